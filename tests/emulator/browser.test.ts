import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, OA, startBench } from './world.ts';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A bot that answers everything with buttons (Zalo), quick replies and a picture (Messenger). */
function scriptBot(bench: Bench): void {
  bench.receiver.reply = (call) => {
    const { body } = call;
    if (body.event_name === 'follow' || body.event_name?.startsWith('user_send_')) {
      void answerZalo(bench, body);
    }
    const item = body.entry?.[0].messaging?.[0];
    if (item?.postback !== undefined || (item?.message && !item.message.is_echo))
      void answerMessenger(bench, item);
    return { status: 200 };
  };
}

// biome-ignore lint/suspicious/noExplicitAny: bodies of the platform
async function answerZalo(bench: Bench, body: any): Promise<void> {
  const user = body.sender?.id ?? body.follower.id;
  const said = body.message?.text || body.message?.attachments?.[0].type || 'quan tâm';
  const buttons = [
    { title: 'Gửi kiến nghị', type: 'oa.query.show', payload: 'Gửi kiến nghị' },
    { title: 'Bỏ qua', type: 'oa.query.hide', payload: '#skip' },
    { title: 'Trang của xã', type: 'oa.open.url', payload: { url: 'https://xa.example/' } },
    { title: 'Gọi trực ban', type: 'oa.open.phone', payload: { phone_code: '842370000000' } },
  ];
  const text = `Xã đã nhận: ${said}\nXem https://xa.example/huong-dan nhé.`;
  await bench.cs({ text, attachment: { type: 'template', payload: { buttons } } }, user);
}

// biome-ignore lint/suspicious/noExplicitAny: bodies of the platform
async function answerMessenger(bench: Bench, item: any): Promise<void> {
  const to = { recipient: { id: item.sender.id } };
  await bench.graph('/me/messages', { ...to, sender_action: 'typing_on' });
  if (item.postback !== undefined) {
    const url = `${bench.base}/emulator/assets/sample-photo.jpg`;
    await bench.graph('/me/messages', {
      ...to,
      message: { attachment: { type: 'image', payload: { url } } },
    });
  }
  const quick_replies = ['Hộ tịch', 'Đất đai', 'Chứng thực'].map((title) => ({
    content_type: 'text',
    title,
    payload: title,
  }));
  const said = item.message?.text ?? item.postback?.referral?.ref ?? 'gì đó';
  await bench.graph('/me/messages', { ...to, message: { text: `Bạn chọn: ${said}`, quick_replies } });
}

