import { readdirSync, readFileSync } from 'node:fs';
import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Headers, LinkedChannel, Verdict } from '../../src/channels/channel.ts';
import type { Update } from '../../src/domain/update.ts';
import type { Button, Capabilities, Message } from '../../src/domain/view.ts';
import { ChannelError, LeaseLostError } from '../../src/errors.ts';

/** What a platform hands in to be held to the contract. */
export interface ChannelCase {
  readonly name: string;
  /** A channel whose `account` is linked with a token that needs no refresh. */
  readonly channel: LinkedChannel;
  readonly account: string;
  /** Headers of the platform for a body. */
  sign(raw: Uint8Array): Headers;
  /** Verdict on a wrong signature. */
  readonly refusal: Verdict;
  /** A signed text message of a person, in the platform's shape. */
  readonly sample: string;
  /** Expects one send call and gives the interceptor to answer it with. */
  expectSend(): nock.Interceptor;
  /** The answer of a send that worked, with this message id. */
  success(messageId: string): unknown;
  /** One refusal of each kind that does not start a token refresh. */
  readonly refusals: readonly { readonly status: number; readonly body: unknown; readonly kind: string }[];
  /** The texts, titles and payloads of a rendered body, to be measured. */
  measure(body: unknown): { texts: string[]; buttons: number; titles: string[]; payloads: string[] };
}

