import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkedChannel } from '../src/channels/channel.ts';
import { capabilities as messengerShows } from '../src/channels/messenger/capabilities.ts';
import { renderMessage as renderMessenger } from '../src/channels/messenger/render.ts';
import { capabilities as zaloShows } from '../src/channels/zalo/capabilities.ts';
import { renderMessage as renderZalo } from '../src/channels/zalo/render.ts';
import { createCourier } from '../src/courier.ts';
import type { Outgoing } from '../src/domain/records.ts';
import type { UpdateContent } from '../src/domain/update.ts';
import type { Windows } from '../src/domain/window.ts';
import { createBench, localiser } from './bot/bench.ts';
import { createConversation, enrolInMemory } from './helpers/memory-records.ts';
import { CITIZEN, createPetition } from './helpers/sample-commune.ts';

const HOUR = 3_600_000;
const NOW = 1_800_000_000_000;
const CODE = 'PA26-00001';
const OFFICIAL = 'zalo:oa:an';

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
  return passage === 'closed' ? [] : courier.prepare('demo', message, late, passage);
}

/** An act, by whom, and whether it is an official's answer to the citizen. */
interface Act {
  readonly by: string;
  readonly content: UpdateContent | 'alarm';
  readonly name?: string;
  readonly quotes?: string;
  readonly answer: boolean;
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
  .map((text): Act => ({ by: CITIZEN, content: { kind: 'text', text }, answer: false }));
const taps = fc
  .constantFrom(`xtt:g:confirm:no:${CODE}`, `xtt:g:confirm:yes:${CODE}`, 'xtt:g:rate:', 'xtt:a:1:x')
  .map((payload): Act => ({ by: CITIZEN, content: { kind: 'choice', payload }, answer: false }));
const commands = fc
  .constantFrom(`/nhan ${CODE}`, `/xem ${CODE}`, '/hangcho', '/trogiup', '/traloi', `/traloi ${CODE}`, 'chào')
  .map((text): Act => ({ by: OFFICIAL, content: { kind: 'text', text }, answer: false }));
const answers = fc.tuple(fc.constantFrom('/traloi', '/xong', 'quote'), words).map(([name, said]): Act => {
  const text = name === 'quote' ? said : `${name} ${CODE} ${said}`;
  const content = { kind: 'text' as const, text };
  return { by: OFFICIAL, content, answer: true, ...(name === 'quote' ? { quotes: 'notice' } : {}) };
});
const rings = fc
  .constantFrom('due', 'held:m1', 'held:m2', 'held:m3')
  .map((name): Act => ({ by: CITIZEN, content: 'alarm', name, answer: false }));

const age = fc.oneof(
  fc.constantFrom(0, 24 * HOUR, 24 * HOUR + 1, 48 * HOUR, 7 * 24 * HOUR, 7 * 24 * HOUR + 1),
  fc.integer({ min: 0, max: 12 * 24 * HOUR }),
);

/** Lets the acts happen in a commune with one petition; gives what is said, and by the hand of an official or not. */
async function play(acts: readonly Act[]): Promise<{ message: Outgoing; typed: string | undefined }[]> {
  const bench = createBench({ petitions: [createPetition()], memory: createConversation() });
  enrolInMemory(bench.records, { an: OFFICIAL });
  bench.quoted.set('notice', CODE);
  const said: { message: Outgoing; typed: string | undefined }[] = [];
  for (const { by, content, name = '', quotes, answer } of acts) {
    const before = bench.records.sent.length;
    bench.records.now += HOUR;
    if (content === 'alarm') await bench.ring(name, by, CODE);
    else await bench.act(content, { from: by, ...(quotes === undefined ? {} : { quotes }) });
    const typed = answer && content !== 'alarm' && 'text' in content ? content.text : undefined;
    for (const message of bench.records.sent.slice(before)) {
      said.push({ message, typed: message.to === CITIZEN ? typed : undefined });
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
    const acts = fc.array(fc.oneof(citizen, taps, commands, answers, answers, rings), {
      minLength: 1,
      maxLength: 6,
    });
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
        async (...given) => {
          const [happened, ages, late, mine] = given;
          const { free, extended } = { ...messengerShows.windows, ...mine };
          for (const { message, typed } of await play(happened)) {
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
    expect(tagged).toBeGreaterThan(20);
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
        expect(squeeze(answer.typed ?? '').endsWith(shown)).toBe(true);
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
