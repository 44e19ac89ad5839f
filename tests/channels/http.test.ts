import { EventEmitter, once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttp, type Http } from '../../src/channels/http.ts';
import { type ChannelError, LeaseLostError } from '../../src/errors.ts';

const API = 'https://api.test';
let http: Http;
let server: Server | undefined;

beforeEach(() => {
  http = createHttp({ timeout: 5_000, maxBytes: 2_000 });
});
afterEach(async () => {
  nock.cleanAll();
  nock.restore();
  await http.close();
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** The failure that a call ends with. */
async function fail(call: Promise<unknown>): Promise<ChannelError> {
  return call.then(
    () => expect.unreachable('the call should fail'),
    (error: ChannelError) => error,
  );
}

async function listen(handle: RequestListener): Promise<string> {
  server = createServer(handle).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('calls through nock', () => {
  beforeEach(() => {
    if (!nock.isActive()) nock.activate();
    nock.disableNetConnect();
  });
  afterEach(() => nock.enableNetConnect());

  it('posts JSON and keeps the digits of numbers in the answer', async () => {
    nock(API, { reqheaders: { access_token: 't', 'content-type': 'application/json' } })
      .post('/send', { a: 'Chào' })
      .reply(200, '{"id":9007199254740993,"ok":true}');
    expect(await http.postJson(`${API}/send`, { a: 'Chào' }, { access_token: 't' })).toEqual({
      status: 200,
      json: { id: '9007199254740993', ok: true },
    });
  });

  it('posts a form', async () => {
    nock(API, { reqheaders: { 'content-type': 'application/x-www-form-urlencoded' } })
      .post('/token', 'a=1&b=x+y%26')
      .reply(200, { ok: 1 });
    expect((await http.postForm(`${API}/token`, { a: '1', b: 'x y&' })).status).toBe(200);
  });

  it('gives a refusal below 500 with its envelope', async () => {
    nock(API)
      .get('/x')
      .reply(400, { error: { code: 100 } });
    expect(await http.getJson(`${API}/x`)).toEqual({ status: 400, json: { error: { code: '100' } } });
  });

  it.each([
    [500, false],
    [502, true],
    [503, false],
    [504, true],
    [429, false],
    [408, false],
  ])('judges HTTP %i before the envelope', async (status, maybeDelivered) => {
    nock(API)
      .post('/x')
      .reply(status, { error: 0, data: { message_id: 'no' } });
    expect(await fail(http.postJson(`${API}/x`, {}))).toMatchObject({
      kind: 'transient',
      platformCode: `http-${status}`,
      maybeDelivered,
    });
  });

  it.each([
    [200, true],
    [302, false],
    [403, false],
  ])('takes an HTML body with HTTP %i for platform trouble', async (status, maybeDelivered) => {
    nock(API).post('/x').reply(status, '<html>busy</html>', { 'content-type': 'text/html' });
    expect(await fail(http.postJson(`${API}/x`, {}))).toMatchObject({
      kind: 'transient',
      platformCode: `http-${status}`,
      maybeDelivered,
    });
  });

  it('refuses an address that is none, without naming it', async () => {
    const error = await fail(http.getJson('no address?access_token=SECRET'));
    expect(error).toMatchObject({ kind: 'permanent', maybeDelivered: false });
    expect(`${error.message} ${error.stack}`).not.toContain('SECRET');
  });
});

describe('calls to a real server', () => {
  it('asks the last check when its turn on the connection has come, not before', async () => {
    const seen: string[] = [];
    const waiting: ServerResponse[] = [];
    const arrived = new EventEmitter();
    const url = await listen((request, response) => {
      seen.push(request.url ?? '');
      waiting.push(response);
      arrived.emit('call');
    });
    const narrow = createHttp({ connections: 1 });
    const first = once(arrived, 'call');
    const calls = [narrow.postJson(`${url}/first`, {})];
    await first;
    let isOver = false;
    const check = () => {
      if (isOver) throw new LeaseLostError();
    };
    const refused = narrow.postJson(`${url}/second`, {}, {}, check);
    calls.push(narrow.postJson(`${url}/third`, {}));
    isOver = true;
    const third = once(arrived, 'call');
    waiting[0]?.end('{}');
    await expect(refused).rejects.toBeInstanceOf(LeaseLostError);
    await third;
    waiting[1]?.end('{}');
    await Promise.all(calls);
    expect(seen).toEqual(['/first', '/third']);
    await narrow.close();
  });

  it('never sends a call whose time was over before its turn on a connection came', async () => {
    const seen: string[] = [];
    const waiting: ServerResponse[] = [];
    const url = await listen((request, response) => {
      seen.push(request.url ?? '');
      waiting.push(response);
    });
    const narrow = createHttp({ connections: 1, timeout: 200 });
    const calls = ['first', 'second'].map((path) => fail(narrow.postJson(`${url}/${path}`, {})));
    for (const error of await Promise.all(calls))
      expect(error).toMatchObject({ kind: 'transient', platformCode: 'timeout' });
    const third = narrow.postJson(`${url}/third`, {});
    while (waiting.length < 2) await new Promise((resolve) => setImmediate(resolve));
    waiting[1]?.end('{}');
    await third;
    expect(seen).toEqual(['/first', '/third']);
    await narrow.close();
  });

  it('ends a call that gets no answer in time; it may have been delivered', async () => {
    const url = await listen(() => undefined);
    const hasty = createHttp({ timeout: 100 });
    const error = await fail(hasty.postJson(url, {}));
    expect(error).toMatchObject({ kind: 'transient', platformCode: 'timeout', maybeDelivered: true });
    await hasty.close();
  });

  it('ends a call whose body never ends; it may have been delivered', async () => {
    const url = await listen((_request, response) => void response.write('{"error":'));
    const hasty = createHttp({ timeout: 100 });
    const error = await fail(hasty.postJson(url, {}));
    expect(error).toMatchObject({ kind: 'transient', platformCode: 'timeout', maybeDelivered: true });
    await hasty.close();
  });

  it('says that a cut connection may have delivered', async () => {
    const url = await listen((request) => void request.socket.destroy());
    expect(await fail(http.postJson(url, {}))).toMatchObject({ kind: 'transient', maybeDelivered: true });
  });

  it('says that a refused connection did not deliver', async () => {
    const url = await listen(() => undefined);
    await new Promise((resolve) => server?.close(resolve));
    expect(await fail(http.postJson(url, {}))).toMatchObject({
      kind: 'transient',
      platformCode: 'ECONNREFUSED',
      maybeDelivered: false,
    });
  });

  it('says that a server without our protocol did not deliver', async () => {
    const url = await listen(() => undefined);
    server?.on('connection', (socket: Socket) => void socket.end('not TLS'));
    const error = await fail(http.postJson(url.replace('http:', 'https:'), {}));
    expect(error).toMatchObject({ kind: 'transient' });
  });

  it('stops reading an answer over the limit', async () => {
    const url = await listen((_request, response) => void response.end(`"${'x'.repeat(10_000)}"`));
    expect(await fail(http.getJson(url))).toMatchObject({
      kind: 'transient',
      platformCode: 'UND_ERR_RES_EXCEEDED_MAX_SIZE',
    });
  });
});
