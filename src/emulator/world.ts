import type { ChannelName, ChatEntry, EntryState, PhoneMode } from './types.ts';

/** Entries kept for each chat. */
const ENTRIES_KEPT = 500;

/** One person at one account: who they are there, what they see, when they last acted. */
export interface Thread {
  readonly channel: ChannelName;
  readonly account: string;
  readonly user: string;
  name: string;
  role: 'citizen' | 'staff';
  entries: ChatEntry[];
  /** ms of the last act that opens the window; undefined before the first one. */
  lastAct?: number;
  follower: boolean;
  chattedNow: boolean;
  blocked: boolean;
  phone: PhoneMode;
  /** Serial up to which `waitFor` has looked. */
  cursor: number;
}

/** What listeners are told. */
export type WorldEvent =
  | { readonly type: 'entry' | 'update'; readonly thread: Thread; readonly entry: ChatEntry }
  | { readonly type: 'typing'; readonly thread: Thread; readonly on: boolean }
  | { readonly type: 'people'; readonly thread: Thread };

/** The people and their chats. In memory only. */
export interface World {
  now(): number;
  /** The thread, made at the first call. Throws on an account that does not exist. */
  open(channel: ChannelName, account: string, user: string): Thread;
  find(channel: ChannelName, account: string, user: string): Thread | undefined;
  threads(): Iterable<Thread>;
  /** Notes an act of the person: moves the cursor and, for most acts, opens the window again. */
  touch(thread: Thread, opensWindow?: boolean): void;
  add(thread: Thread, entry: Omit<ChatEntry, 'serial' | 'at'>): ChatEntry;
  setState(thread: Thread, id: string, state: EntryState): void;
  /** Every own entry that arrived is now seen. */
  markOwnSeen(thread: Thread): void;
  setTyping(thread: Thread, on: boolean): void;
  listen(listener: (event: WorldEvent) => void): () => void;
  /** Everything above as JSON, for a later start. */
  dump(): string;
}

/** What `dump` writes. */
interface Dump {
  readonly serial: number;
  readonly threads: readonly Thread[];
}

const RANK: Record<EntryState, number> = { sent: 0, failed: 0, delivered: 1, seen: 2 };

/** Creates a world with these accounts, empty or as `dump` wrote it. Throws when the dump is no JSON. */
export function createWorld(
  accounts: Record<ChannelName, readonly string[]>,
  now: () => number,
  dump?: string,
): World {
  const threads = new Map<string, Thread>();
  const listeners = new Set<(event: WorldEvent) => void>();
  let serial = 0;
  const tell = (event: WorldEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const keyOf = (channel: string, account: string, user: string): string => `${channel}|${account}|${user}`;

  if (dump !== undefined) {
    const old = JSON.parse(dump) as Dump;
    serial = old.serial;
    for (const thread of old.threads) {
      if (!accounts[thread.channel].includes(thread.account)) continue;
      threads.set(keyOf(thread.channel, thread.account, thread.user), thread);
    }
  }

  function replace(thread: Thread, index: number, state: EntryState): void {
    const entry = thread.entries[index];
    if (entry === undefined || entry.state === state || RANK[state] < RANK[entry.state]) return;
    const changed = { ...entry, state };
    thread.entries[index] = changed;
    tell({ type: 'update', thread, entry: changed });
  }

  return {
    now,
    open(channel, account, user) {
      const key = keyOf(channel, account, user);
      const known = threads.get(key);
      if (known !== undefined) return known;
      if (!accounts[channel].includes(account)) throw new Error(`no ${channel} account ${account}`);
      const thread: Thread = {
        channel,
        account,
        user,
        name: user,
        role: 'citizen',
        entries: [],
        follower: false,
        chattedNow: false,
        blocked: false,
        phone: 'reading',
        cursor: serial,
      };
      threads.set(key, thread);
      return thread;
    },
    find: (channel, account, user) => threads.get(keyOf(channel, account, user)),
    threads: () => threads.values(),
    touch(thread, opensWindow = true) {
      if (opensWindow) thread.lastAct = now();
      thread.cursor = serial;
    },
    add(thread, entry) {
      serial += 1;
      const full: ChatEntry = { ...entry, serial, at: now() };
      thread.entries.push(full);
      if (thread.entries.length > ENTRIES_KEPT)
        thread.entries.splice(0, thread.entries.length - ENTRIES_KEPT);
      tell({ type: 'entry', thread, entry: full });
      return full;
    },
    setState(thread, id, state) {
      const index = thread.entries.findLastIndex((entry) => entry.id === id);
      replace(thread, index, state);
    },
    markOwnSeen(thread) {
      thread.entries.forEach((entry, index) => {
        if (entry.from === 'me' && entry.state === 'delivered') replace(thread, index, 'seen');
      });
    },
    setTyping: (thread, on) => tell({ type: 'typing', thread, on }),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dump: () => JSON.stringify({ serial, threads: [...threads.values()] } satisfies Dump),
  };
}

/** Ids of the bot's entries that an off phone has not got, now delivered; none while it is still off. */
export function takeWaiting(world: World, thread: Thread): readonly string[] {
  if (thread.phone === 'off') return [];
  const waiting = thread.entries.filter((entry) => entry.from === 'bot' && entry.state === 'sent');
  for (const entry of waiting) world.setState(thread, entry.id, 'delivered');
  return waiting.map((entry) => entry.id);
}
