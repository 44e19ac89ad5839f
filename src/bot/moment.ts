import type { Locale } from '../domain/conversation.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const TAGS: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB' };

const formats = Object.fromEntries(
  Object.entries(TAGS).map(([locale, tag]) => [
    locale,
    {
      hour: new Intl.DateTimeFormat(tag, {
        timeZone: ZONE,
        hour: '2-digit',
        minute: '2-digit',
        hour12: false,
      }),
      weekday: new Intl.DateTimeFormat(tag, { timeZone: ZONE, weekday: 'long' }),
      day: new Intl.DateTimeFormat('en-GB', {
        timeZone: ZONE,
        day: '2-digit',
        month: '2-digit',
        year: 'numeric',
      }),
    },
  ]),
) as Record<Locale, Record<'hour' | 'weekday' | 'day', Intl.DateTimeFormat>>;

/** A moment (ms since 1970) as people here write it: hour, weekday, day/month/year, in the commune's zone. */
export function formatMoment(locale: Locale, at: number): string {
  const { hour, weekday, day } = formats[locale];
  const date = new Date(at);
  return `${hour.format(date)} ${weekday.format(date)}, ${day.format(date)}`;
}
