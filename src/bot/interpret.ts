import type { Conversation } from '../domain/conversation.ts';
import { parsePayload } from '../domain/payload.ts';
import { rememberShort } from '../domain/remember-short.ts';
import type { Choice } from '../domain/reply.ts';
import type { Update } from '../domain/update.ts';
import { foldVietnamese, hasMarks, splitWords } from '../domain/vietnamese.ts';

/** Words that work everywhere. */
export type GlobalWord = 'menu' | 'cancel' | 'back' | 'help';

/** What a person's act means, before any flow is asked. */
export type Intent =
  | { readonly type: 'answer'; readonly value: string }
  | { readonly type: 'go'; readonly flow: string; readonly with?: string }
  | { readonly type: 'command'; readonly text: string }
  | { readonly type: 'word'; readonly word: GlobalWord }
  /** A button of a question that is no longer asked. */
  | { readonly type: 'stale' }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'start'; readonly ref?: string }
  /** A photo, a place, a contact: the update itself says it. */
  | { readonly type: 'act' }
  | { readonly type: 'none' };

/** The words that meaning depends on, in the person's language. */
export interface Lexicon {
  label(choice: Choice): string;
  /** What else people type for it. */
  ways(choice: Choice): readonly string[];
  readonly words: Readonly<Record<GlobalWord, readonly string[]>>;
  /** A text without the words of courtesy around it. */
  dropCourtesy(text: string): string;
  /** A name without what people write around their own: "em tên", "số". */
  dropAroundName(text: string): string;
}

/** Reads an update by the choices last offered: button, number, or label with or without diacritics. Pure. */
export function interpretUpdate(update: Update, conversation: Conversation, lexicon: Lexicon): Intent {
  switch (update.kind) {
    case 'text':
      return interpretText(update.text, conversation, lexicon);
    case 'choice':
      return interpretPayload(update.payload, conversation);
    case 'follow':
      return { type: 'start' };
    case 'start':
      return { type: 'start', ...(update.ref === undefined ? {} : { ref: update.ref }) };
    case 'image':
    case 'video':
    case 'audio':
    case 'file':
    case 'sticker':
    case 'location':
    case 'contact':
      return { type: 'act' };
    default:
      return { type: 'none' };
  }
}

function interpretPayload(raw: string, conversation: Conversation): Intent {
  const payload = parsePayload(raw);
  if (!payload) return { type: 'stale' };
  if (payload.type === 'go') return payload;
  if (payload.type === 'command') return payload;
  if (payload.type === 'listed') {
    const listed = conversation.question?.choices?.[payload.index];
    return payload.turn === conversation.turn && listed ? pickChoice(listed) : { type: 'stale' };
  }
  const offered = (conversation.question?.choices ?? []).some(
    (choice) => 'value' in choice && choice.value === payload.value,
  );
  if (payload.turn !== conversation.turn || !offered) return { type: 'stale' };
  return { type: 'answer', value: payload.value };
}

function interpretText(text: string, conversation: Conversation, lexicon: Lexicon): Intent {
  const bare = lexicon.dropCourtesy(text);
  const readings = foldAnswer(bare) === foldAnswer(text) ? [text] : [text, bare];
  const choices = conversation.question?.choices ?? [];
  for (const reading of readings) {
    const picked = readChoice(reading, choices, lexicon);
    if (picked) return pickChoice(picked);
  }
  for (const reading of readings) {
    const word = readWord(reading, lexicon);
    if (word) return { type: 'word', word };
  }
  return { type: 'text', text };
}

/** The choice that a text names: by its number, its label, or another way to say it. */
function readChoice(text: string, choices: readonly Choice[], lexicon: Lexicon): Choice | undefined {
  const folded = foldAnswer(text);
  const numbered = /^(?:(?:so|chon|number)\s)?(\d{1,2})[.)]?$/u.exec(folded);
  const byNumber = numbered ? choices[Number(numbered[1]) - 1] : undefined;
  const labels = choices.map((choice) => foldAnswer(lexicon.label(choice)));
  return byNumber ?? choices[findLabel(labels, folded)] ?? findByWay(choices, folded, lexicon);
}

/** A word that works everywhere. Marks count where the writer uses them: "đúng" does not stop anything, "dừng" does. */
function readWord(text: string, { words }: Lexicon): GlobalWord | undefined {
  const folded = foldAnswer(text);
  const isMarked = hasMarks(text);
  const isSame = (way: string) =>
    foldAnswer(way) === folded && (!isMarked || splitWords(way).join(' ') === splitWords(text).join(' '));
  const found = Object.entries(words).find(([, ways]) => ways.some(isSame));
  return found?.[0] as GlobalWord | undefined;
}

/** The one choice that a text is another way to type; undefined when none or several are. */
function findByWay(choices: readonly Choice[], text: string, lexicon: Lexicon): Choice | undefined {
  const found = choices.filter((choice) => lexicon.ways(choice).some((way) => foldAnswer(way) === text));
  return found.length === 1 ? found[0] : undefined;
}

/** A part of a label that is shorter than this says too little. */
const SHORTEST_PART = 5;

/** Longer texts tell something else than which choice is meant. */
const LONGEST_MENTION = 60;

/**
 * The value of the one choice whose label stands inside a text: "thế lệ phí bao nhiêu" after a question that
 * offers "Lệ phí". undefined when none or several do. Only for texts that nothing else understands.
 */
export function findMentioned(
  text: string,
  conversation: Conversation,
  lexicon: Lexicon,
): string | undefined {
  if (text.length > LONGEST_MENTION) return undefined;
  const folded = ` ${foldAnswer(text)} `;
  const mentioned = (conversation.question?.choices ?? []).flatMap((choice) => {
    const label = foldAnswer(lexicon.label(choice));
    const stands = label.length >= SHORTEST_PART && folded.includes(` ${label} `);
    return stands && 'value' in choice ? [choice.value] : [];
  });
  return mentioned.length === 1 ? mentioned[0] : undefined;
}

function pickChoice(choice: Choice): Intent {
  if ('value' in choice) return { type: 'answer', value: choice.value };
  if ('command' in choice) return { type: 'command', text: choice.command };
  return { type: 'go', flow: choice.go, ...(choice.with === undefined ? {} : { with: choice.with }) };
}

/** Place of the label that a text is, or is a part of in whole words when no other label has it; or -1. */
function findLabel(labels: readonly string[], text: string): number {
  // A label of nothing but emoji folds to nothing, and so does a stray "." or an emoji.
  if (text === '') return -1;
  const whole = labels.indexOf(text);
  if (whole !== -1 || text.length < SHORTEST_PART) return whole;
  const holders = labels.flatMap((label, index) => (` ${label} `.includes(` ${text} `) ? [index] : []));
  return holders.length === 1 ? (holders[0] ?? -1) : -1;
}

/** Labels may hold emoji and marks that nobody types: letters, digits and single spaces count. */
export const foldAnswer = rememberShort((text: string): string =>
  foldVietnamese(text)
    .replace(/[^\p{L}\p{N}.)]+/gu, ' ')
    .trim()
    .replace(/(?<![.)])[.)]+$/u, ''),
);
