import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkedChannel } from '../src/channels/channel.ts';
import { capabilities as messengerShows } from '../src/channels/messenger/capabilities.ts';
import { renderMessage as renderMessenger } from '../src/channels/messenger/render.ts';
import { capabilities as zaloShows } from '../src/channels/zalo/capabilities.ts';
import { renderMessage as renderZalo } from '../src/channels/zalo/render.ts';
import { renderText } from '../src/channels/zalo/zns.ts';
import { createCourier } from '../src/courier.ts';
import type { Commune } from '../src/domain/commune.ts';
import { officeOf } from '../src/domain/office.ts';
import { referToReceipt } from '../src/domain/receipt-link.ts';
import type { Outgoing } from '../src/domain/records.ts';
import type { Texting } from '../src/domain/texting.ts';
import type { UpdateContent } from '../src/domain/update.ts';
import type { Windows } from '../src/domain/window.ts';
import { SEND_ANSWER } from '../src/staff/pending.ts';
import { createBench, localiser } from './bot/bench.ts';
import { createConversation, enrolInMemory } from './helpers/memory-records.ts';
import { CITIZEN, commune, createPetition } from './helpers/sample-commune.ts';

const HOUR = 3_600_000;
const NOW = 1_800_000_000_000;
const CODE = 'PA26-00001';
const OFFICIAL = 'zalo:oa:an';
const LEADER = 'zalo:oa:dung';

/** Only what a courier uses of a channel. */
const channels = {
  zalo: { name: 'zalo', capabilities: zaloShows, render: renderZalo } as unknown as LinkedChannel,
  messenger: {
    name: 'messenger',
    capabilities: messengerShows,
    render: renderMessenger,
  } as unknown as LinkedChannel,
};

function makeCourier(own: Partial<Windows> = {}) {
  return createCourier({
    channels,
    localiserOf: () => localiser,
    windowsOf: () => own,
    linkTo: () => undefined,
  });
}

const isTagged = (body: unknown) => /HUMAN_AGENT|MESSAGE_TAG/.test(JSON.stringify(body));

/** What leaves for the platform when the person last acted so long ago; nothing: it is held. */
function sendAfter(message: Outgoing, age: number, late: boolean, own?: Partial<Windows>) {
  const courier = makeCourier(own);
  const passage = courier.choosePassage('demo', message, NOW - age, NOW);
  return passage === 'closed' ? [] : courier.prepare('demo', message, late, passage, 'm1');
}

/** An act, by whom, and the words in it that an official means for the citizen. */
interface Act {
  readonly by: string;
  readonly content: UpdateContent | 'alarm';
  readonly name?: string;
  readonly quotes?: string;
  readonly words?: string;
}

const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.constantFrom('HUMAN_AGENT', 'Đã vá xong ổ gà.', 'menu', '1', 'đèn hỏng ở chợ', 'x'.repeat(4500)),
);
const citizen = fc
  .oneof(
    fc.constantFrom('menu', 'gửi kiến nghị', 'theo dõi kiến nghị', CODE, '1', '2', 'xong', 'bỏ qua', 'gửi'),
    words,
  )
  .map((text): Act => ({ by: CITIZEN, content: { kind: 'text', text } }));
const taps = fc
  .constantFrom(`xtt:g:confirm:no:${CODE}`, `xtt:g:confirm:yes:${CODE}`, 'xtt:g:rate:', 'xtt:a:1:x')
  .map((payload): Act => ({ by: CITIZEN, content: { kind: 'choice', payload } }));
const commands = fc
  .constantFrom(`/nhan ${CODE}`, `/xem ${CODE}`, '/hangcho', '/trogiup', '/traloi', `/traloi ${CODE}`, 'chào')
  .map((text): Act => ({ by: OFFICIAL, content: { kind: 'text', text } }));
const ways = fc.constantFrom('/traloi', '/xong', '/khongthuoc', 'quote');
const answers = fc.tuple(ways, words).map(([name, said]): Act => {
  const text = name === 'quote' ? said : `${name} ${CODE} ${said}`;
  const content = { kind: 'text' as const, text };
  return { by: OFFICIAL, content, words: said, ...(name === 'quote' ? { quotes: 'notice' } : {}) };
});
/** What the program says for the official, and what hurries, stops or approves an answer: no words of anybody. */
const helped = fc
  .constantFrom(
    ...[`/traloi ${CODE} mau 1`, `/traloi ${CODE} mau 2`, `/khongthuoc ${CODE} Power company`],
    ...[`/guingay ${CODE}`, `/guingay ${CODE}`, `/thuhoi ${CODE}`],
  )
  .map((text): Act => ({ by: OFFICIAL, content: { kind: 'text', text } }));
