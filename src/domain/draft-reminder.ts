const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const ZONE_MS = 7 * HOUR_MS;
/** The shorter of the platforms' free windows (platform docs); the reminder comes well before its end. */
const WINDOW_MS = DAY_MS;
const AFTER_MS = 20 * HOUR_MS;
/** Hours of the local day in which nobody minds a message. */
const MORNING_MS = 7 * HOUR_MS;
const EVENING_MS = 20.5 * HOUR_MS;

/**
 * When (ms) who last wrote at `lastAt` is reminded of what was begun: twenty hours later, or the evening before when
 * that is at night.
 */
export function findReminder(lastAt: number): number {
  const at = lastAt + AFTER_MS;
  const midnight = Math.floor((at + ZONE_MS) / DAY_MS) * DAY_MS - ZONE_MS;
  const evening = midnight + EVENING_MS;
  if (at < midnight + MORNING_MS) return evening - DAY_MS;
  return Math.min(at, evening);
}

/** Whether a reminder may still go: by day, and while the platform takes it. */
export function mayRemind(lastAt: number, now: number): boolean {
  const ofDay = (now + ZONE_MS) % DAY_MS;
  // A ring comes some moments after its time.
  return now - lastAt < WINDOW_MS && ofDay >= MORNING_MS && ofDay <= EVENING_MS + HOUR_MS / 2;
}
