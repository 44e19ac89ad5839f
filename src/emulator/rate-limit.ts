/** Counts calls in windows of fixed length. */
export interface RateLimit {
  readonly limit: number;
  /** Counts one call; gives what is left, below 0 when the call is over the limit. */
  take(key: string): number;
}

/** Creates a limit of `limit` calls in each window of `windowMs` and key. */
export function createRateLimit(limit: number, windowMs: number, now: () => number): RateLimit {
  const windows = new Map<string, { start: number; count: number }>();
  return {
    limit,
    take(key) {
      const start = Math.floor(now() / windowMs) * windowMs;
      const window = windows.get(key);
      if (window === undefined || window.start !== start) {
        windows.set(key, { start, count: 1 });
        return limit - 1;
      }
      window.count += 1;
      return limit - window.count;
    },
  };
}
