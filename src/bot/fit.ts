import type { Button, Capabilities, Message, View } from '../domain/view.ts';
import { shorten, splitText } from './split-text.ts';

type Answer = Extract<Button, { type: 'answer' }>;

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
  const others = links.slice(0, capabilities.buttons);
  const text = [view.text.normalize('NFC'), ...links.slice(capabilities.buttons).map(writeOut)].join('\n');
  const images = view.images.map((image): Message => ({ image }));
  return [...images, ...fitText(text, answers, others, capabilities, words)];
}

/** A link that finds no room among the buttons stands in the text, where phones make it tappable too. */
function writeOut(link: Exclude<Button, Answer>): string {
  return `${link.title}: ${link.type === 'url' ? link.url : link.phone}`;
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
