import { expect, it } from 'vitest';
import type { UpdateContent } from '../../src/domain/update.ts';
import { createIntake } from '../../src/engine/intake.ts';
import { createMailbox } from '../../src/engine/mailbox.ts';
import { KEYS, LANES, SLUG, useEngines } from '../helpers/engine.ts';

const engines = useEngines({});

it.each<[UpdateContent, string, number]>([
  [{ kind: 'text', text: 'chào' }, 'added', 1],
  [{ kind: 'comment', comment: '1_2', text: 'hay' }, 'added', 1],
  [{ kind: 'echo', human: true, by: '42' }, 'added', 1],
  // Our own message comes back, often before the send call was answered.
  [{ kind: 'echo', human: false }, 'echo', 0],
  [{ kind: 'other', event: 'reaction' }, 'other', 0],
])('at the door %j becomes %j', async (content, admission, waiting) => {
  const redis = engines.server.client();
  const mailbox = createMailbox({ redis, lanes: LANES, now: Date.now });
  const intake = createIntake({ redis, lanes: LANES, mailbox, communeOf: () => SLUG });
  const origin = { id: 'm1', channel: 'zalo', account: '388', user: '246', at: 1 } as const;
  expect(await intake({ ...origin, ...content })).toBe(admission);
  expect(await redis.llen(KEYS.list('in', 'zalo:388:246'))).toBe(waiting);
  expect(await intake({ ...origin, ...content })).toBe(waiting === 1 ? 'repeated' : admission);
});
