import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { APP, type Bench, OA, type Received, startBench, USER } from './world.ts';

describe('Zalo webhooks', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await startBench();
  });
  afterEach(() => bench.close());
  const last = (): Received => bench.receiver.calls.at(-1) as Received;

  it('tells a text in the shape and order of the platform, signed over its bytes', async () => {
    const receipt = await bench.emulator.zalo.sendText(USER, OA, 'Xin chào 👋');
    expect(receipt).toMatchObject({ accepted: true, status: 200 });
    const call = last();
    expect(call.path).toBe('/webhooks/zalo');
    const ours = call.body.user_id_by_app;
    expect(ours).toMatch(/^\d{18,19}$/);
    expect(call.raw).toBe(
      `{"app_id":"${APP}","sender":{"id":"${USER}"},"user_id_by_app":"${ours}","recipient":{"id":"${OA}"},"event_name":"user_send_text","message":{"text":"Xin chào 👋","msg_id":"${receipt.id}"},"timestamp":"${bench.clock}"}`,
    );
    const digest = createHash('sha256')
      .update(`${APP}${call.raw}${bench.clock}OA_SECRET_KEY_EXAMPLE`)
      .digest('hex');
    expect(call.headers['x-zevent-signature']).toBe(`mac=${digest}`);
    expect(call.headers).not.toHaveProperty('num_retry');
    expect(bench.emulator.chat('zalo', OA, USER)[0]?.state).toBe('delivered');
  });

  it('tells quotes and taps as texts; a hidden tap is not shown', async () => {
    const { zalo } = bench.emulator;
    await zalo.sendText(USER, OA, 'còn cái này?', { quote: '96d3cdf3af150460909' });
    expect(last().body.message.quote_msg_id).toBe('96d3cdf3af150460909');
    await zalo.tap(USER, OA, 'MENU', 'show');
    expect(last().body).toMatchObject({ event_name: 'user_send_text', message: { text: 'MENU' } });
    await zalo.tap(USER, OA, '#HIDDEN', 'hide');
    expect(last().body).toMatchObject({ event_name: 'user_send_text', message: { text: '#HIDDEN' } });
    expect(bench.emulator.chat('zalo', OA, USER).map((entry) => entry.text)).toEqual([
      'còn cái này?',
      'MENU',
    ]);
  });

  it('tells images with addresses that can be fetched', async () => {
    const bytes = Buffer.from('89504e470d0a1a0a00', 'hex');
    await bench.emulator.zalo.sendImage(
      USER,
      OA,
      [{ bytes, type: 'image/png' }, { url: 'https://x.vn/b.jpg' }],
      'hai ảnh',
    );
    const { message, event_name } = last().body;
    expect(event_name).toBe('user_send_image');
    expect(message.text).toBe('hai ảnh');
    const [own, other] = message.attachments;
    expect(own).toEqual({ type: 'image', payload: { thumbnail: own.payload.url, url: own.payload.url } });
    expect(other.payload.url).toBe('https://x.vn/b.jpg');
    const fetched = await fetch(own.payload.url);
    expect(fetched.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await fetched.arrayBuffer())).toEqual(bytes);
  });

  it('tells location, file, audio and sticker in their shapes', async () => {
    const { zalo } = bench.emulator;
    await zalo.sendLocation(USER, OA, 10.764173, 106.656349);
    expect(last().body).toMatchObject({
      event_name: 'user_send_location',
      message: {
        text: '',
        attachments: [
          { type: 'location', payload: { coordinates: { latitude: '10.764173', longitude: '106.656349' } } },
        ],
      },
    });
    await zalo.sendFile(USER, OA, { bytes: Buffer.from('abc'), type: 'application/pdf', name: 'don.pdf' });
    expect(last().body.message.attachments[0]).toMatchObject({
      type: 'file',
      payload: { size: '3', name: 'don.pdf', type: 'pdf', checksum: '900150983cd24fb0d6963f7d28e17f72' },
    });
    await zalo.sendAudio(USER, OA, { url: 'https://x.vn/a.amr' });
    expect(last().body.message.attachments).toEqual([
      { type: 'audio', payload: { url: 'https://x.vn/a.amr' } },
    ]);
    await zalo.sendSticker(USER, OA, '77');
    expect(last().body.message.attachments[0]).toMatchObject({ type: 'sticker', payload: { id: '77' } });
  });

  it('tells follow, unfollow, the first chat-now, reactions and shared details', async () => {
    const { zalo } = bench.emulator;
    await zalo.follow(USER, OA);
    expect(Object.keys(last().body)).toEqual([
      'oa_id',
      'follower',
      'user_id_by_app',
      'event_name',
      'source',
      'app_id',
      'timestamp',
    ]);
    expect(last().body).toMatchObject({ follower: { id: USER }, event_name: 'follow', source: 'oa_profile' });
    await zalo.unfollow(USER, OA);
    expect(last().body.event_name).toBe('unfollow');
    expect(last().body).not.toHaveProperty('source');
    await zalo.chatNow(USER, OA);
    expect(last().body).toMatchObject({ event_name: 'user_click_chatnow', user_id: USER, oa_id: OA });
    const count = bench.receiver.calls.length;
    expect((await zalo.chatNow(USER, OA)).accepted).toBe(false);
    expect(bench.receiver.calls).toHaveLength(count);
    await zalo.react(USER, OA, 'ab', '/-heart');
    expect(last().body.message).toEqual({ msg_id: 'ab', react_icon: '/-heart' });
    await zalo.submitInfo(USER, OA, { name: 'A', phone: '84912345678' });
    expect(last().body).toMatchObject({ event_name: 'user_submit_info', info: { phone: '84912345678' } });
  });

  it('echoes every send without admin_id, then received and seen', async () => {
    await bench.emulator.zalo.sendText(USER, OA, 'chào');
    const sent = (await bench.cs({ text: 'Dạ' })).body.data.message_id;
    await bench.receiver.next((call) => call.body?.event_name === 'user_seen_message');
    const echo = bench.zaloEvents('oa_send_text')[0]?.body;
    expect(echo).toMatchObject({
      sender: { id: OA },
      recipient: { id: USER },
      message: { text: 'Dạ', msg_id: sent },
    });
    expect(echo.sender).not.toHaveProperty('admin_id');
    expect(bench.zaloEvents('user_received_message')[0]?.body.message).toEqual({ msg_id: sent });
    expect(bench.zaloEvents('user_seen_message')[0]?.body.message).toEqual({ msg_ids: [sent] });
    const [own, answer] = bench.emulator.chat('zalo', OA, USER);
    expect([own?.state, answer?.state]).toEqual(['seen', 'seen']);
  });

  it('says of a phone in the pocket only that it got the message, until it is read', async () => {
    const { zalo } = bench.emulator;
    await zalo.sendText(USER, OA, 'chào');
    zalo.setPhone(USER, OA, 'pocket');
    await bench.cs({ text: 'Dạ' });
    await bench.receiver.next((call) => call.body?.event_name === 'user_received_message');
    await bench.emulator.settled();
    expect(bench.zaloEvents('user_seen_message')).toHaveLength(0);
    expect(bench.emulator.chat('zalo', OA, USER)[1]?.state).toBe('delivered');
    await zalo.seen(USER, OA);
    expect(bench.zaloEvents('user_seen_message')).toHaveLength(1);
  });

  it('brings what an off phone missed when it is on again', async () => {
    const { zalo } = bench.emulator;
    await zalo.sendText(USER, OA, 'chào');
    zalo.setPhone(USER, OA, 'off');
    const sent = (await bench.cs({ text: 'Dạ' })).body.data.message_id;
    await bench.receiver.next((call) => call.body?.event_name === 'oa_send_text');
    expect(bench.zaloEvents('user_received_message')).toHaveLength(0);
    zalo.setPhone(USER, OA, 'reading');
    const seen = await bench.receiver.next((call) => call.body?.event_name === 'user_seen_message');
    expect(seen.body.message.msg_ids).toEqual([sent]);
    expect(bench.zaloEvents('user_received_message')).toHaveLength(1);
  });

  it('echoes an answer typed by an official with admin_id', async () => {
    await bench.emulator.zalo.adminText(USER, OA, 'Tôi là cán bộ');
    expect(last().body).toMatchObject({
      event_name: 'oa_send_text',
      sender: { id: OA, admin_id: '4267886274574868951' },
      message: { text: 'Tôi là cán bộ' },
    });
  });

  it('repeats a refused call with the same bytes and num_retry, then accepts', async () => {
    bench.receiver.reply = (call) => ({ status: call.headers['num_retry'] === '2' ? 200 : 500 });
    expect(await bench.emulator.zalo.sendText(USER, OA, 'a')).toMatchObject({ accepted: false, status: 500 });
    await bench.receiver.next((call) => call.headers['num_retry'] === '2');
    const [first, ...again] = bench.receiver.calls;
    expect(again.map((call) => call.headers['num_retry'])).toEqual(['1', '2']);
    for (const call of again) {
      expect(call.raw).toBe(first?.raw);
      expect(call.headers['x-zevent-signature']).toBe(first?.headers['x-zevent-signature']);
    }
  });

  it('gives a webhook its time only, and repeats', async () => {
    const slow = await startBench({ webhookTimeouts: { zalo: 50 } });
    slow.receiver.reply = (call) => (call.headers['num_retry'] === undefined ? undefined : { status: 200 });
    const receipt = await slow.emulator.zalo.sendText(USER, OA, 'a');
    expect(receipt.accepted).toBe(false);
    expect(receipt).not.toHaveProperty('status');
    await slow.receiver.next((call) => call.headers['num_retry'] === '1');
    await slow.close();
  });

  it('disables the webhook after the fifth retry, until somebody enables it', async () => {
    bench.receiver.reply = () => ({ status: 503 });
    const failed = new Promise<void>((resolve) => {
      bench.emulator.listen(
        (event) => event.type === 'update' && event.entry.state === 'failed' && resolve(),
      );
    });
    await bench.emulator.zalo.sendText(USER, OA, 'a');
    await failed;
    expect(bench.receiver.calls.map((call) => call.headers['num_retry'])).toEqual([
      undefined,
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
    const { webhook } = bench.emulator.zalo;
    expect(webhook.enabled).toBe(false);
    bench.receiver.reply = () => ({ status: 200 });
    await bench.emulator.zalo.sendText(USER, OA, 'b');
    expect(bench.receiver.calls).toHaveLength(6);
    expect(webhook.counts.dropped).toBe(1);
    webhook.enable();
    expect((await bench.emulator.zalo.sendText(USER, OA, 'c')).accepted).toBe(true);
  });

  it('swallows texts that begin with # when the filter is on', async () => {
    bench.emulator.zalo.setFilter(true);
    await bench.emulator.zalo.sendText(USER, OA, '#menu');
    expect(bench.receiver.calls).toHaveLength(0);
    await bench.emulator.zalo.sendText(USER, OA, 'menu #1');
    expect(bench.receiver.calls).toHaveLength(1);
  });

  it('probes with an unsigned empty object that has to be answered 200', async () => {
    expect(await bench.emulator.zalo.probe()).toBe(true);
    expect(last().raw).toBe('{}');
    expect(last().headers).not.toHaveProperty('x-zevent-signature');
    bench.receiver.reply = () => ({ status: 401 });
    expect(await bench.emulator.zalo.probe()).toBe(false);
  });
});
