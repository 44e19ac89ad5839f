import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChannelName } from '../../src/domain/update.ts';
import { type Door, NOBODY, OTHER, OWN, openDoor } from './door.ts';

const CHANNELS = ['zalo', 'messenger'] as const;
const MIB = 1024 * 1024;

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door?.stop());

let count = 0;

/** A text message in the platform's shape; `message` goes over the platform's own fields. */
function makeBody(channel: ChannelName, account: string, message: object = {}, more: object = {}): string {
  count += 1;
  if (channel === 'zalo') {
    return JSON.stringify({
      ...{ event_name: 'user_send_text', timestamp: '1700000000000', sender: { id: '246845883529197922' } },
      ...{ recipient: { id: account }, message: { text: 'xin chào', msg_id: `m${count}`, ...message } },
      ...more,
    });
  }
  return JSON.stringify({ object: 'page', entry: [makeEntry(account, message)], ...more });
}

function makeEntry(account: string, message: object = {}): object {
  count += 1;
  const item = { sender: { id: '5551' }, recipient: { id: account }, timestamp: 1_700_000_000_000 };
  return {
    id: account,
    time: 1_700_000_000_000,
    messaging: [{ ...item, message: { mid: `m_${count}`, text: 'xin chào', ...message } }],
  };
}

const nest = (levels: number, inside = '1') => '[{"a":'.repeat(levels / 2) + inside + '}]'.repeat(levels / 2);

/** One good message goes through: the server is as well as before. */
async function expectServing(): Promise<void> {
  for (const channel of CHANNELS) {
    await door.look();
    expect(await door.post(channel, makeBody(channel, OWN[channel]))).toBe(200);
    expect((await door.look()).map(({ slug }) => slug)).toEqual(['demo']);
  }
  expect(door.demo.logged.filter(({ message }) => message === 'problem')).toEqual([]);
}

