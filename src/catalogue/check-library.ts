import type { Procedure } from '../domain/procedure.ts';
import { foldVietnamese } from '../domain/vietnamese.ts';

/** Facts are to be checked again after half a year. */
export const STALE_DAYS = 180;
const DAY_MS = 86_400_000;

/** What an office should look at; one finding a line. */
export interface Finding {
  readonly kind: 'stale' | 'relation' | 'event' | 'missing' | 'unsure';
  readonly code: string;
  readonly short: string;
  /** The day of the last check, the dead code or event, or the facts that are missing. */
  readonly what: string;
}

const WANTED = ['documents', 'time', 'fee', 'filing', 'result', 'legal', 'source'] as const;

/**
 * Lists procedures that were checked too long ago, point to nothing, lack facts, or are not sure. `unknown`: how a
 * fact begins that is not known.
 */
export function checkLibrary(
  procedures: readonly Procedure[],
  events: ReadonlySet<string>,
  unknown: readonly string[],
  now: number,
): Finding[] {
  const codes = new Set(procedures.map(({ code }) => code));
  const marks = unknown.map(foldVietnamese);
  const isKnown = (fact: string) =>
    fact !== '' && !marks.some((mark) => foldVietnamese(fact).startsWith(mark));
  return procedures.flatMap((one) => {
    const { code, short } = one;
    const find = (kind: Finding['kind'], what: string): Finding => ({ kind, code, short, what });
    const missing = WANTED.filter((name) => ![one[name] ?? []].flat().some(isKnown));
    return [
      ...(now - Date.parse(one.checked) > STALE_DAYS * DAY_MS ? [find('stale', one.checked)] : []),
      ...(one.related ?? [])
        .filter((other) => !codes.has(other) || other === code)
        .map((other) => find('relation', other)),
      ...(one.events ?? []).filter((event) => !events.has(event)).map((event) => find('event', event)),
      ...(missing.length > 0 ? [find('missing', missing.join(', '))] : []),
      ...(one.sure ? [] : [find('unsure', '')]),
    ];
  });
}
