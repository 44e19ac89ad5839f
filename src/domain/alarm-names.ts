/** The alarm that stands in an inbox for updates that did not fit into it; its data is how many those were. */
export const TOO_MANY_ALARM = 'too-many';

/** The alarm that tells a chat that its official's rights were taken away; its data is the official's id. */
export const STAFF_REMOVED = 'staff-removed';

const HELD = 'held:';

/** The alarm that rings when a message is held, and again when its waiting ends. */
export function nameHeldAlarm(message: string): string {
  return `${HELD}${message}`;
}

/** The message that an alarm tells of; undefined: it is another alarm. */
export function readHeldAlarm(name: string): string | undefined {
  return name.startsWith(HELD) && name.length > HELD.length ? name.slice(HELD.length) : undefined;
}

const TEXT = 'text:';

/** The alarm at which a petition's phone may be told of the event at this place of its timeline. */
export function nameTextAlarm(index: number): string {
  return `${TEXT}${index}`;
}

/** The place that an alarm is about; undefined: it is another alarm. */
export function readTextAlarm(name: string): number | undefined {
  return /^text:\d{1,6}$/.test(name) ? Number(name.slice(TEXT.length)) : undefined;
}
