import { describe, expect, it } from 'vitest';
import { listRegexes, readSources } from './read-source.ts';
import { countSteps } from './regex/count-steps.ts';
import { makeAttacks } from './regex/make-attacks.ts';
import { parseRegex } from './regex/parse-regex.ts';

const SHORT = 40;
const LONG = 160;
const LIMIT = 60_000;
/** A text four times as long takes four times the steps when they are in proportion, sixteen times when squared. */
const MOST_GROWTH = 6;
/** Steps for a character; patterns with many alternatives or a bounded repetition need some. */
const MOST_STEPS = 30;

/** The text that a pattern takes more than its share of steps for, shortened; undefined: there is none. */
function findSlow(literal: string): string | undefined {
  const root = parseRegex(literal);
  return makeAttacks(root)
    .find((attack) => {
      const [short, long] = [attack(SHORT), attack(LONG)];
      const steps = countSteps(root, long, LIMIT);
      return (
        steps > long.length * MOST_STEPS &&
        (steps === LIMIT || steps > MOST_GROWTH * countSteps(root, short, LIMIT))
      );
    })?.(8)
    .join('');
}

const sources = readSources('src', 'flows').filter(({ path }) => !path.startsWith('src/emulator/'));
const patterns = new Map(
  sources.flatMap((source) => listRegexes(source).map((literal) => [literal, source.path] as const)),
);

describe('a pattern of the program', () => {
  it.each([...patterns])('%s of %s takes steps in proportion to the text', (literal) => {
    expect(findSlow(literal)).toBeUndefined();
  });

  it('stands in the source as one, so that it is looked at here', () => {
    const made = sources.filter(({ code }) => /\bRegExp\(/.test(code)).map(({ path }) => path);
    // The options of a commune's file, which its office writes.
    expect(made).toEqual(['src/communes/commune-file.ts']);
    expect(patterns.size).toBeGreaterThan(60);
  });
});

describe('the measure', () => {
  it.each([
    '/(a+)+$/',
    '/(a|a)*b/',
    '/(?:a|aa)+$/',
    '/(\\w+\\s?)+!/',
    '/\\s+$/',
    '/a*a*b/',
    '/.*.*=/',
    '/^(.*?,){11}P/',
  ])('finds %s slow', (literal) => expect(findSlow(literal)).toBeDefined());

  it.each(['/(?<!a)a+b?$/', '/^\\s+/', '/[a-z]{1,40}/', '/^(?:ab|cd)*$/', '/(?<!\\d)\\d{3}(?!\\d)/u'])(
    'finds %s fast',
    (literal) => expect(findSlow(literal)).toBeUndefined(),
  );
});
