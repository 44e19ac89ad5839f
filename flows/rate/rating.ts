import type { Rating } from '../../src/domain/rating.ts';
import type { Context } from './questions.ts';

/** The answers with that to the criterion just asked; a skipped one is absent. */
export function answerCriterion(context: Context, value: string): Context['answers'] {
  const { [context.criteria[context.at] ?? '']: _, ...others } = context.answers;
  const id = context.criteria[context.at];
  return id === undefined || value === 'skip' ? others : { ...others, [id]: value === 'yes' };
}

/** The command that keeps what was judged; `comment` only when it may be kept. */
export function createRating(context: Context, comment?: string): { type: 'save-rating'; rating: Rating } {
  const words = comment?.trim();
  return {
    type: 'save-rating',
    rating: {
      official: context.official,
      stars: context.stars,
      criteria: context.answers,
      ...(words ? { comment: words } : {}),
    },
  };
}
