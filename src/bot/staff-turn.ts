import { findPetitionCode } from '../domain/petition.ts';
import type { Update } from '../domain/update.ts';
import { answerQuoted } from '../staff/answer.ts';
import { enrol, isEnrolment } from '../staff/enrolment.ts';
import { isCommand } from '../staff/parser.ts';
import { runStaffCommand } from '../staff/run-staff-command.ts';
import type { BotTurn } from './bot.ts';
import type { Dialogue } from './dialogue.ts';
import type { Intent } from './interpret.ts';

/** Enrolment, commands, and answers by quoting. False: the update is not a staff matter. */
export async function runStaffTurn(
  intent: Intent,
  update: Update,
  dialogue: Dialogue,
  turn: BotTurn,
): Promise<boolean> {
  const { commune, calendar, conversationId, records } = turn;
  const text = intent.type === 'text' || intent.type === 'command' ? intent.text : undefined;
  if (text === undefined) return false;
  if (intent.type === 'text' && isEnrolment(text)) {
    const { replies, conversation } = await enrol(text, { commune, records, conversationId });
    dialogue.say(...replies);
    if (conversation) dialogue.change({ ...conversation, met: true });
    return true;
  }
  const staff = commune.staff.find(({ id }) => id === dialogue.state.staff);
  if (!staff) return false;
  const context = { commune, calendar, staff, conversationId, records };
  if (intent.type === 'command' || isCommand(text)) {
    const replies = await runStaffCommand(text, context);
    const code = findPetitionCode(text)?.code;
    if (code) dialogue.sayAbout(code, ...replies);
    else dialogue.say(...replies);
    return true;
  }
  const about = update.quotes && (await records.quoted(conversationId, update.quotes));
  if (!about) return false;
  dialogue.sayAbout(about, ...(await answerQuoted(about, text, context)));
  return true;
}
