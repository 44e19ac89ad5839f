import { type Evidence, groupBy, isCertainlyBefore } from './evidence.ts';
import type { Line } from './record.ts';
import type { Verdict } from './verdict.ts';

/** Every petition was filed once, without a gap in the codes; its history holds every line once and in order. */
export function checkPetitions(evidence: Evidence): Verdict {
  const { filings, lines, remains } = evidence;
  const { petitions, counter } = remains;
  const violations: string[] = [];
  for (const { conversation, text } of filings) {
    const found = petitions.filter((petition) => petition.owner === conversation && petition.text === text);
    if (found.length !== 1) violations.push(`filed once, found ${found.length} times: ${text}`);
  }
  if (petitions.length !== filings.length) {
    violations.push(`${filings.length} petitions sent off, ${petitions.length} stored`);
  }
  const numbers = petitions.map(({ code }) => Number(code.split('-')[1])).toSorted((a, b) => a - b);
  const hasGap = numbers.some((number, index) => number !== index + 1);
  if (hasGap) violations.push(`the numbers of the petitions have gaps: ${numbers.join(' ')}`);
  if (counter !== numbers.length) {
    violations.push(`${counter} petition numbers given out, ${numbers.length} used`);
  }

  const expected = groupBy(lines, ({ petition }) => petition);
  let pairs = 0;
  for (const { text, code, history } of petitions) {
    const own = expected.get(text) ?? [];
    for (const event of ['added', 'answered'] as const) {
      const stored = history.flatMap((line) => (line.event === event ? [line.text ?? ''] : []));
      const wanted = own.filter((line) => line.event === event);
      violations.push(...compareTexts(code, event, stored, wanted));
      const order = compareOrder(evidence, code, stored, wanted);
      pairs += order.pairs;
      violations.push(...order.violations);
    }
  }
  return {
    figures: [
      ['petitions sent off', filings.length],
      ['petitions stored', petitions.length],
      ['numbers given out', counter],
      ['gaps in the numbers', hasGap ? 'yes' : 'none'],
      ['lines sent for their histories', lines.length],
      ['pairs of lines whose order is certain', pairs],
    ],
    violations,
  };
}

function compareTexts(
  code: string,
  event: string,
  stored: readonly string[],
  wanted: readonly Line[],
): readonly string[] {
  const missing = wanted.flatMap(({ text }) => {
    const count = stored.filter((line) => line === text).length;
    return count === 1 ? [] : [`${code}: ${event} ${count} times instead of once: ${text}`];
  });
  const stray = stored.filter((text) => !wanted.some((line) => line.text === text));
  return [...missing, ...stray.map((text) => `${code}: ${event}, but nobody sent it: ${text}`)];
}

/** Lines of one person stand in the order in which the server acknowledged them, where that order is certain. */
function compareOrder(evidence: Evidence, code: string, stored: readonly string[], wanted: readonly Line[]) {
  const placed = wanted.map(({ act, text }) => ({
    text,
    letter: evidence.letterOf(act),
    owner: evidence.acts.find(({ id }) => id === act)?.conversation,
    place: stored.indexOf(text),
  }));
  const certain = placed.flatMap((first) =>
    placed
      .filter((second) => first.owner === second.owner && isCertainlyBefore(first.letter, second.letter))
      .map((second) => ({ first, second })),
  );
  return {
    pairs: certain.length,
    violations: certain
      .filter(({ first, second }) => first.place > second.place)
      .map(({ first, second }) => `${code}: out of order: ${first.text} | ${second.text}`),
  };
}
