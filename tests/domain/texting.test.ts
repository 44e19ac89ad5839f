import { describe, expect, it } from 'vitest';
import { loadLocales } from '../../src/bot/load-locales.ts';
import { createLocaliser } from '../../src/bot/localise.ts';
import {
  fillTemplate,
  findTextingTime,
  findUntold,
  readMobile,
  readTextTrouble,
  TEXT_FACTS,
  type Texting,
  writeTextDay,
} from '../../src/domain/texting.ts';
import { commune, createPetition, MONDAY_9 } from '../helpers/sample-commune.ts';

const texting: Texting = {
  template: '1',
  params: [{ name: 'ma', fact: 'code', max: 30 }],
  matters: new Set(['registered', 'answered', 'asked']),
};
const room = { ...commune, texting };

describe('a phone', () => {
  it.each([
    ['0912345678', '84912345678'],
    ['0912 345 678', '84912345678'],
    ['+84 912.345.678', '84912345678'],
    ['0084912345678', '84912345678'],
    ['84912345678', '84912345678'],
    // A land line, a short number and a number of another country have no Zalo.
    ['0237 3000 000', undefined],
    ['113', undefined],
    ['+1 415 555 0100', undefined],
    ['', undefined],
  ])('%s is %s', (typed, expected) => expect(readMobile(typed)).toBe(expected));
});

describe('the hours of messages to phones', () => {
  const at = (time: string) => Date.parse(`2026-03-02T${time}+07:00`);
  it.each([
    ['06:00', at('06:00')],
    ['21:49', at('21:49')],
    ['21:50', at('21:50') + (8 * 60 + 10) * 60_000],
    ['23:59', at('06:00') + 86_400_000],
    ['00:00', at('06:00')],
    ['05:59', at('06:00')],
  ])('%s', (time, expected) => expect(findTextingTime(at(time))).toBe(expected));
});

describe('what a phone is still to be told of', () => {
  const ANSWERED = { at: MONDAY_9, event: 'answered' as const, staff: 'an', text: 'Filled' };
  const answered = createPetition({
    status: 'answered',
    history: [{ at: MONDAY_9, event: 'filed' }, ANSWERED],
  });

  it('is the last news of a kind that the commune lets go', () => {
    expect(findUntold(answered, 1, room)).toBe(ANSWERED);
    expect(findUntold(answered, 1, { ...room, texting: { ...texting, matters: new Set(['asked']) } })).toBe(
      undefined,
    );
    const twice = { ...answered, history: [...answered.history, ANSWERED] };
    expect(findUntold(twice, 1, room)).toBeUndefined();
    expect(findUntold(twice, 2, room)).toBe(ANSWERED);
  });

  it('is nothing where nobody set it up, nobody left a mobile number, or it was told', () => {
    expect(findUntold(answered, 1, commune)).toBeUndefined();
    expect(findUntold(answered, 1, { ...room, accounts: { messenger: 'page' } })).toBeUndefined();
    expect(findUntold({ ...answered, phone: '02373000000' }, 1, room)).toBeUndefined();
    const { phone: _phone, ...anonymous } = answered;
    expect(findUntold(anonymous, 1, room)).toBeUndefined();
    const texted = { at: MONDAY_9, event: 'texted' as const, textId: 't', of: 1 };
    expect(findUntold({ ...answered, history: [...answered.history, texted] }, 1, room)).toBeUndefined();
    expect(findUntold({ ...answered, status: 'withdrawn' }, 1, room)).toBeUndefined();
  });

  it('is the filing only of who came to the desk', () => {
    const filed = createPetition();
    expect(findUntold(filed, 0, room)).toBeUndefined();
    expect(findUntold({ ...filed, registeredBy: 'an' }, 0, room)).toMatchObject({ event: 'filed' });
  });
});

describe('a template', () => {
  const facts = {
    code: 'PA26-00001',
    status: 'Đã có trả lời',
    commune: 'Ủy ban nhân dân xã có tên rất dài ở tỉnh nào đó',
    hotline: '0237 000 0000',
    date: '02/03/2026',
    link: 'https://xa.vn/bien-nhan/PA26-00001?s=ABCD',
    link_path: undefined,
  };
  const fill = (fact: keyof typeof TEXT_FACTS, max: number = TEXT_FACTS[fact]) =>
    fillTemplate({ ...texting, params: [{ name: 'x', fact, max }] }, facts)['x'];

  it('takes words as long as a parameter may be, and codes and addresses whole or not at all', () => {
    expect(fill('code')).toBe('PA26-00001');
    expect(fill('commune')).toBe('Ủy ban nhân dân xã có tên rất…');
    expect([...(fill('commune') ?? '')]).toHaveLength(30);
    expect(() => fill('code', 5)).toThrow(RangeError);
    expect(() => fill('link', 20)).toThrow(RangeError);
    expect(() => fill('link_path')).toThrow(RangeError);
  });

  it('has room for every state in every language', () => {
    const words = createLocaliser(loadLocales());
    for (const { id } of words.languages) {
      for (const event of ['filed', 'answered', 'done', 'forwarded', 'asked']) {
        const status = words.text(id, { key: `text-status-${event}` });
        expect([...status].length, status).toBeLessThanOrEqual(TEXT_FACTS.status);
      }
    }
  });

  it('has days as they are written here', () => {
    expect(writeTextDay(Date.parse('2026-03-02T23:30+07:00'))).toBe('02/03/2026');
  });
});

it('the trouble stands before the code of the platform', () => {
  expect(['quota/-144', 'unreachable/-118', 'http-500', '', 'unknown'].map(readTextTrouble)).toEqual([
    'quota',
    'unreachable',
    'other',
    'other',
    'unknown',
  ]);
});
