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
