import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, OA, PAGE, startBench } from './world.ts';

describe('the chat page over HTTP', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await startBench();
  });
  afterEach(() => bench.close());

  const get = (path: string) => fetch(`${bench.base}/emulator${path}`);
  const post = async (path: string, body: unknown, type = 'application/json') => {
    const response = await fetch(`${bench.base}/emulator/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body),
    });
    // biome-ignore lint/suspicious/noExplicitAny: bodies are asserted field by field
    const answer: any = await response.json();
    return { status: response.status, body: answer };
  };
  const readWorld = async () => {
    // biome-ignore lint/suspicious/noExplicitAny: bodies are asserted field by field
    const world: any = await (await get('/api/world')).json();
    return world;
  };

  it('serves the page and every file that it names, and nothing else', async () => {
    const page = await get('');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    const html = await page.text();
    const names = [...html.matchAll(/"\/emulator(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(names.length).toBeGreaterThan(6);
    for (const name of new Set(names)) expect((await get(name)).status, name).toBe(200);
    expect(html).not.toMatch(/(src|href)="https?:/);
    for (const name of ['index.html', '..%2femulator.ts', '%2e%2e/emulator.ts', 'constructor']) {
      expect((await get(`/assets/${name}`)).status, name).toBe(404);
    }
  });

  it('has a citizen and an official at every account from the start', async () => {
    const { accounts, people } = await readWorld();
    expect(accounts.zalo).toEqual([{ id: OA, name: 'Xã Mẫu' }]);
    const cast = people.map((one: { channel: string; role: string }) => `${one.channel} ${one.role}`);
    expect(cast).toEqual(['zalo citizen', 'zalo staff', 'messenger citizen', 'messenger staff']);
    expect((await readWorld()).people).toHaveLength(4);
  });

  it('acts in a person’s name', async () => {
    const { people } = await readWorld();
    const [citizen, , visitor] = people;
    const text = await post('act', { ...citizen, act: 'text', text: 'chào' });
    expect(text.body).toMatchObject({ accepted: true, person: { started: true } });
    expect(bench.zaloEvents('user_send_text')[0]?.body.sender.id).toBe(citizen.user);
    expect((await post('act', { ...visitor, act: 'open-link', ref: 'rate-1' })).body.accepted).toBe(true);
    expect(bench.items('postback')[0].postback.referral.ref).toBe('rate-1');
    const chat = await (await get(`/api/chat?${new URLSearchParams(citizen)}`)).json();
    expect(chat).toMatchObject({ entries: [{ from: 'me', text: 'chào', state: 'delivered' }] });
  });

  it('lets the office write by hand, and a person comment under a post', async () => {
    const [zalo, , messenger] = (await readWorld()).people;
    for (const person of [zalo, messenger]) await post('act', { ...person, act: 'office', text: 'Chào bác' });
    expect(bench.zaloEvents('oa_send_text')[0]?.body.sender).toMatchObject({ admin_id: expect.any(String) });
    expect(bench.items('message')[0].message).toMatchObject({ is_echo: true, text: 'Chào bác' });
    expect((await post('act', { ...messenger, act: 'comment', text: 'Xã ơi' })).body.accepted).toBe(true);
    const change = bench.receiver.calls.at(-1)?.body.entry[0].changes[0];
    expect(change).toMatchObject({
      field: 'feed',
      value: { message: 'Xã ơi', from: { id: messenger.user } },
    });
    expect((await post('act', { ...zalo, act: 'comment', text: 'Xã ơi' })).status).toBe(400);
    expect((await post('act', { ...zalo, act: 'office' })).status).toBe(400);
  });

  it('shows what the app set for the Page', async () => {
    const call_to_actions = [{ question: 'Hỏi gì?', payload: 'p' }];
    await bench.graph('/me/messenger_profile', { ice_breakers: [{ locale: 'default', call_to_actions }] });
    expect((await readWorld()).accounts.messenger[0].questions).toEqual(call_to_actions);
  });

  it.each([
    ['no person', { act: 'text', text: 'a' }],
    ['a person of another account', { channel: 'zalo', account: PAGE, user: '1', act: 'follow' }],
  ])('refuses %s', async (_name, body) => {
    expect((await post('act', body)).status).toBe(400);
  });

  it('refuses acts that a phone does not have, and forms of other sites', async () => {
    const [citizen] = (await readWorld()).people;
    const act = async (what: object) => (await post('act', { ...citizen, ...what })).status;
    expect(await act({ act: 'get-started' })).toBe(400);
    expect(await act({ act: 'text' })).toBe(400);
    expect(await act({ act: 'location', latitude: 91, longitude: 0 })).toBe(400);
    expect(await act({ act: 'press', entry: 'x', button: 0 })).toBe(400);
    expect((await post('act', { ...citizen, act: 'follow' }, 'text/plain')).status).toBe(400);
    expect(bench.receiver.calls).toHaveLength(0);
  });

  it('adds people, up to a limit', async () => {
    const ask = { channel: 'zalo', account: OA, role: 'citizen' };
    const first = (await post('people', { ...ask, name: 'Bà Tám' })).body;
    expect(first).toMatchObject({ name: 'Bà Tám', role: 'citizen', started: false });
    expect((await post('people', { ...ask, name: 'Bà Tám' })).body.name).toBe('Bà Tám 2');
    for (let i = 0; i < 198; i += 1) bench.emulator.addPerson('zalo', OA);
    expect(await post('people', ask)).toEqual({ status: 400, body: { error: 'too many people' } });
  });

  it('keeps pictures, offers what could run only as a download, and bounds bodies', async () => {
    const [citizen] = (await readWorld()).people;
    const { body } = await post('media', Buffer.from('x'), 'image/png');
    await post('act', { ...citizen, act: 'image', media: [body.id] });
    const picture = await get(`/media/${body.id}`);
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(picture.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await post('media', Buffer.from('<svg/>'), 'image/svg+xml')).status).toBe(400);
    await bench.emulator.zalo.sendFile(citizen.user, OA, {
      bytes: Buffer.from('<html>'),
      type: 'text/html',
      name: 'a.html',
    });
    const url = bench.zaloEvents('user_send_file')[0]?.body.message.attachments[0].payload.url;
    const file = await fetch(url);
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect((await post('media', Buffer.alloc(5 * 1024 * 1024 + 1), 'image/png')).status).toBe(413);
    expect((await get('/media/unknown')).status).toBe(404);
  });

  it('sends papers as files and sounds as voice notes', async () => {
    const [citizen, , visitor] = (await readWorld()).people;
    const paper = (await post('media', Buffer.from('%PDF-'), 'application/pdf')).body.id;
    const voice = (await post('media', Buffer.from('OggS'), 'audio/ogg')).body.id;
    expect((await post('act', { ...citizen, act: 'file', media: [paper] })).body.accepted).toBe(true);
    expect((await post('act', { ...visitor, act: 'file', media: [voice] })).body.accepted).toBe(true);
    const sent = bench.zaloEvents('user_send_file')[0]?.body.message.attachments[0];
    expect(sent).toMatchObject({ type: 'file', payload: { name: 'file.pdf', type: 'pdf' } });
    expect(bench.items('message')[0].message.attachments[0]).toMatchObject({ type: 'audio' });
    expect((await post('act', { ...citizen, act: 'file' })).status).toBe(400);
  });

  it('streams what happens', async () => {
    const [citizen] = (await readWorld()).people;
    const stream = await get('/events');
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    const reader = (stream.body as ReadableStream<Uint8Array>).getReader();
    void post('act', { ...citizen, act: 'text', text: '</script>' });
    let seen = '';
    while (!seen.includes('"state":"delivered"')) {
      const { value, done } = await reader.read();
      if (done) break;
      seen += Buffer.from(value).toString('utf8');
    }
    expect(seen).toContain('"type":"entry"');
    expect(seen).toContain('"text":"</script>"');
    await reader.cancel();
  });
});
