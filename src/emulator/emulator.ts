import type { FastifyPluginAsync } from 'fastify';
import { Agent } from 'undici';
import { createFaultBox, type FaultBox } from './faults.ts';
import type { Ground } from './ground.ts';
import { createMediaStore } from './media.ts';
import { createMessenger, type MessengerDesk } from './messenger/messenger.ts';
import type { EmulatorOptions } from './options.ts';
import { createPeople, type Role } from './people.ts';
import { createPlugin } from './plugin.ts';
import { findButton, pressButton } from './press.ts';
import type { ChannelName, ChatEntry, Receipt } from './types.ts';
import { type WaitOptions, waitForEntry } from './wait.ts';
import { createWorld, type WorldEvent } from './world.ts';
import type { TokenPair } from './zalo/tokens.ts';
import { createZalo, type ZaloDesk } from './zalo/zalo.ts';

export type { EmulatorOptions } from './options.ts';
export type { ChannelName, ChatButton, ChatEntry, MediaInput, PhoneMode, Receipt } from './types.ts';

/** Zalo and Messenger on this machine: their APIs, their signed webhooks, and the people who chat. */
export interface Emulator {
  /** Mounts the APIs and the chat page at `/emulator`. Register once, without a prefix. */
  readonly plugin: FastifyPluginAsync;
  setTarget(url: string): void;
  /** Tokens of an OA that gave its consent, as the OAuth would issue them; older access tokens die. */
  issueZaloTokens(oaId: string): TokenPair;
  readonly zalo: ZaloDesk;
  readonly messenger: MessengerDesk;
  /** Adds a person who has not acted yet; gives the person's id at this account. */
  addPerson(channel: ChannelName, account: string, role?: Role, name?: string): string;
  /** Taps the newest button or quick reply with this title, as the phone would. Rejects when there is none. */
  press(channel: ChannelName, account: string, user: string, title: string): Promise<Receipt>;
  /** What the person sees, oldest first. */
  chat(channel: ChannelName, account: string, user: string): readonly ChatEntry[];
  /** The bot's next entry after the person's last act (or the last wait) that matches; rejects when it is late. */
  waitFor(
    channel: ChannelName,
    account: string,
    user: string,
    match?: (entry: ChatEntry) => boolean,
    options?: WaitOptions,
  ): Promise<ChatEntry>;
  listen(listener: (event: WorldEvent) => void): () => void;
  readonly faults: FaultBox;
  /** People and chats as JSON for `EmulatorOptions.dump`, so that a restart does not make strangers of them. */
  dump(): string;
  /** Resolves when no first webhook attempt is under way. */
  settled(): Promise<void>;
  /** Cancels pending retries and lets go of held calls. */
  close(): Promise<void>;
}

/** Creates an emulator; nothing is sent before somebody acts. */
export function createEmulator(options: EmulatorOptions): Emulator {
  let target = trimSlash(options.target);
  let base = options.publicUrl;
  const now = options.now ?? Date.now;
  const accounts = {
    zalo: options.zalo.oas.map((oa) => oa.id),
    messenger: options.messenger.pages.map((page) => page.id),
  };
  const ground: Ground = {
    options,
    now,
    world: createWorld(accounts, now, options.dump),
    media: createMediaStore(),
    faults: createFaultBox(options.faults, options.random),
    dispatcher: new Agent({ connections: 64 }),
    target: () => target,
    baseUrl: () => trimSlash(base ?? target),
  };
  const zalo = createZalo(ground);
  const messenger = createMessenger(ground);
  const people = createPeople(ground.world, options);
  const { plugin, release } = createPlugin(ground, {
    zalo,
    messenger,
    people,
    listening: (address) => {
      base ??= address;
    },
  });

  return {
    plugin,
    setTarget(url) {
      target = trimSlash(url);
    },
    issueZaloTokens: zalo.issueTokens,
    zalo: zalo.desk,
    messenger: messenger.desk,
    addPerson: (channel, account, role = 'citizen', name) => people.add(channel, account, role, name).user,
    async press(channel, account, user, title) {
      const found = findButton(ground.world.open(channel, account, user), title);
      if (found === undefined) throw new Error(`no button ${JSON.stringify(title)} in this chat`);
      const acts = { zalo: zalo.desk, messenger: messenger.desk };
      return pressButton(acts, { channel, account, user }, found.entry, found.button);
    },
    chat: (channel, account, user) => [...(ground.world.find(channel, account, user)?.entries ?? [])],
    waitFor: (channel, account, user, match = () => true, wait = {}) =>
      waitForEntry(ground.world, ground.world.open(channel, account, user), match, wait),
    listen: (listener) => ground.world.listen(listener),
    faults: ground.faults,
    dump: () => ground.world.dump(),
    async settled() {
      await zalo.desk.webhook.settled();
      await messenger.desk.webhook.settled();
    },
    async close() {
      release();
      zalo.desk.webhook.close();
      messenger.desk.webhook.close();
      await ground.dispatcher.destroy();
    },
  };
}

function trimSlash(url: string): string {
  return url.replace(/(?<!\/)\/+$/, '');
}
