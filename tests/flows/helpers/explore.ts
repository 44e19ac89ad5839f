import { flows } from '../../../flows/index.ts';
import type { Flow, FlowEvent, FlowInput, Ports } from '../../../flows/kit.ts';
import { REGISTRATION } from '../../../src/domain/command.ts';
import { DOORS, writeDoor } from '../../../src/domain/door.ts';
import type { PetitionDraft } from '../../../src/domain/petition.ts';
import { writeCleared, writeGoOn } from '../../../src/domain/petition-start.ts';
import type { Choice, Reply } from '../../../src/domain/reply.ts';
import { BARE_COMMUNE, createBrokenPorts, createSamplePorts, FOLLOWED, LONG_CLOSED } from './sample-ports.ts';
import { begin, goOn, type Stop } from './talk.ts';

/** One place that a flow can be in, how it was reached, and the events that it takes there. */
export interface Visit {
  readonly flow: string;
  readonly path: readonly string[];
  readonly stop: Stop;
  /** undefined: a place like one visited before, so nothing was tried from here. */
  readonly takes?: readonly string[];
}

type Inputs = readonly Partial<FlowInput>[];

/** Everything that can stand in `with`, for flows that mean something by it. */
const INPUTS: Readonly<Record<string, Inputs>> = {
  confirm: [
    ...['yes:PA26-00003', 'no:PA26-00003', 'yes:PA26-00001', 'no:PA26-00004', 'yes:PA26-09999', ''],
    ...['heard:PA26-00003 vẫn còn', 'heard:PA26-00003 '],
    ...[`no:${LONG_CLOSED}`, `yes:${FOLLOWED}`, `no:${FOLLOWED}`],
  ].map((parameter) => ({ with: parameter })),
  follow: [
    {},
    ...['PA26-00001', 'PA26-00003', 'PA26-00004', 'PA26-09999', 'add:PA26-00001'].map((code) => ({
      with: code,
    })),
  ],
  petition: [
    {},
    { with: 'đèn đường hỏng mấy hôm nay' },
    { with: 'đèn' },
    { draft: { category: 'loai-1' } },
    { draft: { text: 'Ổ gà lớn trước cổng chợ' }, with: 'đèn đường tắt' },
    {
      draft: {
        category: 'loai-1',
        text: 'Chợ ngập ai cũng thấy',
        place: { text: 'Chợ' },
        media: [
          { type: 'image', url: 'https://example.org/1.jpg' },
          { type: 'audio', url: 'https://example.org/1.mp3' },
        ],
      },
    },
    { with: REGISTRATION },
    { with: writeCleared('Đường làng mờ ám lắm') },
    { with: writeGoOn(), draft: { category: 'loai-1', text: 'Ổ gà lớn trước cổng chợ' } },
    { with: writeGoOn('đèn đường cũng tắt'), draft: { text: 'Ổ gà lớn trước cổng chợ' } },
  ],
  lost: [{ with: 'giấy lạ' }, { with: 'chào em' }],
  remark: ['thanks', 'assistant', 'privacy', 'upset'].map((what) => ({ with: what })),
  'petition-offer': [{ with: 'Đèn đường hỏng' }],
  procedure: [
    ...['1.001193', '1.000894', '1.000656', 'trong', '9.999999'],
    ...['documents+cost', 'place', 'online', 'forms', 'legal', 'faqs', 'checklist', 'yes', 'no'].flatMap(
      (part) => ['1.001193', '1.000894', '1.000656', 'trong'].map((code) => `${code}#${part}`),
    ),
    ...['mang thai hộ thì sao', 'mẹ đơn thân thì sao', 'ở xa thì sao'].map((text) => `1.001193#case ${text}`),
    '9.999999#case ở xa thì sao',
  ].flatMap((code) => [
    { with: code },
    { with: code, lookup: { code: code.split('#')[0] ?? '', at: 0, judged: 'asked' } },
  ]),
  'ask-official': [{}, { with: '1.001193' }, { with: '1.001193 ở xa thì sao' }, { with: '9.999999' }],
  procedures: [{}, { with: 'khai sinh' }, { with: 'chắc' }, { with: 'lạ' }, { with: 'ly hôn' }],
  rate: [{}, { with: 'cb-2' }, { with: 'cb-3' }, { with: 'nobody' }],
  praise: [{ with: 'Cảm ơn chị Lan' }],
  'right-door': DOORS.flatMap((door) => [
    { with: door },
    ...['Ông chủ tịch đòi tiền', 'Đèn hỏng, anh ấy đòi tiền'].flatMap((text) =>
      [false, true].map((inForm) => ({ with: writeDoor(door, text, inForm) })),
    ),
  ]),
  'which-door': [{}, { with: 'đơn thưa' }, { with: 'Tôi muốn gửi cái đơn thưa này' }],
  stars: ['PA26-00004:5', 'PA26-00001:3', `${LONG_CLOSED}:1`, ''].map((parameter) => ({ with: parameter })),
  unpublish: [{ with: 'PA26-00004' }],
};

const WORLDS: readonly Ports[] = [
  createSamplePorts(),
  createSamplePorts({
    readCommune: async () => BARE_COMMUNE,
    listOwnPetitions: async () => [],
    readSignals: async () => ['emergency', 'unsure'],
  }),
  createBrokenPorts(),
];

