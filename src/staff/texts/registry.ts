import type { PendingText } from '../../domain/petition.ts';
import type { TextKind } from '../text-kind.ts';
import { answer } from './answer.ts';
import { extension } from './extension.ts';
import { question } from './question.ts';

const kinds: Readonly<Record<PendingText['event'], TextKind>> = {
  answered: answer,
  done: answer,
  forwarded: answer,
  asked: question,
  extended: extension,
};

/** What becomes of a text. */
export function kindOf({ event }: Pick<PendingText, 'event'>): TextKind {
  return kinds[event];
}
