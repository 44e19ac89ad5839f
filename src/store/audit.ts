import type { Redis } from 'ioredis';
import type { AuditLine } from '../domain/records.ts';
import { pairUp } from './pair-up.ts';
import type { Op } from './unit.ts';

/** A line as it was kept; `at` is in ms since 1970. */
export interface KeptAuditLine extends AuditLine {
  readonly at: number;
}

/** About how many of its last lines a log keeps. */
const AUDIT_LINES = 100_000;

/** What XADD takes after the name of the log. */
export function formatAudit({ actor, act, subject }: AuditLine, now: number): (string | number)[] {
  const fields = ['at', now, 'actor', actor, 'act', act, ...(subject ? ['subject', subject] : [])];
  return ['MAXLEN', '~', AUDIT_LINES, '*', ...fields];
}

/** The write that keeps a line in the log `key`. */
export function keepAudit(key: string, line: AuditLine, now: number): Op {
  return ['XADD', key, ...formatAudit(line, now)];
}

/** The last lines of a log, oldest first; with `before` (ms) the last of those that are older. */
export async function readAudit(
  redis: Redis,
  key: string,
  { limit, before }: { limit: number; before?: number },
): Promise<KeptAuditLine[]> {
  const end = before === undefined ? '+' : `(${before}-0`;
  const entries = await redis.xrevrange(key, end, '-', 'COUNT', limit);
  return entries.map(([, fields]) => parseLine(fields)).reverse();
}

function parseLine(flat: readonly string[]): KeptAuditLine {
  const { at, actor = '', act = '', subject } = pairUp(flat);
  return {
    at: Number(at),
    ...{ actor, act },
    ...(subject === undefined ? {} : { subject }),
  };
}
