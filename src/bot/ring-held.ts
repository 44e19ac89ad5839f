import { nameHeldAlarm } from '../domain/alarm-names.ts';
import { findTold, isAnswer, type Petition, type PetitionEvent } from '../domain/petition.ts';
import { addressOf } from '../domain/update.ts';
import { HOLD_MS } from '../domain/window.ts';
import { findAuthor, tellStaff } from '../staff/audience.ts';
import { describeCall } from '../staff/describe-petition.ts';
import { planText } from '../staff/texting.ts';
import type { DecisionContext } from './decision.ts';

/** Marks the second ring: the official has been told. */
const TOLD = 'told';

/** A petition and the event of its history that a message said. */
interface Answer {
  readonly petition: Petition;
  readonly event: PetitionEvent;
}

/**
 * A message is held: the official whose answer it is hears of it at once. When it waited long enough it ends, and an
 * answer stays readable on the petition's page. Nothing happens when it went out meanwhile.
 */
export async function ringHeld(
  messageId: string,
  data: string | undefined,
  context: DecisionContext,
): Promise<void> {
  const { records, commune, conversationId } = context;
  const held = await records.held(messageId);
  if (!held) return;
  const answer = await findAnswer(held.about, messageId, context);
  const endsAt = held.since + (commune.holdMs ?? HOLD_MS);
  if (records.now >= endsAt) {
    records.expireHeld(conversationId, messageId);
    if (answer) await endAnswer(answer, messageId, context);
    return;
  }
  if (answer && data !== TOLD) {
    // However fast it was given, it counts as late: the citizen has no answer yet.
    if (isAnswer(answer.event)) records.count(answer.petition.department, 'undelivered');
    await tellAuthor('held', answer, endsAt, context);
    planText(answer.petition, answer.petition.history.indexOf(answer.event), context);
  }
  const name = nameHeldAlarm(messageId);
  records.setAlarm({ conversation: conversationId, name, at: endsAt, data: TOLD });
}

/** The answer that a message carries to the petition's owner; undefined for anything else that is held. */
async function findAnswer(
  code: string | undefined,
  messageId: string,
  { records, conversationId }: DecisionContext,
): Promise<Answer | undefined> {
  const petition = code === undefined ? undefined : await records.petition(code);
  if (petition?.owner !== conversationId) return undefined;
  const event = petition.history.find((one) => one.messageId === messageId && one.event !== 'undelivered');
  return event && { petition, event };
}

async function endAnswer(answer: Answer, messageId: string, context: DecisionContext): Promise<void> {
  const { records } = context;
  const { petition } = answer;
  records.savePetition({
    ...petition,
    history: [...petition.history, { at: records.now, event: 'undelivered', messageId }],
  });
  records.audit({ actor: 'system', act: 'answer-undelivered', subject: petition.code });
  // Nobody need be called any more.
  if (findTold(petition)) return;
  await tellAuthor('expired', answer, records.now, context);
}

/** What its author reads; a question that did not arrive must not look like an answer. */
const NEWS = {
  held: { answer: 'staff-answer-held', question: 'staff-question-held' },
  expired: { answer: 'staff-answer-expired', question: 'staff-question-expired' },
} as const;

async function tellAuthor(
  news: keyof typeof NEWS,
  { petition, event }: Answer,
  until: number,
  context: DecisionContext,
): Promise<void> {
  const { code } = petition;
  const { channel } = addressOf(context.conversationId);
  const reply = {
    key: NEWS[news][event.event === 'asked' ? 'question' : 'answer'],
    data: {
      code,
      channel: { key: `channel-${channel}` },
      until: { at: until },
      call: describeCall(petition),
    },
    choices: [
      { key: 'staff-choice-see', command: `xem ${code}` },
      ...(isAnswer(event)
        ? [{ key: 'staff-choice-told-code', data: { code }, command: `dabao ${code}` }]
        : []),
    ],
    phones: petition.phone === undefined ? [] : [{ key: 'staff-call-citizen', phone: petition.phone }],
  };
  tellStaff(await findAuthor(event, petition, context), code, reply, context);
}
