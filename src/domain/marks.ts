import { foldVietnamese, hasMarks } from './vietnamese.ts';

/** A syllable of Vietnamese as it is typed without marks; `w`, `f`, `j`, `z` stand in none. */
const SYLLABLE =
  /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|nh?|ngh?|ph?|qu|r|s|th?|tr?|v|x)?(?:[aeiouy]|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oay|oe|oi|oo|ua|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|ye|yeu)(?:ch?|m|nh?|ng|p|t)?$/;

/** Fewer words may well carry no mark at all. */
const FEWEST = 3;
/** A text of another language has some words that could be Vietnamese, but not most of them. */
const SHARE = 0.7;

/** Whether a text is Vietnamese typed without any diacritic: three words or more, and most of them could be. */
export function lacksMarks(text: string): boolean {
  if (hasMarks(text)) return false;
  const words = foldVietnamese(text).match(/[a-z]+/g) ?? [];
  const syllables = words.filter((word) => SYLLABLE.test(word));
  return syllables.length >= FEWEST && syllables.length >= words.length * SHARE;
}
