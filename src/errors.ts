/** What every error of ours carries: a stable code for logs and metrics, and whether trying again can help. */
export interface ErrorFacts {
  readonly code: string;
  readonly retryable?: boolean;
  readonly hint?: string;
  readonly cause?: unknown;
}

/** Base of all our errors. `message` is for operators and never holds personal data; `hint` says what to do. */
export class AppError extends Error {
  readonly code: string;
  readonly retryable: boolean;
  readonly hint: string | undefined;

  constructor(message: string, facts: ErrorFacts) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.name = new.target.name;
    this.code = facts.code;
    this.retryable = facts.retryable ?? false;
    this.hint = facts.hint;
  }
}

/** A setting or a file is wrong; `problems` lists every one found, each on its own line in the message. */
export class ConfigError extends AppError {
  readonly problems: readonly string[];

  constructor(title: string, problems: readonly string[]) {
    super([title, ...problems.map((problem) => `  - ${problem}`)].join('\n'), { code: 'config' });
    this.problems = problems;
  }
}

/** A commit was refused because a record changed since it was read: read again, run again (law 4). */
export class ConflictError extends AppError {
  constructor(key: string) {
    super(`record changed since it was read: ${key}`, { code: 'conflict', retryable: true });
  }
}

/** The lease on a conversation or recipient was lost: somebody else works on it now. */
export class LeaseLostError extends AppError {
  constructor() {
    super('lease lost', { code: 'lease-lost', retryable: true });
  }
}

/**
 * How a platform refused a call: `transient` try again later; `token` reconnect the account; `window` the person
 * must write first; `content` not with these buttons or files, perhaps as bare words; `permanent` never try this
 * message again.
 */
export type ChannelErrorKind = 'transient' | 'token' | 'window' | 'content' | 'permanent';

/** A classified failure of a platform call. `platformCode` is the platform's own, e.g. `-230` or `10/2018278`. */
export class ChannelError extends AppError {
  readonly kind: ChannelErrorKind;
  readonly platformCode: string;
  /** The request may have reached the person although no answer came back (a cut connection, a time-out). */
  readonly maybeDelivered: boolean;

  constructor(
    kind: ChannelErrorKind,
    platformCode: string,
    message: string,
    more: { cause?: unknown; maybeDelivered?: boolean } = {},
  ) {
    super(message, { code: `channel-${kind}`, retryable: kind === 'transient', cause: more.cause });
    this.kind = kind;
    this.platformCode = platformCode;
    this.maybeDelivered = more.maybeDelivered ?? false;
  }
}

/** What an operator reads when a command or a start fails: our own words with what to do, else where it broke. */
export function explainError(error: unknown): string {
  if (error instanceof AppError) return error.hint ? `${error.message}\n  -> ${error.hint}` : error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
