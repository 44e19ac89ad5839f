import type { Agency } from './agency.ts';

/** How far a procedure can be done online. */
export type OnlineLevel = 'full' | 'partial' | 'none' | 'unknown';

/** One administrative procedure as the catalogue keeps it. Texts are Vietnamese facts, one item a line. */
export interface Procedure {
  /** National code such as `1.001193`, or a slug of ours where there is none. */
  readonly code: string;
  /** Official name. */
  readonly name: string;
  /** Short name that people use, at most 60 characters. */
  readonly short: string;
  readonly field: string;
  readonly agency: string;
  readonly documents: readonly string[];
  readonly time: string;
  readonly fee: string;
  /** Ways to file: at the desk, online, by post. */
  readonly filing: readonly string[];
  readonly online: OnlineLevel;
  readonly result?: string;
  readonly legal: readonly string[];
  readonly note?: string;
  /** Other words by which people ask for it. */
  readonly aliases: readonly string[];
  readonly source?: string;
  /** Day the facts were checked, `yyyy-mm-dd`. */
  readonly checked: string;
  /** False: to be confirmed with an official, and the citizen is told so. */
  readonly sure: boolean;
}

/** A procedure found by a search; `score` is 0 to 1, higher is better. */
export interface Hit {
  readonly code: string;
  readonly short: string;
  readonly score: number;
}

/** What a search found. `confident`: the first hit may be shown without asking "did you mean". */
export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly confident: boolean;
  /** The matter rather belongs to this agency; the hits are what else could be meant. */
  readonly agency?: Agency;
}

/** The catalogue as the bot asks it; everything is in memory. */
export interface Catalogue {
  search(text: string, limit: number): SearchResult;
  /** Fields with at least one procedure, most procedures first. */
  fields(): readonly { readonly id: string; readonly name: string; readonly count: number }[];
  inField(id: string): readonly Hit[];
  find(code: string): Procedure | undefined;
}
