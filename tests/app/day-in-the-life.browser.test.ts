import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DemoApp, startDemoApp } from '../helpers/app.ts';
import { startBrowser } from '../helpers/browser.ts';
import { createPerson, filePetition, type Person, readCode } from './day/phones.ts';

/** A Monday in Viet Nam; the days go on from part to part. */
let clock = Date.parse('2026-03-02T07:40+07:00');
const setClock = (local: string) => {
  clock = Date.parse(`2026-03-${local.replace(' ', 'T')}+07:00`);
};

let demo: DemoApp;
let browser: Browser;
let page: Page;
const troubles: string[] = [];

/** Five citizens on two channels, three officials, a leader. */
let [an, binh, chi, dung, em, road, welfare, police, leader] = [] as unknown as Cast;
type Cast = [Person, Person, Person, Person, Person, Person, Person, Person, Person];

/** Codes: the hole that is reopened, its twin, the anonymous one, the held one, the late one, the one approved. */
const codes = { hole: '', twin: '', waste: '', aid: '', noise: '', lamp: '' };
let record = '';
let due = '';

const HIDDEN = 'Chi Kín Danh';
const DEED = 'anh Quách Văn Tèo địa chính đòi 2 triệu mới ký giấy cho tôi';

beforeAll(async () => {
  const lamps = 'name: "Chiếu sáng, cây xanh", department: kinh-te, deadline: 3d';
  [demo, browser] = await Promise.all([
    startDemoApp({}, { now: () => clock, engine: { tickMs: 20 } }, { [lamps]: `${lamps}, approval: true` }),
    startBrowser(),
  ]);
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => troubles.push(error.message));
  const add = (...who: [string, 'zalo' | 'messenger', 'staff'?]) => createPerson(page, demo.url, ...who);
  an = await add('Bác An', 'zalo');
  binh = await add('Anh Bình', 'messenger');
  chi = await add(HIDDEN, 'messenger');
  dung = await add('Ông Dũng', 'zalo');
  em = await add('Cô Em', 'zalo');
  road = await add('Phòng Kinh tế', 'zalo', 'staff');
  welfare = await add('Phòng Văn hóa', 'messenger', 'staff');
  police = await add('Công an xã', 'zalo', 'staff');
  leader = await add('Lãnh đạo', 'zalo', 'staff');
  await page.goto(`${demo.url}/emulator`);
  await page.waitForSelector('body[data-ready=yes]');
});

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

const shoot = (number: number) =>
  page.screenshot({ path: join(tmpdir(), `day-${number}.png`), animations: 'disabled' });

/** Everything that officials have read in their chats. */
async function readDesk(): Promise<string> {
  const all: string[] = [];
  for (const official of [road, welfare, police, leader]) all.push(...(await official.heard()));
  return all.join('\n');
}

