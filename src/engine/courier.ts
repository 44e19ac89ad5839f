import type { Outgoing } from '../domain/records.ts';
import type { Allowance } from '../domain/window.ts';

/** Turns a message into what a platform takes, and sends it. The engine knows no platform. */
export interface Courier {
  /** Pure: the way on which the message may go now; `lastAt`: when the recipient last acted (ms), if known. */
  choosePassage(slug: string, message: Outgoing, lastAt: number | undefined, now: number): Allowance;
  /** Pure: when (ms) the message may go at the earliest, whatever the window says; undefined: now. */
  findDelay?(message: Outgoing, now: number): number | undefined;
  /**
   * Pure: the bodies of the calls that show the message on its way, in order. `late`: it is to say why it is late; `id`:
   * by which a platform may report on it.
   */
  prepare(slug: string, message: Outgoing, late: boolean, passage: Allowance, id: string): readonly unknown[];
  /** Pure: the same calls in the same order with bare words only; undefined for a part that has nothing else. */
  strip?(slug: string, message: Outgoing, late: boolean, passage: Allowance): readonly unknown[];
  /**
   * One call. Gives the platform's message id; throws `ChannelError`. `lastCheck` is to be called right before the
   * bytes leave; what it throws ends the call and is thrown on.
   */
  send(conversation: string, body: unknown, lastCheck: () => void): Promise<{ messageId: string }>;
}