describe.each(CHANNELS)('%s', (channel) => {
  it.each([
    ['no body', ''],
    ['blanks', ' \r\n\t'],
    ['no JSON', 'xin chào'],
    ['half of a body', makeBody(channel, OWN[channel]).slice(0, 60)],
    ['null', 'null'],
    ['a number', '1e999'],
    ['a text', '"text"'],
    ['a list', '[]'],
    ['10,000 levels', nest(10_000)],
    ['500,000 levels that never end', '['.repeat(500_000)],
    ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0x00])],
  ])('%s is answered 200 and nothing is stored', async (_what, body) => {
    expect(await door.post(channel, body)).toBe(200);
    expect(await door.look()).toEqual([]);
    await expectServing();
  });

  it.each([1000, 5000, 10_000, 60_000])('%i levels in every part of a message do no harm', async (levels) => {
    const place = '"HERE"';
    const bodies = [
      makeBody(channel, OWN[channel], { attachments: 'HERE' }),
      makeBody(channel, OWN[channel], { text: 'HERE' }),
      // Without an id of its own, the event is known by a digest of all of it.
      makeBody(channel, OWN[channel], { mid: undefined, msg_id: undefined, deep: 'HERE' }),
      makeBody(channel, OWN[channel], {}, { sender: 'HERE', entry: 'HERE' }),
      makeBody(channel, OWN[channel], {}, { unknown: 'HERE' }),
    ];
    for (const body of bodies) {
      expect([200, 413]).toContain(await door.post(channel, body.replaceAll(place, nest(levels))));
    }
    await expectServing();
  });

  it('more than 1 MiB is answered 413, with and without a length, and 1 MiB is read', async () => {
    const [head = '', tail = ''] = makeBody(channel, OWN[channel], { text: 'HERE' }).split('HERE');
    const fill = (length: number) => head + 'x'.repeat(length - head.length - tail.length) + tail;
    expect(await door.post(channel, fill(MIB))).toBe(200);
    const [stored] = await door.look();
    expect(JSON.parse(stored?.entries[0] ?? '').text).toHaveLength(10_000);
    expect(await door.post(channel, fill(MIB + 1))).toBe(413);
    expect(await postInChunks(channel, fill(MIB + 1))).toBe(413);
    expect(await door.look()).toEqual([]);
    expect(await postInChunks(channel, fill(MIB))).toBe(200);
    expect(await door.look()).toHaveLength(1);
    await expectServing();
  });

  it.each(['gzip', 'deflate', 'br', 'identity', 'nonsense'])(
    'a body said to be %s is taken as its bytes, and never unpacked',
    async (encoding) => {
      const bomb = gzipSync(Buffer.alloc(5 * MIB, ' '));
      expect(await door.post(channel, bomb, { 'content-encoding': encoding })).toBe(200);
      expect(await door.look()).toEqual([]);
    },
  );

  it.each(['text/xml', 'multipart/form-data', 'application/json; charset=utf-16', 'x', '', '/', ';;'])(
    'the content type %j changes nothing',
    async (type) => {
      const status = await door.post(channel, makeBody(channel, OWN[channel]), { 'content-type': type });
      expect([200, 415]).toContain(status);
      expect(await door.look()).toHaveLength(status === 200 ? 1 : 0);
    },
  );

  it('a message to an account that no commune has is answered 200 and not stored', async () => {
    expect(await door.post(channel, makeBody(channel, NOBODY[channel]))).toBe(200);
    expect(await door.look()).toEqual([]);
  });

  it('a message to the account of another commune is stored there and nowhere else', async () => {
    expect(await door.post(channel, makeBody(channel, OTHER[channel]))).toBe(200);
    expect((await door.look()).map(({ slug }) => slug)).toEqual(['xa-khac']);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'a:b', '{07}', '*', '..', '\u0000'])(
    'the account and the person %j are nobody',
    async (id) => {
      expect(await door.post(channel, makeBody(channel, id))).toBe(200);
      expect(await door.look()).toEqual([]);
      const body = makeBody(channel, OWN[channel]).replace(/"sender":\{"id":"\d+"\}/, () =>
        JSON.stringify({ sender: { id } }).slice(1, -1),
      );
      expect(await door.post(channel, body)).toBe(200);
      for (const { slug } of await door.look()) expect(slug).toBe('demo');
      await expectServing();
    },
  );

  it('of a key that stands twice the last counts, for the signature and for what is read', async () => {
    const body = makeBody(channel, OWN[channel]).replace('{', '{"timestamp":"1","object":"none",');
    expect(await door.post(channel, body)).toBe(200);
    expect(await door.look()).toHaveLength(1);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('the key %s is a key like any other', async (key) => {
    const body = makeBody(channel, OWN[channel]).replaceAll('{"', `{"${key}":{"text":"polluted","id":"1"},"`);
    expect(await door.post(channel, body)).toBe(200);
    const [stored] = await door.look();
    expect(JSON.parse(stored?.entries[0] ?? '').text).toBe('xin chào');
    expect(({} as Record<string, unknown>)['text']).toBeUndefined();
  });

  it('ids written as numbers keep every digit', async () => {
    const body = makeBody(channel, OWN[channel]).replace(
      /"id":"(246845883529197922|5551)"/g,
      '"id":9007199254740993',
    );
    expect(await door.post(channel, body)).toBe(200);
    expect((await door.look())[0]?.conversation).toMatch(/:9007199254740993$/);
  });

  it('a wrong signature, none, or two of them let nothing in', async () => {
    const body = makeBody(channel, OWN[channel]);
    const [name = ''] = Object.keys(door.sign(channel, Buffer.from(body)));
    for (const value of ['', 'x', 'sha256=', 'mac=', `sha256=${'0'.repeat(64)}`, '0'.repeat(64), 'é']) {
      expect(await door.post(channel, body, { [name]: encodeURI(value) })).toBe(
        channel === 'zalo' ? 200 : 403,
      );
    }
    expect(await door.look()).toEqual([]);
  });
});

describe('a body with several entries', () => {
  it('is stored for the Pages that are known, each in its commune, and the rest is left out', async () => {
    const entry = [OWN, NOBODY, OTHER].map(({ messenger }) => makeEntry(messenger));
    expect(await door.post('messenger', JSON.stringify({ object: 'page', entry }))).toBe(200);
    const slugs = (await door.look()).map(({ slug }) => slug);
    expect(slugs.toSorted()).toEqual(['demo', 'xa-khac']);
  });

  it('may hold thousands of several people, and all are stored', async () => {
    const entry = makeEntry(OWN.messenger) as { messaging: object[] };
    const messaging = Array.from({ length: 1000 }, (_, at) => ({
      ...entry.messaging[0],
      sender: { id: String(900 + (at % 5)) },
      message: { mid: `m_many_${at}`, text: String(at) },
    }));
    expect(await door.post('messenger', JSON.stringify({ object: 'page', entry: [{ messaging }] }))).toBe(
      200,
    );
    const stored = await door.look();
    for (const { entries } of stored) {
      const [first = 0, ...others] = entries.map((one) => Number(JSON.parse(one).text));
      expect(others).toEqual(Array.from({ length: 199 }, (_, at) => first + 5 * (at + 1)));
    }
    expect(stored).toHaveLength(5);
  });

  it('keeps few of thousands of files and links in one message', async () => {
    const file = { type: 'image', payload: { url: 'https://cdn.example/1.jpg' } };
    const link = (at: number) => ({
      type: 'fallback',
      payload: { title: `t${at}`, url: `https://a.vn/${at}` },
    });
    const many = Array.from({ length: 9000 }, (_, at) => at);
    for (const attachments of [many.map(() => file), many.map(link)]) {
      expect(await door.post('messenger', makeBody('messenger', OWN.messenger, { attachments }))).toBe(200);
      const [stored] = await door.look();
      expect(stored?.entries[0]?.length).toBeLessThan(15_000);
    }
  });
});