describe('the chat page in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  let bench: Bench;
  let page: Page;
  const troubles: string[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: QUIET });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    bench = await startBench({ now: Date.now });
    scriptBot(bench);
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    troubles.length = 0;
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    await page.goto(`${bench.base}/emulator`);
    await page.waitForSelector('body[data-ready=yes]');
  });
  afterEach(async () => {
    await page.close();
    await bench.close();
    expect(troubles).toEqual([]);
  });

  const phone = (name: string): Locator => page.locator(`[data-phone=${name}]`);
  const write = async (name: string, text: string): Promise<void> => {
    await phone(name).getByRole('textbox', { name: 'Tin nhắn' }).fill(text);
    await phone(name).getByRole('button', { name: 'Gửi', exact: true }).click();
  };
  const bubble = (name: string, from: 'me' | 'bot', text: string): Locator =>
    phone(name).locator(`[data-from=${from}]`, { hasText: text }).last();
  const shoot = (name: string) =>
    page.screenshot({ path: join(tmpdir(), `emulator-${name}.png`), animations: 'disabled' });

  it('carries three chats side by side', async () => {
    const zalo = phone('zalo');
    await zalo.getByRole('button', { name: 'Quan tâm', exact: true }).first().click();
    await bubble('zalo', 'bot', 'Xã đã nhận: quan tâm').waitFor();
    await write('zalo', '<b>Đường hỏng</b>\nthôn 3');
    await bubble('zalo', 'bot', 'Xã đã nhận: <b>Đường hỏng</b>').waitFor();
    expect(await zalo.locator('.text b').count()).toBe(0);
    await zalo.locator('[data-from=me][data-state=seen]').first().waitFor();
    expect(
      await bubble('zalo', 'bot', 'Xã đã nhận').getByRole('link', { name: 'huong-dan' }).getAttribute('href'),
    ).toBe('https://xa.example/huong-dan');
    const call = bubble('zalo', 'bot', 'Xã đã nhận').getByRole('link', { name: 'Gọi trực ban' });
    expect(await call.getAttribute('href')).toBe('tel:842370000000');

    await bubble('zalo', 'bot', 'Xã đã nhận').getByRole('button', { name: 'Gửi kiến nghị' }).click();
    await bubble('zalo', 'me', 'Gửi kiến nghị').waitFor();
    const own = await zalo.locator('[data-from=me]').count();
    await bubble('zalo', 'bot', 'Xã đã nhận: Gửi kiến nghị').getByRole('button', { name: 'Bỏ qua' }).click();
    await bubble('zalo', 'bot', 'Xã đã nhận: #skip').waitFor();
    expect(await zalo.locator('[data-from=me]').count()).toBe(own);

    for (const tool of ['Ảnh mẫu', 'Vị trí']) {
      await zalo.getByRole('button', { name: 'Đính kèm' }).click();
      await zalo.getByRole('button', { name: tool, exact: true }).click();
    }
    await bubble('zalo', 'bot', 'Xã đã nhận: location').waitFor();
    const photo = zalo.locator('[data-from=me] img.photo').first();
    await expect
      .poll(() => photo.evaluate((image: { naturalWidth: number }) => image.naturalWidth))
      .toBe(960);

    const messenger = phone('messenger');
    await messenger.getByRole('button', { name: 'Bắt đầu' }).click();
    await messenger.locator('[data-from=bot] img.photo').waitFor();
    const replies = messenger.getByTestId('quick-replies');
    await replies.getByRole('button', { name: 'Đất đai' }).click();
    await bubble('messenger', 'bot', 'Bạn chọn: Đất đai').waitFor();
    await bubble('messenger', 'me', 'Đất đai').waitFor();

    await write('staff', '/hangcho');
    const notice = bubble('staff', 'bot', 'Xã đã nhận: /hangcho');
    await notice.locator('.text').click();
    await notice.getByRole('button', { name: 'Trích dẫn' }).click();
    await write('staff', 'Xã sẽ sửa');
    await bubble('staff', 'bot', 'Xã đã nhận: Xã sẽ sửa').waitFor();
    const quoted = bench.zaloEvents('user_send_text').at(-1)?.body.message.quote_msg_id;
    expect(quoted).toBe(await notice.getAttribute('data-entry'));
    expect(await bubble('staff', 'me', 'Xã sẽ sửa').locator('blockquote').textContent()).toContain(
      '/hangcho',
    );
    await shoot('three-phones');
    const boxes = await Promise.all(['zalo', 'messenger', 'staff'].map((name) => phone(name).boundingBox()));
    expect(boxes.map((box) => Math.round(box?.y ?? -1))).toEqual(Array(3).fill(Math.round(boxes[0]?.y ?? 0)));
    expect(await page.evaluate('document.documentElement.scrollHeight')).toBe(900);
    expect((boxes[2]?.x ?? 0) + (boxes[2]?.width ?? 0)).toBeLessThanOrEqual(1400);
  });

  it('shows one phone at a time on a small screen, and tells of news elsewhere', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await phone('zalo').isVisible()).toBe(true);
    expect(await phone('staff').isVisible()).toBe(false);
    await write('zalo', 'chào xã');
    await bubble('zalo', 'bot', 'Xã đã nhận: chào xã').waitFor();
    await shoot('small-zalo');
    await page.getByRole('tab', { name: 'Zalo' }).press('ArrowRight');
    expect(await phone('messenger').isVisible()).toBe(true);
    await phone('messenger').getByRole('button', { name: 'Đính kèm' }).click();
    await phone('messenger').getByRole('button', { name: 'Mở m.me' }).click();
    await phone('messenger').getByRole('textbox', { name: 'm.me' }).fill('rate-cb-01');
    await phone('messenger').getByRole('button', { name: 'Mở', exact: true }).click();
    await bubble('messenger', 'bot', 'Bạn chọn: rate-cb-01').waitFor();
    await shoot('small-messenger');
    const user = await phone('staff').getAttribute('data-user');
    await bench.emulator.zalo.sendText(user ?? '', OA, 'nội bộ');
    await page.locator('[data-tab=staff].news').waitFor();
    await page.getByRole('tab', { name: 'Cán bộ' }).click();
    expect(await page.locator('[data-tab=staff].news').count()).toBe(0);
    await shoot('small-staff');
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBe(390);
  });

  it('lets other people and the other channel be chosen, and shows a chat again after a reload', async () => {
    await write('zalo', 'tôi là người thứ nhất');
    await bubble('zalo', 'bot', 'thứ nhất').waitFor();
    await phone('zalo').getByRole('button', { name: 'Thêm người dân' }).click();
    await phone('zalo').getByRole('button', { name: 'Quan tâm', exact: true }).first().waitFor();
    expect(await phone('zalo').locator('[data-entry]').count()).toBe(0);
    await phone('zalo').getByTestId('person').selectOption({ index: 0 });
    await bubble('zalo', 'me', 'thứ nhất').waitFor();
    await phone('staff').getByTestId('channel').selectOption('messenger');
    await write('staff', 'tôi là cán bộ');
    await bubble('staff', 'bot', 'Bạn chọn: tôi là cán bộ').waitFor();
    await page.reload();
    await bubble('zalo', 'bot', 'thứ nhất').waitFor();
  });

  it('sends a chosen photo, made smaller', async () => {
    const file = new URL('../../src/emulator/page/sample-photo.jpg', import.meta.url);
    await phone('messenger').getByRole('button', { name: 'Đính kèm' }).click();
    await phone('messenger').getByTestId('photo').setInputFiles(file.pathname);
    await phone('messenger').locator('[data-from=me] img.photo').waitFor();
    const call = await bench.receiver.next((one) => one.raw.includes('"image"'));
    const { url } = call.body.entry[0].messaging[0].message.attachments[0].payload;
    expect((await fetch(url)).headers.get('content-type')).toBe('image/jpeg');
    await bubble('messenger', 'bot', 'Bạn chọn').waitFor();
  });
});
