import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser } from '../helpers/browser.ts';
import { CODE, SECRET, servePublicPages } from './public-pages.ts';

const SIZES = [
  { width: 320, height: 568 },
  { width: 1400, height: 900 },
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const PAGES: readonly (readonly [string, string])[] = [
  ['form', '/bien-nhan'],
  ['wrong secret', `/bien-nhan/${CODE}?s=WRONG`],
  ['receipt', `/bien-nhan/${CODE}?s=${SECRET}`],
  ['receipt in English', `/bien-nhan/${CODE}?s=${SECRET}&lang=en`],
  ['solved petitions', '/cong-khai/demo'],
  ['one of them', '/cong-khai/demo/PA26-00002?lang=en'],
];

let browser: Browser;
let app: FastifyInstance;
let base: string;

beforeAll(async () => {
  browser = await startBrowser();
  ({ app } = await servePublicPages());
  await app.listen({ port: 0, host: '127.0.0.1' });
  base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

it.each(PAGES)('%s breaks no rule of accessibility and never scrolls sideways', async (_name, path) => {
  for (const viewport of SIZES) {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    await page.goto(base + path);
    await page.evaluate(AXE);
    const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
      violations: readonly { id: string; nodes: readonly { html: string }[] }[];
    };
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
    const low = await page.evaluate(
      `[...document.querySelectorAll('.button, button, input:not([type=hidden]), .list a, .topics a')]
        .filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML)`,
    );
    expect(low).toEqual([]);
    await context.close();
  }
});

it('opens a receipt from the form without scripts, and prints it without the form', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${base}/bien-nhan`);
  await page.getByLabel('Mã kiến nghị').fill(CODE);
  await page.getByLabel('Mã bí mật').fill(SECRET);
  await Promise.all([page.waitForURL(/ma=/), page.getByRole('button').click()]);
  expect(await page.locator('h1').innerText()).toContain(CODE);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#timeline').isVisible()).toBe(true);
  expect(await page.locator('.language').first().isVisible()).toBe(false);
  await context.close();
});
