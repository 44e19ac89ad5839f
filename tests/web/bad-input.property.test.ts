import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { ChannelName } from '../../src/domain/update.ts';
import { type Door, NOBODY, OTHER, OWN, openDoor } from './door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door?.stop());

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const FOLDER = new URL('../fixtures/', import.meta.url);
const fixtures = (['zalo', 'messenger'] as const).flatMap((channel) =>
  readdirSync(new URL(channel, FOLDER))
    .filter((file) => file.endsWith('.json') && !file.endsWith('.expected.json'))
    .map((file) => ({ channel, file, text: readFileSync(new URL(`${channel}/${file}`, FOLDER), 'utf8') })),
);

/** What stands in the log if any of a body does. */
const SECRET = 'BiMatCuaDan';

const ODD_TEXTS = [
  ...[
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\udc00x',
    '\u202e',
    '\u200b',
    '\u2028',
    '__proto__',
    'constructor',
    '{}',
    '*',
  ],
  ...[
    'a:b',
    '{07}:demo:x',
    '|',
    'xtt:c:/xem',
    'javascript:alert(1)',
    'http://127.0.0.1/',
    'a'.repeat(50_000),
  ],
  ...[
    '👨‍👩‍👧‍👦'.repeat(2000),
    'ệ'.normalize('NFD').repeat(9000),
    `${SECRET} kể chuyện`,
    '9'.repeat(400),
    '-1',
    '1e999',
  ],
  ...[...Object.values(OWN), ...Object.values(OTHER), ...Object.values(NOBODY)],
];

const oddValue: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(...ODD_TEXTS),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom<Json>(null, true, false, 0, -1, 2 ** 53, 1e308, 9.9e-300, [], {}, [[]], [null], [{}]),
  fc.jsonValue({ maxDepth: 3 }).map((value) => value as Json),
);

/** `inWords`: where people's words stand. */
type Change = {
  readonly inWords: boolean;
  readonly at: number;
  readonly value: Json | undefined;
  readonly key: string | undefined;
};
const WORDS = new Set('text title name payload description ref url msg_id mid id'.split(' '));

const change: fc.Arbitrary<Change> = fc.record({
  inWords: fc.boolean(),
  at: fc.nat(200),
  value: fc.option(oddValue, { nil: undefined, freq: 5 }),
  key: fc.option(fc.constantFrom('__proto__', 'constructor', 'text', 'id', 'type', 'payload', 'messaging'), {
    nil: undefined,
    freq: 3,
  }),
});

/** Replaces, takes away or adds one value somewhere in a JSON value. */
function mutate(root: Json, { inWords, at, value: given, key }: Change): Json {
  // The odd values are the same objects in every run: changed themselves, they would grow, and hold themselves in the end.
  const value = structuredClone(given);
  const places: { holder: Record<string, Json>; name: string }[] = [];
  const visit = (holder: Json): void => {
    if (typeof holder !== 'object' || holder === null) return;
    for (const [name, inner] of Object.entries(holder)) {
      places.push({ holder: holder as Record<string, Json>, name });
      visit(inner);
    }
  };
  visit(root);
  const wanted = inWords ? places.filter(({ name }) => WORDS.has(name)) : places;
  const place = wanted[at % Math.max(1, wanted.length)];
  if (!place) return root;
  if (key !== undefined && !Array.isArray(place.holder)) {
    Object.defineProperty(place.holder, key, {
      value: value ?? null,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  } else if (value === undefined) delete place.holder[place.name];
  else place.holder[place.name] = value;
  return root;
}

/** Bytes written over, put in or cut out of a body. */
const scratch = fc.record({ at: fc.nat(2000), cut: fc.nat(20), bytes: fc.uint8Array({ maxLength: 8 }) });

const body = fc
  .record({
    fixture: fc.constantFrom(...fixtures),
    changes: fc.array(change, { maxLength: 4 }),
    scratches: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.array(scratch, { maxLength: 3 })),
  })
  .map(({ fixture, changes, scratches }) => {
    let bytes = Buffer.from(JSON.stringify(changes.reduce(mutate, JSON.parse(fixture.text) as Json)));
    for (const { at, cut, bytes: put } of scratches) {
      const from = at % (bytes.length + 1);
      bytes = Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + cut)]);
    }
    return { channel: fixture.channel as ChannelName, bytes };
  });

