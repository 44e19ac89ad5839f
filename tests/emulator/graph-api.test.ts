import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { proveToken } from '../../src/emulator/messenger/signature.ts';
import { type Bench, HOUR, PAGE, PAGE_TOKEN, PSID, startBench } from './world.ts';

describe('Graph API', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await startBench();
    await bench.emulator.messenger.sendText(PSID, PAGE, 'chào');
  });
  afterEach(() => bench.close());

  it('answers a send with recipient and message id, at any version and by Page id', async () => {
    const { status, body } = await bench.say({ text: 'Dạ' });
    expect(status).toBe(200);
    expect(body).toEqual({ recipient_id: PSID, message_id: expect.stringMatching(/^m_/) });
    const again = await fetch(`${bench.base}/emulator/graph/v19.0/${PAGE}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${PAGE_TOKEN}` },
      body: JSON.stringify({ recipient: { id: PSID }, message: { text: 'b' } }),
    });
    expect(again.status).toBe(200);
    expect(bench.emulator.chat('messenger', PAGE, PSID).map((entry) => entry.text)).toEqual([
      'chào',
      'Dạ',
      'b',
    ]);
  });

  it('speaks of errors as Graph does', async () => {
    const { status, body } = await bench.graph('/me/messages?access_token=wrong', {});
    expect(status).toBe(400);
    expect(body).toEqual({
      error: {
        message: expect.stringMatching(/^\(#190\) /),
        type: 'OAuthException',
        code: 190,
        fbtrace_id: expect.any(String),
      },
    });
  });

  it('wants a recipient, and message or sender_action but not both', async () => {
    const send = async (body: object) => (await bench.graph('/me/messages', body)).body.error?.code;
    expect(await send({ message: { text: 'a' } })).toBe(100);
    expect(await send({ recipient: { id: PSID } })).toBe(100);
    expect(await send({ recipient: { id: PSID }, message: { text: 'a' }, sender_action: 'typing_on' })).toBe(
      100,
    );
    expect(await send({ recipient: { id: PSID }, messaging_type: 'CHAT', message: { text: 'a' } })).toBe(100);
  });

  it('takes sender actions, and answers them with the recipient only', async () => {
    const events: boolean[] = [];
    bench.emulator.listen((event) => event.type === 'typing' && events.push(event.on));
    const act = (sender_action: string) =>
      bench.graph('/me/messages', { recipient: { id: PSID }, sender_action });
    expect((await act('typing_on')).body).toEqual({ recipient_id: PSID });
    await act('typing_off');
    expect(events).toEqual([true, false]);
    expect(bench.emulator.chat('messenger', PAGE, PSID)[0]?.state).toBe('delivered');
    await act('mark_seen');
    expect(bench.emulator.chat('messenger', PAGE, PSID)[0]?.state).toBe('seen');
    expect((await act('dance')).body.error.code).toBe(100);
  });

  it('knows whom it may write to', async () => {
    const send = async (id: string) => {
      const { body } = await bench.graph('/me/messages', { recipient: { id }, message: { text: 'a' } });
      return [body.error?.code, body.error?.error_subcode];
    };
    expect(await send('42')).toEqual([100, 2018001]);
    bench.emulator.messenger.block(PSID, PAGE);
    expect(await send(PSID)).toEqual([551, 1545041]);
  });

  it('closes the window after 24 hours, and after 7 days for a human agent', async () => {
    const human = { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' };
    bench.clock += 24 * HOUR;
    expect((await bench.say({ text: 'a' })).status).toBe(200);
    bench.clock += 1;
    const late = (await bench.say({ text: 'a' })).body.error;
    expect([late.code, late.error_subcode]).toEqual([10, 2018278]);
    expect((await bench.say({ text: 'a' }, human)).status).toBe(200);
    bench.clock += 6 * 24 * HOUR;
    expect((await bench.say({ text: 'a' }, human)).body.error.error_subcode).toBe(2018278);
    await bench.emulator.messenger.postback(PSID, PAGE, 'X', 'X');
    expect((await bench.say({ text: 'a' })).status).toBe(200);
  });

  it.each(['CONFIRMED_EVENT_UPDATE', 'ACCOUNT_UPDATE', 'POST_PURCHASE_UPDATE', undefined])(
    'refuses the tag %s',
    async (tag) => {
      const { body } = await bench.say({ text: 'a' }, { messaging_type: 'MESSAGE_TAG', tag });
      expect(body.error.code).toBe(100);
    },
  );

  it('checks appsecret_proof, and wants it where the app says so', async () => {
    const good = proveToken(PAGE_TOKEN, 'APP_SECRET_EXAMPLE');
    expect((await bench.graph(`/me?appsecret_proof=${good}`)).body).toEqual({ id: PAGE, name: 'Xã Mẫu' });
    expect((await bench.graph('/me?appsecret_proof=00')).body.error.code).toBe(100);
    const strict = await startBench({
      messenger: {
        appId: '1',
        appSecret: 'APP_SECRET_EXAMPLE',
        verifyToken: 'V',
        requireProof: true,
        pages: [{ id: PAGE, name: 'Xã Mẫu', token: PAGE_TOKEN }],
      },
    });
    expect((await strict.graph('/me')).body.error.code).toBe(100);
    expect((await strict.graph(`/me?appsecret_proof=${good}`)).status).toBe(200);
    await strict.close();
  });

  it('lets a token die', async () => {
    bench.emulator.messenger.killToken(PAGE);
    expect((await bench.say({ text: 'a' })).body.error).toMatchObject({ code: 190, error_subcode: 460 });
  });

  it('limits the sends of a second', async () => {
    const small = await startBench({ limits: { messengerPerSecond: 1 } });
    await small.emulator.messenger.sendText(PSID, PAGE, 'chào');
    expect((await small.say({ text: 'a' })).status).toBe(200);
    expect((await small.say({ text: 'a' })).body.error).toMatchObject({ code: 613, is_transient: true });
    small.clock += 1000;
    expect((await small.say({ text: 'a' })).status).toBe(200);
    await small.close();
  });

  it('keeps reusable attachments and uploads', async () => {
    const payload = { url: 'https://x.vn/a.jpg', is_reusable: true };
    const sent = await bench.say({ attachment: { type: 'image', payload } });
    const attachment_id = sent.body.attachment_id;
    expect((await bench.say({ attachment: { type: 'image', payload: { attachment_id } } })).status).toBe(200);
    expect(bench.emulator.chat('messenger', PAGE, PSID).at(-1)?.media?.[0]?.url).toBe('https://x.vn/a.jpg');
    const up = await bench.graph('/me/message_attachments', {
      message: { attachment: { type: 'image', payload } },
    });
    expect(up.body).toEqual({ attachment_id: expect.any(String) });
    const form = new FormData();
    form.set('recipient', JSON.stringify({ id: PSID }));
    form.set('message', JSON.stringify({ attachment: { type: 'image', payload: {} } }));
    form.set('filedata', new Blob(['x'], { type: 'image/png' }), 'a.png');
    expect((await bench.graph('/me/messages', form)).status).toBe(200);
    expect(bench.emulator.chat('messenger', PAGE, PSID).at(-1)?.media?.[0]?.url).toMatch(
      /^\/emulator\/media\//,
    );
  });

  it('keeps the Messenger profile, and uses its Get Started payload', async () => {
    const menu = [
      { locale: 'default', call_to_actions: [{ type: 'postback', title: 'Menu', payload: 'M' }] },
    ];
    expect((await bench.graph('/me/messenger_profile', { persistent_menu: menu })).body.error.code).toBe(100);
    const profile = { get_started: { payload: 'START' }, persistent_menu: menu };
    expect((await bench.graph('/me/messenger_profile', profile)).body).toEqual({ result: 'success' });
    const read = await bench.graph('/me/messenger_profile?fields=get_started,greeting');
    expect(read.body).toEqual({ data: [{ get_started: { payload: 'START' } }] });
    await bench.emulator.messenger.getStarted(PSID, PAGE);
    expect(bench.items('postback')[0].postback.payload).toBe('START');
    await bench.graph('/me/messenger_profile', { fields: ['get_started'] }, 'DELETE');
    expect((await bench.graph('/me/messenger_profile?fields=get_started')).body).toEqual({ data: [] });
    for (const bad of [{ nonsense: 1 }, { get_started: {} }, { greeting: [{ locale: 'vi', text: 'a' }] }]) {
      expect((await bench.graph('/me/messenger_profile', bad)).body.error.code).toBe(100);
    }
    const results = [];
    for (let i = 0; i < 4; i += 1) results.push((await bench.graph('/me/messenger_profile?fields=a')).status);
    expect(results).toContain(400);
  });

  it('sends only the events that the Page is subscribed to', async () => {
    expect((await bench.graph('/me/subscribed_apps', undefined, 'DELETE')).body).toEqual({ success: true });
    const before = bench.receiver.calls.length;
    expect((await bench.emulator.messenger.sendText(PSID, PAGE, 'a')).accepted).toBe(false);
    expect(bench.receiver.calls).toHaveLength(before);
    await bench.graph(`/${PAGE}/subscribed_apps?subscribed_fields=messages`, {});
    expect((await bench.graph('/me/subscribed_apps')).body.data[0].subscribed_fields).toEqual(['messages']);
    expect((await bench.emulator.messenger.sendText(PSID, PAGE, 'a')).accepted).toBe(true);
    expect((await bench.emulator.messenger.postback(PSID, PAGE, 'X', 'X')).accepted).toBe(false);
  });

  it('tells names of people who opened the chat', async () => {
    const user = bench.emulator.addPerson('messenger', PAGE, 'citizen', 'Trần Văn Hùng');
    expect((await bench.graph(`/${user}?fields=first_name`)).body.error.error_subcode).toBe(2018001);
    await bench.emulator.messenger.sendText(user, PAGE, 'chào');
    expect((await bench.graph(`/${user}?fields=first_name,last_name`)).body).toEqual({
      first_name: 'Hùng',
      last_name: 'Trần Văn',
      id: user,
    });
  });

  it('answers a comment in private once, within seven days', async () => {
    const { id } = await bench.emulator.messenger.comment('77', PAGE, 'Xã ơi');
    const answer = { recipient: { comment_id: id }, message: { text: 'Chào bạn' } };
    expect((await bench.graph('/me/messages', answer)).status).toBe(200);
    expect((await bench.graph('/me/messages', answer)).body.error.code).toBe(10900);
    const direct = { recipient: { id: '77' }, message: { text: 'a' } };
    expect((await bench.graph('/me/messages', direct)).body.error.error_subcode).toBe(2018001);
    const late = await bench.emulator.messenger.comment('77', PAGE, 'Còn tôi');
    bench.clock += 7 * 24 * HOUR + 1;
    expect(
      (await bench.graph('/me/messages', { ...answer, recipient: { comment_id: late.id } })).body.error.code,
    ).toBe(10903);
  });

  it('knows neither other edges nor foreign objects', async () => {
    expect((await bench.graph('/me/nothing', {})).body.error.code).toBe(2500);
    expect(
      (await bench.graph('/999/messages', { recipient: { id: PSID }, message: { text: 'a' } })).body.error
        .code,
    ).toBe(100);
  });
});
