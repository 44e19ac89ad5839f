import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createHttp } from '../../../src/channels/http.ts';
import { MESSENGER, makeMessenger, NOW, PAGE } from '../make-channel.ts';
import { createMemoryTokens } from '../memory-tokens.ts';

const TOKEN = { accessToken: 'PAGE_TOKEN_EXAMPLE', issuedAt: NOW };
const QUERY = {
  access_token: 'PAGE_TOKEN_EXAMPLE',
  appsecret_proof: '27c5dd6cb25b837ae830ef5d9e90661ea5fd6e33f2a6af01030baeb8d7e91c8a',
};
const BODY = { recipient: { id: 'PSID' }, messaging_type: 'RESPONSE', message: { text: 'Chào' } };
const http = createHttp();
const channel = makeMessenger(createMemoryTokens({ [PAGE]: TOKEN }), http);
const expectSend = () => nock(MESSENGER.apiUrl).post(`/v25.0/${PAGE}/messages`, BODY).query(QUERY);

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

describe('sending by a Page', () => {
  it('signs the call and gives the message id', async () => {
    expectSend().reply(200, { recipient_id: 'PSID', message_id: 'm_9' });
    expect(await channel.send(PAGE, BODY)).toEqual({ messageId: 'm_9' });
  });

  it('classifies a refusal by code and subcode', async () => {
    expectSend().reply(400, {
      error: { message: '(#10) …', type: 'OAuthException', code: 10, error_subcode: 2018278 },
    });
    await expect(channel.send(PAGE, BODY)).rejects.toMatchObject({
      kind: 'window',
      platformCode: '10/2018278',
    });
  });

  it('is no success without a message id', async () => {
    expectSend().reply(200, { recipient_id: 'PSID' });
    await expect(channel.send(PAGE, BODY)).rejects.toMatchObject({ kind: 'transient', maybeDelivered: true });
  });

  it('does not call without a token, or with one that has ended', async () => {
    const unlinked = makeMessenger(createMemoryTokens(), http);
    await expect(unlinked.send(PAGE, BODY)).rejects.toMatchObject({
      kind: 'token',
      platformCode: 'not-linked',
    });
    const ended = makeMessenger(createMemoryTokens({ [PAGE]: { ...TOKEN, expiresAt: NOW } }), http);
    await expect(ended.send(PAGE, BODY)).rejects.toMatchObject({ kind: 'token', platformCode: 'expired' });
  });

  it('never shows the token in a failure', async () => {
    expectSend().replyWithError(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }));
    const error: Error = await channel.send(PAGE, BODY).then(
      () => expect.unreachable('the call should fail'),
      (failure) => failure,
    );
    expect(error).toMatchObject({ kind: 'transient', maybeDelivered: true });
    expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain(TOKEN.accessToken);
  });
});

describe('checking a Page', () => {
  it('reads its name', async () => {
    nock(MESSENGER.apiUrl)
      .get('/v25.0/me')
      .query({ ...QUERY, fields: 'name' })
      .reply(200, { id: PAGE, name: 'Xã Mẫu' });
    expect(await channel.checkAccount(PAGE)).toEqual({ name: 'Xã Mẫu' });
  });

  it('notices the token of another Page and a dead one', async () => {
    const expectMe = () =>
      nock(MESSENGER.apiUrl)
        .get('/v25.0/me')
        .query({ ...QUERY, fields: 'name' });
    expectMe().reply(200, { id: '1', name: 'Khác' });
    await expect(channel.checkAccount(PAGE)).rejects.toMatchObject({
      kind: 'token',
      platformCode: 'other-account',
    });
    expectMe().reply(401, { error: { message: 'x', code: 190, error_subcode: 460 } });
    await expect(channel.checkAccount(PAGE)).rejects.toMatchObject({
      kind: 'token',
      platformCode: '190/460',
    });
  });
});
