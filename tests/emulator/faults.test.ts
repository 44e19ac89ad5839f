import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, OA, PAGE, PSID, startBench, USER } from './world.ts';

describe('faults', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await startBench({ random: () => 0.5 });
    await bench.emulator.zalo.sendText(USER, OA, 'chào');
    await bench.emulator.messenger.sendText(PSID, PAGE, 'chào');
  });
  afterEach(() => bench.close());

  it('repeats calls: Zalo with the same bytes, Messenger with the same mid', async () => {
    bench.emulator.faults.rates.duplicates = 1;
    await bench.emulator.zalo.sendText(USER, OA, 'hai lần');
    const same = bench.receiver.calls.filter((call) => call.body.message?.text === 'hai lần');
    expect(same).toHaveLength(2);
    expect(same[0]?.raw).toBe(same[1]?.raw);
    const { id } = await bench.emulator.messenger.sendText(PSID, PAGE, 'hai lần');
    expect(bench.items('message').filter((item) => item.message.mid === id)).toHaveLength(2);
  });

  it('lets calls overtake each other', async () => {
    let draw = 0.9;
    const mixed = await startBench({ faults: { shuffle: true }, random: () => draw });
    const first = mixed.emulator.zalo.sendText(USER, OA, 'một');
    draw = 0;
    const second = mixed.emulator.zalo.sendText(USER, OA, 'hai');
    await Promise.all([first, second]);
    expect(mixed.receiver.calls.map((call) => call.body.message.text)).toEqual(['hai', 'một']);
    await mixed.close();
  });

  it('keeps the order inside a chat without that fault', async () => {
    const texts = Array.from({ length: 20 }, (_, i) => `số ${i}`);
    await Promise.all(texts.map((text) => bench.emulator.zalo.sendText(USER, OA, text)));
    expect(
      bench
        .zaloEvents('user_send_text')
        .slice(1)
        .map((call) => call.body.message.text),
    ).toEqual(texts);
  });

  it('puts several Messenger events into one request', async () => {
    bench.emulator.faults.rates.batch = true;
    const before = bench.receiver.calls.length;
    const posted = await Promise.all(
      ['a', 'b', 'c'].map((text) => bench.emulator.messenger.sendText(PSID, PAGE, text)),
    );
    expect(posted.every((receipt) => receipt.accepted)).toBe(true);
    expect(bench.receiver.calls).toHaveLength(before + 1);
    expect(bench.receiver.calls.at(-1)?.body.entry).toHaveLength(3);
    expect(bench.emulator.chat('messenger', PAGE, PSID).at(-1)?.state).toBe('delivered');
  });

  it('writes ids as numbers, but only those that lose nothing', async () => {
    bench.emulator.faults.rates.numericIds = 1;
    await bench.emulator.messenger.sendText(PSID, PAGE, 'a');
    expect(bench.items('message').at(-1)).toMatchObject({
      sender: { id: Number(PSID) },
      recipient: { id: Number(PAGE) },
    });
    await bench.emulator.messenger.sendText('98765432109876543', PAGE, 'a');
    expect(bench.items('message').at(-1).sender.id).toBe('98765432109876543');
  });

  it.each([
    ['http-500', 500, -201, 2],
    ['html-502', 502, undefined, undefined],
    ['http-429', 429, -32, 4],
    ['rate-limit', 200, -32, 613],
  ] as const)('fails a send with %s, then takes the next one', async (kind, status, zaloCode, graphCode) => {
    bench.emulator.faults.failNext(kind, 2);
    const zalo = await bench.cs({ text: 'a' });
    expect(zalo.status).toBe(status);
    expect(zalo.body.error).toBe(zaloCode);
    const graph = await bench.say({ text: 'a' });
    expect(graph.status).toBe(kind === 'rate-limit' ? 400 : status);
    expect(graph.body.error?.code).toBe(graphCode);
    expect(bench.emulator.chat('zalo', OA, USER)).toHaveLength(1);
    expect((await bench.cs({ text: 'a' })).body.error).toBe(0);
    expect((await bench.say({ text: 'a' })).status).toBe(200);
  });

  it.each([
    ['no-answer', 1],
    ['lost-answer', 2],
  ] as const)('leaves a send open with %s until the emulator closes', async (kind, entries) => {
    bench.emulator.faults.failNext(kind);
    const hanging = bench.cs({ text: 'a' });
    const outcome = expect(hanging).rejects.toThrow();
    await bench.cs({ text: 'b' });
    expect(bench.emulator.chat('zalo', OA, USER)).toHaveLength(entries + 1);
    await bench.emulator.close();
    await outcome;
  });

  it('fails at the given rate', async () => {
    bench.emulator.faults.rates.failSend = 1;
    bench.emulator.faults.rates.failKinds = ['http-429'];
    expect((await bench.cs({ text: 'a' })).status).toBe(429);
    bench.emulator.faults.rates.failSend = 0.4;
    expect((await bench.cs({ text: 'a' })).status).toBe(200);
  });
});
