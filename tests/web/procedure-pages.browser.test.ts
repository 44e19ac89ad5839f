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
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

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

describe('shots', () => {
  it('takes', async () => {
    for (const [size, viewport] of Object.entries({ PHONE, SMALL, DESK })) {
      const context = await browser.newContext({ viewport, javaScriptEnabled: false });
      const page = await context.newPage();
      for (const [name, path] of PAGES) {
        if (size === 'SMALL' && name !== 'procedure') continue;
        await page.goto(base + path);
        await page.screenshot({ path: `/tmp/page/${size}-${name.replaceAll(' ', '-')}.png`, fullPage: true });
      }
      await page.goto(`${base}/thu-tuc/demo/1.001193`);
      if (size === 'DESK') await page.pdf({ path: '/tmp/page/print.pdf', format: 'A4' });
      await context.close();
    }
  });
});
