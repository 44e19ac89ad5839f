import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import type { Channel, Headers, Verdict } from '../../src/channels/channel.ts';
import { capabilities } from '../../src/channels/zalo/capabilities.ts';
import type { Update } from '../../src/domain/update.ts';
import { createWebhooks } from '../../src/web/webhooks.ts';

const makeUpdate = (id: string): Update => ({
  ...{ id, channel: 'messenger', account: 'page', user: 'u', at: 1 },
  ...{ kind: 'text', text: 'xin chào' },
});

interface DoorOptions {
  readonly verdict?: Verdict;
  readonly updates?: readonly Update[];
  intake?(update: Update): Promise<string>;
}

/** A door with one platform that notes what reaches it. */
async function openDoor(options: DoorOptions = {}) {
  const seen: { raw: Buffer; headers: Headers }[] = [];
  const parsed: Buffer[] = [];
  const counted: string[] = [];
  const stored: string[] = [];
  const channel: Channel = {
    name: 'messenger',
    capabilities,
    challenge: (query) => (query['token'] === 'right' ? String(query['challenge']) : undefined),
    verify(raw, headers) {
      seen.push({ raw: Buffer.from(raw), headers });
      return options.verdict ?? 'accept';
    },
    parse(raw) {
      parsed.push(Buffer.from(raw));
      return { updates: options.updates ?? [makeUpdate('m1')], ignored: ['user_reacted'] };
    },
    render: () => ({}),
    send: async () => ({ messageId: '' }),
  };
  const app = Fastify();
  await app.register(
    createWebhooks({
      channels: { messenger: channel },
      intake: async (update) => {
        const admission = (await options.intake?.(update)) ?? 'added';
        stored.push(update.id);
        return admission;
      },
      count: (name, what) => void counted.push(`${name} ${what}`),
    }),
  );
  app.post('/other', async (request) => ({ got: request.body }));
  const post = (payload: string | Buffer | undefined, headers: Record<string, string> = {}) =>
    app.inject({
      ...{ method: 'POST', url: '/webhooks/messenger', headers },
      ...(payload === undefined ? {} : { payload }),
    });
  return { app, post, seen, parsed, counted, stored };
}

describe('a webhook call', () => {
  it('is verified on the bytes as they came', async () => {
    const door = await openDoor();
    const body = Buffer.from('{ "a" :  1e2,"b":"\\u0111 đ", "c": 12345678901234567890 }\r\n\xff', 'latin1');
    const answer = await door.post(body, {
      'content-type': 'application/json',
      'x-hub-signature-256': 'sig',
    });
    expect(answer.statusCode).toBe(200);
    expect(door.seen[0]?.raw.equals(body)).toBe(true);
    expect(door.parsed[0]?.equals(body)).toBe(true);
    expect(door.seen[0]?.headers['x-hub-signature-256']).toBe('sig');
  });

  it.each([
    ['drop', 200, 'messenger dropped'],
    ['refuse', 403, 'messenger refused'],
  ] as const)('with the verdict %s is answered %i and not read', async (verdict, status, counted) => {
    const door = await openDoor({ verdict });
    expect((await door.post('{}')).statusCode).toBe(status);
    expect([door.parsed, door.stored, door.counted]).toEqual([[], [], [counted]]);
  });

  it('is counted by what became of each event', async () => {
    const updates = ['m1', 'm2', 'm3'].map(makeUpdate);
    const door = await openDoor({ updates, intake: async ({ id }) => (id === 'm2' ? 'repeated' : 'added') });
    await door.post('{}');
    expect(door.counted).toEqual([
      'messenger ignored:user_reacted',
      'messenger added',
      'messenger repeated',
      'messenger added',
    ]);
    expect(door.stored).toEqual(['m1', 'm2', 'm3']);
  });

  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/octet-stream',
    'multipart/form-data; boundary=x',
  ])('is taken as bytes with the content type %s', async (type) => {
    const door = await openDoor();
    expect((await door.post('{"a":1}', { 'content-type': type })).statusCode).toBe(200);
    expect(String(door.seen[0]?.raw)).toBe('{"a":1}');
  });

  it('that is not JSON reaches the platform’s own reader all the same', async () => {
    const door = await openDoor();
    expect((await door.post('{"a":', { 'content-type': 'application/json' })).statusCode).toBe(200);
    expect(String(door.parsed[0])).toBe('{"a":');
  });

  it('without a body is verified as no bytes', async () => {
    const door = await openDoor({ verdict: 'drop' });
    expect((await door.post(undefined)).statusCode).toBe(200);
    expect((await door.post('', { 'content-type': 'application/json' })).statusCode).toBe(200);
    expect(door.seen.map(({ raw }) => raw.length)).toEqual([0, 0]);
  });

  it('of more than 1 MiB is turned away unread', async () => {
    const door = await openDoor();
    const type = { 'content-type': 'application/json' };
    expect((await door.post(Buffer.alloc(1024 * 1024, 32), type)).statusCode).toBe(200);
    expect((await door.post(Buffer.alloc(1024 * 1024 + 1, 32), type)).statusCode).toBe(413);
    expect(door.seen).toHaveLength(1);
  });

  it('leaves the bodies of other routes alone', async () => {
    const { app } = await openDoor();
    const answer = await app.inject({ method: 'POST', url: '/other', payload: { a: 1 } });
    expect(answer.json()).toEqual({ got: { a: 1 } });
  });
});

