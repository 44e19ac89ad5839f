import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialFromAbroad } from '../../src/channels/dialling.ts';
import {
  parseExact,
  readId,
  readLabel,
  readMessageId,
  readMoment,
  readNumber,
  readPhone,
  readUrl,
} from '../../src/channels/loose.ts';
import { cleanText, hideSecrets } from '../../src/channels/plain-text.ts';
import { cutText } from '../../src/domain/plain-lines.ts';

describe('parseExact', () => {
  it('keeps every digit of every number', () => {
    expect(parseExact('{"a":9007199254740993,"b":[-216,12.340,1e3],"c":"x","d":true,"e":null}')).toEqual({
      a: '9007199254740993',
      b: ['-216', '12.340', '1e3'],
      c: 'x',
      d: true,
      e: null,
    });
  });

  it('reads every JSON as if it asked for the source of each number', () => {
    const number = fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.double({ noNaN: true }), fc.bigInt());
    const leaf = fc.oneof(
      number.map((one) => (Object.is(one, -0) ? '-0' : String(one).replace(/-?Infinity/, '1e999'))),
      fc
        .oneof(fc.string(), fc.constantFrom('a:12345678901234567', ',1.5', '-0'))
        .map((one) => JSON.stringify(one)),
      fc.constantFrom('true', 'null', '[]', '{}', '1.0', '1E2'),
    );
    const { json } = fc.letrec<{ json: string }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie('json')).map((items) => `[ ${items.join(' ,\n')} ]`),
        fc
          .dictionary(fc.oneof(fc.string(), fc.constant('__proto__')), tie('json'))
          .map((all) => `{${Object.entries(all).map(([key, one]) => `${JSON.stringify(key)}: ${one}`)}}`),
      ),
    }));
    const reference = (text: string): unknown =>
      JSON.parse(text, (_key, value, context?: { source?: string }) =>
        typeof value === 'number' ? context?.source : value,
      );
    fc.assert(
      fc.property(json, (text) => {
        expect(parseExact(text)).toEqual(reference(text));
      }),
      { numRuns: 300 },
    );
  });

  it.each(['', '{', 'undefined', '[', '['.repeat(200_000)])('gives undefined for what is no JSON', (text) => {
    expect(parseExact(text)).toBeUndefined();
  });
});

describe('readers', () => {
  it('take ids that can be parts of keys only', () => {
    expect(['246845883529197922', 'a:b', '', 7, null, 'x'.repeat(101), 'a b', '{1}'].map(readId)).toEqual([
      '246845883529197922',
      ...Array(7).fill(undefined),
    ]);
    expect(['m_$a:b', 'a b', 'é', 'x'.repeat(301)].map(readMessageId)).toEqual([
      'm_$a:b',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('take numbers as text and moments of our time', () => {
    expect(['10.5', ' 7 ', '', 'x', 'Infinity', {}].map(readNumber)).toEqual([
      10.5,
      7,
      ...Array(4).fill(undefined),
    ]);
    expect(['1609984527175', '154390853474', '1609984527', '9e15', undefined].map(readMoment)).toEqual([
      1609984527175,
      ...Array(4).fill(undefined),
    ]);
  });

  it('take phones and addresses that look so', () => {
    expect(['84912345678', '+84 912 345 678', '0912.345.678', '113', 'a'.repeat(9)].map(readPhone)).toEqual([
      '84912345678',
      '+84912345678',
      '0912345678',
      undefined,
      undefined,
    ]);
    expect(['https://a.vn/x', 'http://a', 'javascript:x', 'https://', 'ftp://a.vn'].map(readUrl)).toEqual([
      'https://a.vn/x',
      'http://a',
      ...Array(3).fill(undefined),
    ]);
  });

  it('make labels of a small alphabet', () => {
    expect(['user_send_text', 'A{b="c"}\n', '', undefined, 'đ'].map(readLabel)).toEqual([
      'user_send_text',
      'abc',
      'unknown',
      'unknown',
      'unknown',
    ]);
    expect(readLabel('x'.repeat(99))).toHaveLength(40);
  });
});

describe('texts', () => {
  it('are cut at whole characters', () => {
    expect(cutText('ab👋', 3)).toBe('ab');
    expect(cutText('ab👋', 4)).toBe('ab👋');
    expect(cleanText('ệ'.normalize('NFD').repeat(10_001))).toBe('ệ'.repeat(10_000));
  });

  it('lose controls, half characters and turning marks but keep lines and joined emoji', () => {
    expect(cleanText('a\u0000b\u001b[31m\r\nc\rd\te\u202ef\ud800g👨‍👩‍👧')).toBe(
      'ab[31m\nc\nd ef\ufffdg👨‍👩‍👧',
    );
  });

  it('have no other line breaks than the line feed, and no letter under a pile of marks', () => {
    expect(cleanText('a\u2028b\u2029c\u0085d')).toBe('a\nb\ncd');
    expect(cleanText(`a${'\u0336'.repeat(500)}b`)).toBe(`a${'\u0336'.repeat(4)}b`);
    // The two halves of a letter find each other when what stood between them is gone.
    expect(cleanText('e\u202e\u0323\u200e\u0302')).toBe('ệ');
  });

  it('of platforms lose what a log must not hold', () => {
    expect(hideSecrets('no user 84912345678 for EAABsbCS1iHgBO1234567890abc (code 100)')).toBe(
      'no user * for * (code 100)',
    );
  });
});

describe('dialFromAbroad', () => {
  it.each([
    ['0237 000 0000', '842370000000'],
    ['+84 912 345 678', '84912345678'],
    ['0084912345678', '84912345678'],
    ['113', '113'],
    ['1022', '1022'],
  ])('%s is %s', (phone, dialled) => {
    expect(dialFromAbroad(phone)).toBe(dialled);
  });
});
