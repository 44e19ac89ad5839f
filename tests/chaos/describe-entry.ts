import type { ChatEntry } from '../../src/emulator/emulator.ts';

/** Everything that a person reads in a bubble, in one text, so that two bubbles can be compared. */
export function describeEntry({ text, media, cards, buttons, quickReplies }: ChatEntry): string {
  const titles = [...(buttons ?? []), ...(quickReplies ?? [])].map(({ title }) => title);
  const more = [
    ...(media ?? []).map(({ url }) => url),
    ...(cards ?? []).map(({ title }) => title),
    ...titles,
  ];
  return [text ?? '', ...more].join('\n');
}
