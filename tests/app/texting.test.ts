import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatEntry } from '../../src/emulator/emulator.ts';
import { type DemoApp, OA, startDemoApp } from '../helpers/app.ts';
import { AT_ONCE } from '../helpers/communes.ts';
import { filePetition } from '../helpers/file-petition.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OA_LINE = 'zalo: { oa_id: "388613280878808645" }';
const ZNS =
  'zns: { template: "4321", params: { ma: code, trang_thai: status, ngay: date, xem: link }, daily_cap: 5 }';

/** Monday, 9:00 in Viet Nam; it goes on from test to test. */
let clock = Date.parse('2026-03-02T09:00+07:00');
let demo: DemoApp;
let official: Person;

beforeAll(async () => {
  const zalo = `zalo: { oa_id: "${OA}", ${ZNS} }`;
  demo = await startDemoApp(
    { PUBLIC_URL: 'https://xa.example' },
    { now: () => clock },
    { ...AT_ONCE, [OA_LINE]: zalo },
  );
  demo.emulator.zalo.setTemplates({ 4321: ['ma', 'trang_thai', 'ngay', 'xem'] });
  official = createPerson('staff');
  await official.say(`/dangky ${await demo.invite('cb-03')}`, 'Đã ghi danh');
});
afterAll(() => demo?.stop());

/** Somebody on Zalo, who waits for a word of the bot after each own word. */
function createPerson(role: 'citizen' | 'staff') {
  const { emulator } = demo;
  const user = emulator.addPerson('zalo', OA, role);
  return {
    async say(text: string, heard: string): Promise<string> {
      await emulator.zalo.sendText(user, OA, text);
      const match = (entry: ChatEntry) => entry.text?.includes(heard) ?? false;
      return (await emulator.waitFor('zalo', OA, user, match, { timeoutMs: 60_000 })).text ?? '';
    },
    heard: () =>
      emulator.chat('zalo', OA, user).flatMap(({ from, text }) => (from === 'bot' && text ? [text] : [])),
  };
}

type Person = ReturnType<typeof createPerson>;

/** What the phone got by its number. */
const textsOf = (phone: string) => demo.emulator.chat('zalo', OA, phone).map(({ text }) => text ?? '');

async function hearPhone(phone: string, words: string): Promise<string> {
  const match = (entry: ChatEntry) => entry.text?.includes(words) ?? false;
  return (await demo.emulator.waitFor('zalo', OA, phone, match, { timeoutMs: 60_000 })).text ?? '';
}

/** Asks for a petition until the official reads these words in it. */
async function seeUntil(code: string, words: string): Promise<string> {
  for (;;) {
    const shown = await official.say(`/xem ${code}`, 'Người gửi:');
    if (shown.includes(words)) return shown;
  }
}

describe('a citizen whose answer is held on Zalo', () => {
  it('reads before sending what the phone is for, is told on it once, and gets the answer on writing again', async () => {
    const citizen = createPerson('citizen');
    const code = await filePetition(citizen, { contact: { name: 'Lan', phone: '0912 345 678' } });
    expect(citizen.heard().find((text) => text.includes('Gửi luôn hay sửa'))).toContain(
      'nhắn Zalo mã và tình trạng tới số này',
    );
    clock += 4 * DAY;
    await official.say(`/traloi ${code} Tổ dân phố đã vá xong ổ gà.`, 'CHƯA TỚI người dân');
    const text = await hearPhone('84912345678', code);
    expect(text).toMatch(
      /^ZNS 4321\nma: PA26-00001\ntrang_thai: Đã có trả lời\nngay: 06\/03\/2026\nxem: https:\/\/xa\.example\/bien-nhan\/PA26-00001\?s=\w+/,
    );
    // Neither what was said nor who wrote.
    expect(text).not.toMatch(/vá xong|Lan|ổ gà/);

    const shown = await seeUntil(code, 'đã tới máy người dân');
    expect(shown).toContain('Đã nhắn ZNS lúc 09:00');
    expect(shown).toContain('Nhắn ZNS tới số điện thoại: mã và tình trạng');
    expect(await official.say('/chuatoi', code)).toContain('Đã nhắn ZNS lúc');

    expect(await citizen.say('chào xã', 'đã vá xong ổ gà')).toContain('đã vá xong ổ gà');
    expect(textsOf('84912345678')).toHaveLength(1);
  });

  it('is told in the morning what was answered at night', async () => {
    const citizen = createPerson('citizen');
    const code = await filePetition(citizen, {
      hamlet: 'thôn 3',
      contact: { name: 'Mai', phone: '0912345600' },
    });
    clock += 4 * DAY + 14 * HOUR;
    await official.say('/diemdanh', 'Đã điểm danh');
    await official.say(`/traloi ${code} Đã sửa xong đèn.`, 'CHƯA TỚI người dân');
    await seeUntil(code, 'ZNS: sẽ nhắn tới số điện thoại khi được phép');
    expect(textsOf('84912345600')).toEqual([]);
    clock += 7 * HOUR;
    await hearPhone('84912345600', code);
    await seeUntil(code, 'Đã nhắn ZNS lúc 06:00');
  });

  it('whose phone has no Zalo is not tried again, and the official reads why', async () => {
    demo.emulator.zalo.setReachable('84912345611', false);
    const citizen = createPerson('citizen');
    clock += 3 * HOUR;
    const code = await filePetition(citizen, {
      hamlet: 'thôn 4',
      contact: { name: 'Hoa', phone: '0912345611' },
    });
    clock += 4 * DAY;
    await official.say(`/traloi ${code} Đã thu gom rác.`, 'CHƯA TỚI người dân');
    const shown = await seeUntil(code, 'KHÔNG GỬI ĐƯỢC: số này không nhận được tin Zalo');
    expect(shown).toContain('Câu trả lời: CHƯA TỚI');
    expect(await official.say('/chuatoi', code)).toContain('số này không nhận được tin Zalo');
    expect(textsOf('84912345611')).toEqual([]);
  });
});

it('who came to the desk is told of the receipt and of the answer', async () => {
  const said = 'giao-thong | thôn 2 | Cầu hỏng | Tư | 0912 345 622';
  const receipt = await official.say(`/tiepnhan ${said}`, 'biên nhận');
  const code = /PA\d\d-\d{5}/.exec(receipt)?.[0] ?? '';
  expect(await hearPhone('84912345622', code)).toContain('trang_thai: Đã tiếp nhận');
  await seeUntil(code, 'đã tới máy người dân');
  await official.say(
    `/xong ${code} Đội thi công đã thay ba tấm ván hỏng của cầu vào sáng nay.`,
    'đã ghi câu trả lời',
  );
  expect(await hearPhone('84912345622', 'Đã xử lý xong')).toContain(code);
  expect(textsOf('84912345622')).toHaveLength(2);
});

it('no log line holds a phone number', () => {
  expect(JSON.stringify(demo.logged)).not.toMatch(/912345|PA26-\d+\?s=/);
});
