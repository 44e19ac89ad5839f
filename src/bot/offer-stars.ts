import type { Choice } from '../domain/reply.ts';

/** One star first, so that a typed number is the number of stars. */
export function offerStars(code: string): Choice[] {
  return [1, 2, 3, 4, 5].map((stars) => ({
    key: `rate-stars-${stars}`,
    go: 'stars',
    with: `${code}:${stars}`,
  }));
}
