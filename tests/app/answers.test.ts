import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatEntry } from '../../src/emulator/emulator.ts';
import { makePhonePhoto } from '../files/samples.ts';
import { type DemoApp, OA, PAGE, startDemoApp } from '../helpers/app.ts';
import { filePetition } from '../helpers/file-petition.ts';

const LAN = { name: 'Nguyễn Thị Lan', phone: '0912345678' };

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** Monday, 9:00 in Viet Nam; it goes on from test to test. */
let clock = Date.parse('2026-03-02T09:00+07:00');
let demo: DemoApp;
let officer: Person;
let colleague: Person;
let leader: Person;

beforeAll(async () => {
  const changes = {
    'name: "Chiếu sáng, cây xanh", department: kinh-te, deadline: 3d':
      'name: "Chiếu sáng, cây xanh", department: kinh-te, deadline: 3d, approval: true',
  };
  demo = await startDemoApp({}, { now: () => clock, engine: { tickMs: 20 } }, changes);
  officer = await enrol('cb-03');
  colleague = await enrol('cb-04');
  leader = await enrol('ld-01');
});
afterAll(() => demo?.stop());

type Channel = 'zalo' | 'messenger';

function createPerson(channel: Channel, role: 'citizen' | 'staff') {
  const { emulator } = demo;
  const account = channel === 'zalo' ? OA : PAGE;
  const user = emulator.addPerson(channel, account, role);
  const hear = async (text: string): Promise<ChatEntry> => {
    const match = (entry: ChatEntry) => entry.text?.includes(text) ?? false;
    return emulator.waitFor(channel, account, user, match, { timeoutMs: 60_000 });
  };
  return {
    hear,
    async say(text: string, heard: string): Promise<string> {
      await emulator[channel].sendText(user, account, text);
      return (await hear(heard)).text ?? '';
    },
    async tap(title: string, heard: string): Promise<string> {
      await emulator.press(channel, account, user, title);
      return (await hear(heard)).text ?? '';
    },
    /** Says it and waits for nothing. */
    tell: (text: string) => emulator[channel].sendText(user, account, text),
    show: (text?: string) =>
      emulator[channel].sendImage(user, account, { bytes: makePhonePhoto(), type: 'image/jpeg' }, text),
    heard: () => emulator.chat(channel, account, user).filter(({ from }) => from === 'bot'),
    count: (text: string) =>
      emulator.chat(channel, account, user).filter((one) => one.from === 'bot' && one.text?.includes(text))
        .length,
  };
}

type Person = ReturnType<typeof createPerson>;

async function enrol(staff: string): Promise<Person> {
  const person = createPerson('zalo', 'staff');
  await person.say(`/dangky ${await demo.invite(staff)}`, 'Đã ghi danh');
  return person;
}