describe('the 200', () => {
  it('leaves only when everything is stored', async () => {
    let release: (admission: string) => void = () => {};
    const held = new Promise<string>((resolve) => {
      release = resolve;
    });
    let began: () => void = () => {};
    const begun = new Promise<void>((resolve) => {
      began = resolve;
    });
    const door = await openDoor({
      updates: ['m1', 'm2'].map(makeUpdate),
      intake: async ({ id }) => {
        if (id === 'm1') return 'added';
        began();
        return held;
      },
    });
    const order: string[] = [];
    const answered = door.post('{}').then((answer) => {
      order.push(`answered ${answer.statusCode}`);
    });
    await begun;
    await new Promise((resolve) => setImmediate(resolve));
    order.push('stored');
    release('added');
    await answered;
    expect(order).toEqual(['stored', 'answered 200']);
  });

  it('never leaves when one update could not be stored, so that the platform repeats the call', async () => {
    const intake = async ({ id }: Update) => {
      if (id === 'm2') throw new Error('Connection is closed: redis://:secret@10.0.0.1');
      return 'added';
    };
    const door = await openDoor({ updates: ['m1', 'm2', 'm3'].map(makeUpdate), intake });
    const answer = await door.post('{}');
    expect([answer.statusCode, answer.body]).toEqual([500, '']);
    expect(door.stored).toEqual(['m1', 'm3']);
    expect(door.counted.slice(1)).toEqual(['messenger added', 'messenger not-stored', 'messenger added']);
  });
});

describe('the platform’s GET check', () => {
  it('gets its challenge back as plain text', async () => {
    const { app } = await openDoor();
    const answer = await app.inject('/webhooks/messenger?token=right&challenge=1158201444');
    expect([answer.statusCode, answer.body]).toEqual([200, '1158201444']);
    expect(answer.headers['content-type']).toMatch(/^text\/plain/);
  });

  it.each(['', '?token=wrong&challenge=1', '?challenge=1'])('with %j is refused', async (query) => {
    const { app } = await openDoor();
    const answer = await app.inject(`/webhooks/messenger${query}`);
    expect([answer.statusCode, answer.body]).toEqual([403, '']);
  });

  it('is unknown to a platform that has none, and so are platforms that are not connected', async () => {
    const app = Fastify();
    const { challenge: _, ...channel } = {
      ...{ name: 'zalo' as const, capabilities, verify: () => 'drop' as const, challenge: undefined },
      ...{
        parse: () => ({ updates: [], ignored: [] }),
        render: () => ({}),
        send: async () => ({ messageId: '' }),
      },
    };
    await app.register(
      createWebhooks({ channels: { zalo: channel }, intake: async () => 'added', count: () => {} }),
    );
    expect((await app.inject('/webhooks/zalo')).statusCode).toBe(404);
    expect((await app.inject({ method: 'POST', url: '/webhooks/messenger' })).statusCode).toBe(404);
  });
});
