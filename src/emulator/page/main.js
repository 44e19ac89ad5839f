import { createPhone } from './phone.js';
import { listen, readWorld } from './server.js';

const KINDS = ['zalo', 'messenger', 'staff'];
const status = document.querySelector('[data-testid=link-state]');
const tabs = [...document.querySelectorAll('[role=tab]')];
let world = { accounts: { zalo: [], messenger: [] }, people: [] };
let problemTimer;

function showProblem(error) {
  clearTimeout(problemTimer);
  status.textContent = `Không làm được: ${error.message}`;
  problemTimer = setTimeout(() => {
    status.textContent = '';
  }, 6000);
}

const phones = KINDS.map((kind) =>
  createPhone(kind, () => world, {
    onPeople: async () => {
      world = await readWorld();
    },
    onProblem: showProblem,
  }),
);
document.querySelector('.phones').append(...phones.map((phone) => phone.section));

/** On a small screen one phone is shown; on a wide one all of them are, and the tabs are gone. */
function openTab(name) {
  document.body.dataset.open = name;
  for (const tab of tabs) {
    const isOpen = tab.dataset.tab === name;
    tab.setAttribute('aria-selected', String(isOpen));
    tab.tabIndex = isOpen ? 0 : -1;
    if (isOpen) tab.classList.remove('news');
  }
  const log = document.querySelector(`#phone-${name} .log`);
  log.scrollTop = log.scrollHeight;
}
for (const [index, tab] of tabs.entries()) {
  tab.addEventListener('click', () => openTab(tab.dataset.tab));
  tab.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = tabs[(index + step + tabs.length) % tabs.length];
    openTab(next.dataset.tab);
    next.focus();
  });
}
openTab('zalo');

/** Somebody whom no page added: a phone that got a message by its number. */
async function showNewcomers() {
  world = await readWorld();
  for (const phone of phones) phone.showPeople();
}

function isSame(one, other) {
  return one.channel === other.channel && one.account === other.account && one.user === other.user;
}

async function refresh() {
  world = await readWorld();
  await Promise.all(phones.map((phone) => phone.refresh()));
  status.textContent = '';
}

listen(
  (event) => {
    if (event.type === 'entry' && !world.people.some((one) => isSame(one, event))) {
      showNewcomers().catch(showProblem);
    }
    phones.forEach((phone, index) => {
      if (phone.take(event) && KINDS[index] !== document.body.dataset.open) tabs[index].classList.add('news');
    });
  },
  {
    lost: () => {
      status.textContent = 'Mất kết nối, đang thử lại…';
    },
    back: () => refresh().catch(showProblem),
  },
);

try {
  world = await readWorld();
  await Promise.all(phones.map((phone) => phone.start()));
  document.body.dataset.ready = 'yes';
} catch (error) {
  showProblem(error);
}
