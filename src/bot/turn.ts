import { HOME_LOCALE } from '../domain/conversation.ts';
import { ringAlarm } from './alarms.ts';
import { answerComment } from './answer-comment.ts';
import type { Bot, BotTurn } from './bot.ts';
import { runCitizenTurn } from './citizen-turn.ts';
import { carryOut } from './decisions/registry.ts';
import { createConversation, Dialogue } from './dialogue.ts';
import { interpretUpdate } from './interpret.ts';
import { createPorts } from './ports.ts';
import { runStaffTurn } from './staff-turn.ts';
import { mayAnswer, noteTakeOver } from './take-over.ts';

/** Runs one turn: everything that comes of it is collected in `turn.records`. */
export async function runTurn(bot: Bot, turn: BotTurn): Promise<void> {
  const { commune, calendar, conversationId, entry, records, files, windows } = turn;
  const stored = await records.conversation(conversationId);
  const state = stored ?? createConversation(HOME_LOCALE);
  const context = { commune, calendar, records, conversationId, ...(windows && { windows }) };
  if (entry.kind === 'alarm') {
    await ringAlarm(entry.name, entry.data, { ...context, conversation: state }, files);
    return;
  }
  if (entry.kind === 'echo') return noteTakeOver(entry, stored, turn);
  if (entry.kind === 'comment') return answerComment(entry, state, bot, turn);
  const intent = interpretUpdate(entry, state, bot.lexicon(state.locale));
  if (intent.type === 'none') return;
  const dialogue = new Dialogue(conversationId, state, {
    flows: bot.flows,
    ports: createPorts(bot, commune, records, conversationId, calendar),
    records,
    ...(windows && { windows }),
    carryOut: (command, conversation) => carryOut(command, { ...context, conversation }),
  });
  const scene = { bot, turn, update: entry, dialogue };
  const isStaffMatter = await runStaffTurn(intent, scene);
  if (!isStaffMatter && mayAnswer(intent, scene)) await runCitizenTurn(intent, scene);
  dialogue.close();
}
