import type { OpenHours } from '../domain/commune.ts';

/** In the order of `Commune.hours`. */
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** A Sunday, to name weekdays by. */
const SUNDAY = Date.UTC(2026, 0, 4);
const DAY_MS = 86_400_000;

/** Hours as a file has them: weekday or range of weekdays → `HH:MM-HH:MM` each. */
export type WrittenHours = Readonly<Record<string, readonly string[]>>;

/** Opening hours by weekday (index 0 is Sunday); `refuse` is told of each key whose hours make no sense. */
export function readHours(
  written: WrittenHours,
  refuse: (key: string, problem: string) => void,
): readonly (readonly OpenHours[])[] {
  const hours: (readonly OpenHours[])[] = WEEKDAYS.map(() => []);
  for (const [key, texts] of Object.entries(written)) {
    const open = readOpenings(texts, (problem) => refuse(key, problem));
    for (const day of readDays(key)) {
      if (hours[day]?.length) refuse(key, `${WEEKDAYS[day]} already has hours`);
      hours[day] = open;
    }
  }
  if (!hours.slice(1, 6).some((open) => open.length > 0)) refuse('', 'no hours from Monday to Friday');
  return hours;
}

/** Hours of one day; `refuse` is told when they make no sense. */
export function readOpenings(
  texts: readonly string[],
  refuse: (problem: string) => void,
): readonly OpenHours[] {
  const open = texts.map(readOpenHours);
  if (open.some(({ from, to }, index) => to <= from || from < (open[index - 1]?.to ?? 0))) {
    refuse('hours must follow each other, each ending after it begins');
  }
  return open;
}

/** Hours as a citizen reads them, for a commune that does not write them in its own words. */
export function writeHours(written: WrittenHours): string {
  return Object.entries(written)
    .map(([key, texts]) => {
      const days = readDays(key);
      const names = [...new Set([days.at(0), days.at(-1)])].map((day) => nameDay(day ?? 0));
      return `${names.join(' – ')}: ${texts.map((text) => text.replace('-', '–')).join(', ')}`;
    })
    .join('; ');
}

function readDays(key: string): number[] {
  const [first = '', last = first] = key.split('-');
  const from = WEEKDAYS.indexOf(first);
  const count = (WEEKDAYS.indexOf(last) - from + 7) % 7;
  return Array.from({ length: count + 1 }, (_, step) => (from + step) % 7);
}

function readOpenHours(text: string): OpenHours {
  const [from = 0, to = 0] = text.split('-').map((clock) => {
    const [hour, minute] = clock.split(':').map(Number);
    return (hour ?? 0) * 60 + (minute ?? 0);
  });
  return { from, to };
}

function nameDay(day: number): string {
  return new Intl.DateTimeFormat('vi', { weekday: 'long', timeZone: 'UTC' }).format(SUNDAY + day * DAY_MS);
}
