import { listButtons, make, renderButton, renderEntry, summarize } from './bubbles.js';
import { wireComposer } from './composer.js';
import { act, addPerson, readChat } from './server.js';

const HOLDERS = { zalo: 'Người dân · Zalo', messenger: 'Người dân · Messenger', staff: 'Cán bộ' };
const KINDS = { zalo: 'Zalo Official Account', messenger: 'Trang Facebook · Messenger' };
const ENROL =
  'Cán bộ nhận việc ngay trong ô chat: gửi “/dangky MÃ”, mã do quản trị viên cấp bằng lệnh “npm run admin -- invite”.';
/** Entries that stay on the screen, as many as the server keeps. */
const SHOWN = 500;
/** A typing mark that nobody ends goes out by itself, ms. */
const TYPING_TIME = 20_000;

/** Builds one phone. `kind` is zalo, messenger or staff; `world()` gives the accounts and people. */
export function createPhone(kind, world, { onPeople, onProblem }) {
  const section = document.querySelector('#phone-template').content.cloneNode(true).querySelector('section');
  const find = (selector) => section.querySelector(selector);
  const log = find('.log');
  const role = kind === 'staff' ? 'staff' : 'citizen';
  let channel = kind === 'messenger' ? 'messenger' : 'zalo';
  let person;
  let entries = [];
  let quotedId;
  let typingTimer;
  let isAtEnd = true;

  section.id = `phone-${kind}`;
  section.dataset.phone = kind;
  section.setAttribute('aria-label', `Điện thoại: ${HOLDERS[kind]}`);
  find('h2').textContent = HOLDERS[kind];
  find('.channel-pick').hidden = kind !== 'staff';
  find('.add-person').setAttribute('aria-label', role === 'staff' ? 'Thêm cán bộ' : 'Thêm người dân');
  find('.composer textarea').setAttribute('aria-label', `Tin nhắn của ${HOLDERS[kind]}`);
  // What scrolls has to be reachable by keyboard.
  log.tabIndex = 0;
  log.setAttribute('aria-label', `Cuộc trò chuyện: ${HOLDERS[kind]}`);

  const tools = {
    find: (id) => entries.find((entry) => entry.id === id),
    press: (entry, button) => send({ act: 'press', entry: entry.id, button }),
    quote: (entry) => {
      setQuote(entry);
      composer.focus();
    },
  };

  async function send(what) {
    if (person === undefined) return;
    setQuote(undefined);
    try {
      const answer = await act(person, what);
      Object.assign(person, answer.person);
      showState();
    } catch (error) {
      onProblem(error);
    }
  }

  const composer = wireComposer(section, { send, quoted: () => quotedId, person: () => person ?? {} });

  function setQuote(entry) {
    quotedId = entry?.id;
    find('.quoting').hidden = entry === undefined;
    find('.quoting span').textContent = entry === undefined ? '' : `Trả lời: ${summarize(entry)}`;
  }
  find('.quoting button').addEventListener('click', () => setQuote(undefined));

  /** People of this phone's channel and role. */
  const candidates = () => world().people.filter((one) => one.channel === channel && one.role === role);

  function showPeople() {
    const select = find('[data-testid=person]');
    const options = world().accounts[channel].map((account) => {
      const here = candidates().filter((one) => one.account === account.id);
      return make(
        'optgroup',
        { label: account.name },
        ...here.map((one) => make('option', { value: keyOf(one) }, one.name)),
      );
    });
    select.replaceChildren(...(options.length === 1 ? options[0].children : options));
    if (person !== undefined) select.value = keyOf(person);
  }

  async function choose(next) {
    person = next;
    section.dataset.channel = channel;
    setQuote(undefined);
    setTyping(false);
    entries = [];
    // Whose chat it is stands there when it has been read.
    section.dataset.user = '';
    log.replaceChildren(renderWelcome());
    const read = next === undefined ? [] : (await readChat(next)).entries;
    if (person !== next) return;
    // What came in while the chat was read.
    entries = [...read, ...entries.filter((entry) => !read.some((one) => one.id === entry.id))];
    section.dataset.user = next?.user ?? '';
    showPeople();
    log.replaceChildren(renderWelcome(), ...entries.map((entry) => renderEntry(entry, tools)));
    showState();
    scrollToEnd();
  }

  /** What the chat shows depends on who it is and what came last. */
  function showState() {
    const account = world().accounts[channel].find((one) => one.id === person?.account);
    find('[data-testid=account]').textContent = account?.name ?? '';
    find('.kind').textContent = KINDS[channel];
    log.querySelector('.welcome .starts').hidden = entries.length > 0;
    find('[data-tool=link]').hidden = channel !== 'messenger';
    find('[data-tool=comment]').hidden = channel !== 'messenger';
    find('[data-tool=follow]').hidden = channel !== 'zalo';
    find('[data-tool=follow] span').textContent = person?.follower ? 'Bỏ quan tâm' : 'Quan tâm';
    showMenu(account?.menu);
    const last = entries.at(-1);
    const replies = last?.from === 'bot' ? (last.quickReplies ?? []) : [];
    const from = last === undefined ? 0 : listButtons(last).length - replies.length;
    const box = find('.quick-replies');
    box.hidden = replies.length === 0;
    box.replaceChildren(...replies.map((one, index) => renderButton(one, from + index, last, tools)));
  }

  function showMenu(items) {
    const isUsable = channel === 'messenger' && Array.isArray(items) && items.length > 0;
    find('[data-tool=menu]').hidden = !isUsable;
    const buttons = (isUsable ? items : []).map((item) => {
      if (item.type === 'web_url') return renderButton({ ...item, type: 'url' }, 0, undefined, tools);
      const button = make('button', { type: 'button', className: 'tap' }, item.title);
      button.addEventListener('click', () => {
        composer.showTray(false);
        send({ act: 'menu', payload: item.payload, title: item.title });
      });
      return button;
    });
    find('.menu').replaceChildren(...buttons);
  }

  function renderWelcome() {
    const account = world().accounts[channel].find((one) => one.id === person?.account);
    const start = (label, what, className) => {
      const button = make('button', { type: 'button', className }, label);
      button.addEventListener('click', () => send(what));
      return button;
    };
    // Here a newcomer sees all there is; Messenger itself shows the questions in the place of Get Started.
    const questions = (account?.questions ?? []).map(({ question, payload }) =>
      start(question, { act: 'menu', payload, title: question }, ''),
    );
    const starts =
      channel === 'zalo'
        ? [start('Quan tâm', { act: 'follow' }, 'main'), start('Nhắn tin', { act: 'chat-now' }, '')]
        : [start('Bắt đầu', { act: 'get-started' }, 'main'), ...questions];
    const greeting = account?.greeting?.replaceAll(/\{\{user_(first|full)_name\}\}/g, person?.name ?? '');
    return make(
      'div',
      { className: 'welcome' },
      make('img', { src: '/emulator/assets/office.svg', alt: '', width: 64, height: 64 }),
      make('b', {}, account?.name ?? ''),
      make('p', {}, greeting ?? KINDS[channel]),
      role === 'staff' ? make('p', { className: 'hint' }, ENROL) : '',
      make('div', { className: 'starts' }, ...starts),
    );
  }

  function setTyping(isOn) {
    clearTimeout(typingTimer);
    find('.typing').hidden = !isOn;
    if (isOn) typingTimer = setTimeout(() => setTyping(false), TYPING_TIME);
  }

  const scrollToEnd = () => {
    log.scrollTop = log.scrollHeight;
  };
  const sizeOf = () => `${log.clientWidth} ${log.clientHeight}`;
  let size = sizeOf();
  log.addEventListener('scroll', () => {
    // A chat that is being resized moves by itself: that does not tell where the person wants to be.
    if (size === sizeOf()) isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
  });
  // Quick replies, the tray and the keyboard take room from the chat: its end stays in sight.
  new ResizeObserver(() => {
    size = sizeOf();
    if (isAtEnd) scrollToEnd();
  }).observe(log);

  function showEntry(entry) {
    const isNear = isAtEnd || entry.from === 'me';
    const index = entries.findIndex((one) => one.id === entry.id);
    const element = renderEntry(entry, tools);
    if (index >= 0) {
      entries[index] = entry;
      const old = [...log.children].find((child) => child.dataset.entry === entry.id);
      if (old?.classList.contains('picked')) element.classList.add('picked');
      old?.replaceWith(element);
    } else {
      entries.push(entry);
      element.classList.add('fresh');
      log.append(element);
      if (entries.length > SHOWN) {
        entries.shift();
        log.querySelector('[data-entry]')?.remove();
      }
    }
    showState();
    if (!isNear) return;
    scrollToEnd();
    // Pictures grow after they are in place.
    for (const image of element.querySelectorAll('img')) {
      image.addEventListener('load', scrollToEnd, { once: true });
    }
  }

  find('[data-testid=person]').addEventListener('change', (event) => {
    choose(candidates().find((one) => keyOf(one) === event.target.value)).catch(onProblem);
  });
  find('[data-testid=channel]').addEventListener('change', (event) => {
    channel = event.target.value;
    choose(candidates()[0]).catch(onProblem);
  });
  find('.add-person').addEventListener('click', async () => {
    try {
      const account = person?.account ?? world().accounts[channel][0]?.id;
      const added = await addPerson(channel, account, role);
      await onPeople();
      await choose(candidates().find((one) => one.user === added.user));
    } catch (error) {
      onProblem(error);
    }
  });

  return {
    section,
    showPeople,
    start: () => choose(candidates()[0]),
    /** Reads the chat again, for example after the connection was lost. */
    refresh: () =>
      choose(
        candidates().find((one) => person !== undefined && keyOf(one) === keyOf(person)) ?? candidates()[0],
      ),
    /** Takes an event of the stream; true when it was this phone's and something new came in. */
    take(event) {
      if (person === undefined || keyOf(event) !== keyOf(person)) return false;
      if (event.type === 'typing') setTyping(event.on);
      if (event.type === 'entry' || event.type === 'update') showEntry(event.entry);
      return event.type === 'entry' && event.entry.from === 'bot';
    },
  };
}

function keyOf({ channel, account, user }) {
  return `${channel}|${account}|${user}`;
}
