const STATES = { sent: 'Đã gửi', delivered: 'Đã nhận', seen: 'Đã xem', failed: 'Không gửi được' };
const EVENTS = {
  follow: 'Bạn đã quan tâm tài khoản này',
  unfollow: 'Bạn đã bỏ quan tâm',
  'chat-now': 'Bạn đã bấm “Nhắn tin”',
  'open-link': 'Bạn đã mở liên kết m.me với mã ',
  comment: 'Bạn đã bình luận dưới bài viết của Trang: ',
  'submit-info': 'Bạn đã chia sẻ thông tin liên hệ',
};

/** Makes an element with properties and children; strings become text, never HTML. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (name in element && name !== 'list') element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== ''));
  return element;
}

/** An icon of the page's sprite. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.append(use);
  return svg;
}

/** Everything that can be tapped under an entry, in the order that the server counts. */
export function listButtons(entry) {
  return [
    ...(entry.buttons ?? []),
    ...(entry.cards ?? []).flatMap((card) => card.buttons),
    ...(entry.quickReplies ?? []),
  ];
}

/** What an entry says in one line, for quotes. */
export function summarize(entry) {
  if (entry === undefined) return 'Tin nhắn cũ';
  if (entry.text) return entry.text.replace(/\s+/g, ' ').slice(0, 120);
  if (entry.kind === 'location') return 'Vị trí';
  if (entry.cards) return entry.cards[0]?.title ?? '';
  return entry.media?.[0]?.type === 'image' ? 'Ảnh' : 'Tệp';
}

/** One bubble. `tools` = { press(entry, index), quote(entry), find(id) }. */
export function renderEntry(entry, tools) {
  const row = make('div', {
    className: `row ${entry.from}`,
    'data-entry': entry.id,
    'data-from': entry.from,
    'data-state': entry.state,
    'data-kind': entry.kind,
  });
  if (entry.kind === 'event') {
    row.append(make('p', { className: 'event' }, EVENTS[entry.event] + (entry.text ?? '')));
    return row;
  }
  if (entry.from === 'bot') {
    row.append(
      make('img', { className: 'face', src: '/emulator/assets/office.svg', alt: '', width: 28, height: 28 }),
    );
  }
  const column = make('div', { className: 'column' });
  const bubble = make('div', { className: isBare(entry) ? 'bubble bare' : 'bubble' });
  if (entry.admin !== undefined) bubble.append(make('p', { className: 'by' }, 'Cán bộ trả lời trực tiếp'));
  if (entry.quotes !== undefined) bubble.append(renderQuote(tools.find(entry.quotes)));
  for (const file of entry.media ?? []) bubble.append(renderMedia(file));
  if (entry.location !== undefined) bubble.append(renderLocation(entry.location));
  if (entry.text) bubble.append(make('p', { className: 'text' }, ...linkify(entry.text)));
  let index = 0;
  const button = (one) => renderButton(one, index++, entry, tools);
  if (entry.buttons?.length)
    bubble.append(make('div', { className: 'buttons' }, ...entry.buttons.map(button)));
  column.append(bubble);
  if (entry.cards?.length) column.append(renderCards(entry.cards, button));
  column.append(renderFoot(entry, tools));
  row.append(column);
  bubble.addEventListener('click', (event) => {
    if (event.target.closest('a, button') || getSelection()?.toString()) return;
    row.classList.toggle('picked');
  });
  return row;
}

/** Only a picture or a sticker: no coloured ground. */
function isBare(entry) {
  return (
    entry.media !== undefined && !entry.text && entry.quotes === undefined && entry.media[0].type !== 'file'
  );
}

function renderFoot(entry, tools) {
  const time = new Date(entry.at);
  const clock = time.toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' });
  const foot = make('div', { className: 'foot' });
  foot.append(make('time', { dateTime: time.toISOString() }, clock));
  if (entry.from === 'me') {
    const tick = make('span', { className: 'state', title: STATES[entry.state] });
    if (entry.state !== 'failed') tick.append(icon(entry.state === 'sent' ? 'tick' : 'ticks'));
    tick.append(make('span', {}, STATES[entry.state]));
    foot.append(tick);
  }
  const quote = make('button', { type: 'button', className: 'quote-it' }, icon('quote'), 'Trích dẫn');
  quote.addEventListener('click', () => {
    foot.closest('.row').classList.remove('picked');
    tools.quote(entry);
  });
  foot.append(quote);
  return foot;
}

function renderQuote(quoted) {
  const name = quoted === undefined ? '' : quoted.from === 'me' ? 'Bạn' : 'Xã';
  return make('blockquote', {}, make('b', {}, name), make('span', {}, summarize(quoted)));
}

function renderMedia(file) {
  const url = localise(file.url);
  if (file.type === 'image' || file.type === 'gif') {
    const image = make('img', { src: url, alt: file.name ?? 'Ảnh', loading: 'lazy', className: 'photo' });
    return make(
      'a',
      { href: url, target: '_blank', rel: 'noopener noreferrer', className: 'photo-link' },
      image,
    );
  }
  if (file.type === 'sticker') {
    return make('img', { src: url || '/emulator/assets/sticker.svg', alt: 'Nhãn dán', className: 'sticker' });
  }
  if (file.type === 'audio') return make('audio', { src: url, controls: true });
  return make(
    'a',
    { href: url, target: '_blank', rel: 'noopener noreferrer', className: 'file' },
    file.name ?? 'Tệp',
  );
}

function renderLocation({ latitude, longitude }) {
  const words = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  return make(
    'div',
    { className: 'place' },
    make('div', { className: 'map' }, icon('pin')),
    make('p', {}, make('b', {}, 'Vị trí'), words),
  );
}

function renderCards(cards, button) {
  const list = make('div', { className: 'cards' });
  for (const card of cards) {
    const face = make('div', { className: 'card' });
    if (card.imageUrl) face.append(make('img', { src: localise(card.imageUrl), alt: '', loading: 'lazy' }));
    face.append(make('b', {}, card.title));
    if (card.subtitle) face.append(make('p', {}, card.subtitle));
    face.append(make('div', { className: 'buttons' }, ...card.buttons.map(button)));
    list.append(face);
  }
  return list;
}

/** A button of a message. Links open, phone numbers show themselves, the rest goes to the bot. */
export function renderButton(one, index, entry, tools) {
  if (one.type === 'url' && isWeb(one.url)) {
    return make(
      'a',
      { href: one.url, target: '_blank', rel: 'noopener noreferrer', className: 'tap' },
      icon('link'),
      one.title,
    );
  }
  if (one.type === 'phone' || one.type === 'sms') {
    const number = String(one.phone).replace(/[^\d+]/g, '');
    const scheme = one.type === 'sms' ? 'sms' : 'tel';
    const small = make('small', {}, number);
    return make('a', { href: `${scheme}:${number}`, className: 'tap' }, icon('phone'), one.title, small);
  }
  const button = make('button', { type: 'button', className: 'tap', 'data-action': one.type }, one.title);
  button.addEventListener('click', () => tools.press(entry, index));
  return button;
}

/** Texts with their web addresses as links. */
function linkify(text) {
  return text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/g).map((part) => {
    if (!isWeb(part)) return part;
    return make('a', { href: part, target: '_blank', rel: 'noopener noreferrer' }, part);
  });
}

function isWeb(text) {
  const url = URL.parse(text ?? '');
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
}

/** Files of the emulator by path, so that they show under any host name. */
function localise(url) {
  const at = String(url).indexOf('/emulator/media/');
  if (at >= 0) return String(url).slice(at);
  return isWeb(url) || String(url).startsWith('/emulator/') ? url : '';
}
