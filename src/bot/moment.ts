import type { Locale } from '../domain/conversation.ts';

const timeZone = 'Asia/Ho_Chi_Minh';

interface Formats {
  readonly hour: Intl.DateTimeFormat;
  readonly weekday: Intl.DateTimeFormat;
}

/** Making a format costs a hundred times more than using it. */
const known = new Map<Locale, Formats>();
const day = new Intl.DateTimeFormat('en-GB', { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' });

/** A moment (ms since 1970) as people here write it: hour, weekday, day/month/year, in the commune's zone. */
export function formatMoment(locale: Locale, at: number): string {
  const { hour, weekday } = known.get(locale) ?? makeFormats(locale);
  return `${hour.format(at)} ${weekday.format(at)}, ${day.format(at)}`;
}

function makeFormats(locale: Locale): Formats {
  const formats = {
    hour: new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    weekday: new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long' }),
  };
  known.set(locale, formats);
  return formats;
}
