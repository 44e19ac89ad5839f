import { describe, expect, it } from 'vitest';
import { fitView, stripMessage } from '../../src/bot/fit.ts';
import { capabilities as messenger } from '../../src/channels/messenger/capabilities.ts';
import { capabilities as zalo } from '../../src/channels/zalo/capabilities.ts';
import type { Button, Capabilities, Message, View } from '../../src/domain/view.ts';
import { type Chance, createChance, writeText } from '../helpers/random.ts';

type Answer = Extract<Button, { type: 'answer' }>;

const WORDS = { hint: 'HINT', more: 'MORE' };
const platforms: readonly [string, Capabilities][] = [
  ['zalo', zalo],
  ['messenger', messenger],
];

const makeAnswer = (title: string, at: number): Answer => ({
  type: 'answer',
  title,
  payload: `xtt:a:7:${at}`,
});
const makeLink = (at: number): Button =>
  at % 2 === 0
    ? { type: 'url', title: `Trang ${at}`, url: `https://example.org/${at}` }
    : { type: 'phone', title: `Gọi ${at}`, phone: `023700${at}` };
const makeView = (answers: readonly string[], links: number, text = 'Hỏi gì?'): View => ({
  text,
  buttons: [...answers.map(makeAnswer), ...Array.from({ length: links }, (_, at) => makeLink(at))],
  images: [],
});
const makeTitles = (count: number, length = 8) =>
  Array.from({ length: count }, (_, at) => `${at + 1}${'x'.repeat(length - 2)}`);

function drawView(chance: Chance): View {
  const longest = chance.pick([10, 20, 60, 130]);
  const titles = Array.from(
    { length: chance.int(0, 25) },
    (_, at) => `${'Đường 😀 '.repeat(20).slice(0, chance.int(2, longest)).trim()}${at}`,
  );
  const view = makeView(titles, chance.int(0, 7), writeText(chance, chance.int(1, 400)).trim() || 'x');
  const images = Array.from({ length: chance.int(0, 3) }, (_, at) => `https://example.org/${at}.jpg`);
  return { ...view, images };
}

/** What a platform would refuse about a message. */
function listBreaches(message: Message, caps: Capabilities): string[] {
  const { text, image, buttons, quickReplies = [] } = message;
  const tapped = [...(buttons ?? []), ...quickReplies];
  const rules: Record<string, boolean> = {
    'one of text and image': (text === undefined) !== (image === undefined),
    'some text': text === undefined || text.trim() !== '',
    'text length': (text?.length ?? 0) <= (buttons ? caps.buttonText : caps.text),
    'number of buttons': buttons === undefined || (buttons.length >= 1 && buttons.length <= caps.buttons),
    'button titles': (buttons ?? []).every(({ title }) => title !== '' && title.length <= caps.buttonTitle),
    'number of quick replies': quickReplies.length <= caps.quickReplies,
    'quick reply titles': quickReplies.every(
      ({ title }) => title !== '' && title.length <= caps.quickReplyTitle,
    ),
    payloads: tapped.every((one) => one.type !== 'answer' || one.payload.length <= caps.payload),
    'only text carries buttons': tapped.length === 0 || text !== undefined,
  };
  return Object.keys(rules).filter((rule) => !rules[rule]);
}

const squeeze = (text: string) => text.normalize('NFC').replace(/\s+/g, '');
const joinTexts = (messages: readonly Message[]) => squeeze(messages.map(({ text }) => text ?? '').join(''));
const listTapped = (messages: readonly Message[]) =>
  messages.flatMap(({ buttons = [], quickReplies = [] }) => [...buttons, ...quickReplies]);
const listPayloads = (messages: readonly Message[]) =>
  listTapped(messages).flatMap((one) => (one.type === 'answer' ? [one.payload] : []));

