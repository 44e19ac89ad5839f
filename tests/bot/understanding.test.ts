import { describe, expect, it } from 'vitest';
import type { Outgoing } from '../../src/domain/records.ts';
import { enrolInMemory } from '../helpers/memory-records.ts';
import { type Bench, createBench, createMetBench, keysOf, readAll } from './bench.ts';

describe('a newcomer who calls for help', () => {
  it('gets the numbers to ring first, and the greeting with the next message', async () => {
    const bench = createBench();
    expect(keysOf(await bench.say('cháy nhà rồi'))[0]).toBe('emergency-numbers');
    expect(keysOf(await bench.say('menu'))).toEqual(['welcome', 'welcome-privacy', 'menu']);
  });
});

describe('a newcomer who says at once what is wanted', () => {
  it('is greeted without the menu in between', async () => {
    const bench = createBench();
    const keys = keysOf(await bench.say('Gửi kiến nghị'));
    expect(keys.slice(0, 2)).toEqual(['welcome', 'welcome-privacy']);
    expect(keys).not.toContain('menu');
    expect(keys.at(-1)).toBe('petition-category-first');
  });
});

describe('in the middle of a form', () => {
  it('a title of the menu leads there, and the draft is kept', async () => {
    const bench = createBench();
    await bench.say('menu');
    await bench.say('Gửi kiến nghị');
    await bench.say('đèn đường trước nhà tôi hỏng cả tuần nay');
    const keys = keysOf(await bench.say('theo doi kien nghi'));
    expect(keys[0]).toBe('draft-kept');
    expect(keys[1]).toMatch(/^follow-/u);
  });

  it('a sentence with a title in it stays in the form', async () => {
    const bench = createBench();
    await bench.say('menu');
    await bench.say('Gửi kiến nghị');
    const keys = keysOf(await bench.say('tôi muốn gửi kiến nghị về cái cống bị nghẹt trước nhà'));
    expect(keys.every((key) => key.startsWith('petition-'))).toBe(true);
  });
});

describe('a stray word in a step that asks for something else', () => {
  it('is said to be not understood, and the step is asked again', async () => {
    const bench = createBench();
    await bench.say('menu');
    await bench.say('Gửi kiến nghị');
    await bench.say('đèn đường trước nhà tôi hỏng cả tuần nay');
    for (const step of ['1', 'ngõ 5', 'hử']) await bench.say(step);
    expect(keysOf(await bench.say('gì cơ'))).toEqual(['not-understood-here', 'petition-photos']);
    expect(keysOf(await bench.say('cháy nhà rồi'))).toEqual(['emergency-numbers', 'petition-photos']);
  });
});

describe('thanks and greetings', () => {
  it('show a newcomer the menu, and leave no form', async () => {
    const bench = createBench();
    expect(keysOf(await bench.say('cảm ơn'))).toEqual(['welcome', 'welcome-privacy', 'menu']);
    expect(keysOf(await bench.say('cảm ơn'))).toEqual(['remark-thanks']);
    await bench.say('menu');
    const asked = keysOf(await bench.say('Đánh giá cán bộ'));
    expect(keysOf(await bench.say('cảm ơn'))).toEqual(asked);
  });
});

describe('English where nothing is understood', () => {
  it('leads to the choice of the language, once', async () => {
    const bench = createBench();
    await bench.say('menu');
    expect(keysOf(await bench.say('how do i report'))).toEqual(['language-ask']);
    // What was written is asked about in the language chosen.
    expect(keysOf(await bench.say('English')).at(-1)).toBe('lost');
    expect(keysOf(await bench.say('how do i report'))).not.toContain('language-ask');
  });
});

describe('a text that leads nowhere', () => {
  it('goes along when it is to be a petition, unless it is a few words', async () => {
    const bench = await createMetBench();
    const told = 'trâu nhà ông Năm phá lúa nhà tôi';
    expect(keysOf(await bench.say(told))).toEqual(['lost']);
    await bench.tap('lost-petition');
    await bench.say('menu');
    expect(bench.memory()?.drafts?.['petition']?.data).toEqual({ text: told });
    const short = await createMetBench();
    await short.say('abc xyz');
    expect(keysOf(await short.tap('lost-petition'))).toEqual(['petition-category-first']);
  });
});

describe('a word by which forms go on, where no button stands for it', () => {
  const STORY = 'đèn đường trước nhà tôi hỏng cả tuần nay';

  it('is no part of the story', async () => {
    const bench = createBench();
    await bench.say('menu');
    await bench.say('Gửi kiến nghị');
    expect(keysOf(await bench.say('xong'))).toEqual(['petition-category-first']);
    await bench.say('1');
    expect(keysOf(await bench.say('ok.'))).toEqual(['petition-what']);
    await bench.say(STORY);
    expect(JSON.stringify(bench.memory()?.flow)).toContain(STORY);
    expect(JSON.stringify(bench.memory()?.flow)).not.toMatch(/ok\.|xong/u);
  });
});

