import { type Evidence, groupBy } from './evidence.ts';
import type { Cut, Send } from './record.ts';
import type { Verdict } from './verdict.ts';

/** A result that was not stored this long after the message arrived was not lost by what happens later (ms). */
const NEAR = 3000;

type Cause = 'lost answer' | 'kill' | 'pause' | 'redis';

/**
 * A message that arrived without its sender learning it comes again: allowed only where the call was cut, and
 * only before anything else arrives in that conversation.
 */
export function checkRepeats(evidence: Evidence): Verdict {
  const violations: string[] = [];
  const causes = new Map<Cause, number>();
  for (const [conversation, sends] of groupBy(evidence.sends, (send) => send.conversation)) {
    const settled = sends.map((send) => evidence.messageOf(send));
    sends.forEach((send, index) => {
      if (settled[index] !== undefined) return;
      const where = `${conversation}: ${JSON.stringify(send.text.slice(0, 60))} (worker ${send.worker})`;
      const next = sends.slice(index + 1).find((_, offset) => settled[index + 1 + offset] !== undefined);
      if (next?.text !== send.text) {
        violations.push(`said again out of order: ${where}`);
        return;
      }
      const cause = findCause(evidence.cuts, send);
      if (cause) causes.set(cause, (causes.get(cause) ?? 0) + 1);
      else violations.push(`said again although no call was cut: ${where}`);
    });
    violations.push(...findTwins(conversation, sends, settled));
  }
  const count = (cause: Cause) => causes.get(cause) ?? 0;
  return {
    figures: [
      ['messages that arrived', evidence.sends.length],
      ['repeats: the answer of the call was lost', count('lost answer')],
      ['repeats: worker killed during the call', count('kill')],
      ['repeats: worker paused during the call', count('pause')],
      ['repeats: Redis or its connections cut', count('redis')],
    ],
    violations,
  };
}

function findCause(cuts: readonly Cut[], { answered, at, worker }: Send): Cause | undefined {
  if (!answered) return 'lost answer';
  const early = cuts.filter(({ from }) => from <= at + NEAR);
  // What a dead worker sent may lie for long before a busy platform reads it; no result of it was ever stored.
  const own = early.find((cut) => cut.worker === worker && (cut.kind === 'kill' || cut.until >= at - 1000));
  const near = early.filter(({ until }) => until >= at - 1000);
  if (own) return own.kind === 'kill' ? 'kill' : 'pause';
  return near.some((cut) => cut.worker === undefined) ? 'redis' : undefined;
}

/** One part of one message that was sent twice with both results stored. */
function findTwins(
  conversation: string,
  sends: readonly Send[],
  settled: readonly (string | undefined)[],
): readonly string[] {
  const seen = new Set<string>();
  return sends.flatMap(({ text }, index) => {
    if (settled[index] === undefined) return [];
    const name = `${settled[index]} ${text}`;
    if (seen.has(name))
      return [`${conversation}: sent twice, both known: ${JSON.stringify(text.slice(0, 60))}`];
    seen.add(name);
    return [];
  });
}
