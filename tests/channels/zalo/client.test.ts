import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createHttp } from '../../../src/channels/http.ts';
import { channels } from '../../../src/channels/index.ts';
import { makeZalo, NOW, OA, ZALO } from '../make-channel.ts';
import { createMemoryTokens } from '../memory-tokens.ts';

const HOUR = 3_600_000;
const FRESH = {
  accessToken: 'access-1',
  refreshToken: 'refresh-1',
  issuedAt: NOW - HOUR,
  expiresAt: NOW + 24 * HOUR,
};
const BODY = { recipient: { user_id: '246' }, message: { text: 'Chào' } };
const SENT = { data: { message_id: '63ecf43f0df7dba892e6', user_id: '246' }, error: 0, message: 'Success' };
const DEAD = { error: -216, message: 'Access token is invalid' };
const http = createHttp();

const expectSend = (token: string) =>
  nock(ZALO.apiUrl, { reqheaders: { access_token: token } }).post('/v3.0/oa/message/cs', BODY);
const expectRefresh = (refreshToken: string) =>
  nock(ZALO.oauthUrl, { reqheaders: { secret_key: ZALO.appSecret } }).post('/v4/oa/access_token', {
    app_id: ZALO.appId,
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
  });

beforeAll(() => nock.disableNetConnect());
afterEach(() => {
  const pending = nock.pendingMocks();
  nock.cleanAll();
  expect(pending).toEqual([]);
});
afterAll(async () => {
  nock.restore();
  await http.close();
});

describe('sending by a Zalo OA', () => {
  it('gives the message id', async () => {
    expectSend('access-1').reply(200, SENT);
    const channel = makeZalo(createMemoryTokens({ [OA]: FRESH }), http);
    expect(await channel.send(OA, BODY)).toEqual({ messageId: '63ecf43f0df7dba892e6' });
  });

  it('reads a refusal inside HTTP 200', async () => {
    expectSend('access-1').reply(200, { error: -230, message: 'x' });
    const channel = makeZalo(createMemoryTokens({ [OA]: FRESH }), http);
    await expect(channel.send(OA, BODY)).rejects.toMatchObject({ kind: 'window', platformCode: '-230' });
  });

  it('is no success without a message id', async () => {
    expectSend('access-1').reply(200, { error: 0, message: 'Success', data: {} });
    const channel = makeZalo(createMemoryTokens({ [OA]: FRESH }), http);
    await expect(channel.send(OA, BODY)).rejects.toMatchObject({ kind: 'transient', maybeDelivered: true });
  });

  it('carries a proof where the console asks for it', async () => {
    const tokens = createMemoryTokens({ [OA]: { ...FRESH, accessToken: 'PAGE_TOKEN_EXAMPLE' } });
    const proof = '27c5dd6cb25b837ae830ef5d9e90661ea5fd6e33f2a6af01030baeb8d7e91c8a';
    nock(ZALO.apiUrl, { reqheaders: { appsecret_proof: proof } })
      .post('/v3.0/oa/message/cs')
      .reply(200, SENT);
    const channel = channels.zalo({ ...ZALO, tokens, http, now: () => NOW, appSecretProof: true });
    await channel.send(OA, BODY);
  });

  it('says that an OA was never linked', async () => {
    const channel = makeZalo(createMemoryTokens(), http);
    await expect(channel.send(OA, BODY)).rejects.toMatchObject({ kind: 'token', platformCode: 'not-linked' });
  });
});

describe('a refused token', () => {
  it.each([-216, -220])('%i: takes the token that another process stored, sends once more', async (error) => {
    const tokens = createMemoryTokens({ [OA]: FRESH });
    const channel = makeZalo(tokens, http);
    expectSend('access-1').reply(200, SENT);
    await channel.send(OA, BODY);
    tokens.saved.set(OA, { ...FRESH, accessToken: 'access-2', refreshToken: 'refresh-2' });
    expectSend('access-1').reply(200, { error, message: 'x' });
    expectSend('access-2').reply(200, SENT);
    expect((await channel.send(OA, BODY)).messageId).toBe('63ecf43f0df7dba892e6');
  });

  it('is refreshed when it is still the stored one, and the new pair is stored before use', async () => {
    const tokens = createMemoryTokens({ [OA]: FRESH });
    const channel = makeZalo(tokens, http);
    const stored: (string | undefined)[] = [];
    expectSend('access-1').reply(200, DEAD);
    expectRefresh('refresh-1').reply(200, {
      access_token: 'access-2',
      refresh_token: 'refresh-2',
      expires_in: '90000',
    });
    expectSend('access-2').reply(200, () => {
      stored.push(tokens.saved.get(OA)?.refreshToken);
      return SENT;
    });
    await channel.send(OA, BODY);
    expect(stored).toEqual(['refresh-2']);
    expect(tokens.saved.get(OA)).toEqual({
      accessToken: 'access-2',
      refreshToken: 'refresh-2',
      issuedAt: NOW,
      expiresAt: NOW + 25 * HOUR,
      refreshEndsAt: NOW + 90 * 24 * HOUR,
    });
  });

  it('is given up when the new one is refused too, without burning another pair', async () => {
    const channel = makeZalo(createMemoryTokens({ [OA]: FRESH }), http);
    expectSend('access-1').reply(200, DEAD);
    expectRefresh('refresh-1').reply(200, {
      access_token: 'access-2',
      refresh_token: 'refresh-2',
      expires_in: '90000',
    });
    expectSend('access-2').times(2).reply(200, DEAD);
    await expect(channel.send(OA, BODY)).rejects.toMatchObject({ kind: 'token', platformCode: '-216' });
    await expect(channel.send(OA, BODY)).rejects.toMatchObject({ kind: 'token' });
  });
});

describe('checking an OA', () => {
  it.each([{ oaid: OA }, { oa_id: OA }, {}])('reads its name, id as %j', async (id) => {
    nock(ZALO.apiUrl)
      .get('/v2.0/oa/getoa')
      .reply(200, { error: 0, data: { ...id, name: 'Xã Mẫu' } });
    const channel = makeZalo(createMemoryTokens({ [OA]: FRESH }), http);
    expect(await channel.checkAccount(OA)).toEqual({ name: 'Xã Mẫu' });
  });

  it('reads an id that is a number, with all its digits', async () => {
    nock(ZALO.apiUrl).get('/v2.0/oa/getoa').reply(200, `{"error":0,"data":{"oaid":${OA},"name":"Xã Mẫu"}}`);
    const channel = makeZalo(createMemoryTokens({ [OA]: FRESH }), http);
    expect(await channel.checkAccount(OA)).toEqual({ name: 'Xã Mẫu' });
  });

  it('notices the token of another OA', async () => {
    nock(ZALO.apiUrl)
      .get('/v2.0/oa/getoa')
      .reply(200, { error: 0, data: { oa_id: '1', name: 'Khác' } });
    const channel = makeZalo(createMemoryTokens({ [OA]: FRESH }), http);
    await expect(channel.checkAccount(OA)).rejects.toMatchObject({
      kind: 'token',
      platformCode: 'other-account',
    });
  });
});
