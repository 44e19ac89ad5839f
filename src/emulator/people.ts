import { derivePersonId } from './ids.ts';
import type { EmulatorOptions } from './options.ts';
import type { ChannelName } from './types.ts';
import { readWords } from './words.ts';
import type { Thread, World } from './world.ts';

/** People that the page may add. */
const PEOPLE_LIMIT = 200;

/** Who can be added: a citizen or an official, who is a person of the same app. */
export type Role = 'citizen' | 'staff';

/** Adds people with names and ids that are the same at every start. */
export interface People {
  /** Throws when there are too many, or the account does not exist. */
  add(channel: ChannelName, account: string, role: Role, name?: string): Thread;
  /** At least one citizen and one official at every account, for the page. */
  ensureCast(): void;
}

/** Creates the people of a world. */
export function createPeople(world: World, options: EmulatorOptions): People {
  const added = new Set<Thread>();

  function add(channel: ChannelName, account: string, role: Role, name?: string): Thread {
    if (added.size >= PEOPLE_LIMIT) throw new Error('too many people');
    const here = [...added].filter((one) => one.channel === channel && one.account === account);
    const pool = role === 'staff' ? readWords().staff : readWords().citizens;
    const count = here.filter((one) => one.role === role).length;
    // The first person of Messenger is another one than the first of Zalo.
    const index = count + (channel === 'messenger' ? 1 : 0);
    const wanted = name?.trim().slice(0, 60) || pool[index % pool.length] || role;
    const isTaken = (text: string): boolean => here.some((one) => one.name === text);
    let unique = wanted;
    for (let number = 2; isTaken(unique); number += 1) unique = `${wanted} ${number}`;
    const thread = world.open(channel, account, derivePersonId(channel, `${account}|${role}|${unique}`));
    thread.name = unique;
    thread.role = role;
    added.add(thread);
    return thread;
  }

  return {
    add,
    ensureCast() {
      for (const thread of world.threads()) if (thread.name !== thread.user) added.add(thread);
      const accounts = [
        ...options.zalo.oas.map(({ id }) => ['zalo', id] as const),
        ...options.messenger.pages.map(({ id }) => ['messenger', id] as const),
      ];
      for (const [channel, account] of accounts) {
        const here = [...added].filter((one) => one.channel === channel && one.account === account);
        for (const role of ['citizen', 'staff'] as const) {
          if (!here.some((one) => one.role === role)) add(channel, account, role);
        }
      }
    },
  };
}