/** Every promise that the rest of the program relies on, whatever the platform. */
export function describeChannel(make: () => ChannelCase): void {
  const the = make();
  const { channel } = the;
  const encode = (text: string) => new TextEncoder().encode(text);

  it('opens its chat at an https address that carries the account, with and without a parameter', () => {
    for (const ref of [undefined, 'tt-1_001193']) {
      const { protocol, pathname } = new URL(channel.chatLink(the.account, ref));
      expect([protocol, pathname]).toEqual(['https:', `/${the.account}`]);
    }
  });

  describe(`channel ${the.name}: signature`, () => {
    const raw = encode(the.sample);

    it('accepts the platform', () => {
      expect(channel.verify(raw, the.sign(raw))).toBe('accept');
    });

    it('notices every single changed byte', () => {
      const headers = the.sign(raw);
      for (let index = 0; index < raw.length; index++) {
        const changed = raw.map((byte, at) => (at === index ? byte ^ 1 : byte));
        expect(channel.verify(changed, headers)).toBe(the.refusal);
      }
    });

    it('notices a missing, empty, doubled or foreign signature', () => {
      const names = Object.keys(the.sign(raw));
      expect(channel.verify(raw, {})).toBe(the.refusal);
      for (const name of names) {
        const good = String(the.sign(raw)[name]);
        for (const bad of ['', 'x', good.slice(0, -1), `${good}00`, [good, good]]) {
          expect(channel.verify(raw, { [name]: bad })).toBe(the.refusal);
        }
      }
    });

    it('never throws on junk', () => {
      for (const junk of listJunk(raw))
        expect(['accept', the.refusal]).toContain(channel.verify(junk, the.sign(junk)));
    });
  });

  describe(`channel ${the.name}: parse`, () => {
    it('reads the sample as one text', () => {
      const parsed = channel.parse(encode(the.sample));
      expect(parsed.updates).toMatchObject([{ channel: the.name, account: the.account, kind: 'text' }]);
      expect(parsed.ignored).toEqual([]);
    });

    it('is total: junk, cut and twisted bodies give updates and labels, never a throw', () => {
      const bodies = readFixtures(the.name).flatMap((raw) => [raw, ...listJunk(raw)]);
      for (const raw of bodies) {
        const { updates, ignored } = channel.parse(raw);
        for (const update of updates) expectWhole(update, the.name);
        for (const name of ignored) expect(name).toMatch(/^[a-z0-9_.-]{1,40}$/);
      }
    });

    it('is total on values of wrong types at every place', () => {
      for (const raw of readFixtures(the.name)) {
        for (const twisted of twist(JSON.parse(new TextDecoder().decode(raw)))) {
          for (const update of channel.parse(encode(JSON.stringify(twisted))).updates)
            expectWhole(update, the.name);
        }
      }
    });

    it('gives different events of one body different ids', () => {
      for (const raw of readFixtures(the.name)) {
        const ids = channel.parse(raw).updates.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }
    });

    it('cuts a giant text', () => {
      const [update] = channel.parse(encode(the.sample.replace('SAMPLE', 'ệ'.repeat(50_000)))).updates;
      expect(update?.kind === 'text' ? update.text.length : 0).toBe(10_000);
    });
  });

  describe(`channel ${the.name}: render`, () => {
    it.each(listMessages(channel.capabilities))(
      'keeps $0 within the limits it declares',
      (_name, message) => {
        const { capabilities } = channel;
        const { texts, buttons, titles, payloads } = the.measure(
          channel.render('246', message, { quotes: 'm1' }),
        );
        const limit = message.buttons === undefined ? capabilities.text : capabilities.buttonText;
        expect(texts).toEqual(message.text === undefined ? [] : [message.text.normalize('NFC')]);
        for (const text of texts) expect(text.length).toBeLessThanOrEqual(limit);
        const asked = [...(message.buttons ?? []), ...(message.quickReplies ?? [])];
        expect(buttons).toBe(asked.length);
        expect(titles).toEqual(asked.map(({ title }) => title.normalize('NFC')));
        expect(payloads).toEqual(
          asked.flatMap((button) => (button.type === 'answer' ? [button.payload] : [])),
        );
      },
    );

    it('is pure and fit for JSON', () => {
      for (const [, message] of listMessages(channel.capabilities)) {
        const body = channel.render('246', message);
        expect(channel.render('246', message)).toEqual(body);
        expect(JSON.parse(JSON.stringify(body))).toEqual(body);
      }
    });

    it('never throws, not even on an empty message', () => {
      expect(channel.render('246', {})).toBeTypeOf('object');
      expect(channel.render('246', { buttons: [], quickReplies: [] })).toBeTypeOf('object');
    });
  });

  describe(`channel ${the.name}: send`, () => {
    const body = channel.render('246', { text: 'Chào' });
    const failure = () =>
      channel.send(the.account, body).then(
        () => expect.unreachable('the send should fail'),
        (error: unknown) => error,
      );

    beforeAll(() => {
      if (!nock.isActive()) nock.activate();
      nock.disableNetConnect();
    });
    afterEach(() => nock.cleanAll());
    afterAll(() => nock.restore());

    it('gives the message id', async () => {
      the.expectSend().reply(200, the.success('m-1') as nock.Body);
      expect(await channel.send(the.account, body)).toEqual({ messageId: 'm-1' });
    });

    it.each(the.refusals)('throws $kind on $body', async ({ status, body: answer, kind }) => {
      the.expectSend().reply(status, answer as nock.Body);
      const error = await failure();
      expect(error).toBeInstanceOf(ChannelError);
      expect(error).toMatchObject({ kind, maybeDelivered: false });
    });

    it.each([500, 502, 503, 504, 429])('throws transient on HTTP %i whatever the body', async (status) => {
      the.expectSend().reply(status, the.success('m-1') as nock.Body);
      expect(await failure()).toMatchObject({ kind: 'transient', platformCode: `http-${status}` });
    });

    it.each(['', '<html>', '[]', 'null', '"m-1"', '{}', '{"data":7}'])(
      'does not take %j for success',
      async (answer) => {
        the.expectSend().reply(200, answer);
        expect(await failure()).toMatchObject({ kind: 'transient', maybeDelivered: true });
      },
    );

    it('throws transient, maybe delivered, when the connection is cut', async () => {
      the.expectSend().replyWithError(Object.assign(new Error('reset'), { code: 'ECONNRESET' }));
      expect(await failure()).toMatchObject({ kind: 'transient', maybeDelivered: true });
    });

    it('sends nothing when the last check before the bytes leave throws', async () => {
      the.expectSend().reply(200, the.success('m-1') as nock.Body);
      const lost = new LeaseLostError();
      const check = () => {
        throw lost;
      };
      await expect(channel.send(the.account, body, check)).rejects.toBe(lost);
      expect(nock.pendingMocks()).toHaveLength(1);
      expect(await channel.send(the.account, body, () => {})).toEqual({ messageId: 'm-1' });
    });

    it('throws token for an account that was never linked', async () => {
      await expect(channel.send('404', body)).rejects.toMatchObject({ kind: 'token' });
      await expect(channel.checkAccount('404')).rejects.toMatchObject({ kind: 'token' });
      await expect(channel.keepToken('404')).rejects.toMatchObject({ kind: 'token' });
    });
  });
}

