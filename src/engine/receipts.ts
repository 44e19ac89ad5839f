import type { Redis } from 'ioredis';
import { conversationOf, type Update } from '../domain/update.ts';
import { communeKeys, laneOf } from '../store/keys.ts';
import { scripts } from './scripts.ts';

/** What a person's client reports on our messages. */
export type Receipt = Extract<Update, { kind: 'delivered' | 'seen' }>;

/**
 * Moves messages on to delivered or seen. It needs no turn: states only go forward, so that order and repeats
 * do not matter.
 */
export async function applyReceipt(
  redis: Redis,
  place: { slug: string; lanes: number },
  receipt: Receipt,
): Promise<void> {
  const keys = communeKeys(laneOf(place.slug, place.lanes), place.slug);
  await scripts.receipt(
    redis,
    [
      keys.sent(conversationOf(receipt)),
      ...receipt.messages.slice(0, 100).map((id) => keys.platformMessage(receipt.channel, id)),
    ],
    [receipt.kind, keys.message(''), receipt.watermark ?? ''],
  );
}
