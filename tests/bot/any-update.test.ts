import { describe, expect, it } from 'vitest';
import { flows } from '../../flows/index.ts';
import { fitView } from '../../src/bot/fit.ts';
import { capabilities as messenger } from '../../src/channels/messenger/capabilities.ts';
import { capabilities as zalo } from '../../src/channels/zalo/capabilities.ts';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Media, UpdateContent } from '../../src/domain/update.ts';
import { createConversation } from '../helpers/memory-records.ts';
import { createPetition } from '../helpers/sample-commune.ts';
import { type Bench, createBench, localiser } from './bench.ts';

const CODE = 'PA26-00001';
const PARAMETERS = [
  'PA26-00002:4',
  '',
  CODE,
  `no:${CODE}`,
  'an',
  '1.001193',
  'complaint',
  'đèn hỏng',
  '😀',
  'x'.repeat(190),
];
const PICTURE: Media = { type: 'image', url: 'https://example.org/1.jpg' };

/** What people may do, the odd included; every one must be answered. */
const ACTS: readonly UpdateContent[] = [
  ...[
    '',
    ' ',
    '\n',
    '\u0000',
    '\u200b',
    '.',
    '😀',
    '👨‍👩‍👧‍👦',
    '1',
    '0',
    '99',
    '-1',
    '١',
    'menu',
    'hủy',
    'quay lại',
    'giúp',
  ].map((text) => ({ kind: 'text' as const, text })),
  ...[
    'null',
    'undefined',
    '{}',
    '__proto__',
    'constructor',
    '{ $x }',
    '<b>',
    CODE,
    `dg an`,
    'cháy nhà',
    'tố cáo',
  ].map((text) => ({ kind: 'text' as const, text })),
  ...['a', 'đèn hỏng ', '😀', 'ệ'.normalize('NFD'), 'khai sinh ', '\n', '1'].map((piece) => ({
    kind: 'text' as const,
    text: piece.repeat(Math.ceil(5000 / piece.length)),
  })),
  ...['', 'xtt:', 'xtt:a:1:', 'xtt:a:999999999:x', 'xtt:l:1:999', 'xtt:g:menu:', 'xtt:g:nothing:x'].map(
    (payload) => ({
      kind: 'choice' as const,
      payload,
    }),
  ),
  ...['xtt:g:confirm:', 'xtt:g:follow:constructor', 'xtt:g:rate:__proto__', 'xtt:c:', 'GET_STARTED'].map(
    (payload) => ({
      kind: 'choice' as const,
      payload,
    }),
  ),
  { kind: 'image', media: [] },
  { kind: 'image', media: [PICTURE], text: '' },
  { kind: 'image', media: Array.from({ length: 40 }, () => PICTURE), text: 'x'.repeat(5000) },
  { kind: 'video', media: [{ ...PICTURE, type: 'video' }] },
  { kind: 'audio', media: [{ ...PICTURE, type: 'audio' }] },
  { kind: 'file', media: [{ type: 'file', url: '', name: '' }] },
  { kind: 'sticker' },
  { kind: 'location', latitude: 0, longitude: -180 },
  { kind: 'location', latitude: Number.NaN, longitude: Number.POSITIVE_INFINITY },
  { kind: 'contact' },
  { kind: 'contact', phone: '', name: '' },
  { kind: 'contact', phone: 'abc', name: 'x'.repeat(5000) },
  { kind: 'follow' },
  { kind: 'start' },
  { kind: 'start', ref: '' },
  { kind: 'start', ref: 'rate-constructor' },
];

/**
 * Where a conversation may stand: the first places of every flow and one step on, a form of an older program, of a
 * program that is no more, of nonsense, and those of officials. Each is told with the memory as the store keeps it.
 */
async function listStates(): Promise<(readonly [string, Conversation | undefined])[]> {
  const states = new Map<string, Conversation | undefined>([
    ['nobody yet', undefined],
    ['idle', createConversation()],
    ['official', createConversation({ staff: 'an' })],
    ['former official', createConversation({ staff: 'gone' })],
    ['English', createConversation({ locale: 'en' })],
  ]);
  const keep = (name: string, bench: Bench) => {
    const memory = bench.memory();
    const place = JSON.stringify([memory?.flow?.name, memory?.flow?.snapshot.value, memory?.question?.key]);
    if (memory?.flow && ![...states.keys()].some((known) => known.startsWith(place))) {
      states.set(`${place} ${name}`, memory);
    }
  };
  for (const flow of flows.keys()) {
    for (const parameter of PARAMETERS) {
      const bench = openBench(createConversation());
      await bench.act({ kind: 'choice', payload: `xtt:g:${flow}:${parameter}` });
      keep(parameter.slice(0, 20), bench);
      for (const text of ['1', 'đèn hỏng ở chợ xã']) {
        await bench.say(text);
        keep(text, bench);
      }
    }
  }
  const open = [...states.values()].find((memory) => memory?.flow?.name === 'petition');
  if (!open?.flow) throw new Error('no petition is open');
  const { flow } = open;
  return [
    ...states,
    ['older program', { ...open, flow: { ...flow, version: 0 } }],
    ['newer program', { ...open, flow: { ...flow, version: 99 } }],
    ['flow is gone', { ...open, flow: { ...flow, name: 'gone' } }],
    ['state is gone', { ...open, flow: { ...flow, snapshot: { ...flow.snapshot, value: 'gone' } } }],
    ['no question', createConversation({ flow })],
    ['draft of nonsense', createConversation({ drafts: { petition: { data: 'nonsense', at: 1 } } })],
  ];
}

function openBench(memory: Conversation | undefined): Bench {
  const petitions = [
    createPetition({ status: 'answered' }),
    createPetition({ code: 'PA26-00002', status: 'closed', filedAt: 0 }),
  ];
  return createBench({ petitions, ...(memory ? { memory } : {}) });
}

const states = await listStates();

it('the states are those of every flow that ever waits for an answer', () => {
  const names = new Set(states.map(([, memory]) => memory?.flow?.name));
  const waiting = [...flows.values()].filter(({ machine }) =>
    Object.values(machine.states).some((state) =>
      Object.keys(state.on).some((event) => /^[A-Z]+$/.test(event)),
    ),
  );
  expect(waiting.filter(({ name }) => !names.has(name)).map(({ name }) => name)).toEqual([]);
  expect(states.length).toBeGreaterThan(25);
});

describe.each(states)('in the state %s', (_name, memory) => {
  it('any act of a person is answered with something that both platforms show', async () => {
    for (const content of ACTS) {
      const what = JSON.stringify(content).slice(0, 80);
      const bench = openBench(memory);
      const said = await bench.act(content).catch((error: unknown) => {
        throw new Error(what, { cause: error });
      });
      expect(said.length, what).toBeGreaterThan(0);
      for (const { reply, locale, turn } of said) {
        const view = localiser.view(locale, reply, turn ?? 0);
        expect(view.text.trim(), what).not.toBe('');
        for (const caps of [zalo, messenger])
          expect(fitView(view, caps, { hint: 'h', more: 'm' })).not.toEqual([]);
      }
    }
  });
});
