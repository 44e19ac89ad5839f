import type { Agency } from './agency.ts';
import type { FoundCase } from './follow-up.ts';
import type { Faq } from './learning.ts';

/** The national portal of public services, where every person files online. */
export const PORTAL = 'https://dichvucong.gov.vn';

/** How far a procedure can be done online. */
export type OnlineLevel = 'full' | 'partial' | 'none' | 'unknown';

/** In which form a document is brought: handed in as original, plain or certified copy, or only shown. */
export type PaperKind = 'original' | 'copy' | 'certified' | 'shown';

/** One document as data: its words, and what is known beside them. `form` is a code such as `CT01`. */
export interface Paper {
  readonly what: string;
  readonly kind?: PaperKind;
  readonly count?: number;
  readonly form?: string;
}

/** The usual time limit as data; amount 0 of working days: the same day. */
export interface TimeLimit {
  readonly amount: number;
  readonly unit: 'working-day' | 'day' | 'hour';
}

/** One case of the fee: đồng, or what the province's council sets. `per`: for each of what; `when`: in which case. */
export interface FeeCase {
  readonly amount: number | 'province';
  readonly per?: string;
  readonly when?: string;
}

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
  /** The documents as data, in the same order; only where more than the words is known of one. */
  readonly papers?: readonly Paper[];
  /** What the citizen and the office do, in order. */
  readonly steps?: readonly string[];
  readonly time: string;
  /** The time as data, where one limit holds for the usual case. */
  readonly limit?: TimeLimit;
  readonly fee: string;
  /** The fee as data, where it is known for each case. */
  readonly fees?: readonly FeeCase[];
  /** Ways to file: at the desk, online, by post. */
  readonly filing: readonly string[];
  readonly online: OnlineLevel;
  /** Where it is filed online; an https address. */
  readonly link?: string;
  readonly result?: string;
  readonly legal: readonly string[];
  readonly note?: string;
  /** Other words by which people ask for it. */
  readonly aliases: readonly string[];
  /** Codes of procedures that people often need with it. */
  readonly related?: readonly string[];
  /** Ids of the life events in which it is needed (`data/life-events.yaml`). */
  readonly events?: readonly string[];
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
  /** The text is a greeting, thanks or the like: nothing was asked. */
  readonly isSmallTalk?: true;
  /** The matter rather belongs to this agency; the hits are what else could be meant. */
  readonly agency?: Agency;
}

/** An event of life, with the procedures that it needs. */
export interface LifeEvent {
  readonly id: string;
  readonly name: string;
  readonly codes: readonly string[];
}

/** A field of administration or an event of life, with the number of its procedures. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** A procedure with what the commune knows besides. */
export interface ProcedureView {
  readonly procedure: Procedure;
  readonly faqs: readonly Faq[];
  readonly commune: { readonly address: string; readonly hours: string; readonly hotline: string };
}

/** The same, with what is known of a special case. */
export type CaseView = ProcedureView & { readonly found: FoundCase };

/** The catalogue as the bot asks it; everything is in memory. */
export interface Catalogue {
  search(text: string, limit: number): SearchResult;
  /** Fields with at least one procedure, most procedures first. */
  fields(): readonly { readonly id: string; readonly name: string; readonly count: number }[];
  inField(id: string): readonly Hit[];
  find(code: string): Procedure | undefined;
}
