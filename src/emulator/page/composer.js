import { upload } from './server.js';

/** Longest side of a photo that is sent, pixels: phones shrink photos too. */
const PHOTO_SIDE = 1600;
/** Around a town hall in the north; a new point each time. */
const SAMPLE_PLACE = { latitude: 21.02851, longitude: 105.85417 };

/** Wires what a person writes and sends with. `send(what)` does an act; `quoted()` gives the id to quote. */
export function wireComposer(phone, { send, quoted, person }) {
  const find = (selector) => phone.querySelector(selector);
  const form = find('.composer');
  const input = find('.composer textarea');
  const more = find('.more');
  const tray = find('.tray');

  const grow = () => {
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight, 110)}px`;
    form.classList.toggle('has-text', input.value.trim() !== '');
  };
  const showTray = (isOpen) => {
    tray.hidden = !isOpen;
    more.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) {
      find('.link-form').hidden = true;
      find('.menu').hidden = true;
    }
  };

  input.addEventListener('input', grow);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text === '') return;
    const quote = quoted();
    input.value = '';
    grow();
    send({ act: 'text', text, ...(quote === undefined ? {} : { quote }) });
  });
  more.addEventListener('click', () => showTray(tray.hidden));

  const photos = find('[data-tool=photo] input');
  photos.addEventListener('change', async () => {
    const files = [...photos.files];
    photos.value = '';
    showTray(false);
    const media = await Promise.all(files.map(async (one) => upload(await shrink(one))));
    if (media.length > 0) send({ act: 'image', media });
  });
  const papers = find('[data-tool=file] input');
  papers.addEventListener('change', async () => {
    const [one] = papers.files;
    papers.value = '';
    showTray(false);
    if (one) send({ act: 'file', media: [await upload(one)] });
  });

  /** What is written goes elsewhere than into the chat. */
  const sendWritten = (act) => {
    const text = input.value.trim();
    if (text === '') {
      input.focus();
      return;
    }
    input.value = '';
    grow();
    send({ act, text });
  };

  const tools = {
    comment: () => sendWritten('comment'),
    office: () => sendWritten('office'),
    sample: () => send({ act: 'image' }),
    location: () => {
      const wobble = () => (Math.random() - 0.5) / 200;
      const latitude = Number((SAMPLE_PLACE.latitude + wobble()).toFixed(6));
      const longitude = Number((SAMPLE_PLACE.longitude + wobble()).toFixed(6));
      send({ act: 'location', latitude, longitude });
    },
    follow: () => send({ act: person().follower ? 'unfollow' : 'follow' }),
  };
  tray.addEventListener('click', (event) => {
    const name = event.target.closest('[data-tool]')?.dataset.tool;
    if (name === 'link' || name === 'menu') {
      const panel = find(name === 'link' ? '.link-form' : '.menu');
      panel.hidden = !panel.hidden;
      if (!panel.hidden) panel.querySelector('input, button')?.focus();
    } else if (name !== undefined && name in tools) {
      showTray(false);
      tools[name]();
    }
  });
  find('.link-form').addEventListener('submit', (event) => {
    event.preventDefault();
    const ref = new FormData(event.target).get('ref').trim();
    event.target.reset();
    showTray(false);
    send({ act: 'open-link', ref });
  });
  return { showTray, focus: () => input.focus() };
}

/** The photo as a JPEG of modest size. */
async function shrink(file) {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, PHOTO_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', 0.85);
  });
}
