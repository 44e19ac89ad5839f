import { findPetitionCode } from '../domain/petition.ts';
import type { Catalogue } from '../domain/procedure.ts';
import type { Signal } from '../domain/triage.ts';
import { foldVietnamese } from '../domain/vietnamese.ts';

/** Where a text goes that no question asked for. `certain`: worth leaving a half-done form for. */
export interface Route {
  readonly flow: string;
  readonly with?: string;
  readonly certain: boolean;
}

export interface RouterOptions {
  readonly catalogue: Catalogue;
  readonly signals: (text: string) => readonly Signal[];
  /** Typed labels of the main menu and the like: folded text → flow. */
  readonly shortcuts: ReadonlyMap<string, string>;
}

const RATE = /^(?:dg|danh gia|rate-?)\s*([a-z]{1,10}-?[a-z0-9-]{1,30})$/u;

/** Official's id in a link reference `rate-<id>` or a text `DG <id>`; undefined when it is neither. */
export function findRatedOfficial(text: string): string | undefined {
  return RATE.exec(foldVietnamese(text))?.[1];
}

/** Makes the pure function that finds where a free text belongs. */
export function createRouter(options: RouterOptions): (text: string) => Route {
  const { catalogue, signals, shortcuts } = options;
  return (text) => {
    const found = signals(text);
    if (found.includes('emergency')) return { flow: 'emergency', certain: true };
    const shortcut = shortcuts.get(foldVietnamese(text));
    if (shortcut) return { flow: shortcut, certain: true };
    const code = findPetitionCode(text)?.code;
    if (code) return { flow: 'follow', with: code, certain: true };
    const official = findRatedOfficial(text);
    if (official) return { flow: 'rate', with: official, certain: true };
    const asks = found.includes('question');
    if (!asks && found.includes('denunciation'))
      return { flow: 'right-door', with: 'denunciation', certain: true };
    if (!asks && found.includes('complaint')) return { flow: 'right-door', with: 'complaint', certain: true };
    const { hits, confident } = catalogue.search(text, 5);
    if (confident && (asks || !found.includes('petition'))) {
      return { flow: 'procedures', with: text, certain: true };
    }
    if (found.includes('petition')) return { flow: 'petition-offer', with: text, certain: true };
    if (hits.length > 0) return { flow: 'procedures', with: text, certain: asks };
    return { flow: 'lost', certain: false };
  };
}
