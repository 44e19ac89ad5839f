import type { PetitionEvent, PetitionKind, PetitionStatus } from '../../domain/petition.ts';
import type { DeliveryState } from '../../domain/records.ts';
import type { TimelineActor } from '../../domain/timeline.ts';

/** One line of a timeline, without what anybody said. */
export interface ReceiptLine {
  readonly at: number;
  readonly event: PetitionEvent['event'];
  readonly actor: TimelineActor;
  readonly fingerprint: string;
  /** Of the message of this line, as long as it is known. */
  readonly delivery?: DeliveryState;
}

/** What the public page shows of a petition: facts of its handling, nothing of a person. Times in ms. */
export interface Receipt {
  /** Slug of the commune. */
  readonly commune: string;
  readonly code: string;
  readonly kind: PetitionKind;
  readonly category: string;
  readonly unit: string;
  readonly filedAt: number;
  readonly dueAt: number;
  readonly status: PetitionStatus;
  readonly lines: readonly ReceiptLine[];
  /** Place (0 the first) of the first line that does not fit; undefined: all fit. */
  readonly wrong?: number;
  /** Hash of the last line. */
  readonly hash: string;
}

/** Looks up receipts; undefined: there is no such code, or the secret (as typed) is not its own. */
export interface ReceiptDesk {
  find(code: string, secret: string): Promise<Receipt | undefined>;
}
