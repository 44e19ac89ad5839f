import type { Catalogue } from '../../src/domain/procedure.ts';
import type { Labelled } from './labelled.ts';

/** How well a search finds what is asked for: shares of 1. */
export interface Quality {
  readonly count: number;
  readonly first: number;
  readonly amongThree: number;
  /** Mean reciprocal rank of the first right hit, within five. */
  readonly meanReciprocalRank: number;
  /** Share of the questions answered without asking back, and share of those answers that are wrong. */
  readonly sure: number;
  readonly sureAndWrong: number;
  readonly missed: readonly string[];
}

/** How often a search claims something where nothing was asked: shares of 1. */
export interface Falseness {
  readonly count: number;
  /** A procedure is shown at once. */
  readonly answered: number;
  /** A procedure is shown, or offered with "did you mean". */
  readonly offered: number;
  /** Of the matters of another agency, those for which it is named. */
  readonly pointed: number;
  readonly wrong: readonly string[];
  readonly offers: readonly string[];
}

/** A grumble may be offered the ways to file it. */
const DOORS = ['phan-anh-kien-nghi', 'khieu-nai-lan-dau', 'giai-quyet-to-cao'];

/** Measures the answers to questions. With two questions in a text, both must be among the first three. */
export function measureQuality(catalogue: Catalogue, rows: readonly Labelled[]): Quality {
  const seen = rows.map(({ text, wanted }) => {
    const { hits, confident } = catalogue.search(text, 5);
    const ranks = wanted.map((codes) => hits.findIndex(({ code }) => codes.includes(code)));
    const found = ranks.filter((rank) => rank >= 0);
    const best = found.length === 0 ? -1 : Math.min(...found);
    return { text, best, three: ranks.every((rank) => rank >= 0 && rank < 3), confident };
  });
  const sure = seen.filter(({ confident }) => confident);
  return {
    count: rows.length,
    first: share(seen, ({ best }) => best === 0),
    amongThree: share(seen, ({ three }) => three),
    meanReciprocalRank:
      seen.reduce((sum, { best }) => sum + (best < 0 ? 0 : 1 / (best + 1)), 0) / rows.length,
    sure: sure.length / rows.length,
    sureAndWrong: share(sure, ({ best }) => best !== 0),
    missed: seen.filter(({ three }) => !three).map(({ text }) => text),
  };
}

/** Measures what is claimed about texts that ask for no procedure. */
export function measureFalseness(catalogue: Catalogue, rows: readonly Labelled[]): Falseness {
  const seen = rows.map(({ text, kind, agency }) => {
    const { hits, confident, agency: named } = catalogue.search(text, 5);
    const isFalse = hits.some(({ code }) => kind !== 'petition' || !DOORS.includes(code));
    return { text, offered: isFalse, answered: isFalse && confident, wanted: agency, named: named?.id };
  });
  return {
    count: rows.length,
    answered: share(seen, ({ answered }) => answered),
    offered: share(seen, ({ offered }) => offered),
    pointed: share(
      seen.filter(({ wanted }) => wanted !== undefined),
      ({ wanted, named }) => wanted === named,
    ),
    wrong: seen.filter(({ answered }) => answered).map(({ text }) => text),
    offers: seen.filter(({ offered }) => offered).map(({ text }) => text),
  };
}

function share<T>(items: readonly T[], is: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(is).length / items.length;
}
