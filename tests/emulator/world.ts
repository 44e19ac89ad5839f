import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/emulator.ts';

export const APP = '360846524940903967';
export const OA = '388613280878808645';
export const PAGE = '1234567890';
export const PAGE_TOKEN = 'PAGE_TOKEN_EXAMPLE';
export const USER = '246845883529197922';
export const PSID = '2468458835291979';
export const START = Date.UTC(2026, 9, 1, 3, 0, 0);
export const HOUR = 3600 * 1000;

/** One webhook call as it came. */
export interface Received {
  readonly path: string;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly raw: string;
  // biome-ignore lint/suspicious/noExplicitAny: bodies are asserted field by field
  readonly body: any;
}

/** The receiving side: keeps every call and answers what `reply` says (default 200). */
export interface Receiver {
  readonly url: string;
  readonly calls: Received[];
  /** A status, or undefined for no answer. */
  reply: (call: Received) => { status: number; text?: string } | undefined;
  /** Resolves with the first call that matches, also one that already came. */
  next(match: (call: Received) => boolean): Promise<Received>;
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const calls: Received[] = [];
  const waiters = new Set<() => void>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const raw = Buffer.concat(chunks).toString('utf8');
      const call: Received = {
        path: request.url ?? '',
        method: request.method ?? '',
        headers: request.headers,
        raw,
        body: raw === '' ? undefined : JSON.parse(raw),
      };
      calls.push(call);
      const answer = receiver.reply(call);
      if (answer !== undefined) response.writeHead(answer.status).end(answer.text ?? '');
      for (const waiter of waiters) waiter();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    reply: () => ({ status: 200 }),
    next(match) {
      return new Promise((resolve) => {
        const look = (): void => {
          const found = calls.find(match);
          if (found === undefined) return;
          waiters.delete(look);
          resolve(found);
        };
        waiters.add(look);
        look();
      });
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}

/** An answer of the emulated APIs. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: bodies are asserted field by field
  readonly body: any;
}

/** An emulator on a real server with a receiver, and a clock that tests move. */
export interface Bench {
  readonly emulator: Emulator;
  readonly receiver: Receiver;
  readonly fastify: FastifyInstance;
  readonly base: string;
  clock: number;
  /** Calls the Open API with a fresh token unless headers are given. */
  zalo(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  cs(message: unknown, user?: string): Promise<Answer>;
  graph(path: string, body?: unknown, method?: string): Promise<Answer>;
  say(message: unknown, extra?: object): Promise<Answer>;
  /** Webhook bodies by Zalo event name. */
  zaloEvents(name: string): Received[];
  /** Messaging items that have this key. */
  // biome-ignore lint/suspicious/noExplicitAny: bodies are asserted field by field
  items(key: string): any[];
  close(): Promise<void>;
}

export async function startBench(extra: Partial<EmulatorOptions> = {}): Promise<Bench> {
  const receiver = await startReceiver();
  const emulator = createEmulator({
    target: receiver.url,
    zalo: {
      appId: APP,
      appSecret: 'APP_SECRET',
      oaSecretKey: 'OA_SECRET_KEY_EXAMPLE',
      oas: [{ id: OA, name: 'Xã Mẫu' }],
    },
    messenger: {
      appId: '1517776481860111',
      appSecret: 'APP_SECRET_EXAMPLE',
      verifyToken: 'VERIFY',
      pages: [{ id: PAGE, name: 'Xã Mẫu', token: PAGE_TOKEN }],
    },
    now: () => bench.clock,
    retryScale: 0.0001,
    ...extra,
  });
  const fastify = Fastify();
  await fastify.register(emulator.plugin);
  const base = await fastify.listen({ port: 0, host: '127.0.0.1' });
  const call = async (url: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(url, init);
    const text = await response.text();
    const isJson = text.startsWith('{') || text.startsWith('[');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
  const json = (body: unknown): RequestInit =>
    body === undefined
      ? { method: 'GET' }
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: body instanceof FormData ? body : JSON.stringify(body),
        };
  let token: string | undefined;
  const bench: Bench = {
    emulator,
    receiver,
    fastify,
    base,
    clock: START,
    zalo(path, body, headers) {
      if (headers === undefined) token ??= emulator.issueZaloTokens(OA).access_token;
      const init = json(body);
      const type = body instanceof FormData ? {} : (init.headers as Record<string, string> | undefined);
      return call(`${base}/emulator/zalo${path}`, {
        ...init,
        headers: { ...type, ...(headers ?? { access_token: token ?? '' }) },
      });
    },
    cs: (message, user = USER) =>
      bench.zalo('/v3.0/oa/message/cs', { recipient: { user_id: user }, message }),
    graph(path, body, method) {
      const mark = path.includes('?') ? '&' : '?';
      const init = json(body);
      const url = `${base}/emulator/graph/v25.0${path}${path.includes('access_token=') ? '' : `${mark}access_token=${PAGE_TOKEN}`}`;
      const type = body instanceof FormData ? {} : { headers: init.headers ?? {} };
      return call(url, { method: method ?? init.method ?? 'GET', body: init.body ?? null, ...type });
    },
    say: (message, more = {}) =>
      bench.graph('/me/messages', { recipient: { id: PSID }, messaging_type: 'RESPONSE', message, ...more }),
    zaloEvents: (name) => receiver.calls.filter((one) => one.body?.event_name === name),
    items: (key) =>
      receiver.calls
        .flatMap((one) => one.body?.entry ?? [])
        .flatMap((entry) => entry.messaging ?? [])
        .filter((item) => key in item),
    async close() {
      await emulator.close();
      await fastify.close();
      await receiver.close();
    },
  };
  return bench;
}
