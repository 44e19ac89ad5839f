import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, OA, PAGE, PSID, startBench, USER } from './world.ts';

describe('what tests do with the emulator', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await startBench();
  });
  afterEach(() => bench.close());

  it('waits for the answer to the last act, also when it is already there', async () => {
    await bench.emulator.zalo.sendText(USER, OA, 'một');
    await bench.cs({ text: 'trả lời một' });
    const first = await bench.emulator.waitFor('zalo', OA, USER);
    expect(first.text).toBe('trả lời một');
    const next = bench.emulator.waitFor('zalo', OA, USER, (entry) => entry.text !== 'bỏ qua');
    await bench.cs({ text: 'bỏ qua' });
    await bench.cs({ text: 'trả lời hai' });
    expect((await next).text).toBe('trả lời hai');
    await bench.emulator.zalo.sendText(USER, OA, 'ba');
    await expect(bench.emulator.waitFor('zalo', OA, USER, undefined, { timeoutMs: 20 })).rejects.toThrow(
      'no answer in 20 ms; the chat ends with ["bot: bỏ qua","bot: trả lời hai","me: ba"]',
    );
    const again = await bench.emulator.waitFor('zalo', OA, USER, undefined, { after: first.serial });
    expect(again.text).toBe('bỏ qua');
  });

  it('presses the newest button by its title, as the phone would', async () => {
    const { emulator } = bench;
    await emulator.zalo.sendText(USER, OA, 'chào');
    const buttons = (type: string, payload: unknown) => ({
      text: 'Chọn:',
      attachment: { type: 'template', payload: { buttons: [{ title: 'Có', type, payload }] } },
    });
    await bench.cs(buttons('oa.query.hide', '#1'));
    await emulator.press('zalo', OA, USER, 'Có');
    expect(bench.zaloEvents('user_send_text').at(-1)?.body.message.text).toBe('#1');
    expect(emulator.chat('zalo', OA, USER).at(-1)?.from).toBe('bot');
    await bench.cs(buttons('oa.open.url', { url: 'https://x.vn' }));
    expect((await emulator.press('zalo', OA, USER, 'Có')).accepted).toBe(false);
    await expect(emulator.press('zalo', OA, USER, 'Không')).rejects.toThrow('no button "Không"');
  });

  it('forgets quick replies after the next message', async () => {
    const { emulator } = bench;
    await emulator.messenger.sendText(PSID, PAGE, 'chào');
    const quick_replies = [{ content_type: 'text', title: 'Có', payload: 'YES' }];
    await bench.say({ text: 'Chọn:', quick_replies });
    await bench.say({ text: 'Thêm nữa' });
    await expect(emulator.press('messenger', PAGE, PSID, 'Có')).rejects.toThrow('no button');
    await bench.say({ text: 'Chọn:', quick_replies });
    await bench.emulator.settled();
    await emulator.press('messenger', PAGE, PSID, 'Có');
    expect(bench.items('message').at(-1).message.quick_reply).toEqual({ payload: 'YES' });
  });

  it('gives people the same ids at every start, and other ids at other places', async () => {
    const other = await startBench();
    const id = (one: Bench, role: 'citizen' | 'staff', name: string) =>
      one.emulator.addPerson('zalo', OA, role, name);
    expect(id(bench, 'citizen', 'Mai')).toBe(id(other, 'citizen', 'Mai'));
    expect(id(bench, 'staff', 'Lan')).not.toBe(id(bench, 'citizen', 'Lan'));
    expect(id(bench, 'citizen', 'Mai')).not.toBe(id(other, 'citizen', 'Hoa'));
    expect(id(bench, 'citizen', 'Tú')).toMatch(/^\d{19}$/);
    expect(Number.isSafeInteger(Number(bench.emulator.addPerson('messenger', PAGE)))).toBe(true);
    await other.close();
  });

  it('goes on with the same people and chats after a restart', async () => {
    const mai = bench.emulator.addPerson('zalo', OA, 'citizen', 'Mai');
    await bench.emulator.zalo.sendText(mai, OA, 'chào');
    const later = await startBench({ dump: bench.emulator.dump() });
    expect((await later.cs({ text: 'Chào Mai' }, mai)).body.error).toBe(0);
    expect(later.emulator.chat('zalo', OA, mai).map((entry) => entry.text)).toEqual(['chào', 'Chào Mai']);
    const world = await (await fetch(`${later.base}/emulator/api/world`)).json();
    expect(world).toMatchObject({
      people: [
        { name: 'Mai', role: 'citizen', started: true },
        { role: 'staff', started: false },
        { channel: 'messenger' },
        { channel: 'messenger' },
      ],
    });
    await later.close();
  });

  it('keeps the last 500 entries of a chat', async () => {
    bench.emulator.zalo.setFilter(true);
    for (let i = 0; i < 503; i += 1) await bench.emulator.zalo.sendText(USER, OA, `#${i}`);
    const entries = bench.emulator.chat('zalo', OA, USER);
    expect(entries).toHaveLength(500);
    expect(entries[0]?.text).toBe('#3');
  });

  it('refuses accounts that do not exist, and follows a changed target', async () => {
    expect(() => bench.emulator.issueZaloTokens('1')).toThrow('no OA 1');
    expect(() => bench.emulator.addPerson('messenger', '1')).toThrow('no messenger account 1');
    bench.emulator.setTarget('http://127.0.0.1:1');
    expect((await bench.emulator.zalo.sendText(USER, OA, 'a')).accepted).toBe(false);
    bench.emulator.setTarget(`${bench.receiver.url}/`);
    expect((await bench.emulator.zalo.sendText(USER, OA, 'a')).accepted).toBe(true);
  });
});
