import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, HOUR, OA, startBench } from './world.ts';

const PHONE = '84912345678';
const BODY = {
  phone: PHONE,
  template_id: '7',
  template_data: { ma: 'PA26-00001' },
  tracking_id: 'turn.0',
};

describe('messages to phones', () => {
  let bench: Bench;
  let token: string;
  beforeEach(async () => {
    bench = await startBench();
    token = bench.emulator.issueZaloTokens(OA).access_token;
  });
  afterEach(() => bench.close());

  async function send(changes: object = {}, access = token) {
    const response = await fetch(`${bench.base}/emulator/zns/message/template`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', access_token: access },
      body: JSON.stringify({ ...BODY, ...changes }),
    });
    return (await response.json()) as { error: number; data?: Record<string, unknown> };
  }

  it('stand in the chat of the phone, and their arrival is reported with our id', async () => {
    const { error, data } = await send();
    expect(error).toBe(0);
    expect(data).toEqual({
      msg_id: expect.stringMatching(/^[0-9a-f]{20}$/),
      sent_time: String(bench.clock),
      sending_mode: '1',
      quota: { dailyQuota: '500', remainingQuota: '499' },
    });
    expect(bench.emulator.chat('zalo', OA, PHONE)).toMatchObject([
      { from: 'bot', text: 'ZNS 7\nma: PA26-00001' },
    ]);
    const { body, headers } = await bench.receiver.next(
      (call) => call.body?.event_name === 'user_received_message',
    );
    expect(body).toMatchObject({
      sender: { id: OA },
      recipient: { id: PHONE },
      message: { msg_id: data?.['msg_id'], tracking_id: 'turn.0', delivery_time: String(bench.clock) },
    });
    expect(headers['x-zevent-signature']).toMatch(/^mac=/);
  });

  it('are refused by the rules of the platform', async () => {
    const { zalo } = bench.emulator;
    const errors: [string, number][] = [];
    const note = async (why: string, changes: object = {}, access = token) =>
      errors.push([why, (await send(changes, access)).error]);
    await note('token', {}, 'wrong');
    await note('phone', { phone: '0912345678' });
    await note('data', { template_data: 'x' });
    await note('tracking', { tracking_id: 'x'.repeat(49) });
    zalo.setTemplates({ 7: ['ma', 'xem'] });
    await note('parameter');
    await note('template', { template_id: '8' });
    zalo.setTemplates({ 7: ['ma'] });
    zalo.setReachable(PHONE, false);
    await note('nobody');
    zalo.setReachable(PHONE, true);
    zalo.setQuota(1);
    await note('fine');
    await note('quota');
    // The clock of these tests begins at 10:00 in Viet Nam.
    bench.clock += 12 * HOUR;
    await note('night');
    expect(Object.fromEntries(errors)).toEqual({
      ...{ token: -124, phone: -108, data: -111, tracking: -100, parameter: -1122, template: -109 },
      ...{ nobody: -118, fine: 0, quota: -144, night: -133 },
    });
  });
});
