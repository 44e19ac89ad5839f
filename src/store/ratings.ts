import type { Rating } from '../domain/rating.ts';
import { localDay } from '../domain/working-time.ts';
import type { CommuneKeys } from './keys.ts';
import type { SecretBox } from './secret-box.ts';
import type { Unit } from './unit.ts';

const TWO_DAYS_MS = 48 * 3_600_000;

/**
 * Ratings. What is kept of a rating does not say who gave it; that a person has rated today is kept for two
 * days under a digest that nobody can turn back into the person.
 */
export function createRatings(unit: Unit, keys: CommuneKeys, box: SecretBox, now: number) {
  const ratedKey = (official: string, conversation: string) =>
    keys.rated(box.digest(`rated:${official}:${conversation}:${localDay(now)}`));
  return {
    async hasRated(official: string, conversation: string): Promise<boolean> {
      return (await unit.read(ratedKey(official, conversation))) !== undefined;
    },

    saveRating(rating: Rating, conversation: string): void {
      const key = ratedKey(rating.official, conversation);
      unit.save(key, 1);
      unit.add('PEXPIRE', key, TWO_DAYS_MS);
      const fields = [
        'day',
        localDay(now),
        'stars',
        rating.stars,
        'criteria',
        JSON.stringify(rating.criteria),
      ];
      if (rating.comment !== undefined) fields.push('comment', rating.comment);
      unit.add('XADD', keys.ratings(rating.official), '*', ...fields);
    },
  };
}
