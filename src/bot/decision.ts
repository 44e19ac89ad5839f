import type { Command } from '../domain/command.ts';
import type { Commune } from '../domain/commune.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Records } from '../domain/records.ts';
import type { Reply } from '../domain/reply.ts';
import type { Calendar } from '../domain/working-time.ts';
import type { ChannelWindows } from '../staff/command.ts';

/** What the carrying out of a decision may see and change; everything goes through `records`. */
export interface DecisionContext {
  readonly commune: Commune;
  readonly calendar: Calendar;
  readonly records: Records;
  readonly conversationId: string;
  readonly conversation: Conversation;
  /** How long each connected platform takes messages. */
  readonly windows?: ChannelWindows;
}

/** What came of it: replies to the person who decided, and changes to that person's conversation. */
export interface Outcome {
  readonly replies: readonly Reply[];
  readonly conversation?: Partial<Conversation>;
}

/** Carries out one kind of command. */
export type CarryOut<C extends Command = Command> = (
  command: C,
  context: DecisionContext,
) => Promise<Outcome>;
