import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyUnit } from '../../src/store/apply-unit.ts';
import { communeKeys } from '../../src/store/keys.ts';
import { createLearning } from '../../src/store/learning.ts';
import { readSynonyms } from '../../src/store/read-synonyms.ts';
import { Unit } from '../../src/store/unit.ts';
import { startTestRedis, type TestRedis } from '../helpers/redis.ts';

const keys = communeKeys('00', 'demo');
let server: TestRedis;
let now = 0;
beforeAll(async () => {
  server = await startTestRedis();
});
afterAll(() => server.stop());
beforeEach(async () => {
  now = 1_000;
  await server.client().flushall();
});

/** Does something in a unit of work of its own and writes it. */
async function work<Result>(
  act: (learning: ReturnType<typeof createLearning>) => Result | Promise<Result>,
): Promise<Result> {
  const unit = new Unit(server.client());
  now += 1;
  const result = await act(createLearning(unit, keys, now));
  await applyUnit(unit);
  return result;
}
const missed = () => work((learning) => learning.missedQuestions());

describe('questions without a good answer', () => {
  it('are counted by their words, the most often asked first, then the last asked', async () => {
    for (const text of ['xin giấy một', 'xin giấy hai', 'xin giấy ba', 'XIN GIAY HAI'])
      await work((learning) => learning.countMissed(text));
    await work((learning) => learning.countMissed('xin giấy một', '1.001193'));
    expect(await missed()).toMatchObject([
      { text: 'xin giấy một', count: 2, code: '1.001193' },
      { text: 'XIN GIAY HAI', count: 2 },
      { text: 'xin giấy ba', count: 1 },
    ]);
  });

  it('are forgotten when a thousand others came after them, or when the office drops them', async () => {
    for (let from = 0; from < 1010; from += 101)
      await work((learning) => {
        for (let at = from; at < from + 101; at += 1) learning.countMissed(`câu hỏi số ${at}`);
      });
    const kept = await missed();
    expect(kept).toHaveLength(1000);
    await work((learning) => learning.dropMissed(kept[0]?.id ?? ''));
    expect(await missed()).toHaveLength(999);
    expect(await server.client().pttl(keys.missedQuestion(kept[1]?.id ?? ''))).toBeGreaterThan(0);
  });

  it('keep the numbers under which an official saw them', async () => {
    await work((learning) => learning.saveShownQuestions('zalo:1:2', ['a', 'b']));
    await work((learning) => learning.saveShownQuestions('zalo:1:2', ['c']));
    expect(await work((learning) => learning.shownQuestions('zalo:1:2'))).toEqual(['c']);
    expect(await work((learning) => learning.shownQuestions('zalo:1:3'))).toEqual([]);
  });
});

it('counts which procedures are opened, and whether they help', async () => {
  for (const code of ['a', 'b', 'b', 'c']) await work((learning) => learning.countOpened(code));
  expect((await work((learning) => learning.popularProcedures(2)))[0]).toBe('b');
  await work((learning) => learning.countJudgement('b', false));
  expect(await server.client().hgetall(keys.judged)).toEqual({ 'b:wrong': '1' });
});

describe('taught synonyms', () => {
  it('are read anew by whoever has an older revision, and by nobody else', async () => {
    expect(await readSynonyms(server.client(), keys, 0)).toBeUndefined();
    const synonyms = [{ form: 'giấy ra đời', means: 'khai sinh' }];
    await work(async (learning) => {
      await learning.synonyms();
      learning.saveSynonyms(synonyms);
    });
    expect(await readSynonyms(server.client(), keys, 0)).toEqual({ revision: 1, synonyms });
    expect(await readSynonyms(server.client(), keys, 1)).toBeUndefined();
  });

  it('are not overwritten by somebody who read them before another wrote', async () => {
    const unit = new Unit(server.client());
    const slow = createLearning(unit, keys, now);
    await slow.synonyms();
    slow.saveSynonyms([{ form: 'a', means: 'b' }]);
    await work(async (learning) => {
      await learning.synonyms();
      learning.saveSynonyms([{ form: 'c', means: 'd' }]);
    });
    await expect(applyUnit(unit)).rejects.toThrow();
    expect(await work((learning) => learning.synonyms())).toEqual([{ form: 'c', means: 'd' }]);
  });
});

it('keeps answers by procedure and knows which have some', async () => {
  const faq = { question: 'Sinh đôi thì sao', answer: 'Hai tờ khai.' };
  const save = (faqs: (typeof faq)[]) =>
    work(async (learning) => {
      await learning.faqs('1.001193');
      learning.saveFaqs('1.001193', faqs);
    });
  await save([faq]);
  expect(await work((learning) => learning.faqs('1.001193'))).toEqual([faq]);
  expect(await work((learning) => learning.faqCodes())).toEqual(['1.001193']);
  await save([]);
  expect(await work((learning) => learning.faqCodes())).toEqual([]);
});
