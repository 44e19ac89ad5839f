import type { Locale } from './conversation.ts';
import type { Media } from './update.ts';

/** Where something happened: a hamlet of the commune, words, a point, or several of these. */
export interface Place {
  readonly hamlet?: string;
  readonly text?: string;
  readonly latitude?: number;
  readonly longitude?: number;
}

/** What a citizen has told us so far; complete when it has a category, a text and a place. */
export interface PetitionDraft {
  readonly category?: string;
  readonly text?: string;
  readonly place?: Place;
  readonly media?: readonly Media[];
  readonly name?: string;
  readonly phone?: string;
  /** True: officials never learn who wrote; the answers still arrive. */
  readonly anonymous?: boolean;
}

/** A draft that can be filed. */
export type CompletePetition = PetitionDraft & Required<Pick<PetitionDraft, 'category' | 'text' | 'place'>>;

/**
 * received: in the queue; processing: an official took it on; answered: the citizen has been answered and is
 * asked whether it is solved; closed: the citizen said yes; withdrawn: the citizen took it back.
 */
export type PetitionStatus = 'received' | 'processing' | 'answered' | 'closed' | 'withdrawn';

/** One line of a petition's timeline. `messageId` is the outgoing message whose delivery can be looked up. */
export interface PetitionEvent {
  readonly at: number;
  readonly event:
    | 'filed'
    | 'claimed'
    | 'answered'
    | 'done'
    | 'confirmed'
    | 'reopened'
    | 'added'
    | 'withdrawn'
    | 'late'
    /** The answer of `messageId` waited for the citizen to write again, and nobody did. */
    | 'undelivered'
    /** An official wrote to the citizen in the platform's own inbox; what was said is not kept. */
    | 'talked';
  readonly staff?: string;
  /** For `talked`: the official's id on the platform, where it tells one. */
  readonly by?: string;
  readonly text?: string;
  readonly media?: readonly Media[];
  readonly messageId?: string;
}

/** A petition (phản ánh, kiến nghị). Times are in ms since 1970. */
export interface Petition extends CompletePetition {
  readonly code: string;
  /** The conversation that filed it; answers go there. */
  readonly owner: string;
  readonly locale: Locale;
  readonly department: string;
  readonly filedAt: number;
  readonly dueAt: number;
  readonly status: PetitionStatus;
  readonly handler?: string;
  readonly history: readonly PetitionEvent[];
}

/** Statuses in which somebody at the commune still owes the citizen something. */
export function isOpen(petition: Pick<Petition, 'status'>): boolean {
  return petition.status === 'received' || petition.status === 'processing';
}

/** Code of the `number`-th petition of a year: `PA26-00001`. */
export function formatPetitionCode(year: number, number: number): string {
  return `PA${String(year % 100).padStart(2, '0')}-${String(number).padStart(5, '0')}`;
}

const CODE = /(?<![\p{L}\p{N}])pa\s?-?(\d{2})\s?[-–.]?\s?(\d{1,6})(?![\p{L}\p{N}])/iu;

/** The first petition code in a text, however it was typed (`pa26-1`, `PA 26 00001`), or undefined. */
export function findPetitionCode(text: string): { code: string; rest: string } | undefined {
  const match = CODE.exec(text);
  if (!match) return undefined;
  const code = formatPetitionCode(Number(match[1]), Number(match[2]));
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.trim();
  return { code, rest };
}
