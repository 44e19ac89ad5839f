import type { Choice } from './reply.ts';
import type { Signal } from './triage.ts';

/**
 * What the law gives a door of its own, gravest first: denunciation (tố cáo), report of a crime (tin báo tội phạm),
 * complaint (khiếu nại), dispute between citizens (tranh chấp). None of these is a petition.
 */
export const DOORS = ['denunciation', 'crime', 'complaint', 'dispute'] as const;

export type Door = (typeof DOORS)[number];

/** The door that a text belongs to, the gravest one first; undefined for one that may be taken here. */
export function findDoor(signals: readonly Signal[] | undefined): Door | undefined {
  return DOORS.find((door) => signals?.includes(door));
}

/** Whether a text belongs, or may belong, to a door of its own: the person is asked before it goes to officials. */
export function isDoubtful(signals: readonly Signal[] | undefined): boolean {
  return findDoor(signals) !== undefined || (signals?.includes('unsure') ?? false);
}

/** What a doubtful text may be besides a petition, as the person is asked; `desk`: a person is to say. */
export const OTHER_THAN_PETITION: readonly Choice[] = [
  { value: 'complaint', key: 'which-door-complaint' },
  { value: 'denunciation', key: 'which-door-denunciation' },
  { value: 'desk', key: 'which-door-desk' },
];

/** After the door: the text was written inside the form of a petition. */
const IN_FORM = '+';

/** A door and the text that was brought to it, as one parameter of a flow; the text may be empty. */
export function writeDoor(door: Door, text = '', inForm = false): string {
  return `${door}${inForm ? IN_FORM : ''}:${text}`;
}

/** The door that the signals show, with the text; the gravest of all when they show none. */
export function writeFoundDoor(
  signals: readonly Signal[] | undefined,
  text: string | undefined,
  inForm = false,
): string {
  return writeDoor(findDoor(signals) ?? 'denunciation', text, inForm);
}

/** Reverse of `writeDoor`; what names no door is taken for the gravest. */
export function readDoor(parameter: string): {
  readonly door: Door;
  readonly text: string;
  readonly inForm: boolean;
} {
  const colon = parameter.indexOf(':');
  const named = colon === -1 ? parameter : parameter.slice(0, colon);
  const text = colon === -1 ? '' : parameter.slice(colon + 1);
  const inForm = named.endsWith(IN_FORM);
  const name = inForm ? named.slice(0, -IN_FORM.length) : named;
  return { door: DOORS.find((door) => door === name) ?? 'denunciation', text: text.trim(), inForm };
}
