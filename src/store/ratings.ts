import type { Rating, Stars } from '../domain/rating.ts';
import type { KeptRating, Span } from '../domain/rating-summary.ts';
import { localDay } from '../domain/working-time.ts';
import type { CommuneKeys } from './keys.ts';
import { pairUp } from './pair-up.ts';
import type { SecretBox } from './secret-box.ts';
import type { Unit } from './unit.ts';

const TWO_DAYS_MS = 48 * 3_600_000;

/** How many ratings of one official are read at once, and at most. */
const PAGE = 500;
const MOST_PAGES = 20;

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

    async ratingsOf(official: string, { from, to }: Span): Promise<readonly KeptRating[]> {
      const found: KeptRating[] = [];
      let end = '+';
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const entries = await unit.redis.xrevrange(keys.ratings(official), end, '-', 'COUNT', PAGE);
        const ratings = entries.map(([, fields]) => parseRating(fields));
        found.push(...ratings.filter(({ day }) => day >= from && day <= to));
        const [oldest] = entries.at(-1) ?? [];
        if (oldest === undefined || entries.length < PAGE || (ratings.at(-1)?.day ?? '') < from) break;
        end = `(${oldest}`;
      }
      return found;
    },
  };
}

function parseRating(flat: readonly string[]): KeptRating {
  const { day = '', stars, criteria = '{}', comment } = pairUp(flat);
  return {
    ...{ day, stars: Number(stars) as Stars, criteria: JSON.parse(criteria) },
    ...(comment !== undefined && { comment }),
  };
}