/** An ordinary message whose words are odd. */
const message = fc
  .record({
    fixture: fc.constantFrom(
      ...fixtures.filter(({ file }) => /^(user_send_text|message_text)\.json$/.test(file)),
    ),
    words: fc
      .array(fc.oneof(fc.constantFrom(...ODD_TEXTS), fc.string({ unit: 'binary', maxLength: 10 })), {
        maxLength: 4,
      })
      .map((texts) => texts.join('')),
  })
  .map(({ fixture, words }) => {
    const changed = JSON.parse(fixture.text, (key, value: Json) => (key === 'text' ? words : value)) as Json;
    return { channel: fixture.channel as ChannelName, bytes: Buffer.from(JSON.stringify(changed)) };
  });

const ID = /^[\w.-]{1,100}$/;
const KINDS = new Set(
  'text choice image file audio video sticker location contact follow unfollow start comment'.split(' '),
);
const UNFIT = /[\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?!\n)\p{Cc}/u;

/** Demands that what lies in an inbox is what the rest of the program may rely on. */
function expectSound(channel: ChannelName, slug: string, conversation: string, entry: string): void {
  expect(entry.length).toBeLessThan(200_000);
  const update = JSON.parse(entry) as Record<string, unknown>;
  const { account, user, id, at, kind } = update;
  expect(update['channel']).toBe(channel);
  expect(conversation).toBe(`${channel}:${account}:${user}`);
  expect(account).toBe(slug === 'demo' ? OWN[channel] : OTHER[channel]);
  expect(user).toMatch(ID);
  expect(id).toMatch(/^[!-~]{1,400}$/);
  expect(Number.isSafeInteger(at)).toBe(true);
  // Acts that say nothing open the platform's window, and what a person of the office says silences the bot.
  const isKept = update['opensWindow'] === true || (kind === 'echo' && update['human'] === true);
  expect(KINDS.has(String(kind)) || isKept).toBe(true);
  // By it the comment is answered.
  if (kind === 'comment') expect(update['comment']).toMatch(/^[!-~]{1,300}$/);
  for (const name of ['text', 'payload', 'ref', 'name'] as const) {
    const text = update[name];
    if (text === undefined) continue;
    expect(typeof text).toBe('string');
    expect(String(text).length).toBeLessThanOrEqual(10_000);
    expect(UNFIT.test(String(text))).toBe(false);
  }
}

/** What chance made once of a comment, whose fixtures all name a Page of nobody: one under a post of the commune's own. */
const ownComment = {
  channel: 'messenger' as const,
  bytes: Buffer.from(
    (fixtures.find(({ file }) => file === 'changes_feed_reply.json')?.text ?? '').replace(
      '"id": "370873143344730"',
      `"id": "${OWN.messenger}"`,
    ),
  ),
};

it('whatever is made of the platforms’ payloads, the server says 200 and keeps only what is sound', {
  timeout: 3_600_000,
}, async () => {
  const property = fc.asyncProperty(
    fc.oneof({ weight: 3, arbitrary: body }, message),
    async ({ channel, bytes }) => {
      expect(await door.post(channel, bytes)).toBe(200);
      for (const { slug, conversation, entries } of await door.look()) {
        for (const entry of entries) expectSound(channel, slug, conversation, entry);
      }
    },
  );
  await fc.assert(property, { examples: [[ownComment]], numRuns: 300 * inject('effort') });
  expect(JSON.stringify(door.demo.logged)).not.toContain(SECRET);
  expect(await (await fetch(`${door.demo.url}/metrics`)).text()).not.toContain(SECRET);
  expect(door.demo.logged.filter(({ message }) => message === 'problem')).toEqual([]);
});
