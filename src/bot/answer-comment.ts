import type { Conversation } from '../domain/conversation.ts';
import type { Update } from '../domain/update.ts';
import type { Bot, BotTurn } from './bot.ts';

/**
 * Answers a comment under a post in private, once, when it asks for help and the commune wants that. Whoever
 * comments is not known to be the person of the chat, so nothing is remembered here.
 */
export async function answerComment(
  { comment, text }: Extract<Update, { kind: 'comment' }>,
  { locale }: Conversation,
  bot: Bot,
  { commune, conversationId, records }: BotTurn,
): Promise<void> {
  if (!commune.answersComments) return;
  const signals = bot.signals(text);
  if (signals.every((signal) => signal === 'praise') && !bot.catalogue.search(text, 1).confident) return;
  const key = signals.includes('emergency') ? 'comment-emergency' : 'comment-answer';
  const reply = { key, data: { commune: commune.name, hotline: commune.hotline } };
  records.send({ to: conversationId, reply, locale, comment });
}
