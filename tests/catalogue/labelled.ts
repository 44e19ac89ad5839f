import { readFileSync } from 'node:fs';

/** A text as a citizen writes it, and what it asks for. */
export interface Labelled {
  readonly text: string;
  /** One list of accepted codes for each procedure that is asked for; empty when none is. */
  readonly wanted: readonly (readonly string[])[];
  /** Id of the agency that the matter belongs to, when it is not the commune's. */
  readonly agency: string | undefined;
  readonly kind: string;
}

/** Reads labelled texts: `text ⇥ label ⇥ kind`; a label is `-`, `@agency`, `code;or-code` or `code+and-code`. */
export function readLabelled(file: string): Labelled[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [text = '', label = '', kind = ''] = line.split('\t');
      const isAsked = label !== '-' && !label.startsWith('@');
      return {
        text,
        wanted: isAsked ? label.split('+').map((part) => part.split(';')) : [],
        agency: label.startsWith('@') ? label.slice(1) : undefined,
        kind,
      };
    });
}
