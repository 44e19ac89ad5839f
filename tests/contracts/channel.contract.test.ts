import { createHash, createHmac } from 'node:crypto';
import nock from 'nock';
import { afterAll } from 'vitest';
import { createHttp } from '../../src/channels/http.ts';
import { MESSENGER, makeMessenger, makeZalo, NOW, OA, PAGE, ZALO } from '../channels/make-channel.ts';
import { createMemoryTokens } from '../channels/memory-tokens.ts';
import { describeChannel } from './channel.contract.ts';

const http = createHttp();
const token = { accessToken: 'token', issuedAt: NOW };

/** Collects the strings under these keys, wherever they stand. */
function collect(value: unknown, keys: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === 'string' && keys.includes(key) ? [item] : collect(item, keys),
  );
}

afterAll(() => http.close());

describeChannel(() => ({
  name: 'zalo',
  channel: makeZalo(createMemoryTokens({ [OA]: token }), http),
  account: OA,
  sign: (raw) => {
    const timestamp = /"timestamp":"(\d+)"/.exec(Buffer.from(raw).toString())?.[1] ?? '';
    const mac = createHash('sha256')
      .update(ZALO.appId)
      .update(raw)
      .update(timestamp)
      .update(ZALO.oaSecretKey);
    return { 'x-zevent-signature': `mac=${mac.digest('hex')}` };
  },
  refusal: 'drop',
  sample: `{"app_id":"${ZALO.appId}","sender":{"id":"246845883529197922"},"recipient":{"id":"${OA}"},"event_name":"user_send_text","message":{"text":"SAMPLE","msg_id":"96d3"},"timestamp":"1543908534741"}`,
  expectSend: () => nock(ZALO.apiUrl).post('/v3.0/oa/message/cs'),
  success: (messageId) => ({ data: { message_id: messageId, user_id: '246' }, error: 0, message: 'Success' }),
  refusals: [
    { status: 200, body: { error: -32, message: 'x' }, kind: 'transient' },
    { status: 200, body: { error: -223, message: 'x' }, kind: 'token' },
    { status: 200, body: { error: -230, message: 'x' }, kind: 'window' },
    { status: 200, body: { error: -210, message: 'x' }, kind: 'content' },
    { status: 200, body: { error: -99999, message: 'x' }, kind: 'permanent' },
  ],
  measure: (body) => {
    const titles = collect(body, ['title']);
    const payloads = collect(body, ['payload']);
    return { texts: collect(body, ['text']), buttons: titles.length, titles, payloads };
  },
}));

describeChannel(() => ({
  name: 'messenger',
  channel: makeMessenger(createMemoryTokens({ [PAGE]: token }), http),
  account: PAGE,
  sign: (raw) => {
    const mac = createHmac('sha256', MESSENGER.appSecret).update(raw).digest('hex');
    return { 'x-hub-signature-256': `sha256=${mac}` };
  },
  refusal: 'refuse',
  sample: `{"object":"page","entry":[{"id":"${PAGE}","time":1700000000123,"messaging":[{"sender":{"id":"9876543210987654"},"recipient":{"id":"${PAGE}"},"timestamp":1700000000000,"message":{"mid":"m_abc","text":"SAMPLE"}}]}]}`,
  expectSend: () => nock(MESSENGER.apiUrl).post(`/v25.0/${PAGE}/messages`).query(true),
  success: (messageId) => ({ recipient_id: '246', message_id: messageId }),
  refusals: [
    { status: 400, body: { error: { code: 613, message: 'x' } }, kind: 'transient' },
    { status: 401, body: { error: { code: 190, error_subcode: 460, message: 'x' } }, kind: 'token' },
    { status: 403, body: { error: { code: 10, error_subcode: 2018278, message: 'x' } }, kind: 'window' },
    { status: 400, body: { error: { code: 551, error_subcode: 1545041, message: 'x' } }, kind: 'permanent' },
    { status: 400, body: { error: { code: 99999, message: 'x' } }, kind: 'permanent' },
  ],
  measure: (body) => {
    const titles = collect(body, ['title']);
    // A phone button keeps its number under the same key as a postback its payload.
    const payloads = collect(body, ['payload']).filter((payload) => !payload.startsWith('+'));
    return { texts: collect(body, ['text']), buttons: titles.length, titles, payloads };
  },
}));
