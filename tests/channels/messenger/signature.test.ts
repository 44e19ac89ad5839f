import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { answerChallenge, verifySignature } from '../../../src/channels/messenger/signature.ts';

const SECRET = 'APP_SECRET_EXAMPLE';
const BODY =
  '{"object":"page","entry":[{"id":"1234567890","time":1700000000123,"messaging":[{"sender":{"id":"9876543210987654"},"recipient":{"id":"1234567890"},"timestamp":1700000000000,"message":{"mid":"m_abc","text":"Ch\\u00e0o b\\u1ea1n"}}]}]}';
const MAC = 'c574968dad02b51c73b072e5a7dea285004f4c41b10f957a0976b4c5b04b9e7b';
const verify = (body: string, header?: string | string[], secret = SECRET) =>
  verifySignature(Buffer.from(body), { 'x-hub-signature-256': header }, secret);

describe('Messenger signature', () => {
  it('accepts the published vector over the escaped bytes', () => {
    expect(verify(BODY, `sha256=${MAC}`)).toBe('accept');
  });

  it('refuses the same meaning in other bytes', () => {
    expect(verify(JSON.stringify(JSON.parse(BODY)), `sha256=${MAC}`)).toBe('refuse');
  });

  it.each([undefined, '', MAC, 'sha256=', `sha256=${MAC}0`, `sha1=${MAC}`, [`sha256=${MAC}`]])(
    'refuses %s',
    (header) => {
      expect(verify(BODY, header)).toBe('refuse');
    },
  );

  it('refuses another secret, and everything while no secret is set', () => {
    expect(verify(BODY, `sha256=${MAC}`, 'other')).toBe('refuse');
    expect(verify(BODY, `sha256=${createHmac('sha256', '').update(BODY).digest('hex')}`, '')).toBe('refuse');
  });
});

describe('Messenger address check', () => {
  const query = { 'hub.mode': 'subscribe', 'hub.verify_token': 'token', 'hub.challenge': '1158201444' };

  it('answers the challenge when mode and token match', () => {
    expect(answerChallenge(query, 'token')).toBe('1158201444');
  });

  it.each([
    { ...query, 'hub.verify_token': 'other' },
    { ...query, 'hub.verify_token': ['token'] },
    { ...query, 'hub.mode': 'unsubscribe' },
    { ...query, 'hub.challenge': '<script>' },
    { ...query, 'hub.challenge': undefined },
    {},
  ])('gives nothing to %j', (wrong) => {
    expect(answerChallenge(wrong, 'token')).toBeUndefined();
  });

  it('gives nothing while no token is set', () => {
    expect(answerChallenge({ ...query, 'hub.verify_token': '' }, '')).toBeUndefined();
  });
});
