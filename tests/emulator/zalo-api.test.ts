import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, HOUR, OA, startBench, USER } from './world.ts';

const buttons = (count: number, extra: object = {}) => ({
  text: 'Chọn:',
  attachment: {
    type: 'template',
    payload: {
      buttons: Array.from({ length: count }, (_, i) => ({
        title: `Nút ${i}`,
        type: 'oa.query.show',
        payload: `P${i}`,
        ...extra,
      })),
    },
  },
});
const media = (element: object) => ({
  attachment: { type: 'template', payload: { template_type: 'media', elements: [element] } },
});
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

describe('Zalo Open API', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await startBench();
    await bench.emulator.zalo.sendText(USER, OA, 'chào');
  });
  afterEach(() => bench.close());

  it('answers a text with message id, user, time and quota, all strings', async () => {
    const { status, body } = await bench.cs({ text: 'Dạ' });
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        message_id: expect.stringMatching(/^[0-9a-f]{20}$/),
        user_id: USER,
        sent_time: String(bench.clock),
        quota: { quota_type: 'reply', remain: '8', total: '8' },
      },
      error: 0,
      message: 'Success',
    });
    const shown = bench.emulator.chat('zalo', OA, USER).at(-1);
    expect(shown).toMatchObject({ from: 'bot', text: 'Dạ', id: body.data.message_id });
  });

  it('wants the header access_token, not Bearer', async () => {
    const { access_token } = bench.emulator.issueZaloTokens(OA);
    const body = { recipient: { user_id: USER }, message: { text: 'a' } };
    for (const headers of [{ authorization: `Bearer ${access_token}` }, { access_token: 'wrong' }]) {
      const answer = await bench.zalo('/v3.0/oa/message/cs', body, headers as Record<string, string>);
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual({ error: -216, message: 'Access token is invalid' });
    }
    const answer = await bench.zalo('/v3.0/oa/message/cs', body, { access_token });
    expect(answer.body.error).toBe(0);
  });

  it('checks appsecret_proof when it is given', async () => {
    const { access_token } = bench.emulator.issueZaloTokens(OA);
    const proof = createHmac('sha256', 'APP_SECRET').update(access_token).digest('hex');
    const call = (appsecret_proof: string) =>
      bench.zalo('/v2.0/oa/getoa', undefined, { access_token, appsecret_proof });
    expect((await call(proof)).body.error).toBe(0);
    expect((await call('00')).body.error).toBe(-242);
  });

  it.each<[string, unknown, number, string | undefined]>([
    ['no message', undefined, -201, 'message is invalid!'],
    ['no text', {}, -201, 'text is invalid!'],
    ['a text of 2001', { text: 'a'.repeat(2001) }, -210, undefined],
    ['six buttons', buttons(6), -210, undefined],
    ['no buttons', buttons(0), -201, 'buttons is invalid!'],
    ['buttons without text', { attachment: buttons(1).attachment }, -201, 'text is invalid!'],
    ['a title of 101', buttons(1, { title: 'a'.repeat(101) }), -210, undefined],
    ['a payload of 1001', buttons(1, { payload: 'a'.repeat(1001) }), -210, undefined],
    ['a query payload that is no string', buttons(1, { payload: { a: 1 } }), -201, 'payload is invalid!'],
    ['an unknown button', buttons(1, { type: 'oa.jump' }), -201, 'button type is invalid!'],
    [
      'a link that is none',
      buttons(1, { type: 'oa.open.url', payload: { url: 'javascript:1' } }),
      -201,
      'url is invalid!',
    ],
    [
      'a list template',
      { text: 'a', attachment: { type: 'template', payload: { template_type: 'list' } } },
      -233,
      undefined,
    ],
    [
      'url and attachment_id',
      media({ media_type: 'image', url: 'https://x/a.jpg', attachment_id: '1' }),
      -201,
      undefined,
    ],
    ['an unknown attachment_id', media({ media_type: 'image', attachment_id: '1' }), -100, undefined],
    ['a gif without size', media({ media_type: 'gif', url: 'https://x/a.gif' }), -201, undefined],
    ['an unknown file token', { attachment: { type: 'file', payload: { token: 'x' } } }, -100, undefined],
  ])('refuses %s', async (_name, message, code, words) => {
    const { status, body } = await bench.cs(message);
    expect(status).toBe(200);
    expect(body.error).toBe(code);
    expect(body).not.toHaveProperty('data');
    if (words !== undefined) expect(body.message).toBe(words);
    expect(bench.emulator.chat('zalo', OA, USER)).toHaveLength(1);
  });

  it('takes what is just within the limits', async () => {
    const wide = buttons(5, { title: 'a'.repeat(100), payload: 'p'.repeat(1000) });
    expect((await bench.cs({ ...wide, text: 'a'.repeat(2000) })).body.error).toBe(0);
  });

  it('shows every kind of button, images and files', async () => {
    await bench.cs({
      text: 'Chọn:',
      attachment: {
        type: 'template',
        payload: {
          template_type: 'button',
          buttons: [
            { title: 'Ẩn', type: 'oa.query.hide', payload: '#M' },
            { title: 'Trang', type: 'oa.open.url', payload: { url: 'https://x.vn/' } },
            { title: 'Gọi', type: 'oa.open.phone', payload: { phone_code: '84123456789' } },
          ],
        },
      },
    });
    await bench.cs({ ...media({ media_type: 'image', url: 'https://x.vn/a.jpg' }), text: 'ảnh' });
    const [withButtons, image] = bench.emulator.chat('zalo', OA, USER).slice(1);
    expect(withButtons?.buttons).toEqual([
      { title: 'Ẩn', type: 'hide', payload: '#M' },
      { title: 'Trang', type: 'url', url: 'https://x.vn/' },
      { title: 'Gọi', type: 'phone', phone: '84123456789' },
    ]);
    expect(image).toMatchObject({
      kind: 'media',
      text: 'ảnh',
      media: [{ type: 'image', url: 'https://x.vn/a.jpg' }],
    });
  });

  it('keeps uploads for seven days and checks what they are', async () => {
    const upload = (kind: string, bytes: Buffer, name: string) => {
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(bytes)]), name);
      return bench.zalo(`/v2.0/oa/upload/${kind}`, form);
    };
    const attachment_id = (await upload('image', PNG, 'a.png')).body.data.attachment_id;
    expect((await bench.cs(media({ media_type: 'image', attachment_id }))).body.error).toBe(0);
    const token = (await upload('file', Buffer.from('%PDF'), 'a.pdf')).body.data.token;
    const file = { attachment: { type: 'file', payload: { token } } };
    expect((await bench.cs(file)).body.error).toBe(0);
    expect(bench.emulator.chat('zalo', OA, USER).at(-1)?.media?.[0]?.name).toBe('a.pdf');
    expect((await upload('image', Buffer.from('GIF89a'), 'a.gif')).body.error).toBe(-201);
    expect((await upload('image', Buffer.concat([PNG, Buffer.alloc(1 << 20)]), 'a.png')).body.error).toBe(
      -210,
    );
    expect((await upload('file', Buffer.from('x'), 'a.exe')).body.error).toBe(-201);
    bench.clock += 7 * 24 * HOUR + 1;
    await bench.emulator.zalo.sendText(USER, OA, 'vẫn đây');
    bench.emulator.issueZaloTokens(OA);
    const { access_token } = bench.emulator.issueZaloTokens(OA);
    const late = { recipient: { user_id: USER }, message: file };
    expect((await bench.zalo('/v3.0/oa/message/cs', late, { access_token })).body.error).toBe(-100);
  });

  it('closes the windows: paid after 48 hours, shut after 7 days', async () => {
    const send = async () => {
      const { access_token } = bench.emulator.issueZaloTokens(OA);
      const body = { recipient: { user_id: USER }, message: { text: 'a' } };
      return (await bench.zalo('/v3.0/oa/message/cs', body, { access_token })).body;
    };
    bench.clock += 48 * HOUR;
    expect((await send()).data.quota.quota_type).toBe('reply');
    bench.clock += 1;
    expect((await send()).error).toBe(-320);
    bench.emulator.zalo.setZca(OA, true);
    const paid = await send();
    expect(paid.error).toBe(0);
    expect(paid.data).not.toHaveProperty('quota');
    expect(bench.emulator.zalo.countBilled(OA)).toBe(1);
    bench.clock += 5 * 24 * HOUR;
    expect((await send()).error).toBe(-230);
    await bench.emulator.zalo.tap(USER, OA, 'X', 'hide');
    expect((await send()).error).toBe(0);
  });

  it('does not know people who never acted, and does not reach those who blocked', async () => {
    expect((await bench.cs({ text: 'a' }, '1')).body.error).toBe(-213);
    const stranger = bench.emulator.addPerson('zalo', OA);
    expect((await bench.cs({ text: 'a' }, stranger)).body.error).toBe(-213);
    bench.emulator.zalo.block(USER, OA);
    expect((await bench.cs({ text: 'a' })).body.error).toBe(-217);
  });

  it('answers user, OA and quota questions', async () => {
    const data = encodeURIComponent(JSON.stringify({ user_id: USER }));
    const user = (await bench.zalo(`/v3.0/oa/user/detail?data=${data}`)).body.data;
    expect(user).toMatchObject({
      user_id: USER,
      user_last_interaction_date: '01/10/2026',
      user_is_follower: false,
    });
    expect((await bench.zalo('/v3.0/oa/user/detail?data={}')).body.error).toBe(-201);
    expect((await bench.zalo('/v2.0/oa/getoa')).body.data).toMatchObject({
      oaid: OA,
      oa_id: OA,
      name: 'Xã Mẫu',
      oa_type: 4,
    });
    const quota = (await bench.zalo('/v3.0/oa/quota/message', { user_id: USER })).body.data;
    expect(quota.last_interaction).toBe(String(bench.clock));
  });

  it('knows neither other paths nor version 2 of the message call', async () => {
    expect((await bench.zalo('/v3.0/oa/nothing', {})).body).toEqual({
      error: 404,
      message: 'You are accessing an empty or invalid API...',
    });
    expect((await bench.zalo('/v2.0/oa/message', {})).body.error).toBe(-240);
  });

  it('limits the calls of a minute', async () => {
    const small = await startBench({ limits: { zaloPerMinute: 2 } });
    const first = await small.zalo('/v2.0/oa/getoa');
    expect(first.headers.get('x-ratelimit-limit')).toBe('2');
    expect(first.headers.get('x-ratelimit-remain')).toBe('1');
    await small.zalo('/v2.0/oa/getoa');
    expect((await small.zalo('/v2.0/oa/getoa')).body.error).toBe(-32);
    small.clock += 60_000;
    expect((await small.zalo('/v2.0/oa/getoa')).body.error).toBe(0);
    await small.close();
  });
});
