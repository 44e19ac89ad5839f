import { measureLead } from '../domain/measure-lead.ts';
import { foldKeepMarks, foldVietnamese, hasMarks } from '../domain/vietnamese.ts';

/** Words of courtesy that stand before and after what is meant, in one language. */
export interface Courtesy {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

type Fold = (text: string) => string;

/**
 * Makes the pure function that gives a short text without the words of courtesy around it: `Dạ, gửi luôn nhé` →
 * `gửi`. Something is always left. Marks count where the writer uses them ("đã gửi" is not "dạ gửi"), and capitals
 * ("chị Em" is a name).
 */
export function createCourtesyDropper(courtesy: Courtesy): Fold {
  const marked = createDropper(courtesy, foldKeepMarks);
  const bare = createDropper(courtesy, foldVietnamese);
  return (text) => (hasMarks(text) ? marked(text) : bare(text));
}

function createDropper({ before, after }: Courtesy, fold: Fold): Fold {
  const first = new Set(before.map(fold));
  // What stands behind is read backwards.
  const last = new Set(after.map((phrase) => fold(phrase).split(' ').toReversed().join(' ')));
  return (text) => {
    const whole = text.normalize('NFC');
    const typed = [...whole.matchAll(/[\p{L}\p{N}]+/gu)];
    const words = typed.map(([word], at) => (at > 0 && /^\p{Lu}/u.test(word) ? word : fold(word)));
    const end = words.length - measureLead(words.slice(1).toReversed(), last);
    const start = measureLead(words.slice(0, Math.max(0, end - 1)), first);
    const final = typed[end - 1];
    return final ? whole.slice(typed[start]?.index, final.index + final[0].length) : '';
  };
}