it('Monday morning: they enrol, and people write', { timeout: 300_000 }, async () => {
  for (const [official, id] of [
    [road, 'cb-03'],
    [welfare, 'cb-05'],
    [police, 'cb-06'],
    [leader, 'ld-01'],
  ] as const)
    await official.say(`/dangky ${await demo.invite(id)}`, 'Đã ghi danh');

  setClock('02 07:50');
  const lan = { name: 'Nguyễn Thị An', phone: '0912345678' };
  const receipt = await filePetition(an, {
    ...{ category: 'giao thông', hamlet: 'thôn 2', photo: true, who: lan },
    what: 'Ổ gà lớn trước cổng trường tiểu học, xe máy ngã nhiều lần',
  });
  expect(receipt).toContain('Phòng Kinh tế');
  codes.hole = readCode(receipt);
  record = await an.findLink('Xem biên nhận');
  due = /Hạn trả lời: ([^(\n]+) \(/.exec(receipt)?.[1] ?? '';
  expect(due).toMatch(/Thứ Hai, 09\/03\/2026$/);

  const twin = await filePetition(binh, {
    ...{ category: 'giao thông', hamlet: 'thôn 3', who: { name: 'Trần Văn Bình', phone: '0987654321' } },
    what: 'Mặt đường hỏng nặng đoạn cổng trường, đề nghị xã sửa sớm',
  });
  codes.twin = readCode(twin);
  const waste = await filePetition(chi, {
    ...{ category: 'môi trường', hamlet: 'thôn 5' },
    what: 'Bãi rác tự phát bốc mùi cạnh mương, đốt khói mỗi tối',
  });
  expect(waste).toContain('ẩn danh');
  codes.waste = readCode(waste);
  await road.hear(`Kiến nghị mới ${codes.waste}`);
  await shoot(1);

  const aid = await filePetition(dung, {
    ...{ category: 'an sinh', hamlet: 'thôn 6', who: { name: 'Lê Văn Dũng', phone: '0905123456' } },
    what: 'Danh sách hộ nghèo năm nay chưa có nhà bà Tư neo đơn cuối thôn',
  });
  codes.aid = readCode(aid);

  // What somebody writes of an official goes to its own door, and nowhere else.
  const door = await em.say(DEED, 'có thể là tố cáo');
  expect(door).toContain('Luật Tố cáo');
  await em.hear('Chuyển kín');
  await em.tap('Xóa nội dung', 'nội dung đã xóa');

  const noise = await filePetition(em, {
    ...{ category: 'trật tự', hamlet: 'thôn 1', who: { name: 'Phạm Thị Em', phone: '0933221100' } },
    what: 'Quán karaoke mở loa đến một giờ sáng suốt tuần nay, cả xóm mất ngủ',
  });
  codes.noise = readCode(noise);
  expect(noise).toContain('Thứ Ba, 03/03/2026');
  const lamp = await filePetition(em, {
    ...{ category: 'chiếu sáng', hamlet: 'thôn 1', who: { name: 'Phạm Thị Em', phone: '0933221100' } },
    what: 'Ba bóng đèn đường đầu thôn tắt đã một tuần, trẻ đi học tối rất sợ',
  });
  codes.lamp = readCode(lamp);
  expect(new Set(Object.values(codes)).size).toBe(6);
});

it('Monday, the desk: taken on, merged, answered, approved', { timeout: 300_000 }, async () => {
  setClock('02 08:30');
  await road.say(`/nhan ${codes.hole}`, `Đã nhận ${codes.hole}`);
  expect(await an.hear('đã có người phụ trách')).toContain('Lê Văn Ví Dụ');
  await road.say(`/gop ${codes.twin} vào ${codes.hole}`, `Đã gộp ${codes.twin} vào ${codes.hole}`);
  expect(await binh.hear('được giải quyết chung')).toContain(codes.hole);
  await an.hear('Có thêm 1 người cùng ý kiến');

  // An answer to somebody whom nobody knows, by quoting.
  const preview = await road.quote(
    `Kiến nghị mới ${codes.waste}`,
    'Đội vệ sinh thu gom chiều nay, xã đã cắm biển cấm đổ rác ạ.',
    'người dân sẽ đọc',
  );
  expect(preview).toContain('Tự gửi sau 30 giây');
  await road.tap('Gửi ngay', `Đã chuyển câu trả lời ${codes.waste}`);
  await chi.hear('thu gom chiều nay');

  // A second person lets it go.
  await road.say(`/traloi ${codes.lamp} Thợ điện thay cả ba bóng chiều nay ạ.`, 'cần duyệt');
  await road.say(`/duyet ${codes.lamp}`, 'chỉ lãnh đạo duyệt');
  expect((await em.heard()).join()).not.toContain('ba bóng chiều nay');
  expect(await em.say(codes.lamp, 'Diễn biến')).toContain('đang được duyệt câu trả lời');
  const asked = await leader.hear('chờ duyệt');
  expect(asked).toContain('ba bóng chiều nay');
  await shoot(2);
  await leader.tap('Duyệt', 'Đã chuyển câu trả lời');
  await em.hear('ba bóng chiều nay');
  await road.hear('đã duyệt');

  await police.say(`/nhan ${codes.noise}`, `Đã nhận ${codes.noise}`);
  await welfare.say(`/nhan ${codes.aid}`, `Đã nhận ${codes.aid}`);
});

it('Monday, done is not done: reopened, and done', { timeout: 300_000 }, async () => {
  setClock('02 10:00');
  await road.say(`/xong ${codes.hole} Đã vá kín ổ gà trước cổng trường`, 'gửi ảnh kết quả');
  await road.show('báo đã xử lý xong');
  await road.tap('Gửi ngay', `Đã chuyển câu trả lời ${codes.hole}`);
  await an.hear('Đã vá kín ổ gà');
  // The owner of what was merged is told as well.
  await binh.hear('Đã vá kín ổ gà');

  setClock('02 14:00');
  await an.tap('Chưa giải quyết', 'còn thiếu điều gì');
  const reopened = await an.say('Vẫn còn một ổ nữa cạnh cột điện', 'đã được mở lại');
  expect(reopened).toContain(codes.hole);
  expect(reopened).toContain('giữ nguyên mã và hạn');
  expect(await road.hear('báo chưa giải quyết')).toContain(due);
  expect(await an.say(codes.hole, 'mở lại vì chưa giải quyết')).toContain(`Hạn trả lời: ${due}`);
  await road.say('/hangcho', codes.hole);
  await shoot(3);

  setClock('02 15:30');
  await road.say(`/xong ${codes.hole} Đã vá nốt ổ còn lại cạnh cột điện`, 'gửi ảnh kết quả');
  await road.show('báo đã xử lý xong');
  await road.tap('Gửi ngay', `Đã chuyển câu trả lời ${codes.hole}`);
  await an.hear('vá nốt');
  await binh.hear('vá nốt');
  await binh.tap('Đã giải quyết', 'do người gửi đầu tiên khép lại');
  await an.tap('Đã giải quyết', 'đã khép lại');
  await an.tap('★★★★★ Rất hài lòng', 'chấm điểm');
  await an.tap('Bỏ qua', 'cảm ơn');
  await road.hear(`${codes.hole}: người dân xác nhận`);
});

it('Tuesday: what is late is said to everybody whom it concerns', { timeout: 300_000 }, async () => {
  setClock('03 08:25');
  const told = await em.hear(`${codes.noise} đã đến hạn trả lời`);
  expect(told).toContain('Xin lỗi');
  expect(told).toContain('Công an xã');
  for (const official of [leader, police])
    expect(await official.hear(`QUÁ HẠN ${codes.noise}`)).toContain('quá 5 phút làm việc');
  const queue = await leader.say('/hangcho tre', 'Hàng chờ');
  expect(queue).toContain(codes.noise);
  expect(queue).not.toContain(codes.aid);
  await shoot(4);
  await police.say(`/traloi ${codes.noise} Đã lập biên bản, quán cam kết tắt loa sau 22 giờ.`, 'Tự gửi sau');
  await police.tap('Gửi ngay', `Đã chuyển câu trả lời ${codes.noise}`);
  await em.hear('tắt loa sau 22 giờ');
  await em.tap('Đã giải quyết', 'đã khép lại');
});

it('Wednesday: an answer that the channel held, and how it arrived', { timeout: 300_000 }, async () => {
  setClock('04 09:30');
  await welfare.say(`/traloi ${codes.aid} Nhà bà Tư đã được thêm vào danh sách rà soát.`, 'Tự gửi sau');
  const held = await welfare.tap('Gửi ngay', 'CHƯA TỚI người dân');
  expect(held).toContain('0905123456');
  await welfare.say(`/xem ${codes.aid}`, 'Câu trả lời: CHƯA TỚI');
  expect(await leader.say('/chuatoi', 'chưa tới người dân')).toContain(codes.aid);
  expect((await dung.heard()).join()).not.toContain('Nhà bà Tư đã');

  setClock('04 16:00');
  await dung.say('chào xã', 'Ông/Bà cần');
  const heard = await dung.heard();
  const late = heard.findIndex((text) => text.includes('đến muộn'));
  expect(heard[late + 1]).toContain('Nhà bà Tư đã được thêm');
  expect(heard.filter((text) => text.includes('đến muộn'))).toHaveLength(1);
  expect(await dung.say(codes.aid, 'Diễn biến')).toContain('đã trả lời, chờ xác nhận');
  await welfare.say(`/xem ${codes.aid}`, 'Câu trả lời: người dân đã xem');
  expect(await leader.say('/chuatoi', 'Câu trả lời nào cũng đã gửi')).not.toContain(codes.aid);
  await shoot(5);
});

it('what is left of it: figures, a record that fits, and no name', { timeout: 300_000 }, async () => {
  const figures = await leader.say('/thongke', 'Thống kê tuần này');
  expect(figures.split('\n').map((line) => line.trim())).toEqual(
    expect.arrayContaining([
      'Tiếp nhận: 6',
      'Đang mở: 0',
      'Bị trễ hạn: 1',
      'Đã trả lời: 6',
      'Câu trả lời không tới ngay được: 1',
      'Người dân xác nhận xong: 2',
      'Phải mở lại: 1',
      'Đã hướng dẫn đúng nơi (khiếu nại, tố cáo…): 1',
    ]),
  );
  const desk = await readDesk();
  for (const word of [HIDDEN, 'Quách', 'đòi 2 triệu']) expect(desk).not.toContain(word);
  expect(desk).toContain('Ẩn danh');

  expect(await binh.say(codes.twin, 'Diễn biến')).toContain('giải quyết chung');
  const receipt = await page.context().newPage();
  await receipt.goto(record);
  expect(new URL(record).pathname).toBe(`/bien-nhan/${codes.hole}`);
  await receipt.getByText('Không có dấu hiệu sửa lùi').waitFor();
  const shown = await receipt.locator('main').innerText();
  for (const word of ['Nguyễn Thị An', '0912345678', 'Lê Văn Ví Dụ', 'ổ gà'])
    expect(shown).not.toContain(word);
  await receipt.screenshot({ path: join(tmpdir(), 'day-receipt.png'), fullPage: true });
  await receipt.close();
  expect(troubles).toEqual([]);
  expect(demo.logged.filter(({ message }) => message === 'problem')).toEqual([]);
});
