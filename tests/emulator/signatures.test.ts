import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  proveToken,
  renderEscapedJson,
  signMessengerWebhook,
} from '../../src/emulator/messenger/signature.ts';
import { signZaloWebhook } from '../../src/emulator/zalo/signature.ts';
import { challengeOf } from '../../src/emulator/zalo/tokens.ts';
import { APP } from './world.ts';

describe('signatures, against the published vectors', () => {
  const zaloBody = (text: string, timestamp: string): string =>
    `{"app_id":"360846524940903967","sender":{"id":"246845883529197922"},"user_id_by_app":"552177279717587730","recipient":{"id":"388613280878808645"},"event_name":"user_send_text","message":{"text":"${text}","msg_id":"96d3cdf3af150460909"},"timestamp":"${timestamp}"}`;

  it.each([
    ['message', '154390853474', 263, 'eb8637252d52a76c25113a0b3402a46df8ec07e204557ba749a7bc2b7e752ab9'],
    ['Xin chào 👋', '1543908534741', 271, 'af027c988e9fecbc8236d4c9c4ccb47df70cd04952cedfbcec9b5753cec1938a'],
  ])('signs the Zalo body with the text %s', (text, timestamp, bytes, digest) => {
    const body = zaloBody(text, timestamp);
    expect(Buffer.byteLength(body)).toBe(bytes);
    expect(signZaloWebhook(APP, body, timestamp, 'OA_SECRET_KEY_EXAMPLE')).toBe(`mac=${digest}`);
  });

  it('escapes and signs the Messenger body', () => {
    const item = {
      sender: { id: '9876543210987654' },
      recipient: { id: '1234567890' },
      timestamp: 1700000000000,
      message: { mid: 'm_abc', text: 'Chào bạn' },
    };
    const body = renderEscapedJson({
      object: 'page',
      entry: [{ id: '1234567890', time: 1700000000123, messaging: [item] }],
    });
    expect(body).toContain('"text":"Ch\\u00e0o b\\u1ea1n"');
    expect(signMessengerWebhook(body, 'APP_SECRET_EXAMPLE')['x-hub-signature-256']).toBe(
      'sha256=c574968dad02b51c73b072e5a7dea285004f4c41b10f957a0976b4c5b04b9e7b',
    );
    const sha1 = createHmac('sha1', 'APP_SECRET_EXAMPLE').update(body).digest('hex');
    expect(signMessengerWebhook(body, 'APP_SECRET_EXAMPLE')['x-hub-signature']).toBe(`sha1=${sha1}`);
  });

  it('escapes slashes, and characters beyond the BMP as two escapes', () => {
    expect(renderEscapedJson({ url: 'https://x/y', face: '😀' })).toBe(
      '{"url":"https:\\/\\/x\\/y","face":"\\ud83d\\ude00"}',
    );
  });

  it('proves a token and makes a PKCE challenge', () => {
    expect(proveToken('PAGE_TOKEN_EXAMPLE', 'APP_SECRET_EXAMPLE')).toBe(
      '27c5dd6cb25b837ae830ef5d9e90661ea5fd6e33f2a6af01030baeb8d7e91c8a',
    );
    expect(challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
  });
});