function expectWhole(update: Update, name: string): void {
  expect(update.channel).toBe(name);
  expect(update.id).toMatch(/^[!-~]{1,400}$/);
  // Ids become parts of keys and of conversation names.
  expect(update.account).toMatch(/^[\w.-]{1,100}$/);
  expect(update.user).toMatch(/^[\w.-]{1,100}$/);
  expect(update.user).not.toBe(update.account);
  expect(Number.isSafeInteger(update.at) && update.at > 1_262_304_000_000).toBe(true);
  expect(JSON.parse(JSON.stringify(update))).toEqual(update);
}

function readFixtures(channel: string): Buffer[] {
  const folder = new URL(`../fixtures/${channel}/`, import.meta.url);
  const files = readdirSync(folder).filter(
    (file) => file.endsWith('.json') && !file.endsWith('.expected.json'),
  );
  return files.map((file) => readFileSync(new URL(file, folder)));
}

/** Bytes that are no body: of no encoding, cut short, too deep, with turned bytes. */
function listJunk(raw: Uint8Array): Uint8Array[] {
  const half = raw.slice(0, raw.length >> 1);
  const turned = raw.map((byte, index) => (index % 17 === 0 ? 255 - byte : byte));
  const texts = ['', 'null', '0', '"x"', '[[]]', '{"entry":7}', '['.repeat(50_000), `{"a":`.repeat(20_000)];
  return [...texts.map((text) => Buffer.from(text)), new Uint8Array([0, 255, 254]), half, turned];
}

/** The value once for every place in it, with something of a wrong type put there. */
function* twist(value: unknown): Generator<unknown> {
  for (const wrong of [null, 7, [null], {}, '\u0000:{}']) yield wrong;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const twisted of twist(item)) yield value.with(index, twisted);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      for (const twisted of twist(item)) yield { ...value, [key]: twisted };
    }
  }
}

/** Messages as large as the platform shows them, and some small ones; texts come decomposed. */
function listMessages(limits: Capabilities): [string, Message][] {
  const words = (length: number) => 'ệ'.repeat(length).normalize('NFD');
  const answer = (index: number): Extract<Button, { type: 'answer' }> => ({
    type: 'answer',
    title: `${index}${words(Math.min(limits.buttonTitle, limits.quickReplyTitle || 100) - 2)}`,
    payload: `xtt:${index}:`.padEnd(limits.payload, 'x'),
  });
  const list = (length: number) => Array.from({ length }, (_, index) => answer(index));
  const links: Button[] = [
    { type: 'url', title: words(limits.buttonTitle), url: 'https://a.vn/' },
    { type: 'phone', title: words(limits.buttonTitle), phone: '0237 000 0000' },
  ];
  const messages: [string, Message][] = [
    ['a short text', { text: 'Chào' }],
    ['the longest text', { text: words(limits.text) }],
    ['as many buttons as can be', { text: words(limits.buttonText), buttons: list(limits.buttons) }],
    ['links and phones', { text: 'Chọn', buttons: links }],
    ['an image', { image: 'https://a.vn/1.jpg' }],
  ];
  if (limits.caption)
    messages.push(['an image with a caption', { text: 'Ảnh', image: 'https://a.vn/1.jpg' }]);
  if (limits.quickReplies > 0) {
    messages.push([
      'as many quick replies as can be',
      { text: 'Chọn', quickReplies: list(limits.quickReplies) },
    ]);
  }
  return messages;
}
