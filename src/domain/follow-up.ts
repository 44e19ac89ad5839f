import type { Faq } from './learning.ts';
import type { Spellings } from './phrase.ts';

/** What can be asked of a procedure that is open: its sections, all of it to keep, or a person. */
export type FollowUpSection =
  | 'documents'
  | 'cost'
  | 'place'
  | 'online'
  | 'forms'
  | 'legal'
  | 'checklist'
  | 'person';

/** Contents of `data/follow-ups.yaml`; for how a phrase is written see `createPhrase`. */
export interface FollowUpWords {
  readonly spellings: Spellings;
  readonly sections: Readonly<Record<FollowUpSection, readonly string[]>>;
  readonly cases: readonly string[];
  readonly asks: readonly string[];
  readonly makes: readonly string[];
  readonly lacks: readonly string[];
  readonly refers: readonly string[];
  readonly gains: { readonly told: string; readonly phrases: readonly string[] };
  readonly people: readonly string[];
  readonly fillers: readonly string[];
}

/** What a question is about that needs the subject of the last one. */
export type FollowUp =
  /** These sections of the open procedure, in the order in which they were asked for. */
  | { readonly kind: 'sections'; readonly sections: readonly FollowUpSection[] }
  /** A special case of the open procedure. */
  | { readonly kind: 'case' }
  /** The special case is a procedure of its own. */
  | { readonly kind: 'procedure'; readonly code: string };

/** What a procedure says of a special case. */
export interface FoundCase {
  /** Lines of its own facts. */
  readonly lines: readonly string[];
  /** Answers of officials that are kept for it. */
  readonly faqs: readonly Faq[];
  /** People call the procedure by these words, so that it holds in this case too. */
  readonly isNamed: boolean;
}