describe('an answer through the real server', () => {
  it('leaves when its time is over, once, however it is hurried at that very moment', async () => {
    const citizen = createPerson('zalo', 'citizen');
    const code = await filePetition(citizen, { contact: LAN });
    for (let round = 1; round <= 3; round += 1) {
      const text = `Lượt ${round} đội sẽ vá ạ.`;
      const preview = await officer.say(`/traloi ${code} ${text}`, `${text}\n`);
      expect(preview).toContain('Tự gửi sau 30 giây');
      expect(citizen.count(text)).toBe(0);
      const before = officer.count('Đã chuyển câu trả lời') + officer.count('không có câu nào');
      clock += 30 * SECOND;
      await officer.tell(`/guingay ${code}`);
      await citizen.hear(text);
      // The alarm and the command have both been worked on when the official has a word from the command.
      await until(() => officer.count('Đã chuyển câu trả lời') + officer.count('không có câu nào') > before);
      expect(await officer.say(`/xem ${code}`, 'Người gửi:')).not.toContain('Chờ gửi');
      expect(citizen.count(text)).toBe(1);
    }
  });

  it('that is taken back never leaves', async () => {
    const citizen = createPerson('zalo', 'citizen');
    const code = await filePetition(citizen, { contact: LAN });
    await officer.say(`/traloi ${code} Nhầm phòng rồi ạ.`, 'Tự gửi sau');
    await officer.tap('Thu hồi', 'đã thu hồi');
    clock += 60 * SECOND;
    await officer.say(`/traloi ${code} Đúng rồi ạ.`, 'Đúng rồi ạ.');
    clock += 30 * SECOND;
    await citizen.hear('Đúng rồi ạ.');
    expect(citizen.count('Nhầm phòng')).toBe(0);
  });

  it('of two officials in the same moment: one is shown it, the other is told who', async () => {
    const citizen = createPerson('zalo', 'citizen');
    const code = await filePetition(citizen, { contact: LAN });
    await Promise.all([
      officer.tell(`/traloi ${code} Của người một.`),
      colleague.tell(`/traloi ${code} Của người hai.`),
    ]);
    const isSettled = () =>
      officer.count(`${code}: người dân sẽ đọc`) + colleague.count(`${code}: người dân sẽ đọc`) > 0 &&
      officer.count('đang viết cho người dân') + colleague.count('đang viết cho người dân') > 0;
    await until(isSettled);
    clock += 30 * SECOND;
    await citizen.hear('Của người');
    expect(citizen.count('Của người')).toBe(1);
  });

  it('says that all is done with a photo, which the citizen sees', async () => {
    const citizen = createPerson('messenger', 'citizen');
    const code = await filePetition(citizen, { contact: LAN });
    await officer.say(`/xong ${code} Đã vá`, 'gửi ảnh kết quả');
    await officer.show();
    await officer.hear('báo đã xử lý xong');
    clock += 30 * SECOND;
    await citizen.hear('Đã vá');
    const photo = citizen.heard().findLast(({ media }) => media !== undefined)?.media?.[0]?.url ?? '';
    expect((await fetch(photo)).headers.get('content-type')).toBe('image/jpeg');
    // The command may also stand beside the photo.
    await citizen.say('Chưa giải quyết', 'còn thiếu');
    await citizen.say('còn một ổ nữa', 'mở lại');
    await officer.show(`/xong ${code} Đã vá nốt`);
    await officer.hear('Đã vá nốt');
    clock += 30 * SECOND;
    await citizen.hear('Đã vá nốt');
  });

  it('waits for a leader where the commune wants it', async () => {
    const citizen = createPerson('zalo', 'citizen');
    const code = await filePetition(citizen, { category: 'chiếu sáng', contact: LAN });
    await officer.say(`/traloi ${code} Mai thay bóng đèn ạ.`, 'cần duyệt');
    await leader.hear('Mai thay bóng đèn ạ.');
    clock += HOUR;
    await leader.say(`/tralai ${code} Nói rõ mấy giờ`, 'đã trả lại');
    await officer.hear('Nói rõ mấy giờ');
    await officer.say(`/traloi ${code} Chiều mai 15 giờ thay bóng đèn ạ.`, 'cần duyệt');
    await leader.hear('15 giờ');
    expect(citizen.count('bóng đèn')).toBe(0);
    await leader.tap('Duyệt', 'Đã chuyển câu trả lời');
    await citizen.hear('15 giờ');
    await officer.hear('đã duyệt');
    expect(citizen.count('bóng đèn')).toBe(1);
  });

  it('that does not arrive is listed until the citizen writes again', async () => {
    const citizen = createPerson('messenger', 'citizen');
    const code = await filePetition(citizen, { contact: LAN });
    // After the free window what the official typed still goes, alone.
    clock += 25 * HOUR;
    await officer.say(`/traloi ${code} Chiều mai đội sẽ vá ạ.`, 'Tự gửi sau');
    clock += 30 * SECOND;
    await citizen.hear('Chiều mai');
    expect(citizen.heard().at(-1)?.text).toBe('Chiều mai đội sẽ vá ạ.');
    await officer.say('/chuatoi', 'đã gửi tới người dân');

    // A template is the program's words: it waits, and so does everything after seven days.
    await officer.say(`/traloi ${code} mau 1`, 'đang cho người đi xem');
    await officer.tap('Gửi ngay', 'CHƯA TỚI');
    const listed = await officer.say('/chuatoi', 'Messenger chưa cho gửi');
    expect(listed).toContain(code);
    expect(listed).toContain('0912345678');
    expect(await leader.say('/chuatoi', 'Messenger chưa cho gửi')).not.toContain('0912345678');
    // Told by phone, it is no longer to be told; but it still comes when the citizen writes.
    await officer.tap(`Đã báo ${code}`, 'bằng cách nào');
    await officer.say(`/dabao ${code} gọi điện lúc 9h, bác đã rõ`, 'đã ghi');
    await officer.say('/chuatoi', 'đã gửi tới người dân');
    const seen = await leader.say(`/xem ${code}`, 'Đã báo ngoài kênh chat');
    expect(seen).toContain('CHƯA TỚI');
    expect(seen).toContain('gọi điện lúc 9h');
    await citizen.say('chào xã', 'Ông/Bà cần');
    expect(citizen.count('đang cho người đi xem')).toBe(1);
    await officer.say('/chuatoi', 'đã gửi tới người dân');
  });
});

/** Waits until something holds; the test's own time limit ends it. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}
