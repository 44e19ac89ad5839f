import type { ChannelErrorKind } from '../errors.ts';

/** How work on an entry ended; `throttled`: the person sends too fast, it was not begun and comes later. */
export type TurnOutcome = 'ok' | 'conflict' | 'failed' | 'dead' | 'throttled';

/** What the engine tells to whoever counts. Times are in ms; nothing here is personal. */
export interface EngineObserver {
  turnEnded(facts: { outcome: TurnOutcome; tookMs: number; waitedMs: number }): void;
  messageEnded(facts: {
    state: 'sent' | 'retry' | 'held' | 'failed';
    error?: ChannelErrorKind;
    tookMs: number;
  }): void;
  /** Something that an operator should read; `error` holds no personal data. */
  problem(where: string, error: unknown): void;
}
