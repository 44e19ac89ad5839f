import type { Button, Capabilities, Message, View } from '../domain/view.ts';
import { shorten, splitText } from './split-text.ts';

type Answer = Extract<Button, { type: 'answer' }>;
type Link = Exclude<Button, Answer>;

/** The few words that fitting itself may have to add, in the reader's language. */
export interface FitWords {
  /** Says that the number of a choice can be typed. */
  readonly hint: string;
  /** Text above choices that did not fit under the message before. */
  readonly more: string;
}

/**
 * Fits a view to what a platform can show: pictures first, then the text in as many messages as it takes, with
 * the choices on the last one as buttons, quick replies, or a numbered list. Pure.
 */
export function fitView(view: View, capabilities: Capabilities, words: FitWords): Message[] {
  const answers = view.buttons.filter((button) => button.type === 'answer');
  const links = view.buttons.filter((button) => button.type !== 'answer');
  const fitting = links.filter((link) => canOpen(link, capabilities));
  const others = fitting.slice(0, capabilities.buttons);
  const text = writeOut(
    view.text.normalize('NFC'),
    links.filter((link) => !others.includes(link)),
  );
  const images = view.images.map((image): Message => ({ image }));
  return [...images, ...fitText(text, answers, others, capabilities, words)];
}

/** Short numbers (113, 1022) have no country code, without which some platforms refuse the whole message. */
function canOpen(link: Link, { shortNumbers }: Capabilities): boolean {
  return link.type === 'url' || shortNumbers || link.phone.replace(/\D/g, '').length > 6;
}

/**
 * The same message in words alone, at most `limit` long: what its buttons and its picture lead to is written out, so
 * that nothing but a tap is lost. undefined when it is nothing but words.
 */
export function stripMessage(message: Message, limit: number): Message | undefined {
  const { text = '', buttons = [], quickReplies = [], image } = message;
  const all = [...buttons, ...quickReplies];
  if (all.length === 0 && image === undefined) return undefined;
  const answers = all.flatMap((button) => (button.type === 'answer' ? [`• ${button.title}`] : []));
  const links = all.filter((button) => button.type !== 'answer');
  const lines = [writeOut(text, links), image, ...answers].filter(Boolean);
  return { text: shorten(lines.join('\n'), limit) };
}

/** Links that find no room among the buttons stand in the text, where phones make them tappable too. */
function writeOut(text: string, links: readonly Link[]): string {
  const lines = links.flatMap((link) => {
    const where = link.type === 'url' ? link.url : link.phone;
    return text.includes(where) ? [] : [`${link.title}: ${where}`];
  });
  return [text, ...lines].join('\n');
}

function fitText(
  text: string,
  answers: readonly Answer[],
  others: readonly Button[],
  caps: Capabilities,
  words: FitWords,
): Message[] {
  const count = answers.length + others.length;
  if (count === 0) return splitText(text, caps.text).map((piece) => ({ text: piece }));
  if (count <= caps.buttons && answers.every(({ title }) => title.length <= caps.buttonTitle)) {
    return withButtons(text, [...answers, ...others], caps);
  }
  if (answers.length <= caps.quickReplies) return withQuickReplies(text, answers, others, caps);
  if (count <= 2 * caps.buttons) return inTwoMessages(text, answers, others, caps, words);
  const listed = `${text}\n\n${numberAll(answers)}\n\n${words.hint}`;
  return withButtons(listed, others, caps);
}

/** The last piece carries the buttons, and is short enough for them. */
function withButtons(text: string, buttons: readonly Button[], caps: Capabilities): Message[] {
  if (buttons.length === 0) return splitText(text, caps.text).map((piece) => ({ text: piece }));
  const pieces = splitText(text, Math.min(caps.text, caps.buttonText));
  const titled = buttons.map((button) => ({ ...button, title: shorten(button.title, caps.buttonTitle) }));
  return pieces.map((piece, at) =>
    at + 1 < pieces.length ? { text: piece } : { text: piece, buttons: titled },
  );
}

function withQuickReplies(
  text: string,
  answers: readonly Answer[],
  others: readonly Button[],
  caps: Capabilities,
): Message[] {
  const tooLong = answers.some(({ title }) => title.length > caps.quickReplyTitle);
  const body = tooLong ? `${text}\n\n${numberAll(answers)}` : text;
  const quickReplies = answers.map((answer, at) => ({
    ...answer,
    title: shorten(tooLong ? `${at + 1}. ${answer.title}` : answer.title, caps.quickReplyTitle),
  }));
  const messages = withButtons(body, others, caps);
  return messages.map((message, at) => (at + 1 < messages.length ? message : { ...message, quickReplies }));
}

function inTwoMessages(
  text: string,
  answers: readonly Answer[],
  others: readonly Button[],
  caps: Capabilities,
  words: FitWords,
): Message[] {
  const all = [...answers, ...others];
  const first = Math.ceil(all.length / 2);
  return [
    ...withButtons(text, all.slice(0, first), caps),
    ...withButtons(words.more, all.slice(first), caps),
  ];
}

function numberAll(answers: readonly Answer[]): string {
  return answers.map(({ title }, at) => `${at + 1}. ${title}`).join('\n');
}
