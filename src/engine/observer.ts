import type { ChannelErrorKind } from '../errors.ts';

/** What the engine tells to whoever counts. Times are in ms; nothing here is personal. */
export interface EngineObserver {
  turnEnded(facts: {
    outcome: 'ok' | 'conflict' | 'failed' | 'dead';
    tookMs: number;
    waitedMs: number;
  }): void;
  messageEnded(facts: {
    state: 'sent' | 'retry' | 'held' | 'failed';
    error?: ChannelErrorKind;
    tookMs: number;
  }): void;
  /** Something that an operator should read; `error` holds no personal data. */
  problem(where: string, error: unknown): void;
}
