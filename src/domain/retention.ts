import type { RetentionSpan } from './commune.ts';

const DAY_MS = 24 * 3_600_000;
const DAYS_OF_YEAR = 365.25;

/** A span of keeping in ms. */
export function readRetention(span: RetentionSpan): number {
  const count = Number(span.slice(0, -1));
  return count * DAY_MS * (span.endsWith('y') ? DAYS_OF_YEAR : 1);
}