describe.each(platforms)('any view on %s', (_name, caps) => {
  const chance = createChance(7);
  const views = Array.from({ length: 300 }, () => drawView(chance));
  const fitted = views.map((view) => [view, fitView(view, caps, WORDS)] as const);

  it('is shown within the limits', () => {
    expect(fitted.flatMap(([, messages]) => messages.flatMap((one) => listBreaches(one, caps)))).toEqual([]);
  });

  it('keeps every choice, as something to tap or as a line with its number, in order', () => {
    for (const [view, messages] of fitted) {
      const answers = view.buttons.filter((button) => button.type === 'answer');
      const tapped = listPayloads(messages);
      const texts = joinTexts(messages);
      const lost = answers.filter(
        ({ title, payload }, at) =>
          !tapped.includes(payload) && !texts.includes(squeeze(`${at + 1}. ${title}`)),
      );
      expect(lost).toEqual([]);
      expect(tapped).toEqual(answers.map(({ payload }) => payload).filter((one) => tapped.includes(one)));
    }
  });

  it('keeps every link and number to call, and every word', () => {
    for (const [view, messages] of fitted) {
      const texts = joinTexts(messages);
      const tapped = listTapped(messages);
      const lost = view.buttons.filter((button) => {
        if (button.type === 'answer') return false;
        const where = button.type === 'url' ? button.url : button.phone;
        const isTapped = tapped.some(
          (one) => (one.type === 'url' && one.url === where) || (one.type === 'phone' && one.phone === where),
        );
        return !isTapped && !texts.includes(where);
      });
      expect(lost).toEqual([]);
      expect(texts.startsWith(squeeze(view.text))).toBe(true);
      expect(messages.flatMap(({ image }) => image ?? [])).toEqual(view.images);
    }
  });

  it('ends with the message that carries the quick replies, or they would be gone', () => {
    for (const [, messages] of fitted) {
      expect(messages.slice(0, -1).filter(({ quickReplies }) => quickReplies)).toEqual([]);
    }
  });
});

describe('fitView', () => {
  it('uses buttons where they suffice', () => {
    const [message, ...more] = fitView(makeView(['Có', 'Không'], 1), messenger, WORDS);
    expect(more).toEqual([]);
    expect(message?.buttons?.map(({ title }) => title)).toEqual(['Có', 'Không', 'Trang 0']);
  });

  it('uses quick replies where buttons do not suffice and the platform has them', () => {
    const [message, ...more] = fitView(makeView(makeTitles(13), 1), messenger, WORDS);
    expect(more).toEqual([]);
    expect(message?.quickReplies).toHaveLength(13);
    expect(message?.buttons?.map(({ title }) => title)).toEqual(['Trang 0']);
    expect(message?.text).toBe('Hỏi gì?');
  });

  it('writes labels out with their numbers where a quick reply would cut them', () => {
    const titles = ['Đường sá, giao thông nông thôn', 'Khác'];
    const [message] = fitView(makeView(titles, 0), messenger, WORDS);
    expect(message?.text).toBe('Hỏi gì?\n\n1. Đường sá, giao thông nông thôn\n2. Khác');
    expect(message?.quickReplies?.map(({ title }) => title)).toEqual(['1. Đường sá, giao t…', '2. Khác']);
  });

  it('spreads choices over two messages where there are no quick replies', () => {
    const messages = fitView(makeView(makeTitles(8), 1), zalo, WORDS);
    expect(messages.map(({ text, buttons }) => [text, buttons?.length])).toEqual([
      ['Hỏi gì?', 5],
      ['MORE', 4],
    ]);
  });

  it('numbers what nothing else can hold, and says that a number will do', () => {
    const messages = fitView(makeView(makeTitles(14), 0), messenger, WORDS);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.text).toMatch(/^Hỏi gì\?\n\n1\. 1x{6}\n[\s\S]*\n14\. 14x{6}\n\nHINT$/);
  });

  it('puts the buttons under the last piece of a long text', () => {
    const messages = fitView(makeView(['Có'], 0, 'một hai ba. '.repeat(200)), messenger, WORDS);
    expect(messages.map(({ buttons }) => buttons?.length ?? 0)).toEqual([0, 0, 0, 1]);
  });
});

describe('numbers and addresses', () => {
  const call = (phone: string): Button => ({ type: 'phone', title: 'Gọi', phone });

  it('a short number is a button only where the platform dials it, and stands in the text elsewhere', () => {
    const view: View = { text: 'Gọi ngay 113', buttons: [call('113'), call('1022')], images: [] };
    expect(fitView(view, zalo, WORDS)).toEqual([
      { text: 'Gọi ngay 113', buttons: [call('113'), call('1022')] },
    ]);
    expect(fitView(view, messenger, WORDS)).toEqual([{ text: 'Gọi ngay 113\nGọi: 1022' }]);
  });

  it('a message stripped of what is no word still tells all ways on', () => {
    const page: Button = { type: 'url', title: 'Xem', url: 'https://example.org/1' };
    const message: Message = {
      ...{ text: 'Hỏi gì?', buttons: [makeAnswer('Có', 0), call('0237 000 0000'), page] },
      quickReplies: [makeAnswer('Không', 1)],
    };
    const text = 'Hỏi gì?\nGọi: 0237 000 0000\nXem: https://example.org/1\n• Có\n• Không';
    expect(stripMessage(message, 1000)).toEqual({ text });
    expect(stripMessage(message, 20)?.text).toHaveLength(20);
    expect(stripMessage({ image: 'https://example.org/1.jpg' }, 100)).toEqual({
      text: 'https://example.org/1.jpg',
    });
    expect(stripMessage({ text: 'Dạ.' }, 100)).toBeUndefined();
  });
});
