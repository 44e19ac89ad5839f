import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../helpers/browser.ts';
import { loadCatalogue, servePages } from './procedure-site.ts';

const PHONE = { width: 390, height: 844 };
const SMALL = { width: 320, height: 568 };
const DESK = { width: 1400, height: 900 };
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Gives the width of the page, and what is too low for a finger (px). */
const MEASURE = `({
  wide: document.documentElement.scrollWidth,
  low: [...document.querySelectorAll('a.button, button, input[type=search], .list a, .topics a, .call')]
    .filter((one) => one.getBoundingClientRect().height < 44)
    .map((one) => one.outerHTML),
})`;

/** Each kind of page by an address that shows it. */
const PAGES: readonly (readonly [string, string])[] = [
  ['home', '/thu-tuc/demo'],
  ['home in English', '/thu-tuc/demo?lang=en'],
  ['event', '/thu-tuc/demo/su-kien/sinh-con'],
  ['field', '/thu-tuc/demo/linh-vuc/ho-tich'],
  ['sure result', '/thu-tuc/demo?q=l%C3%A0m+gi%E1%BA%A5y+khai+sinh+cho+con'],
  ['doubtful result', '/thu-tuc/demo?q=x%C3%A1c+nh%E1%BA%ADn'],
  ['no result', '/thu-tuc/demo?q=h%C3%B4m+nay+tr%E1%BB%9Di+%C4%91%E1%BA%B9p+qu%C3%A1'],
  ['procedure', '/thu-tuc/demo/1.001193'],
  ['unsure procedure', '/thu-tuc/demo/vay-von-viec-lam'],
  ['procedure in English', '/thu-tuc/demo/1.001193?lang=en'],
  ['not found', '/thu-tuc/demo/no-such'],
  ['not found without a commune', '/thu-tuc/no-such/1'],
];

let browser: Browser;
let app: FastifyInstance;
let base: string;

beforeAll(async () => {
  browser = await startBrowser();
  ({ app } = await servePages({
    catalogue: loadCatalogue(),
    communes: [
      {
        name: 'Xã Mẫu',
        province: 'Tỉnh Mẫu',
        address: 'Thôn 1, Xã Mẫu, Tỉnh Mẫu',
        hoursText: 'Thứ Hai đến thứ Sáu, 7:30–11:30 và 13:30–17:00',
      },
    ],
    events: [{ id: 'sinh-con', name: 'Sinh con', codes: ['1.001193', '2.000986'] }],
    chats: () => [
      { channel: 'zalo', url: 'https://zalo.me/388613280878808645' },
      { channel: 'messenger', url: 'https://m.me/1234567890?ref=tt-1_001193' },
    ],
  }));
  await app.listen({ port: 0, host: '127.0.0.1' });
  base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** A page at an address; without scripts, as on an old phone or with a strict setting. */
async function open(
  path: string,
  viewport: { width: number; height: number },
  scripts = false,
): Promise<Page> {
  const context = await browser.newContext({ viewport, javaScriptEnabled: scripts });
  const page = await context.newPage();
  await page.goto(base + path);
  return page;
}

/** Presses Tab until something with this text or label has the focus; fails when it never does. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    const said = `${await focused.innerText()} ${await focused.getAttribute('id')}`;
    if (said.includes(words)) return;
  }
  throw new Error(`no way to ${words} by keyboard`);
}

describe('the pages of procedures in a browser', () => {
  it.each(PAGES)('break no rule of accessibility: %s', async (_name, path) => {
    const page = await open(path, PHONE, true);
    await page.evaluate(AXE);
    const { violations } = (await page.evaluate(
      'axe.run(document, { resultTypes: ["violations"] })',
    )) as AxeResults;
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.context().close();
  });

  it('never scroll sideways, and give fingers enough room', async () => {
    for (const viewport of [SMALL, PHONE, DESK]) {
      const page = await open('/thu-tuc/demo', viewport, true);
      for (const [name, path] of PAGES) {
        await page.goto(base + path);
        const { wide, low } = (await page.evaluate(MEASURE)) as { wide: number; low: string[] };
        expect({ name, wide, low }).toEqual({ name, wide: viewport.width, low: [] });
      }
      await page.context().close();
    }
  });

  it('can be walked by keyboard without scripts, from the search to a procedure and back', async () => {
    const page = await open('/thu-tuc/demo', PHONE);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('href')).toBe('#main');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await tabTo(page, 'q');
    await page.keyboard.type('lam giay khai sinh cho con');
    await Promise.all([page.waitForURL(/q=lam/), page.keyboard.press('Enter')]);
    await tabTo(page, 'Đăng ký khai sinh');
    await Promise.all([page.waitForURL(`${base}/thu-tuc/demo/1.001193`), page.keyboard.press('Enter')]);
    expect(await page.locator('h1').innerText()).toBe('Đăng ký khai sinh');
    await tabTo(page, 'Hộ tịch');
    await Promise.all([page.waitForURL(/linh-vuc\/ho-tich$/), page.keyboard.press('Enter')]);
    await page.context().close();
  });

  it('load nothing but themselves and their style', async () => {
    const page = await open('/thu-tuc/demo', PHONE, true);
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`${base}/thu-tuc/demo/1.001193`);
    expect(asked.map((url) => url.replace(base, '').replace(/\?.*/, ''))).toEqual([
      '/thu-tuc/demo/1.001193',
      '/thu-tuc/style.css',
    ]);
    expect(said).toEqual([]);
    expect(await page.evaluate('getComputedStyle(document.body).marginTop')).toBe('0px');
    await page.context().close();
  });

  it('are printed with the facts and the codes, without what only a screen can do', async () => {
    const page = await open('/thu-tuc/demo/1.001193', DESK);
    await page.emulateMedia({ media: 'print' });
    const isShown = (selector: string) => page.locator(selector).first().isVisible();
    for (const kept of ['h1', '#documents', '#legal', '.qr', '.paper', 'address']) {
      expect(await isShown(kept), kept).toBe(true);
    }
    for (const gone of ['.trail', '.language', '.button']) expect(await isShown(gone), gone).toBe(false);
    await page.context().close();
  });
});

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
