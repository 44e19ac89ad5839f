import type { Redis } from 'ioredis';
import type { ChannelName, Update } from '../domain/update.ts';
import { opensWindow } from '../domain/window.ts';
import type { Mailbox } from './mailbox.ts';
import { applyReceipt } from './receipts.ts';

/** What became of an update at the door. */
export type Admission = 'added' | 'repeated' | 'too-many' | 'receipt' | 'echo' | 'other' | 'unknown-account';

export interface IntakeOptions {
  readonly redis: Redis;
  readonly lanes: number;
  readonly mailbox: Mailbox;
  /** Slug of the commune that an OA or Page belongs to. */
  communeOf(channel: ChannelName, account: string): string | undefined;
}

/** The door of the engine: resolves when the update is stored, or there is nothing in it to store (law 1). */
export function createIntake(options: IntakeOptions): (update: Update) => Promise<Admission> {
  const { redis, lanes, mailbox } = options;
  return async (update) => {
    const slug = options.communeOf(update.channel, update.account);
    if (slug === undefined) return 'unknown-account';
    switch (update.kind) {
      case 'delivered':
      case 'seen':
        await applyReceipt(redis, { slug, lanes }, update);
        return 'receipt';
      case 'echo':
        // What we sent ourselves is known already; an official in the platform's own inbox concerns the bot.
        return update.human ? mailbox.push(slug, update) : 'echo';
      case 'other':
        // Nothing to answer, but what was held may go now.
        return opensWindow(update) ? mailbox.push(slug, update) : 'other';
      default:
        return mailbox.push(slug, update);
    }
  };
}
