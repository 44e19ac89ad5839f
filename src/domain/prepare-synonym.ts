import { MOST_SYNONYMS, type TaughtSynonym } from './learning.ts';
import { MASK } from './mask-question.ts';
import type { Catalogue } from './procedure.ts';
import { foldVietnamese } from './vietnamese.ts';

/** Why words cannot be taught. `taken`: they already lead to the procedure `short`, surely. */
export type SynonymProblem =
  | { readonly problem: 'short' | 'long' | 'unknown' | 'full' }
  | { readonly problem: 'taken'; readonly short: string };

/** All synonyms with the new one among them, and the procedure that it leads to. */
export interface PreparedSynonym {
  readonly problem?: never;
  readonly synonym: TaughtSynonym;
  readonly synonyms: readonly TaughtSynonym[];
  readonly code: string;
  readonly short: string;
}

/** Stands for other words in a phrase (see `createPhrase`). */
const GAP = '...';
const LONGEST_FORM = 120;
const LONGEST_MEANING = 80;

/**
 * Gets words of citizens ready to be taught: `form` will be read as `means`, words that the search knows or the code
 * of a procedure. The same form again replaces what it meant.
 */
export function prepareSynonym(
  form: string,
  means: string,
  known: readonly TaughtSynonym[],
  catalogue: Catalogue,
): PreparedSynonym | SynonymProblem {
  const synonym = { form: cleanForm(form), means: means.replace(/\s+/g, ' ').trim() };
  if (synonym.form.length > LONGEST_FORM || synonym.means.length > LONGEST_MEANING)
    return { problem: 'long' };
  if ((synonym.form.match(/[\p{L}\p{N}]/gu) ?? []).length < 3) return { problem: 'short' };
  const [hit] = catalogue.search(synonym.means, 1).hits;
  if (hit === undefined) return { problem: 'unknown' };
  const before = catalogue.search(synonym.form, 1);
  const others = known.filter(({ form: one }) => foldVietnamese(one) !== foldVietnamese(synonym.form));
  const isNew = others.length === known.length;
  const [taken] = before.confident ? before.hits : [];
  if (isNew && taken !== undefined && taken.code !== hit.code)
    return { problem: 'taken', short: taken.short };
  if (others.length >= MOST_SYNONYMS) return { problem: 'full' };
  return { synonym, synonyms: [...others, synonym], code: hit.code, short: hit.short };
}

/** Words and gaps: what was masked in a question may be anything, and a gap at an end is none. */
function cleanForm(form: string): string {
  const parts = form
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(MASK, GAP)
    .match(/[\p{L}\p{N}]+|\.\.\./gu);
  const kept = (parts ?? []).filter((part, at, all) => part !== GAP || (at > 0 && all[at - 1] !== GAP));
  return (kept.at(-1) === GAP ? kept.slice(0, -1) : kept).join(' ');
}
