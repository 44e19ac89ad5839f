import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createHttp } from '../../../src/channels/http.ts';
import { isTextBody } from '../../../src/channels/zalo/zns.ts';
import { makeZalo, NOW, OA, ZALO } from '../make-channel.ts';
import { createMemoryTokens } from '../memory-tokens.ts';

const HOUR = 3_600_000;
const FRESH = {
  accessToken: 'access-1',
  refreshToken: 'refresh-1',
  issuedAt: NOW - HOUR,
  expiresAt: NOW + 24 * HOUR,
};
const BODY = {
  phone: '84912345678',
  template_id: '7',
  template_data: { ma: 'PA26-00001' },
  tracking_id: 'turn.0',
};
const http = createHttp();

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

const expectSend = (token = 'access-1') =>
  nock(ZALO.znsUrl, { reqheaders: { access_token: token } }).post('/message/template', BODY);

async function send() {
  const zalo = makeZalo(createMemoryTokens({ [OA]: FRESH }), http);
  return zalo.send(OA, zalo.renderText?.('84912345678', '7', { ma: 'PA26-00001' }, 'turn.0'));
}

describe('a message to a phone', () => {
  it('goes to its own address, with the OA’s token', async () => {
    const data = { msg_id: '0a1b', sent_time: '1626926349402', quota: { remainingQuota: '499' } };
    expectSend().reply(200, { error: 0, message: 'Success', data });
    expect(await send()).toEqual({ messageId: '0a1b' });
    expect([isTextBody(BODY), isTextBody({ recipient: {} }), isTextBody(null)]).toEqual([true, false, false]);
  });

  it('gets a living token in place of a dead one, once', async () => {
    expectSend().reply(200, { error: -124, message: 'Access token invalid' });
    nock(ZALO.oauthUrl)
      .post('/v4/oa/access_token')
      .reply(200, { access_token: 'access-2', refresh_token: 'refresh-2', expires_in: '90000' });
    expectSend('access-2').reply(200, { error: 0, message: 'Success', data: { msg_id: '0a1b' } });
    expect(await send()).toEqual({ messageId: '0a1b' });
  });

  it.each([
    [-108, 'permanent', 'unreachable/-108'],
    [-118, 'permanent', 'unreachable/-118'],
    [-115, 'permanent', 'quota/-115'],
    [-144, 'permanent', 'quota/-144'],
    [-147, 'permanent', 'quota/-147'],
    [-131, 'permanent', 'template/-131'],
    [-1122, 'permanent', 'template/-1122'],
    [-137, 'permanent', 'account/-137'],
    [-133, 'permanent', 'night/-133'],
    // The same number means another thing in a chat.
    [-214, 'permanent', 'other/-214'],
    [-100, 'transient', 'other/-100'],
    ['-32', 'transient', 'other/-32'],
  ])('that is refused by %s is %s: %s', async (error, kind, platformCode) => {
    expectSend().reply(200, { error, message: 'refused' });
    await expect(send()).rejects.toMatchObject({ kind, platformCode, maybeDelivered: false });
  });

  it('may be out when the answer does not come, and is not when the platform stumbles before it', async () => {
    expectSend().reply(504, '<html>');
    await expect(send()).rejects.toMatchObject({ kind: 'transient', maybeDelivered: true });
    expectSend().reply(500, { error: -108 });
    await expect(send()).rejects.toMatchObject({ kind: 'transient', maybeDelivered: false });
    expectSend().reply(200, { error: 0, message: 'Success', data: {} });
    await expect(send()).rejects.toMatchObject({ platformCode: 'no-message-id', maybeDelivered: true });
  });
});
