import type { Written } from '../domain/phrase.ts';
import type { Catalogue, Hit, Procedure } from '../domain/procedure.ts';
import { knowProcedure } from './know-procedure.ts';

/** Words unknown to the open procedure that a special case may be told in. */
const MOST_STRANGE = 4;
const HITS = 5;
/** Another procedure may be meant from this score, this far ahead of the open one; measured on labelled texts. */
const LIKELY = 0.5;
const AHEAD = 0.25;
/** From this score another one is meant even by a case; from the next one even by words that both have. */
const SURE = 0.65;
const CERTAIN = 0.75;

/** What a text tells beside its question. */
export interface Told {
  readonly text: string;
  /** The words that may name a subject. */
  readonly words: readonly Written['words'][number][];
  /** A verb of doing a procedure stands in front of one of them: "làm hộ chiếu". */
  readonly isMade: boolean;
  /** It asks for sections, and is no mere case. */
  readonly asksPart: boolean;
  /** It tells a case that stands in the facts of the open procedure. */
  readonly isInFacts: boolean;
  /** Its phrases tie it to what is open, whatever else it tells; `weak`: unless another one is surely meant. */
  readonly tie: 'strong' | 'weak' | 'none';
}

/** Whose subject a text has. */
export interface Weighed {
  /** `rival`: another procedure's; `own`: one that the search may not know; `open`: that of the open procedure. */
  readonly subject: 'open' | 'rival' | 'own';
  /** The other procedure that the text by itself rather means. */
  readonly rival: Hit | undefined;
}

/** Weighs whether a text, with its words for people and fillers taken away, has a subject of its own. */
export function weighSubject(told: Told, open: Procedure, catalogue: Catalogue): Weighed {
  const { words, isMade, asksPart, isInFacts, tie } = told;
  const { rival, isElsewhere } = findRival(told.text, open, catalogue);
  const score = rival?.score ?? 0;
  const isTied =
    tie === 'strong' || (tie === 'weak' && score < SURE) || (words.length === 0 && score < CERTAIN);
  if (isTied) return { subject: 'open', rival };
  const { isCalled, knows } = knowProcedure(open);
  const strange = words.filter((word) => !knows(word)).length;
  if (rival !== undefined && (score >= SURE || !isCalled(words)) && isRivals(rival))
    return { subject: 'rival', rival };
  const isOwn = asksPart || isMade ? strange > (isElsewhere ? 0 : 1) : strange > MOST_STRANGE;
  return { subject: isOwn ? 'own' : 'open', rival };

  function isRivals({ code }: Hit): boolean {
    const other = catalogue.find(code);
    if (isMade || (other && knowProcedure(other).isCalled(words))) return true;
    if (strange === 0) return !isInFacts && score >= CERTAIN;
    return asksPart || score >= SURE;
  }
}

/** `isElsewhere`: the text by itself does at least not mean the open procedure. */
function findRival(text: string, open: Procedure, catalogue: Catalogue) {
  const { hits, agency, isSmallTalk } = catalogue.search(text, HITS);
  const own = hits.find(({ code }) => code === open.code)?.score ?? 0;
  const [first] = hits;
  const isAhead = first !== undefined && first.score >= LIKELY && first.score - own >= AHEAD;
  const isElsewhere = (first !== undefined && own === 0) || agency !== undefined || isSmallTalk === true;
  return { rival: isAhead ? first : undefined, isElsewhere };
}