/** Events that do not depend on what was offered. */
const EVENTS: readonly FlowEvent[] = [
  { type: 'TEXT', text: 'đèn', signals: [] },
  { type: 'TEXT', text: 'Đường làng ngập nước suốt ba ngày', signals: ['petition'] },
  { type: 'TEXT', text: 'Có cháy, có người bị thương ở chợ', signals: ['emergency'] },
  { type: 'TEXT', text: 'Tôi không đồng ý quyết định xử phạt tôi', signals: ['complaint'] },
  { type: 'TEXT', text: 'Ông ấy đòi tiền mới ký', signals: ['denunciation'] },
  { type: 'TEXT', text: 'Việc này khuất tất lắm, xin xem giúp', signals: ['unsure'] },
  { type: 'TEXT', text: 'lạ', signals: [] },
  { type: 'TEXT', text: '0912 345 678', signals: [] },
  { type: 'TEXT', text: '4 sao', signals: [] },
  { type: 'MEDIA', media: [{ type: 'image', url: 'https://example.org/1.jpg' }] },
  { type: 'MEDIA', media: [{ type: 'audio', url: 'https://example.org/1.mp3' }] },
  {
    type: 'MEDIA',
    media: [{ type: 'image', url: 'https://example.org/2.jpg' }],
    text: 'Ông ấy đòi tiền',
    signals: ['denunciation'],
  },
  { type: 'LOCATION', latitude: 19.8, longitude: 105.77 },
  { type: 'CONTACT', phone: '+84912345678', name: 'Nguyễn Văn A' },
  { type: 'CONTACT', name: 'Nguyễn Văn A' },
  { type: 'BACK' },
];

/** More places than this in one flow would mean that the walk does not end. */
const MOST_VISITS = 3000;

/** Walks every flow from every input in every world, breadth first, trying every event once a place. */
export async function exploreAll(): Promise<Visit[]> {
  const visits: Visit[] = [];
  for (const flow of flows.values()) visits.push(...(await explore(flow)));
  return visits;
}

async function explore(flow: Flow): Promise<Visit[]> {
  const visits: Visit[] = [];
  for (const [world, ports] of WORLDS.entries()) {
    const seen = new Set<string>();
    const queue: { stop: Stop; path: readonly string[] }[] = [];
    for (const input of INPUTS[flow.name] ?? [{}]) {
      queue.push({ stop: await begin(flow, input, ports), path: [`world ${world}`, JSON.stringify(input)] });
    }
    for (let next = queue.shift(); next; next = queue.shift()) {
      const place = describePlace(next.stop);
      if (seen.has(place)) {
        visits.push({ flow: flow.name, ...next });
        continue;
      }
      seen.add(place);
      if (seen.size > MOST_VISITS) throw new Error(`${flow.name} has no end of places`);
      const takes: string[] = [];
      if (next.stop.sealed) {
        for (const event of [...offeredBy(next.stop.question), ...EVENTS]) {
          const stop = await goOn(flow, next.stop, event, ports);
          if (!stop) continue;
          const name = describeEvent(event);
          takes.push(name);
          queue.push({ stop, path: [...next.path, name] });
        }
      }
      visits.push({ flow: flow.name, ...next, takes });
    }
  }
  return visits;
}

function offeredBy(question: Reply | undefined): FlowEvent[] {
  return (question?.choices ?? [])
    .filter((choice): choice is Choice & { value: string } => 'value' in choice)
    .map(({ value }) => ({ type: 'CHOICE', value }));
}

function describeEvent(event: FlowEvent): string {
  return 'value' in event
    ? `CHOICE ${event.value}`
    : 'text' in event
      ? `${event.type} ${event.text}`
      : event.type;
}

/**
 * Two stops are the same place when state, question and the shape of the context are: a text by its presence, a
 * list by whether it is empty.
 */
function describePlace({ sealed, question }: Stop): string {
  return JSON.stringify([sealed?.snapshot.value, question?.key, outline(sealed?.snapshot.context)]);
}

/** What of a context decides nothing, or too little to walk every way once more for it. */
const IGNORED = new Set([
  ...['stars', 'consent', 'guess', 'door', 'text', 'name', 'phone', 'nudged'],
  ...['warned', 'cleared', 'kept', 'goesOn', 'joins', 'held'],
]);

function outline(value: unknown, key = ''): unknown {
  if (key === 'draft') return outlineDraft(value as PetitionDraft);
  if (typeof value === 'string') return key === 'section' ? value : value !== '';
  if (typeof value === 'number') return key === 'page' ? value > 0 : value;
  if (Array.isArray(value) || key === 'answers') return Object.keys(value as object).length > 0;
  if (typeof value !== 'object' || value === null) return value;
  const told = Object.entries(value).filter(([name]) => !IGNORED.has(name));
  return Object.fromEntries(told.map(([name, inner]) => [name, outline(inner, name)]));
}

function outlineDraft({ category, text, place, media, anonymous, name, phone }: PetitionDraft): unknown {
  return [category, text, place, media?.length, anonymous ?? name ?? phone].map(Boolean);
}
