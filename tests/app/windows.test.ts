import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatEntry } from '../../src/emulator/emulator.ts';
import { type DemoApp, OA, PAGE, startDemoApp } from '../helpers/app.ts';
import { filePetition } from '../helpers/file-petition.ts';

const LAN = { name: 'Nguyễn Thị Lan', phone: '0912345678' };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Monday, 9:00 in Viet Nam; it goes on from test to test. */
let clock = Date.parse('2026-03-02T09:00+07:00');
let demo: DemoApp;
let official: Person;

beforeAll(async () => {
  demo = await startDemoApp({}, { now: () => clock });
  official = createPerson('zalo', 'staff');
  await official.say(`/dangky ${await demo.invite('cb-03')}`, 'Đã ghi danh');
});
afterAll(() => demo?.stop());

type Channel = 'zalo' | 'messenger';

/** Somebody with a phone, who waits for a word of the bot after each own word. */
function createPerson(channel: Channel, role: 'citizen' | 'staff') {
  const { emulator } = demo;
  const account = channel === 'zalo' ? OA : PAGE;
  const user = emulator.addPerson(channel, account, role);
  const hear = async (text: string): Promise<string> => {
    const match = (entry: ChatEntry) => entry.text?.includes(text) ?? false;
    return (await emulator.waitFor(channel, account, user, match, { timeoutMs: 60_000 })).text ?? '';
  };
  return {
    hear,
    async say(text: string, heard: string): Promise<string> {
      await emulator[channel].sendText(user, account, text);
      return hear(heard);
    },
    /** What the bot has said since the person's last word. */
    since(): readonly ChatEntry[] {
      const all = emulator.chat(channel, account, user);
      return all.slice(all.findLastIndex((entry) => entry.from === 'me') + 1);
    },
    count: () => emulator.chat(channel, account, user).filter(({ from }) => from === 'bot').length,
  };
}

type Person = ReturnType<typeof createPerson>;

async function readMetric(name: string): Promise<number> {
  const text = await (await fetch(`${demo.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)?.[1]);
}

describe('on Messenger', () => {
  it('an answer after 24 hours is what the official typed, and after 7 days it waits for the citizen', async () => {
    const citizen = createPerson('messenger', 'citizen');
    const code = await filePetition(citizen, { contact: LAN });
    const before = citizen.count();

    // Before half time, of which the citizen would be told too.
    clock += 3 * DAY - 2 * HOUR;
    // Automatic, so it waits; the official is told nothing of it.
    await official.say(`/nhan ${code}`, 'Đã nhận');
    await official.say(`/traloi ${code} Chiều mai đội sẽ vá ạ.`, 'Đã chuyển câu trả lời');
    await citizen.hear('Chiều mai');
    expect(citizen.since().slice(-1)).toMatchObject([{ text: 'Chiều mai đội sẽ vá ạ.' }]);
    expect(citizen.since().at(-1)).not.toHaveProperty('buttons');
    expect(citizen.count()).toBe(before + 1);

    // Seven days after the citizen's last word, not yet five after the answer, when silence closes.
    clock += 4 * DAY + 4 * HOUR;
    await official.say(`/traloi ${code} Đã vá xong sáng nay.`, 'CHƯA TỚI người dân');
    const notice = official.since().at(-1)?.text ?? '';
    expect(notice).toContain('Messenger');
    expect(notice).toContain('0912345678');
    expect(await official.say(`/xem ${code}`, 'Nguyễn Thị Lan')).toContain('CHƯA TỚI');
    expect(citizen.count()).toBe(before + 1);

    // What waited goes first, in its order, after one line that says why.
    await citizen.say('chào xã', 'Ông/Bà cần');
    const [why, claimed, answer, ...rest] = citizen.since().map(({ text }) => text ?? '');
    expect(why).toContain('đến muộn');
    expect(claimed).toContain('đã có người phụ trách');
    expect(answer).toContain('Đã vá xong sáng nay.');
    expect(rest.join()).not.toContain('đến muộn');
    expect(await official.say(`/xem ${code}`, 'Nguyễn Thị Lan')).toContain('người dân đã xem');
  });

  it('an answer that nobody came for ends on the petition, where the citizen finds it', async () => {
    const citizen = createPerson('messenger', 'citizen');
    const code = await filePetition(citizen, { contact: LAN });
    clock += 8 * DAY;
    await official.say(`/traloi ${code} Đã vá xong sáng nay.`, 'CHƯA TỚI người dân');
    const before = citizen.count();
    clock += 31 * DAY;
    // The official's own window is closed by now as well: the word about it waits for the official.
    await official.say('/trogiup', 'đã chờ quá lâu');
    expect(await readMetric('xtt_messages_expired_total')).toBeGreaterThan(0);
    expect(await official.say(`/xem ${code}`, 'Nguyễn Thị Lan')).toContain('không tới được qua Messenger');

    expect(citizen.count()).toBe(before);
    const shown = await citizen.say(code, 'Diễn biến');
    expect(shown).toContain('Đã vá xong sáng nay.');
    expect(shown).toContain('chưa gửi tới được qua Messenger');
    expect(citizen.since()).toHaveLength(1);
  });
});

describe('on Zalo', () => {
  it('after 48 hours only answers are paid for, and wait where nobody pays', async () => {
    const { zalo } = demo.emulator;
    const citizen = createPerson('zalo', 'citizen');
    const code = await filePetition(citizen, { contact: LAN });
    const before = citizen.count();
    clock += 3 * DAY;
    await official.say(`/traloi ${code} Mai xã xem ạ.`, 'CHƯA TỚI người dân');
    zalo.setZca(OA, true);
    await official.say(`/nhan ${code}`, 'Không cần làm thêm');
    await official.say(`/traloi ${code} Đã vá xong.`, 'Đã chuyển câu trả lời');
    await citizen.hear('Đã vá xong.');
    expect(zalo.countBilled(OA)).toBe(1);
    expect(citizen.count()).toBe(before + 1);
    await citizen.say('menu', 'Ông/Bà cần');
    expect(citizen.since()[1]?.text).toContain('Mai xã xem ạ.');
    expect(zalo.countBilled(OA)).toBe(1);
  });
});
