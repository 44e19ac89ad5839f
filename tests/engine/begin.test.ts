import { expect, it } from 'vitest';
import { createWitness, KEYS, makePusher, makeText, useEngines } from '../helpers/engine.ts';

const engines = useEngines({});

it('the work on an entry begins once, however often it is tried, and ends when it is committed', async () => {
  const seen = createWitness<string>();
  let failures = 1;
  await engines.run({
    handle: async () => {},
    handler: {
      handle: async ({ entry }) => {
        seen.add(`handle ${entry.id}`);
        if (failures-- > 0) throw new Error('once');
      },
      giveUp: async () => {},
      begin(conversation, entry) {
        seen.add(`begin ${entry.id} ${conversation}`);
        return () => seen.add(`end ${entry.id}`);
      },
    },
    observer: { turnEnded: ({ outcome }) => seen.add(outcome), messageEnded() {}, problem() {} },
  });
  const push = makePusher(engines.server.client());
  await push(makeText('246', 'one', 'one'));
  // The next turn may begin before this one's end is told.
  await seen.until((items) => items.includes('ok'));
  await push(makeText('246', 'two', 'two'));
  await seen.until((items) => items.includes('end two'));
  expect(seen.items).toEqual([
    ...['begin one zalo:388:246', 'handle one', 'failed', 'end one', 'handle one', 'ok'],
    ...['begin two zalo:388:246', 'handle two', 'ok', 'end two'],
  ]);
});

it('what somebody else writes does not open the window: held messages stay', async () => {
  const seen = createWitness<string>();
  const redis = engines.server.client();
  await engines.run({
    handle: async () => {},
    observer: { turnEnded: ({ outcome }) => seen.add(outcome), messageEnded() {}, problem() {} },
  });
  await redis.rpush(KEYS.held('zalo:388:246'), 'held-1');
  const origin = { channel: 'zalo', account: '388', user: '246', at: 1 } as const;
  const push = makePusher(redis);
  await push({ ...origin, id: 'e1', kind: 'echo', human: true });
  await push({ ...origin, id: 'c1', kind: 'comment', comment: '1_2', text: 'hay' });
  await seen.until((items) => items.length === 2);
  expect(await redis.lrange(KEYS.held('zalo:388:246'), 0, -1)).toEqual(['held-1']);
});
