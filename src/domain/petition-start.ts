import { REGISTRATION } from './command.ts';

/** How the petition flow is begun. */
export interface PetitionStart {
  /** A text to begin with; may be empty. */
  readonly text: string;
  /** The person was asked and has said that the text is a petition. */
  readonly isCleared: boolean;
  /** The person comes back to the form from a door: no question whether to go on, and the text is added to it. */
  readonly goesOn: boolean;
  /** An official takes it down for somebody else. */
  readonly registrar: boolean;
}

/** Nothing that anybody types begins so. */
const CLEARED = '\u0001';
const GOES_ON = '\u0002';

/** The parameter for a text that the person has said is a petition. */
export function writeCleared(text: string): string {
  return `${CLEARED}${text}`;
}

/** The parameter for going on with the form that was left, with a text that is a petition by the person's own word; may be empty. */
export function writeGoOn(text = ''): string {
  return `${GOES_ON}${text}`;
}

/** Reads the parameter of the petition flow: `REGISTRATION`, one of the above, or a text as it was written. */
export function readPetitionStart(parameter = ''): PetitionStart {
  const registrar = parameter === REGISTRATION;
  const goesOn = parameter.startsWith(GOES_ON);
  const isCleared = goesOn || parameter.startsWith(CLEARED);
  const text = registrar ? '' : parameter.slice(isCleared ? 1 : 0).trim();
  return { text, isCleared, goesOn, registrar };
}