describe('the platform’s GET check', () => {
  const ask = (query: string) => fetch(`${door.demo.url}/webhooks/messenger${query}`);
  const token = () => door.demo.app.installation.demo?.messenger.verifyToken ?? '';

  it('gives a good challenge back', async () => {
    const answer = await ask(`?hub.mode=subscribe&hub.verify_token=${token()}&hub.challenge=1158201444`);
    expect([answer.status, await answer.text()]).toEqual([200, '1158201444']);
  });

  it.each([
    '',
    '?',
    '?hub.mode=subscribe',
    '?hub.mode=subscribe&hub.verify_token=TOKEN',
    '?hub.mode=subscribe&hub.verify_token=TOKEN&hub.challenge=',
    '?hub.mode=subscribe&hub.verify_token=TOKEN&hub.challenge=<script>',
    '?hub.mode=subscribe&hub.verify_token=TOKEN&hub.challenge=a%0d%0ab',
    '?hub.mode=subscribe&hub.verify_token=TOKEN&hub.challenge=1&hub.challenge=2',
    '?hub.mode=subscribe&hub.mode=subscribe&hub.verify_token=TOKEN&hub.challenge=1',
    '?hub.mode=subscribe&hub.verify_token=TOKEN&hub.verify_token=x&hub.challenge=1',
    '?hub[mode]=subscribe&hub[verify_token]=TOKEN&hub[challenge]=1',
    '?hub.mode=SUBSCRIBE&hub.verify_token=TOKEN&hub.challenge=1',
    '?hub.mode=subscribe&hub.verify_token=&hub.challenge=1',
    '?hub.mode=subscribe&hub.verify_token=TOKEN%00&hub.challenge=1',
    '?__proto__=1&constructor=2&hub.mode=subscribe',
    '?%ff%fe%=%c3%28&%',
    `?hub.mode=subscribe&hub.verify_token=TOKEN&hub.challenge=${'1'.repeat(201)}`,
    `?${'a&'.repeat(5000)}`,
  ])('refuses %j', async (query) => {
    const answer = await ask(query.replace('TOKEN', token()));
    expect([answer.status, await answer.text()]).toEqual([403, '']);
  });
});

describe('a caller that plays with the connection', () => {
  it('is cut off when it sends drop by drop', () => {
    for (const limit of [door.server.requestTimeout, door.server.headersTimeout]) {
      expect(limit).toBeGreaterThan(0);
      expect(limit).toBeLessThanOrEqual(60_000);
    }
  });

  it('gets 431 for headers of more than 16 KiB', async () => {
    const socket = connect(Number(new URL(door.demo.url).port), '127.0.0.1');
    socket.write(`POST /webhooks/zalo HTTP/1.1\r\nhost: x\r\nx-long: ${'a'.repeat(17_000)}\r\n\r\n`);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 431 /);
    await expectServing();
  });

  it.each([
    'GET / HTTP/1.1\r\n\r\n',
    'nonsense\r\n\r\n',
    'POST /webhooks/zalo HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n',
    'POST /webhooks/zalo HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    'POST /webhooks/zalo HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
    'POST /webhooks/%ff%00 HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n',
  ])('gets an error for %j and nobody else does', async (text) => {
    const socket = connect(Number(new URL(door.demo.url).port), '127.0.0.1');
    socket.on('error', () => {});
    socket.write(text);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 4\d\d /);
    await expectServing();
  });
});

/** Sends a body in chunks, without saying how long it is. */
async function postInChunks(channel: ChannelName, body: string): Promise<number> {
  const raw = Buffer.from(body);
  const call = request(`${door.demo.url}/webhooks/${channel}`, {
    method: 'POST',
    headers: { 'transfer-encoding': 'chunked', ...door.sign(channel, raw) },
  });
  // A server that has read enough hangs up; its answer counts.
  call.on('error', () => {});
  const answered = once(call, 'response') as Promise<[{ statusCode: number; resume(): void }]>;
  for (let at = 0; at < raw.length; at += 65_536) call.write(raw.subarray(at, at + 65_536));
  call.end();
  const [answer] = await answered;
  answer.resume();
  return answer.statusCode;
}
