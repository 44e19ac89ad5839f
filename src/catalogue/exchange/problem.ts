import type { Text } from '../../domain/reply.ts';
import { AppError } from '../../errors.ts';

/** A file of procedures cannot be taken; `problems` says why in words of `locales/`, with row and column. */
export class ExchangeError extends AppError {
  readonly problems: readonly Text[];

  constructor(...problems: readonly Text[]) {
    super('the file of procedures cannot be taken', { code: 'exchange' });
    this.problems = problems;
  }
}

/** Refuses a file for one reason. */
export function refuse(key: string, data: Readonly<Record<string, string | number>> = {}): never {
  throw new ExchangeError({ key, data });
}
