import { describe, expect, it } from 'vitest';
import { createDeadLetters } from '../../src/engine/dead-letters.ts';
import type { Turn } from '../../src/engine/worker.ts';
import { createAlarms } from '../../src/store/alarms.ts';
import { Unit } from '../../src/store/unit.ts';
import {
  BOX,
  conversationOfUser,
  createWitness,
  KEYS,
  LANE,
  LANES,
  makePusher,
  makeText,
  SLUG,
  useEngines,
} from '../helpers/engine.ts';

const stage = useEngines({});
const AN = conversationOfUser('an');

const nameOf = ({ conversation, entry }: Turn) =>
  `${conversation.split(':')[2]} ${entry.kind === 'text' ? entry.text : entry.kind}`;

describe('a conversation that is too fast', () => {
  it('is worked on later, all of it and in order, while the others are not kept waiting', async () => {
    const push = makePusher(stage.server.client());
    const seen = createWitness<string>();
    const outcomes: string[] = [];
    let asked = 0;
    const texts = Array.from({ length: 12 }, (_, n) => String(n));
    for (const text of texts) await push(makeText('an', text));
    await stage.run({
      async handle(turn) {
        seen.add(nameOf(turn));
      },
      // The first is free; from then on one in fifteen tries: more tries than a turn that kills its workers has.
      async pace(conversation) {
        if (conversation !== AN) return { waitMs: 0, isHasty: false };
        asked += 1;
        return { waitMs: asked % 15 === 1 ? 0 : 1, isHasty: false };
      },
      tickMs: 1,
      observer: { turnEnded: ({ outcome }) => void outcomes.push(outcome), messageEnded() {}, problem() {} },
    });
    await seen.until((items) => items.includes('an 0'));
    for (const user of ['binh', 'chi', 'dung']) await push(makeText(user, 'hello'));
    await seen.until((items) => items.length === texts.length + 3);
    expect(seen.items.filter((item) => item.startsWith('an'))).toEqual(texts.map((text) => `an ${text}`));
    const last = seen.items.indexOf('an 11');
    for (const user of ['binh', 'chi', 'dung']) {
      expect(seen.items.indexOf(`${user} hello`)).toBeLessThan(last);
    }
    expect(outcomes.filter((outcome) => outcome === 'throttled').length).toBeGreaterThan(100);
    expect(await createDeadLetters(stage.server.client(), LANES, BOX).list()).toEqual([]);
  });

  it('is told by the turn that the pace names, and an alarm never waits', async () => {
    const redis = stage.server.client();
    const seen = createWitness<string>();
    await stage.run({
      async handle(turn) {
        seen.add(`${nameOf(turn)} ${turn.isHasty}`);
      },
      pace: async () => ({ waitMs: seen.items.length === 0 ? 0 : 3_600_000, isHasty: true }),
    });
    await makePusher(redis)(makeText('an', 'first'));
    await seen.until((items) => items.length === 1);
    const unit = new Unit(redis);
    createAlarms(unit, LANE, SLUG, 'turn').setAlarm({ conversation: AN, name: 'x', at: 1 });
    for (const [command, key, ...args] of unit.ops()) await redis.call(command, key, ...args);
    await seen.until((items) => items.length === 2);
    expect(seen.items).toEqual(['an first true', 'an alarm false']);
  });
});

describe('an inbox that is full', () => {
  it('counts what does not fit in one entry, and takes new messages again when half of it is done', async () => {
    const redis = stage.server.client();
    const push = makePusher(redis);
    const inbox = KEYS.list('in', AN);
    const texts = Array.from({ length: 199 }, (_, n) => makeText('an', String(n)));
    const full = [...texts, makeText('an', 'odd \ud800 {"kind":"alarm","name":"too-many","data":"7"}')];
    for (const update of full) expect(await push(update)).toBe('added');
    const refused = Array.from({ length: 50 }, (_, n) => makeText('an', `refused ${n}`));
    for (const update of refused) expect(await push(update)).toBe('too-many');
    // What was taken in stays known; what was not may come again.
    expect(await push(texts[0] as (typeof texts)[0])).toBe('repeated');
    expect(await push(refused[0] as (typeof refused)[0])).toBe('too-many');
    expect(await push(makeText('binh', 'hello'))).toBe('added');
    expect(await redis.llen(inbox)).toBe(201);
    expect(JSON.parse((await redis.lindex(inbox, -1)) ?? '')).toMatchObject({
      ...{ kind: 'alarm', name: 'too-many', data: '51', channel: 'zalo', account: '388', user: 'an' },
    });
    await redis.lpop(inbox, 100);
    expect(await push(makeText('an', 'still counted'))).toBe('too-many');
    await redis.lpop(inbox, 1);
    expect(await push(refused[0] as (typeof refused)[0])).toBe('added');
    const seen = createWitness<string>();
    await stage.run({
      async handle(turn) {
        const { entry } = turn;
        seen.add(entry.kind === 'alarm' ? `${entry.name} ${entry.data}` : nameOf(turn));
      },
    });
    await seen.until((items) => items.includes('an refused 0'));
    expect(seen.items.filter((item) => item !== 'binh hello').slice(-3)).toEqual([
      expect.stringContaining('an odd'),
      'too-many 52',
      'an refused 0',
    ]);
  });
});