describe('a question about what was looked up last', () => {
  const openBirth = async (bench: Bench) => {
    await bench.say('menu');
    await bench.act({ kind: 'choice', payload: 'xtt:g:procedure:1.001193' });
  };
  const partsOf = (sent: readonly Outgoing[]) => JSON.stringify(sent[0]?.reply.data ?? {});

  it('opens the section that it is about, several if it asks for several', async () => {
    const bench = createBench();
    await openBirth(bench);
    expect(partsOf(await bench.say('thế lệ phí bao nhiêu'))).toContain('"procedure-cost"');
    const both = partsOf(await bench.say('nộp ở đâu, cần giấy tờ gì'));
    expect(both).toContain('"procedure-place"');
    expect(both).toContain('"procedure-documents"');
  });

  it('is understood from the menu too, for half an hour', async () => {
    const bench = createBench();
    await openBirth(bench);
    await bench.say('menu');
    expect(keysOf(await bench.say('mất mấy ngày'))).toEqual(['procedure-part-asking']);
    bench.records.now += 29 * 60_000;
    expect(keysOf(await bench.say('mất mấy ngày'))).toEqual(['procedure-part']);
    bench.records.now += 31 * 60_000;
    expect(keysOf(await bench.say('mất mấy ngày'))).toEqual(['which-paper']);
  });

  it('has no subject once another search has begun', async () => {
    const bench = createBench();
    await openBirth(bench);
    await bench.say('Tra cứu thủ tục');
    await bench.say('cái gì đó khác hẳn');
    expect(keysOf(await bench.say('mất mấy ngày'))).toEqual(['which-paper']);
  });

  it('is asked back when nothing was looked up; where the office is, needs no paper', async () => {
    const bench = createBench();
    await bench.say('menu');
    expect(keysOf(await bench.say('bao giờ có kết quả'))).toEqual(['which-paper']);
    expect(keysOf(await bench.say('địa chỉ ở đâu'))).toEqual(['lost']);
  });

  it('is not heard in the middle of a form, and never where there is danger', async () => {
    const bench = createBench();
    await openBirth(bench);
    expect(keysOf(await bench.say('cháy rồi, nộp ở đâu'))[0]).toBe('emergency-numbers');
    await bench.say('Gửi kiến nghị');
    const keys = keysOf(await bench.say('lệ phí bao nhiêu'));
    expect(keys.every((key) => key.startsWith('petition-'))).toBe(true);
  });

  it('offers a person where the procedure does not tell, and brings the words along', async () => {
    const bench = createBench();
    await openBirth(bench);
    expect(keysOf(await bench.say('sinh trên máy bay thì sao'))).toEqual(['procedure-case-unknown']);
    expect([...bench.records.missed.keys()]).toEqual(['sinh trên máy bay thì sao']);
    expect(readAll(await bench.tap('procedure-ask'))).toContain('sinh trên máy bay thì sao');
    enrolInMemory(bench.records, { an: 'zalo:oa:an' });
    expect(keysOf(await bench.tap('ask-official-send'))).toEqual(['question-receipt']);
    const told = bench.records.sent.find(({ to }) => to === 'zalo:oa:an')?.reply;
    expect(told).toMatchObject({ key: 'staff-new-question', data: { procedure: 'Đăng ký khai sinh' } });
    const [question] = bench.records.petitions.values();
    expect(question).toMatchObject({
      ...{ kind: 'question', procedure: '1.001193', department: 'roads', category: 'other' },
      ...{ text: 'sinh trên máy bay thì sao', status: 'received' },
    });
    expect(bench.records.audits).toContainEqual({
      ...{ actor: 'citizen', act: 'question-asked' },
      subject: question?.code,
    });
  });
});

describe('a lookup', () => {
  it('is counted once, asked about once, and judged once', async () => {
    const bench = createBench();
    await bench.say('menu');
    await bench.say('khai sinh');
    expect([...bench.records.opened]).toEqual([['1.001193', 1]]);
    expect(keysOf(await bench.tap('procedure-to-documents'))).toEqual(['procedure-part-asking']);
    expect(keysOf(await bench.tap('procedure-to-place'))).toEqual(['procedure-part']);
    await bench.tap('procedure-no');
    await bench.tap('procedure-no');
    expect(bench.records.judgements).toEqual([{ code: '1.001193', helped: false }]);
    expect([...bench.records.missed.values()]).toMatchObject([{ text: 'khai sinh', code: '1.001193' }]);
    expect([...bench.records.opened]).toEqual([['1.001193', 1]]);
  });

  it('remembers no more of what was searched for than may be kept', async () => {
    const bench = createBench();
    await bench.say('menu');
    await bench.say('khai sinh cho cháu Nguyễn Văn An, 0912345678');
    expect(bench.memory()?.lookup?.text).toBe('khai sinh cho cháu …');
    await bench.say('menu');
    expect(JSON.stringify(bench.memory())).not.toContain('0912345678');
  });

  it('that came to nothing is counted, but no greeting and no single word', async () => {
    const bench = createBench();
    await bench.say('menu');
    await bench.say('xin tờ bông lúa');
    await bench.say('hử');
    expect([...bench.records.missed.keys()]).toEqual(['xin tờ bông lúa']);
  });
});