const approvals = fc
  .constantFrom(`/duyet ${CODE}`, `/tralai ${CODE} Viết rõ hơn`)
  .map((text): Act => ({ by: LEADER, content: { kind: 'text', text } }));
const leaves = fc.constant<Act>({ by: officeOf(CODE), content: 'alarm', name: SEND_ANSWER });
const rings = fc
  .constantFrom('due', 'held:m1', 'held:m2', 'held:m3')
  .map((name): Act => ({ by: CITIZEN, content: 'alarm', name }));

const age = fc.oneof(
  fc.constantFrom(0, 24 * HOUR, 24 * HOUR + 1, 48 * HOUR, 7 * 24 * HOUR, 7 * 24 * HOUR + 1),
  fc.integer({ min: 0, max: 12 * 24 * HOUR }),
);

/** How a commune lets answers leave: at once, after a while, or when somebody approves them. */
const manners = fc.constantFrom<Partial<Commune>>(
  {},
  { takeBackSeconds: 30 },
  { categories: commune.categories.map((one) => ({ ...one, approval: true })) },
);

/** Whether a text is what the official typed at some time: alone, or a result and the reason after it. */
function isSpoken(text: string, spoken: readonly string[]): boolean {
  return spoken.some((last) => {
    if (last.endsWith(text)) return true;
    const head = text.endsWith(`\n${last.trim()}`) ? text.slice(0, -last.trim().length - 1) : undefined;
    return head !== undefined && isSpoken(head, spoken.slice(0, -1));
  });
}

/** Lets the acts happen in a commune with one petition; gives what is said, and by the hand of an official or not. */
async function play(
  acts: readonly Act[],
  manner: Partial<Commune> = {},
): Promise<{ message: Outgoing; typed: string | undefined }[]> {
  const bench = createBench({ petitions: [createPetition()], memory: createConversation() });
  bench.commune = { ...commune, ...manner };
  enrolInMemory(bench.records, { an: OFFICIAL, dung: LEADER });
  const spoken: string[] = [];
  bench.quoted.set('notice', CODE);
  const said: { message: Outgoing; typed: string | undefined }[] = [];
  for (const { by, content, name = '', quotes, words: own } of acts) {
    if (own !== undefined) spoken.push(own.trim());
    const before = bench.records.sent.length;
    bench.records.now += HOUR;
    if (content === 'alarm') await bench.ring(name, by, CODE);
    else await bench.act(content, { from: by, ...(quotes === undefined ? {} : { quotes }) });
    for (const message of bench.records.sent.slice(before)) {
      const isOwn = message.to === CITIZEN && message.typed !== undefined && isSpoken(message.typed, spoken);
      said.push({ message, typed: isOwn ? message.typed : undefined });
      // Every message may come to wait.
      bench.records.waiting.set(`m${bench.records.sent.length}`, { since: bench.records.now, about: CODE });
    }
  }
  return said;
}

const onMessenger = (message: Outgoing): Outgoing => ({
  ...message,
  to: message.to.replace('zalo:', 'messenger:'),
});

