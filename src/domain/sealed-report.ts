import type { Commune, StaffMember } from './commune.ts';
import { createPhrase, readWritten } from './phrase.ts';
import { findStaff } from './staff.ts';

/**
 * What somebody wrote of an official's wrongdoing and had passed on sealed. It is no denunciation in the form of
 * Luật Tố cáo Điều 22–23, but has to be looked into when it is clear (Điều 25); who wrote is kept secret (Điều 8, 9).
 */
export interface SealedReport {
  readonly code: string;
  /** ms since 1970. */
  readonly passedAt: number;
  readonly text: string;
  /** The conversation in which it was written. */
  readonly writer: string;
}

/** The one official whom the commune named to read sealed reports; undefined: it named nobody (who is still there). */
export function findReader(commune: Commune): StaffMember | undefined {
  return findStaff(commune, commune.denunciations?.staff);
}

/**
 * Whether a text may be about this very official: by name, by the title as far as it has two words, or as a leader
 * where the text speaks of the commune's leaders. A deputy of the title is somebody else.
 */
export function isMeant(official: StaffMember, text: string, namesLeaders: boolean): boolean {
  if (namesLeaders && official.role === 'leader') return true;
  const written = readWritten(text);
  const given = official.name.split(/\s+/u).slice(-2).join(' ');
  if (createPhrase(given)(written).length > 0) return true;
  const title = createPhrase(official.title.split(/\s+/u).slice(0, 2).join(' '));
  const [first] = title(written);
  return first !== undefined && written.words[first - 1]?.plain !== 'pho';
}

/** Code of the `number`-th sealed report of a year: `TC26-00001`. */
export function formatReportCode(year: number, number: number): string {
  return `TC${String(year % 100).padStart(2, '0')}-${String(number).padStart(5, '0')}`;
}

const CODE = /^tc\s?-?(\d{2})\s?[-–.]?\s?(\d{1,6})$/iu;

/** A report's code as somebody typed it (`tc26-1`); undefined when it is none. */
export function readReportCode(typed: string): string | undefined {
  const match = CODE.exec(typed.trim());
  return match ? formatReportCode(Number(match[1]), Number(match[2])) : undefined;
}
