import type { ChannelName } from '../domain/update.ts';
import type { LinkedChannel } from './channel.ts';
import { createMessengerChannel } from './messenger/channel.ts';
import { createZaloChannel } from './zalo/channel.ts';

/** The platforms: one line each. */
export const channels = {
  zalo: createZaloChannel,
  messenger: createMessengerChannel,
} as const satisfies Record<ChannelName, (options: never) => LinkedChannel>;
