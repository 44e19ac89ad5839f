import { type Evidence, nameTurn } from './evidence.ts';
import type { Verdict } from './verdict.ts';

/** Every acknowledged update was worked on exactly once, and nothing is left lying. */
export function checkUpdates(evidence: Evidence): Verdict {
  const { acts, letters, acknowledged, remains } = evidence;
  const violations: string[] = [];
  let worked = 0;
  for (const [conversation, own] of acknowledged) {
    const turns = remains.revisions.get(conversation) ?? 0;
    worked += turns;
    if (turns !== own.length) {
      violations.push(`${conversation}: ${own.length} updates acknowledged, ${turns} turns committed`);
    }
    for (const { id, text } of own) {
      if (!remains.messages.has(`${nameTurn(conversation, id)}.0`)) {
        violations.push(`${conversation}: acknowledged and never worked on: ${text}`);
      }
    }
  }
  const known = [...acknowledged.values()].reduce((sum, own) => sum + own.length, 0);
  if (known < acts.length) violations.push(`${acts.length - known} updates were never acknowledged`);
  for (const letter of remains.deadLetters) violations.push(`dead letter: ${letter}`);
  for (const key of remains.leftOver) violations.push(`left over in Redis: ${key}`);
  const calls = letters.reduce((sum, letter) => sum + letter.calls, 0);
  return {
    figures: [
      ['conversations', acknowledged.size],
      ['updates acknowledged', known],
      ['webhook calls that carried them', calls],
      ['of these, repeats', calls - letters.length],
      ['turns committed', worked],
      ['dead letters', remains.deadLetters.length],
    ],
    violations,
  };
}
