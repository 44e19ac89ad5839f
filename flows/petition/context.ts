import type { PetitionDraft } from '../../src/domain/petition.ts';

/** What the petition flow remembers between two messages. */
export interface Context {
  readonly draft: PetitionDraft;
  /** What was just told and may belong to a door of its own, while the person is asked. */
  readonly held: Pick<PetitionDraft, 'media'> & { readonly text: string };
  /** What the person was asked about and has said to be a petition. */
  readonly cleared: string;
  /** The numbers to call were said. */
  readonly warned: boolean;
  /** Whose petition becomes one voice more; empty: it is filed as its own. */
  readonly joins: string;
  /** The text that the flow was opened with; empty: none. */
  readonly text: string;
  readonly consent: boolean;
  /** After its answer a question leads back to the review. */
  readonly editing: boolean;
  /** The next message replaces what was told. */
  readonly rewriting: boolean;
  /** The one helpful question on a short text was put. */
  readonly nudged: boolean;
  readonly page: number;
  readonly guess: string;
  /** Where what was just written belongs, with it; only on the way there. */
  readonly door: string;
  readonly filed: boolean;
  /** It was looked whether somebody has the same matter. */
  readonly compared: boolean;
  /** An official takes it down for somebody at the desk or on the telephone. */
  readonly registrar: boolean;
  /** The person comes back from a door. */
  readonly goesOn: boolean;
  /** What the draft that was kept says of itself. */
  readonly kept: { readonly registrar: boolean; readonly cleared: string };
}
