import { type Conversation, readLookup } from '../domain/conversation.ts';
import { findDoor } from '../domain/door.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import type { Scene } from './citizen-turn.ts';
import type { Route } from './router.ts';

/** The flows in which facts are looked up: a question there may be about what was looked up last. */
const LOOKUPS: ReadonlySet<string> = new Set(['procedure', 'procedures']);

/** What the follow flow only shows: nobody is asked to write anything there. */
const VIEWS: ReadonlySet<string> = new Set([
  ...['follow-list', 'follow-petition', 'follow-petition-joined', 'follow-unknown'],
]);

/** Whether the person is in the middle of a form: a flow is open, and not to look something up. */
export function isInForm({ flow, question }: Conversation): boolean {
  if (flow === undefined || LOOKUPS.has(flow.name)) return false;
  return flow.name !== 'follow' || !VIEWS.has(question?.key ?? '');
}

/** Whether a petition is offered, which is no form yet. */
export function isPetitionOffered({ flow }: Conversation): boolean {
  return flow?.name === 'petition-offer';
}

/**
 * Where a question leads that has no subject of its own ("and how much is it?"): to the procedure that was looked up
 * last, also when its flow is over, or else to the question which one is meant. undefined: the text is no such
 * question, or a form is open.
 */
export function findFollowUp(text: string, { bot, dialogue, turn, update }: Scene): Route | undefined {
  const { state } = dialogue;
  if (isInForm(state) || update.quotes !== undefined) return undefined;
  const code = readLookup(state, turn.records.now)?.code;
  const open = bot.catalogue.find(code ?? '');
  const signals = bot.signals(text);
  if (signals.includes('emergency') || findDoor(signals) !== undefined) return undefined;
  if (signals.includes('petition') && !signals.includes('question')) return undefined;
  if (open === undefined) {
    const isBare = bot.followUps.isBare(text) && !bot.catalogue.search(text, 1).confident;
    return isBare ? { flow: 'which-paper', certain: true } : undefined;
  }
  const followUp = bot.followUps.read(text, open, bot.catalogue);
  return followUp && { ...route(followUp, open.code, text), certain: true };
}

function route(followUp: FollowUp, code: string, text: string): Omit<Route, 'certain'> {
  if (followUp.kind === 'procedure') return { flow: 'procedure', with: followUp.code };
  if (followUp.kind === 'case') return { flow: 'procedure', with: `${code}#case ${text}` };
  const { sections } = followUp;
  if (sections.includes('person')) return { flow: 'ask-official', with: code };
  const part = sections.includes('checklist') ? 'checklist' : sections.join('+');
  return { flow: 'procedure', with: `${code}#${part}` };
}
