/** Asks the emulator; rejects with its words. */
async function ask(path, options) {
  const response = await fetch(`/emulator/api/${path}`, options);
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.error ?? `HTTP ${response.status}`);
  return body;
}

const post = (path, body) =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Accounts and people. */
export const readWorld = () => ask('world');

/** Entries of one person's chat. */
export const readChat = ({ channel, account, user }) =>
  ask(`chat?${new URLSearchParams({ channel, account, user })}`);

/** Adds a person; gives the person. */
export const addPerson = (channel, account, role) => post('people', { channel, account, role });

/** Does something in the person's name. */
export const act = ({ channel, account, user }, what) => post('act', { channel, account, user, ...what });

/** Stores a file; gives its id. */
export async function upload(blob) {
  const { id } = await ask('media', { method: 'POST', headers: { 'content-type': blob.type }, body: blob });
  return id;
}

/** Listens to everything that happens. `lost` is called when the connection breaks, `back` when it stands again. */
export function listen(onEvent, { lost, back }) {
  const source = new EventSource('/emulator/events');
  let isLost = false;
  source.onmessage = (message) => onEvent(JSON.parse(message.data));
  source.onerror = () => {
    isLost = true;
    lost();
  };
  source.onopen = () => {
    if (isLost) back();
    isLost = false;
  };
}
