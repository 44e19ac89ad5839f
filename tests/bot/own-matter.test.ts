import { describe, expect, it } from 'vitest';
import { LOOKUP_LIFE_MS } from '../../src/domain/conversation.ts';
import { CITIZEN, createPetition } from '../helpers/sample-commune.ts';
import { createMetBench, keysOf } from './bench.ts';

const CODE = 'PA26-00001';
const OTHER = 'PA26-00002';

const meet = (...petitions: Parameters<typeof createPetition>[0][]) =>
  createMetBench({ petitions: petitions.map((changes) => createPetition(changes)) });

describe('a question how far one’s matter is', () => {
  it('shows the one that waits', async () => {
    const bench = await meet({});
    for (const before of ['menu', CODE]) {
      await bench.say(before);
      expect(keysOf(await bench.say('bao giờ được vậy'))).toEqual(['follow-petition']);
    }
  });

  it('is about what was looked up since', async () => {
    const bench = await meet({});
    bench.records.now += 1;
    await bench.say('khai sinh');
    expect(keysOf(await bench.say('bao giờ được vậy'))).toEqual(['procedure-part-asking']);
    bench.records.now += LOOKUP_LIFE_MS;
    expect(keysOf(await bench.say('bao giờ được vậy'))).toEqual(['follow-petition']);
  });

  it('shows the list of several, and nothing of what is over', async () => {
    const several = await meet({}, { code: OTHER });
    expect(keysOf(await several.say('bao giờ được vậy'))).toEqual(['follow-list']);
    const over = await meet({ status: 'closed' });
    expect(keysOf(await over.say('bao giờ được vậy'))).not.toContain('follow-petition');
  });

  it('is about a procedure when one is named, and a part of the story while one is told', async () => {
    const bench = await meet({});
    expect(keysOf(await bench.say('khai sinh bao giờ được'))).toEqual(['procedure-summary']);
    await bench.tap('menu-petition');
    await bench.say('đèn đường trước cổng chợ');
    expect(keysOf(await bench.say('bao giờ được vậy'))[0]).toBe('petition-text-added');
  });

  it('is also a word that nothing was done, as long as nothing was answered', async () => {
    const bench = await meet({});
    expect(keysOf(await bench.say('vẫn chưa thấy ai'))).toEqual(['follow-petition']);
    expect(keysOf(await bench.say('vẫn hỏng'))).toEqual(['petition-offer']);
  });
});

describe('the wish to add to a matter', () => {
  it('opens the place for it, and is the addition itself when it says what', async () => {
    const bench = await meet({});
    expect(keysOf(await bench.say('cho tôi sửa lại nội dung'))).toEqual(['follow-add']);
    // A question is no addition.
    expect(keysOf(await bench.say('giờ làm việc'))).toContain('commune-info');
    const asked = await meet({ status: 'waiting' });
    expect(keysOf(await asked.say('sửa lại: nhà số 14'))).toContain('petition-answer-done');
    const told = 'tôi xin sửa lại, việc này ở thôn 4 chứ không phải thôn 3';
    expect(keysOf(await bench.say(told))).toContain('follow-add-more');
    expect(bench.records.petitions.get(CODE)?.history.at(-1)).toMatchObject({ event: 'added', text: told });
  });
});

describe('the wish to take a matter back', () => {
  it('is asked about before it is done', async () => {
    const bench = await meet({});
    expect(keysOf(await bench.say('tôi muốn rút lại'))).toEqual(['follow-withdraw-ask']);
    expect(bench.records.petitions.get(CODE)).toMatchObject({ status: 'received' });
    await bench.tap('follow-withdraw-yes');
    expect(bench.records.petitions.get(CODE)).toMatchObject({ status: 'withdrawn' });
  });

  it('needs one of one’s own', async () => {
    const bench = await meet({
      owner: 'zalo:oa:other',
      followers: [{ conversation: CITIZEN, locale: 'vi' }],
    });
    expect(keysOf(await bench.say('tôi muốn rút lại'))).not.toContain('follow-withdraw-ask');
  });
});
