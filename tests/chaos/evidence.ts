import { createHash } from 'node:crypto';
import type { Remains } from './read-redis.ts';
import type { Act, Letter, RunRecord, Send } from './record.ts';

/** The record and Redis side by side, indexed for the checks. */
export interface Evidence extends RunRecord {
  readonly remains: Remains;
  /** Acts whose webhook was acknowledged, by conversation. */
  readonly acknowledged: ReadonlyMap<string, readonly Act[]>;
  letterOf(act: string): Letter | undefined;
  /** Our id of the message that a send was settled as; undefined: its caller never learned that it arrived. */
  messageOf(send: Send): string | undefined;
}

/** Lays the evidence out. */
export function layOutEvidence(record: RunRecord, remains: Remains): Evidence {
  const letters = new Map(record.letters.map((letter) => [letter.id, letter]));
  const acts = record.acts.filter(({ id }) => letters.get(id)?.acknowledged !== undefined);
  return {
    ...record,
    remains,
    acknowledged: groupBy(acts, ({ conversation }) => conversation),
    letterOf: (act) => letters.get(act),
    messageOf: ({ conversation, id }) =>
      remains.platformIds.get(`${conversation.slice(0, conversation.indexOf(':'))}:${id}`),
  };
}

/** Messages of a turn are named after a digest of the conversation and of the id of the text it answers. */
export function nameTurn(conversation: string, id: string): string {
  // Zalo's ids are unique together with the name of the event only.
  const update = conversation.startsWith('zalo:') ? `user_send_text:${id}` : id;
  return createHash('sha256').update(`${conversation}\n${update}`).digest('base64url').slice(0, 16);
}

/** True when the server had acknowledged `first` before `second` was sent to it at all: their order is certain. */
export function isCertainlyBefore(first: Letter | undefined, second: Letter | undefined): boolean {
  return first?.acknowledged !== undefined && second !== undefined && first.acknowledged < second.firstCall;
}

export function groupBy<Item>(items: readonly Item[], nameOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(nameOf(item));
    if (group) group.push(item);
    else groups.set(nameOf(item), [item]);
  }
  return groups;
}
