import { strict as assert } from 'node:assert';
import type { Sent } from './model.ts';

/** Some messages go out in two parts. */
export function listParts(key: string): string[] {
  return /[02468]$/.test(key) ? [`${key} 1`, `${key} 2`] : [key];
}

/**
 * Demands that everything that counts as sent to a person arrived in its order, and twice only where a call may have
 * been cut. `messages` in the order in which they were said, `arrived` the parts that the platform took.
 */
export function judgeArrivals(
  messages: readonly Sent[],
  arrived: readonly string[],
  mayRepeat: boolean,
): void {
  const sent = messages.filter(({ state }) => state !== 'failed');
  // What was held goes later than it was said, and as a late one from its first part on.
  const straight = sent.filter(({ wasHeld }) => !wasHeld).flatMap(({ key }) => listParts(key));
  const came = arrived.filter((part) => straight.includes(part));
  assert.deepEqual([...new Set(came)], straight, 'what arrived, in order');
  if (!mayRepeat) assert.deepEqual(came, straight, 'something arrived twice');
  for (const part of sent.flatMap(({ key }) => listParts(key)))
    assert(arrived.includes(part), `${part} is lost`);
}
