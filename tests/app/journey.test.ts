import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoApp, startDemoApp } from '../helpers/app.ts';
import { startBrowser } from '../helpers/browser.ts';

type PhoneName = 'zalo' | 'messenger' | 'staff';

let demo: DemoApp;
let browser: Browser;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemoApp({}, {}, {}), startBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

/** A phone on the chat page, used as a person uses one. */
function usePhone(page: Page, name: PhoneName) {
  const phone = page.locator(`[data-phone="${name}"]`);
  const said = (text: string | RegExp) =>
    phone.locator('[data-entry][data-from="bot"]').filter({ hasText: text });
  return {
    phone,
    async send(text: string) {
      await phone.getByTestId('input').fill(text);
      await phone.getByTestId('send').click();
    },
    async tap(label: string) {
      // Not the button of the keyboard, which may bear the same word.
      const offered = phone.locator('[role="log"], [data-testid="quick-replies"]');
      await offered.getByRole('button', { name: label, exact: true }).last().click();
    },
    /** Waits until the bot has said it, and gives the whole text. */
    async hear(text: string | RegExp): Promise<string> {
      const bubble = said(text).last();
      await bubble.waitFor();
      return bubble.innerText();
    },
    async quote(text: string | RegExp) {
      const bubble = said(text).last();
      await bubble.locator('.bubble').click({ position: { x: 8, y: 8 } });
      await bubble.getByRole('button', { name: 'Trích dẫn' }).click();
    },
  };
}

async function openPage(width: number, height = 860): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height } });
  page.setDefaultTimeout(60_000);
  await page.goto(`${demo.url}/emulator`);
  return page;
}

const MENU = [
  'Tra cứu thủ tục',
  'Gửi kiến nghị',
  'Theo dõi kiến nghị',
  'Đánh giá cán bộ',
  'Thông tin xã',
  'Ngôn ngữ / Language',
];

describe('the whole journey on the chat page', { timeout: 300_000 }, () => {
  for (const channel of ['zalo', 'messenger'] as const) {
    it(`runs on ${channel}: look up, petition, answer, confirm, rate`, async () => {
      const page = await openPage(1400);
      const citizen = usePhone(page, channel);
      const official = usePhone(page, 'staff');

      await official.send(`/dangky ${await demo.invite('cb-03')}`);
      await official.hear('Lê Văn Ví Dụ');

      // Looks up a procedure, without diacritics.
      await citizen.tap(channel === 'zalo' ? 'Quan tâm' : 'Bắt đầu');
      await citizen.hear('91/2025/QH15');
      for (const title of MENU) {
        await citizen.phone.getByRole('button', { name: title, exact: true }).last().waitFor();
      }
      await citizen.send('lam giay khai sinh cho con can gi');
      await citizen.hear('Thủ tục đăng ký khai sinh');
      await citizen.tap('Giấy tờ cần mang');
      await citizen.hear('Giấy chứng sinh');

      // Files a petition in several messages, with a photo.
      await citizen.send('menu');
      await citizen.tap('Gửi kiến nghị');
      await citizen.hear('lĩnh vực nào');
      await citizen.send('giao thong');
      await citizen.hear('việc gì đã xảy ra');
      await citizen.send('Ổ gà lớn trước cổng trường');
      await citizen.hear('đã ghi');
      await citizen.send('xe máy ngã nhiều lần');
      // The same question is asked again after every message; the button of the first time still answers it.
      await citizen.tap('Xong');
      await citizen.hear('thôn, tổ nào');
      await citizen.send('thon 2');
      await citizen.hear('gần chỗ nào');
      await citizen.tap('Bỏ qua');
      await citizen.hear('có ảnh không');
      await citizen.phone.locator('.more').click();
      await citizen.phone.locator('[data-tool="sample"]').click();
      await citizen.hear('Đã nhận 1/5 ảnh');
      await citizen.tap('Xong');
      await citizen.hear(/số điện thoại/i);
      await citizen.tap('Ẩn danh');
      const review = await citizen.hear('Gửi luôn hay sửa');
      expect(review).toContain('Ổ gà lớn trước cổng trường');
      expect(review).toContain('xe máy ngã nhiều lần');
      expect(review).toContain('Thôn 2');
      await citizen.tap('Gửi');
      const receipt = await citizen.hear(/mã PA\d\d-\d{5}/);
      const code = /PA\d\d-\d{5}/.exec(receipt)?.[0] ?? '';
      expect(receipt).toContain('Phòng Kinh tế');

      // The official gets it, takes it on, and answers by quoting.
      const notice = await official.hear(`Kiến nghị mới ${code}`);
      expect(notice).toContain('Ổ gà lớn');
      // The photo is shown from here: the platform's own link would end one day.
      await official.send(`/xem ${code}`);
      await official.hear('Người gửi:');
      const photo = official.phone.locator('img.photo').last();
      await photo.waitFor();
      expect(await photo.getAttribute('src')).toContain('/files/demo/');
      await photo.evaluate('async (image) => { image.loading = "eager"; await image.decode(); }');
      await official.tap('Nhận việc');
      await citizen.hear('đã có người phụ trách');
      await official.quote(`Kiến nghị mới ${code}`);
      await official.send('Chiều mai đội thi công sẽ vá ạ.');
      // With the code: the same official answered on the other channel before.
      const preview = await official.hear(`${code}: người dân sẽ đọc`);
      expect(preview).toContain('trả lời kiến nghị');
      await official.tap('Gửi ngay');
      await official.hear(`Đã chuyển câu trả lời ${code}`);
      await citizen.hear('Chiều mai đội thi công sẽ vá ạ.');

      // Not solved, solved, confirmed.
      await citizen.tap('Chưa giải quyết');
      await citizen.hear('còn thiếu điều gì');
      await citizen.send('vẫn còn một ổ gà nữa');
      await official.hear('vẫn còn một ổ gà nữa');
      await official.send(`/XONG ${code.toLowerCase()} Đã vá hết sáng nay`);
      await official.hear('gửi ảnh kết quả');
      await official.phone.locator('.more').click();
      await official.phone.locator('[data-tool="sample"]').click();
      await official.hear(`báo đã xử lý xong kiến nghị ${code}`);
      await official.tap('Gửi ngay');
      await citizen.hear('Đã vá hết sáng nay');
      expect(await citizen.phone.locator('img.photo').last().getAttribute('src')).toContain('/files/demo/');
      await citizen.tap('Đã giải quyết');
      await citizen.hear('đã khép lại');
      await official.hear(`${code}: người dân xác nhận đã giải quyết`);

      // Rates the official.
      await citizen.send('DG cb-03');
      await citizen.hear('từ 1 đến 5 sao');
      await citizen.send('5');
      for (let criterion = 1; criterion <= 5; criterion += 1) {
        await citizen.hear(`(${criterion}/5)`);
        await citizen.tap(criterion % 2 === 0 ? 'Bỏ qua' : 'Có');
      }
      await citizen.hear(/góp ý|nhắn thêm|nhận xét/i);
      await citizen.tap('Bỏ qua');
      await citizen.hear(/cảm ơn.*đánh giá/is);
      await page.screenshot({ path: `var/journey-${channel}.png` });
      await page.close();
      expect(demo.logged.filter(({ message }) => message === 'problem')).toEqual([]);
    });
  }

  it('fits a small screen, one phone at a time', async () => {
    const page = await openPage(390, 780);
    const phones = page.locator('[data-phone]');
    expect(await phones.count()).toBe(3);
    const visible = await phones.evaluateAll((all) => all.filter((phone) => phone.checkVisibility()).length);
    expect(visible).toBe(1);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    await page.close();
  });
});
