import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatEntry } from '../../src/emulator/emulator.ts';
import { communeKeys, laneOf } from '../../src/store/keys.ts';
import { type DemoApp, OA, PAGE, startDemoApp } from '../helpers/app.ts';
import { filePetition } from '../helpers/file-petition.ts';

const HOUR = 3_600_000;

/** Monday, 9:00 in Viet Nam. */
let clock = Date.parse('2026-03-02T09:00+07:00');
let demo: DemoApp;

type Channel = 'zalo' | 'messenger';

/** Somebody with a phone. */
function createPerson(channel: Channel, role: 'citizen' | 'staff') {
  const { emulator } = demo;
  const account = channel === 'zalo' ? OA : PAGE;
  const user = emulator.addPerson(channel, account, role);
  const all = () => emulator.chat(channel, account, user);
  /** Waits for a word of the bot after the `after` first entries of the chat. */
  const hear = async (text: string, after = 0): Promise<ChatEntry> => {
    const match = (entry: ChatEntry) =>
      entry.from === 'bot' && all().indexOf(entry) >= after && (entry.text?.includes(text) ?? false);
    return emulator.waitFor(channel, account, user, match, { timeoutMs: 60_000 });
  };
  return {
    hear,
    /** Sends a text and gives the next word of the bot that holds `heard`. */
    async say(text: string, heard: string): Promise<string> {
      const before = all().length;
      await emulator[channel].sendText(user, account, text);
      return (await hear(heard, before)).text ?? '';
    },
    send: (text: string) => emulator[channel].sendText(user, account, text),
    texts: () => all().map(({ text }) => text ?? ''),
  };
}

type Person = ReturnType<typeof createPerson>;

async function enrol(staff: string, channel: Channel = 'zalo'): Promise<Person> {
  const person = createPerson(channel, 'staff');
  await person.say(`/dangky ${await demo.invite(staff)}`, 'Đã ghi danh');
  return person;
}

let [an, binh, leader]: Person[] = [];

beforeAll(async () => {
  demo = await startDemoApp({}, { now: () => clock });
  [an, binh, leader] = [await enrol('cb-03'), await enrol('cb-04', 'messenger'), await enrol('ld-01')];
});
afterAll(() => demo?.stop());

describe('two officials and a leader', () => {
  it('both take it on at once: one wins, the other is told who', async () => {
    if (!an || !binh) throw new Error('nobody is enrolled');
    const code = await filePetition(createPerson('zalo', 'citizen'));
    await Promise.all([an.hear(code), binh.hear(code)]);
    await Promise.all([an.send(`/nhan ${code}`), binh.send(`/nhan ${code}`)]);
    const first = Promise.race([
      an.hear(`Đã nhận ${code}`).then(() => ['Lê Văn Ví Dụ', binh] as const),
      binh.hear(`Đã nhận ${code}`).then(() => ['Phạm Thị Giả Định', an] as const),
    ]);
    const [winner, other] = await first;
    await other?.hear(`${code} đã có ${winner} nhận`);
    const { redis, config } = demo.app.installation;
    const keys = communeKeys(laneOf('demo', config.lanes), 'demo');
    const { history } = JSON.parse((await redis.hget(keys.petition(code), 'data')) ?? '{}');
    expect(history.filter(({ event }: { event: string }) => event === 'claimed')).toHaveLength(1);
  });

  it('a petition goes from hand to hand, and everybody who must know it knows it', async () => {
    if (!an || !binh || !leader) throw new Error('nobody is enrolled');
    const [lan, mai] = [createPerson('zalo', 'citizen'), createPerson('messenger', 'citizen')];
    const code = await filePetition(lan, { what: 'Đường liên thôn sạt lở một đoạn dài' });
    const same = await filePetition(mai, { what: 'Sạt lở đường liên thôn chỗ cầu', hamlet: 'thôn 3' });

    await an.say(`/nhận ${code}`, `Đã nhận ${code}`);
    await lan.hear('đã có người phụ trách');
    await an.say(`/ghi chú ${code} đã gọi đội thi công`, 'Đã ghi chú');
    const shown = await an.say(`/xem ${code}`, 'Người gửi:');
    expect(shown).toContain('trả lời qua chat miễn phí đến');
    expect(shown).toMatch(/còn 5 ngày 6 giờ làm việc/);
    expect(shown).toContain('ghi chú: đã gọi đội thi công');

    await binh.say(`/gộp ${same} vào ${code}`, 'Đã gộp');
    await mai.hear('được giải quyết chung');
    await lan.hear('Có thêm 1 người cùng ý kiến');
    await an.hear(`${same} đã được gộp vào ${code}`);

    const queue = await an.say('/hàng chờ của tôi', 'của tôi');
    expect(queue).toContain(code);
    expect(queue).not.toContain(same);

    await leader.say(`/giao ${code} giả định`, 'Đã giao');
    await binh.hear(`giao ${code} cho anh/chị`);
    await an.hear(`${code} không còn do anh/chị phụ trách`);
    await binh.say(`/chuyển ${code} phòng văn hóa vì cần vận động bà con`, 'Đã chuyển');
    await lan.hear('nay do Phòng Văn hóa - Xã hội xử lý');
    await mai.hear('nay do Phòng Văn hóa - Xã hội xử lý');
    // Nobody of that department is enrolled: the leader hears of it.
    await leader.hear(`${code} được chuyển từ Phòng Kinh tế`);
    expect(lan.texts().join()).not.toContain('vận động bà con');
    expect(await an.say(`/xem ${code}`, 'không thuộc phòng')).toContain('Phòng Văn hóa - Xã hội');

    clock += 2 * HOUR;
    const figures = await leader.say('/thống kê', 'Thống kê tuần này');
    expect(figures).toContain('Tiếp nhận: 3');
    expect(figures).toContain('Đang mở: 2');
    const duty = await leader.say('/trực', 'Cán bộ đang trực');
    expect(duty).toContain('✓ Lê Văn Ví Dụ');
    expect(duty).toContain('– Hoàng Thị Minh Họa (cb-05) · chưa ghi danh');
    expect(demo.logged.filter(({ message }) => message === 'problem')).toEqual([]);
  }, 60_000);

  it('an official who leaves, and one whom the admin locks, are citizens with the next word', async () => {
    const [chi, admin] = [await enrol('cb-05'), await enrol('cb-07')];
    await chi.say('/thiết bị', 'Zalo');
    await admin.say('/khóa cb-05', 'Đã thu lại quyền');
    await chi.hear('đã được người quản trị thu lại');
    await chi.say('/hangcho', 'Ông/Bà');
    await admin.say('/rời', 'rời bàn làm việc trên thiết bị này?');
    await admin.say('Rời', 'không còn là của cán bộ');
    await admin.say('/trogiup', 'Ông/Bà');
  });
});
