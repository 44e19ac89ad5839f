import { describe, expect, it } from 'vitest';
import { createBench, keysOf } from './bench.ts';

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

describe('a question after an answer', () => {
  it('opens the section whose name it holds', async () => {
    const bench = createBench();
    await bench.say('menu');
    await bench.act({ kind: 'choice', payload: 'xtt:g:procedure:1.001193' });
    expect(keysOf(await bench.say('thế lệ phí bao nhiêu'))[0]).toBe('procedure-fee');
    expect(keysOf(await bench.say('nơi nộp với giấy tờ thì sao'))).toEqual([
      'not-understood-here',
      expect.stringMatching(/^procedure-/u),
    ]);
  });
});
