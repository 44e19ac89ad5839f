import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ChatEntry } from '../../src/emulator/emulator.ts';
import { type DemoApp, OA, startDemoApp } from '../helpers/app.ts';
import { filePetition } from '../helpers/file-petition.ts';

let clock = Date.parse('2026-03-02T09:00+07:00');
let demo: DemoApp;
const communes = mkdtempSync(join(tmpdir(), 'clock-'));

beforeAll(async () => {
  const file = readFileSync('data/communes/demo/commune.yaml', 'utf8');
  mkdirSync(join(communes, 'demo'));
  writeFileSync(
    join(communes, 'demo', 'commune.yaml'),
    file.replace('tell_at_night: true', 'tell_at_night: false'),
  );
  demo = await startDemoApp({ COMMUNES_DIR: communes }, { now: () => clock, engine: { tickMs: 20 } });
});
afterAll(async () => {
  await demo?.stop();
  rmSync(communes, { recursive: true, force: true });
});

const setClock = (local: string) => {
  clock = Date.parse(`2026-03-${local.replace(' ', 'T')}+07:00`);
};

/** Somebody with Zalo, who waits for a word of the bot. */
function createPerson(role: 'citizen' | 'staff') {
  const { emulator } = demo;
  const user = emulator.addPerson('zalo', OA, role);
  const wait = (text: string, options: object): Promise<ChatEntry> => {
    const match = (entry: ChatEntry) => entry.text?.includes(text) ?? false;
    return emulator.waitFor('zalo', OA, user, match, { timeoutMs: 30_000, ...options });
  };
  return {
    /** Something that is said once, now or before: alarms ring beside what people do. */
    hear: (text: string) => wait(text, { after: 0 }),
    async say(text: string, heard: string): Promise<string> {
      await emulator.zalo.sendText(user, OA, text);
      return (await wait(heard, {})).text ?? '';
    },
    press: (title: string) => emulator.press('zalo', OA, user, title),
    async enrol(id: string): Promise<void> {
      await this.say(`/dangky ${await demo.invite(id)}`, 'Đã ghi danh');
    },
    /** Whether the bot has ever said this. */
    heard: (text: string) => emulator.chat('zalo', OA, user).some((entry) => entry.text?.includes(text)),
  };
}

it('a petition’s week: unclaimed, asked, extended, late; and the mornings of those who work on it', async () => {
  const [officer, leader, citizen] = [createPerson('staff'), createPerson('staff'), createPerson('citizen')];
  await officer.enrol('cb-03');
  await leader.enrol('ld-01');
  const code = await filePetition(citizen);
  await officer.hear(`Kiến nghị mới ${code}`);

  // Filed in the evening: nobody is woken, the morning tells.
  setClock('02 20:00');
  const second = await filePetition(citizen, { what: 'Biển báo ngã ba bị che khuất' });
  setClock('03 07:30');
  const digest = await officer.hear('Việc đang mở sáng nay');
  expect(digest.text).toContain('Chưa ai nhận: 2');
  expect(digest.text).toContain(second);
  expect(officer.heard(`Kiến nghị mới ${second}`)).toBe(false);
  expect((await leader.hear('Việc đang mở sáng nay')).text).toContain('Chưa ghi danh');
  for (const person of [officer, leader]) {
    await person.press('Điểm danh');
    await person.hear('Đã điểm danh');
  }

  // Eight working hours, and as many again.
  setClock('03 09:30');
  await officer.hear(`CHƯA AI NHẬN ${code}`);
  setClock('04 10:00');
  await leader.hear(`VẪN CHƯA AI NHẬN ${code}`);

  await officer.say(`/nhan ${code}`, `Đã nhận`);
  expect(await officer.say(`/hoi ${code} Ổ gà rộng bao nhiêu ạ?`, 'người dân sẽ đọc')).toContain('Ổ gà');
  expect(citizen.heard('Ổ gà rộng bao nhiêu ạ?')).toBe(false);
  setClock('04 10:01');
  await officer.hear('Hạn tạm dừng');
  await citizen.hear('Ổ gà rộng bao nhiêu ạ?');
  // The clock stands: no word at what was half of the time.
  setClock('05 10:01');
  await citizen.press('Trả lời');
  await citizen.hear(`cần thêm vào ${code}`);
  await citizen.say('Rộng một mét', 'đã tới người phụ trách');
  const reply = (await officer.hear('TRẢ LỜI câu hỏi')).text ?? '';
  expect(reply).toContain('Rộng một mét');
  expect(reply).toContain('17:00 Thứ Ba, 10/03/2026');
  expect(citizen.heard('chưa có kết quả')).toBe(false);

  await officer.say(`/giahan ${code} 1d lý do chờ nhựa đường`, '17:00 Thứ Tư, 11/03/2026');
  await officer.press('Gửi ngay');
  await officer.hear('Đã gia hạn');
  const extended = (await citizen.hear('được lùi lại')).text ?? '';
  expect(extended).toContain('chờ nhựa đường');
  expect(extended).toContain('17:00 Thứ Tư, 11/03/2026');
  await officer.say(`/giahan ${code} 1d nữa`, 'đã gia hạn 1 lần');

  // Everybody stays within reach.
  setClock('09 14:31');
  for (const person of [officer, leader]) await person.say('/diemdanh', 'Đã điểm danh');
  await citizen.say('menu', 'Ông/Bà cần');
  await citizen.hear(`kiến nghị ${code} đang ở Phòng Kinh tế`);
  await officer.hear(`ĐÃ NỬA HẠN ${code}`);
  setClock('10 13:30');
  await officer.hear(`SẮP ĐẾN HẠN ${code}`);
  expect(leader.heard(`SẮP ĐẾN HẠN ${code}`)).toBe(false);
  setClock('11 08:00');
  for (const person of [officer, leader]) await person.say('/diemdanh', 'Đã điểm danh');
  await citizen.say('menu', 'Ông/Bà cần');
  setClock('11 17:00');
  await leader.hear(`QUÁ HẠN ${code}`);
  await officer.hear(`QUÁ HẠN ${code}`);
  await leader.press('Giao việc');
  await leader.hear(`Giao ${code} cho ai`);
  await leader.press('Phạm Thị Giả Định');
  await leader.hear(`Đã giao ${code} cho Phạm Thị Giả Định`);
  expect((await citizen.hear(`${code} đã đến hạn trả lời`)).text).toContain('chờ nhựa đường');
  setClock('12 07:30');
  expect((await leader.hear('QUÁ HẠN: 2')).text).toContain(code);
  await officer.say(`/xem ${code}`, 'gia hạn đến');
});
