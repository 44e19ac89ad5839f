import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, PAGE, PSID, type Received, startBench } from './world.ts';

describe('Messenger webhooks', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await startBench();
  });
  afterEach(() => bench.close());
  const last = (): Received => bench.receiver.calls.at(-1) as Received;
  const item = () => last().body.entry[0].messaging[0];

  it('verifies the address with a challenge that has to come back as it is', async () => {
    bench.receiver.reply = (call) => {
      const query = new URL(call.path, 'http://x').searchParams;
      const isOurs = query.get('hub.mode') === 'subscribe' && query.get('hub.verify_token') === 'VERIFY';
      return isOurs ? { status: 200, text: query.get('hub.challenge') ?? '' } : { status: 403 };
    };
    expect(await bench.emulator.messenger.verify()).toBe(true);
    expect(last()).toMatchObject({
      method: 'GET',
      path: expect.stringContaining('/webhooks/messenger?hub.mode=subscribe'),
    });
    expect(await bench.emulator.messenger.verify('wrong')).toBe(false);
    bench.receiver.reply = () => ({ status: 200, text: 'ok' });
    expect(await bench.emulator.messenger.verify()).toBe(false);
  });

  it('tells a text, escaped, signed over the escaped bytes', async () => {
    const { id } = await bench.emulator.messenger.sendText(PSID, PAGE, 'Chào à/😀');
    const call = last();
    expect(call.path).toBe('/webhooks/messenger');
    const time = bench.clock;
    expect(call.raw).toBe(
      `{"object":"page","entry":[{"id":"${PAGE}","time":${time},"messaging":[{"sender":{"id":"${PSID}"},"recipient":{"id":"${PAGE}"},"timestamp":${time},"message":{"mid":"${id}","text":"Ch\\u00e0o \\u00e0\\/\\ud83d\\ude00"}}]}]}`,
    );
    const sign = (kind: string) => createHmac(kind, 'APP_SECRET_EXAMPLE').update(call.raw).digest('hex');
    expect(call.headers['x-hub-signature-256']).toBe(`sha256=${sign('sha256')}`);
    expect(call.headers['x-hub-signature']).toBe(`sha1=${sign('sha1')}`);
  });

  it('tells quotes, quick replies and postbacks with the titles that the chat shows', async () => {
    const { messenger } = bench.emulator;
    await messenger.sendText(PSID, PAGE, 'a', { quote: 'm_1' });
    expect(item().message.reply_to).toEqual({ mid: 'm_1' });
    await bench.say({
      text: 'Chọn:',
      quick_replies: [{ content_type: 'text', title: 'Có', payload: 'YES' }],
    });
    await bench.emulator.settled();
    await messenger.quickReply(PSID, PAGE, 'YES');
    expect(item().message).toMatchObject({ text: 'Có', quick_reply: { payload: 'YES' } });
    const buttons = [{ type: 'postback', title: 'Tra cứu', payload: 'LOOKUP' }];
    await bench.say({
      attachment: { type: 'template', payload: { template_type: 'button', text: 'b', buttons } },
    });
    await bench.emulator.settled();
    await messenger.postback(PSID, PAGE, 'LOOKUP');
    expect(item().postback).toEqual({
      mid: expect.stringMatching(/^m_/),
      title: 'Tra cứu',
      payload: 'LOOKUP',
    });
    expect(bench.emulator.chat('messenger', PAGE, PSID).at(-1)).toMatchObject({
      from: 'me',
      text: 'Tra cứu',
    });
  });

  it('carries the ref of a link: in the postback of a new person, as a referral in a chat that exists', async () => {
    const { messenger } = bench.emulator;
    await messenger.openLink(PSID, PAGE, 'rate-cb-01');
    const referral = { ref: 'rate-cb-01', source: 'SHORTLINK', type: 'OPEN_THREAD' };
    expect(item().postback).toMatchObject({ title: 'Bắt đầu', payload: 'GET_STARTED', referral });
    await messenger.openLink(PSID, PAGE, 'rate-cb-01');
    expect(item()).toMatchObject({ sender: { id: PSID }, referral });
    await expect(messenger.openLink(PSID, PAGE, 'có dấu')).rejects.toThrow('a ref has');
  });

  it('tells media, location, stickers and reactions', async () => {
    const { messenger } = bench.emulator;
    await messenger.sendImage(PSID, PAGE);
    const [image] = item().message.attachments;
    expect(image.type).toBe('image');
    expect((await fetch(image.payload.url)).headers.get('content-type')).toBe('image/jpeg');
    await messenger.sendLocation(PSID, PAGE, 21.5, 105.25);
    expect(item().message.attachments).toEqual([
      { type: 'location', payload: { coordinates: { lat: 21.5, long: 105.25 } } },
    ]);
    await messenger.sendSticker(PSID, PAGE);
    expect(item().message).toMatchObject({ sticker_id: 369239263222822, attachments: [{ type: 'sticker' }] });
    await messenger.sendFile(PSID, PAGE, { url: 'https://x.vn/a.pdf' });
    expect(item().message.attachments).toEqual([{ type: 'file', payload: { url: 'https://x.vn/a.pdf' } }]);
    await messenger.react(PSID, PAGE, 'm_1', 'love', '❤');
    expect(item().reaction).toEqual({ reaction: 'love', emoji: '❤', action: 'react', mid: 'm_1' });
  });

  it('echoes every send with a numeric app id and the metadata, then delivery and read', async () => {
    await bench.emulator.messenger.sendText(PSID, PAGE, 'chào');
    const mid = (await bench.say({ text: 'Dạ', metadata: 'M1' })).body.message_id;
    await bench.receiver.next((call) => call.body?.entry?.[0].messaging?.[0].read !== undefined);
    expect(bench.items('message')[1]).toMatchObject({
      sender: { id: PAGE },
      recipient: { id: PSID },
      message: { is_echo: true, app_id: 1517776481860111, metadata: 'M1', mid, text: 'Dạ' },
    });
    expect(bench.items('delivery')[0].delivery).toEqual({ mids: [mid], watermark: bench.clock });
    expect(bench.items('read')[0].read).toEqual({ watermark: bench.clock });
    expect(bench.emulator.chat('messenger', PAGE, PSID)[1]?.state).toBe('seen');
  });

  it('is silent about a phone that is off, until it is on and read', async () => {
    const { messenger } = bench.emulator;
    await messenger.sendText(PSID, PAGE, 'chào');
    messenger.setPhone(PSID, PAGE, 'off');
    await bench.say({ text: 'Dạ' });
    await bench.receiver.next((call) => call.raw.includes('is_echo'));
    await bench.emulator.settled();
    expect(bench.items('delivery')).toHaveLength(0);
    expect(bench.emulator.chat('messenger', PAGE, PSID)[1]?.state).toBe('sent');
    messenger.setPhone(PSID, PAGE, 'pocket');
    await bench.emulator.settled();
    expect(bench.items('delivery')[0].delivery.mids).toHaveLength(1);
    expect(bench.items('read')).toHaveLength(0);
    messenger.setPhone(PSID, PAGE, 'reading');
    await bench.emulator.settled();
    expect(bench.items('read')).toHaveLength(1);
  });

  it('echoes an answer typed in the inbox without app id', async () => {
    await bench.emulator.messenger.adminText(PSID, PAGE, 'Tôi là cán bộ');
    expect(item().message).toEqual({ is_echo: true, mid: expect.any(String), text: 'Tôi là cán bộ' });
  });

  it('tells comments with seconds, not milliseconds', async () => {
    const { id } = await bench.emulator.messenger.comment(PSID, PAGE, 'Xã ơi');
    const entry = last().body.entry[0];
    const seconds = Math.floor(bench.clock / 1000);
    expect(entry).toMatchObject({ id: PAGE, time: seconds });
    expect(entry.changes[0]).toMatchObject({
      field: 'feed',
      value: { comment_id: id, created_time: seconds, item: 'comment', verb: 'add', message: 'Xã ơi' },
    });
  });

  it('repeats a refused call with the same bytes, and gives up after the last retry', async () => {
    bench.receiver.reply = () => ({ status: 500 });
    const failed = new Promise<void>((resolve) => {
      bench.emulator.listen(
        (event) => event.type === 'update' && event.entry.state === 'failed' && resolve(),
      );
    });
    await bench.emulator.messenger.sendText(PSID, PAGE, 'a');
    await failed;
    expect(bench.receiver.calls).toHaveLength(7);
    expect(new Set(bench.receiver.calls.map((call) => call.raw)).size).toBe(1);
    expect(bench.emulator.messenger.webhook.enabled).toBe(false);
  });
});
