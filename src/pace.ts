import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Pace } from './engine/worker.ts';

/** A burst is forgotten after five minutes. */
const BURST_SECONDS = 300;

/**
 * Makes the pace of the people's messages: one a second always, and `burst` more at once within five minutes, which is
 * room for everything that a person pastes, and no room for a script. It counts in this process, which costs no call
 * to Redis; with several workers a script gets that many times more, and still only a few answers a second.
 */
export function createPace(burst: number): Pace {
  const steady = new RateLimiterMemory({ points: 1, duration: 1 });
  const spare = new RateLimiterMemory({ points: burst, duration: BURST_SECONDS });
  return async (conversation) => {
    const now = await spend(steady, conversation);
    if (now.isFree) return { waitMs: 0, isHasty: false };
    const { isFree, left } = await spend(spare, conversation);
    // The one that takes the last of it says so to the person.
    return isFree ? { waitMs: 0, isHasty: left === 0 } : { waitMs: now.waitMs, isHasty: false };
  };
}

async function spend(limiter: RateLimiterMemory, key: string) {
  try {
    const { remainingPoints } = await limiter.consume(key);
    return { isFree: true, left: remainingPoints, waitMs: 0 };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { isFree: false, left: 0, waitMs: Math.max(1, refusal.msBeforeNext) };
  }
}
