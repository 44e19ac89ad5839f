import type { Agency } from '../domain/agency.ts';
import { foldVietnamese } from '../domain/vietnamese.ts';

/** An agency that a text names, and the words beside it; without an agency all of the text is words. */
export interface NamedAgency {
  readonly agency?: Agency;
  readonly words: string;
}

/**
 * Reads `dien luc: words` or a name alone. The name is what stands before a colon, a comma or the end of the line,
 * as people shorten it: the beginning or whole words of exactly one agency's name, or its id.
 */
export function readAgency(text: string, agencies: readonly Agency[]): NamedAgency {
  const [head = '', words = ''] = splitHead(text);
  const typed = foldName(head);
  if (typed === '') return { words: text };
  const named = agencies.filter(
    ({ id, name }) => id.replaceAll('-', ' ') === typed || foldName(name) === typed,
  );
  const found = named.length > 0 ? named : agencies.filter(({ name }) => holdsWords(foldName(name), typed));
  const [agency] = found;
  return agency && found.length === 1 ? { agency, words } : { words: text };
}

function splitHead(text: string): readonly string[] {
  const at = text.search(/[:;,\n]/);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1).trim()];
}

function holdsWords(name: string, typed: string): boolean {
  return typed.includes(' ') && ` ${name} `.includes(` ${typed} `);
}

function foldName(text: string): string {
  return foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
