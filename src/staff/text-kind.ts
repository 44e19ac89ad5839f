import type { PendingText, Petition } from '../domain/petition.ts';
import type { Reply } from '../domain/reply.ts';
import type { FactsRoom } from './describe-facts.ts';
import type { TextRoom } from './pending.ts';

/** What becomes of one kind of an official's words to a citizen. All of them are previewed, and can be taken back. */
export interface TextKind {
  /** How audit lines call it: `question-written`. */
  readonly name: 'answer' | 'question' | 'extension';
  /** Why its author may not say it now; undefined: may. Asked when it is written, and again when it leaves. */
  refuse(petition: Petition, text: PendingText, room: TextRoom): Reply | undefined;
  /** As the citizen reads it when it leaves now. Pure. */
  write(petition: Petition, text: PendingText, room: FactsRoom): Reply;
  /** Lets it leave and does what it is for, in one commit with what the turn read. `petition` has nothing pending. */
  send(petition: Petition, text: PendingText, room: TextRoom): Petition;
  /** Tells an official (an id) that it has left; `petition` is as it is then. */
  confirm(petition: Petition, text: PendingText, staff: string, room: TextRoom): Reply;
}
