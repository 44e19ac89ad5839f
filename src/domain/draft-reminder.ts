import { ZONE_MS } from './working-time.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Where a platform's free window is not known: the shortest there is (platform docs). */
export const SHORTEST_WINDOW_MS = DAY_MS;
/** The reminder comes so long before the window's end. */
const BEFORE_MS = 4 * HOUR_MS;
/** Hours of the local day in which nobody minds a message. */
const MORNING_MS = 7 * HOUR_MS;
const EVENING_MS = 20.5 * HOUR_MS;

/**
 * When (ms) who last wrote at `lastAt` is reminded of what was begun: four hours before the platform's free window
 * ends, or the evening before when that is at night.
 */
export function findReminder(lastAt: number, window: number): number {
  const at = lastAt + window - BEFORE_MS;
  const midnight = Math.floor((at + ZONE_MS) / DAY_MS) * DAY_MS - ZONE_MS;
  const evening = midnight + EVENING_MS;
  if (at < midnight + MORNING_MS) return evening - DAY_MS;
  return Math.min(at, evening);
}

/** Whether a reminder may still go: by day, and while the platform takes it. */
export function mayRemind(lastAt: number, now: number, window: number): boolean {
  const ofDay = (now + ZONE_MS) % DAY_MS;
  // A ring comes some moments after its time.
  return now - lastAt < window && ofDay >= MORNING_MS && ofDay <= EVENING_MS + HOUR_MS / 2;
}