describe('the tag of a human agent', () => {
  it('is on nothing automatic, on nothing in the free window, and on nothing after the extended one', async () => {
    let tagged = 0;
    const one = fc.oneof(citizen, taps, commands, answers, answers, helped, helped, approvals, leaves, rings);
    const acts = fc.array(one, { minLength: 1, maxLength: 8 });
    const hours = fc.record({
      free: fc.integer({ min: 0, max: 72 * HOUR }),
      extended: fc.integer({ min: 0, max: 240 * HOUR }),
      extendedFor: fc.constantFrom('none', 'answers', 'all'),
    }) as fc.Arbitrary<Partial<Windows>>;
    const own = fc.option(hours, { nil: undefined, freq: 2 });
    await fc.assert(
      fc.asyncProperty(
        acts,
        fc.array(age, { minLength: 3, maxLength: 3 }),
        fc.boolean(),
        own,
        manners,
        async (...given) => {
          const [happened, ages, late, mine, manner] = given;
          const { free, extended } = { ...messengerShows.windows, ...mine };
          for (const { message, typed } of await play(happened, manner)) {
            for (const waited of ages) {
              const bodies = sendAfter(onMessenger(message), waited, late, mine);
              const tags = bodies.map(isTaggedHead);
              tagged += tags.filter(Boolean).length;
              if (typed === undefined) expect(tags).not.toContain(true);
              if (waited <= free) expect(tags).not.toContain(true);
              if (waited > free) expect(tags).not.toContain(false);
              if (waited > free && waited > extended) expect(bodies).toEqual([]);
            }
          }
        },
      ),
      { numRuns: 120 },
    );
    // It is there at all.
    // Some of the runs end with a tagged answer, or the property says nothing of tags.
    expect(tagged).toBeGreaterThan(3);
  });

  it('stands over the words of the official alone', async () => {
    await fc.assert(
      fc.asyncProperty(answers, fc.boolean(), async (act, late) => {
        const [answer] = (await play([act])).filter(({ message }) => message.to === CITIZEN);
        if (answer === undefined) return;
        const bodies = sendAfter(onMessenger(answer.message), 25 * HOUR, late) as {
          message: Record<string, unknown>;
        }[];
        // Nothing but text to see in each of them: no button, no quick reply, no picture.
        for (const { message } of bodies) expect(Object.keys(message)).toEqual(['text', 'metadata']);
        const squeeze = (text: string) => text.normalize('NFC').replace(/\s+/gu, '');
        const shown = squeeze(bodies.map(({ message }) => String(message['text'])).join(''));
        expect(shown).not.toBe('');
        expect(squeeze(act.words ?? '').endsWith(shown)).toBe(true);
        expect(shown).toBe(squeeze(answer.message.typed ?? ''));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a message on Zalo after the free window', () => {
  const message: Outgoing = { to: CITIZEN, locale: 'vi', reply: { key: 'go-menu' }, typed: 'Filled' };
  const { typed: _typed, ...automatic } = message;

  it('is whole when it is an answer, and waits when it is not', () => {
    const [body] = sendAfter(message, 49 * HOUR, false);
    expect(body).toMatchObject({ message: { text: localiser.text('vi', { key: 'go-menu' }) } });
    expect(isTagged(body)).toBe(false);
    expect(sendAfter(automatic, 49 * HOUR, false)).toEqual([]);
  });

  it('goes as the commune is willing to pay for it', () => {
    expect(sendAfter(message, 49 * HOUR, false, { extendedFor: 'none' })).toEqual([]);
    expect(sendAfter(automatic, 49 * HOUR, false, { extendedFor: 'all' })).toHaveLength(1);
    expect(sendAfter(automatic, 169 * HOUR, false, { extendedFor: 'all' })).toEqual([]);
  });
});

/** Whether a body carries the tag itself; a person may well write the word. */
function isTaggedHead(body: unknown): boolean {
  const { message: _message, recipient: _recipient, ...head } = body as Record<string, unknown>;
  return isTagged(head);
}

describe('a message to a phone', () => {
  const texting: Texting = {
    template: '7',
    params: [
      { name: 'ma', fact: 'code', max: 30 },
      { name: 'xem', fact: 'link', max: 200 },
      { name: 'duoi', fact: 'link_path', max: 200 },
    ],
    matters: new Set(['answered']),
  };
  const message: Outgoing = {
    ...{ to: `zalo:oa:tel-${CODE}`, about: CODE, locale: 'vi', phone: '84912345678' },
    reply: {
      key: 'text-status-answered',
      data: { at: { at: NOW } },
      links: [{ key: 'receipt-link', url: referToReceipt(CODE, 'SECRET') }],
    },
  };
  const write = (receiptAt?: (path: string) => string, own: Partial<Texting> = {}) =>
    createCourier({
      channels: { zalo: { ...channels.zalo, renderText } },
      localiserOf: () => localiser,
      windowsOf: () => undefined,
      linkTo: () => undefined,
      textingOf: () => ({
        texting: { ...texting, ...own },
        name: 'Xã',
        hotline: '1',
        chat: 'https://zalo.me/oa',
      }),
      ...(receiptAt && { receiptAt }),
    });

  it('is a template that leads to the receipt, or to the chat where there are no pages', () => {
    const courier = write((path) => `https://xa.vn/bien-nhan/${path}`);
    expect(courier.prepare('demo', message, false, 'free', 'turn.0')).toEqual([
      {
        phone: '84912345678',
        template_id: '7',
        template_data: {
          ma: CODE,
          xem: `https://xa.vn/bien-nhan/${CODE}?s=SECRET`,
          duoi: `bien-nhan/${CODE}?s=SECRET`,
        },
        tracking_id: 'turn.0',
      },
    ]);
    const params = texting.params.slice(0, 2);
    expect(write(undefined, { params }).prepare('demo', message, false, 'free', 'turn.0')).toMatchObject([
      { template_data: { xem: 'https://zalo.me/oa' } },
    ]);
    // A template that only leads to pages cannot be filled without them.
    expect(() => write().prepare('demo', message, false, 'free', 'turn.0')).toThrow(RangeError);
  });

  it('waits at night, and nothing else does', () => {
    const night = Date.parse('2026-03-02T23:00+07:00');
    const { phone: _phone, ...chat } = message;
    const courier = write();
    expect(courier.findDelay?.(message, night)).toBe(night + 7 * HOUR);
    expect(courier.findDelay?.(message, night + 7 * HOUR)).toBeUndefined();
    expect(courier.findDelay?.(chat, night)).toBeUndefined();
  });
});
