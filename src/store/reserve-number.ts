import type { Redis } from 'ioredis';
import { readScript } from './script.ts';

const reserve = readScript(new URL('./reserve.lua', import.meta.url));

/** Longer than any turn is tried again. */
const RESERVATION_LIFE_MS = 7 * 24 * 3_600_000;

/** The next number of a counter; the same reservation gets the same number again. */
export async function reserveNumber(redis: Redis, reservation: string, counter: string): Promise<number> {
  return Number(await reserve(redis, [reservation, counter], [RESERVATION_LIFE_MS]));
}
