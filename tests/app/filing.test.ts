import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DemoApp, OA, PAGE, startDemoApp } from '../helpers/app.ts';

let demo: DemoApp;

beforeAll(async () => {
  demo = await startDemoApp({}, { engine: { retryDelayMs: { turn: () => 10, send: () => 10 }, tickMs: 20 } });
});
afterAll(() => demo?.stop());

/** A person who writes and presses, each time until the bot has said something that matches. */
function createPerson(channel: 'zalo' | 'messenger', name: string) {
  const { emulator } = demo;
  const account = channel === 'zalo' ? OA : PAGE;
  const user = emulator.addPerson(channel, account, 'citizen', name);
  const until = async (match: RegExp) =>
    (await emulator.waitFor(channel, account, user, (entry) => match.test(entry.text ?? ''))).text ?? '';
  return {
    until,
    async say(text: string, match: RegExp) {
      await (channel === 'zalo' ? emulator.zalo : emulator.messenger).sendText(user, account, text);
      return until(match);
    },
    async press(title: string, match: RegExp) {
      await emulator.press(channel, account, user, title);
      return until(match);
    },
  };
}

const readCode = (text: string) => /PA\d\d-\d{5}/.exec(text)?.[0] ?? '';

it('a matter is filed by one, joined by another, taken down for a third, and all of them hear the result', async () => {
  const official = createPerson('zalo', 'Cán bộ Phòng Kinh tế');
  await official.say(`/dangky ${await demo.invite('cb-03')}`, /Đã ghi danh/);

  // One tells in two messages and stays anonymous.
  const lan = createPerson('zalo', 'Lan');
  await lan.say('Đường trước trạm y tế Thôn 2 hỏng nặng', /muốn gửi kiến nghị/);
  await lan.say('ổ gà sâu, xe máy ngã, gọi tôi 0987 654 321', /hỏng nặng\nổ gà sâu, xe máy ngã/);
  await lan.press('Gửi kiến nghị', /Đường sá/);
  await lan.press('Đúng', /thôn, tổ nào/);
  await lan.say('Thôn 2', /gần chỗ nào/);
  await lan.press('Bỏ qua', /có ảnh không/);
  await lan.press('Bỏ qua', /gửi ẩn danh/);
  await lan.press('Ẩn danh', /xem lại kiến nghị/);
  const receipt = await lan.press('Gửi', /Số bí mật của biên nhận: \w{8}/);
  const code = readCode(receipt);
  expect(receipt).toMatch(
    /Nơi xử lý: Phòng Kinh tế\n.*chưa phân công\nNhận lúc: .*dấu [0-9A-F]{4} [0-9A-F]{4}/,
  );
  expect(receipt).toMatch(/Hạn trả lời: .* \(còn \d+ (?:ngày|giờ) làm việc\)/);

  // Another, on the other platform, has the same matter.
  const minh = createPerson('messenger', 'Minh');
  await minh.say('Ổ gà sâu trước trạm y tế, đường hỏng xe máy ngã', /muốn gửi kiến nghị/);
  await minh.press('Gửi kiến nghị', /Đường sá/);
  await minh.press('Đúng', /thôn, tổ nào/);
  await minh.say('Thôn 2', /gần chỗ nào/);
  await minh.press('Bỏ qua', /có ảnh không/);
  const offer = await minh.press('Bỏ qua', /Có phải một trong các việc/);
  expect(offer).toContain('09•• ••• •21');
  await minh.press(`Đúng: ${code}`, /đã ghi thêm tiếng nói/);

  // A third comes to the desk, and later connects the chat.
  const written = await official.say(
    '/tiepnhan giao-thong | ngã ba Thôn 3 | Cột mốc gãy nằm giữa đường | Bà Bảy | 0912000111',
    /Đã tiếp nhận/,
  );
  const [, third = '', secret = ''] = /nhắn cho xã: (\S+) (\S+)/.exec(written) ?? [];
  expect(secret).toMatch(/^[0-9A-Z]{8}$/);
  const bay = createPerson('zalo', 'Bảy');
  await bay.say(`${third} ${secret.toLowerCase()}`, /đã nối với khung chat này/);

  await official.say(`/xem ${code}`, /Người gửi: Ẩn danh/);
  for (const one of [code, third]) {
    await official.say(`/nhan ${one}`, new RegExp(`Đã nhận ${one}`));
    await official.say(
      `/traloi ${one} Tuần này đội thi công sẽ sửa ${one}`,
      new RegExp(`câu trả lời ${one}`),
    );
  }
  await lan.until(new RegExp(`sẽ sửa ${code}`));
  const news = await minh.until(new RegExp(`sẽ sửa ${code}`));
  expect(news).toContain('cùng lên tiếng');
  await bay.until(new RegExp(`sẽ sửa ${third}`));
  expect(demo.logged.filter(({ message }) => message === 'problem')).toEqual([]);
}, 120_000);
