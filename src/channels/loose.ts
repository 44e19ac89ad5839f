/** An object from outside: nothing is known of its values. */
export type Loose = Readonly<Record<string, unknown>>;

const NOTHING: Loose = Object.freeze({});

/**
 * Reads JSON so that every number becomes the text it was written as: ids beyond 2^53 keep all their digits,
 * and `7` and `"7"` read alike. undefined when the text is no JSON.
 */
export function parseExact(text: string): unknown {
  try {
    return DELICATE.test(text) ? JSON.parse(text, keepDigits) : writeNumbers(JSON.parse(text));
  } catch {
    // A syntax error, or a nesting too deep for the stack: unreadable either way.
    return undefined;
  }
}

/** What a number looks like that JavaScript may write in another way; a text of a person may hold it, too. */
const DELICATE = /(?:^|[:[,])\s*-?(?:\d{16}|\d+[.eE])|-0/;

/** No platform nests as deep; what reads such a body further may not stand it. */
const MOST_LEVELS = 500;

/** The same without asking for each value's source, which takes four times as long. */
function writeNumbers(value: unknown, level = 0): unknown {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (level > MOST_LEVELS) throw new RangeError('too deep');
  const parent = value as Record<string, unknown>;
  for (const key in parent) {
    const child = parent[key];
    if (typeof child === 'number') parent[key] = String(child);
    else if (typeof child === 'object') writeNumbers(child, level + 1);
  }
  return value;
}

function keepDigits(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === 'number' ? (context?.source ?? String(value)) : value;
}

const decoder = new TextDecoder();
const bodies = new WeakMap<Uint8Array, Loose>();

/** A webhook's body as an object, an empty one when it is none. The same bytes are read once. */
export function readBody(raw: Uint8Array): Loose {
  const known = bodies.get(raw);
  if (known) return known;
  const body = readObject(parseExact(decoder.decode(raw)));
  bodies.set(raw, body);
  return body;
}

/** The value as an object; an empty one when it is something else. */
export function readObject(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : NOTHING;
}

/** The value as a list of at most `most`; an empty one when it is something else. */
export function readList(value: unknown, most = Number.POSITIVE_INFINITY): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, most) : [];
}

/** Attachments of one message that we read: more than a person picks by hand, far fewer than a body can hold. */
export const MOST_ATTACHMENTS = 30;

/** The value as text; undefined when it is missing, empty or no text. */
export function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The value as an id of a person or an account: letters, digits, `_`, `-`, `.`; so it can be a part of a key. */
export function readId(value: unknown): string | undefined {
  const text = readText(value);
  return text !== undefined && /^[\w.-]{1,100}$/.test(text) ? text : undefined;
}

/** The value as the id of a message: anything printable without spaces, at most 300 characters. */
export function readMessageId(value: unknown): string | undefined {
  const text = readText(value);
  return text !== undefined && /^[!-~]{1,300}$/.test(text) ? text : undefined;
}

/** The value as a finite number, also when it is written as text. */
export function readNumber(value: unknown): number | undefined {
  const text = readText(value)?.trim();
  if (text === undefined || text === '') return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** The value as a moment in ms; undefined when it is missing or lies outside the years 2010 to 2100. */
export function readMoment(value: unknown): number | undefined {
  const moment = readNumber(value);
  return moment !== undefined && moment >= 1_262_304_000_000 && moment < 4_102_444_800_000
    ? Math.trunc(moment)
    : undefined;
}

/** A name from outside as the label of a metric: lower case, `[a-z0-9_.-]`, at most 40 characters. */
export function readLabel(value: unknown): string {
  const label = (readText(value) ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9_.-]/g, '')
    .slice(0, 40);
  return label === '' ? 'unknown' : label;
}

/** The value as an address that may be fetched or shown: http or https, at most 4,096 characters. */
export function readUrl(value: unknown): string | undefined {
  const text = readText(value);
  return text !== undefined && text.length <= 4096 && /^https?:\/\//i.test(text) && URL.canParse(text)
    ? text
    : undefined;
}

/** A place on the earth, from two values in degrees; undefined when they are none. */
export function readPlace(lat: unknown, long: unknown): { latitude: number; longitude: number } | undefined {
  const latitude = readNumber(lat);
  const longitude = readNumber(long);
  if (latitude === undefined || longitude === undefined) return undefined;
  return Math.abs(latitude) > 90 || Math.abs(longitude) > 180 ? undefined : { latitude, longitude };
}

/** Lines in one text, leaving out those that are undefined or stand in an earlier line; undefined when none stay. */
export function joinNewLines(lines: readonly (string | undefined)[]): string | undefined {
  const kept: string[] = [];
  for (const line of lines) {
    if (line !== undefined && !kept.some((known) => known.includes(line))) kept.push(line);
  }
  return kept.length === 0 ? undefined : kept.join('\n');
}

/** The value as a phone number: digits with perhaps a plus before them, 8 to 15 digits, other signs dropped. */
export function readPhone(value: unknown): string | undefined {
  const phone = (readText(value) ?? '').replace(/[\s().-]/g, '');
  return /^\+?\d{8,15}$/.test(phone) ? phone : undefined;
}
