import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PublicPages, servePublicPages } from './public-pages.ts';

let pages: PublicPages;
const ask = (url: string) => pages.app.inject({ url });
const codesOf = (body: string) =>
  [...body.matchAll(/\/cong-khai\/demo\/(PA26-\d+)/g)].map(([, code]) => code);

beforeEach(async () => {
  pages = await servePublicPages();
});

afterEach(async () => {
  await pages.app.close();
  expect(pages.problems).toEqual([]);
});

describe('the page of solved petitions', () => {
  it('leads to the only commune that has one', async () => {
    const { statusCode, headers } = await ask('/cong-khai');
    expect([statusCode, headers.location]).toEqual([302, '/cong-khai/demo']);
  });

  it('lists twenty at a time, with the ways on', async () => {
    const first = (await ask('/cong-khai/demo')).body;
    expect(codesOf(first)).toHaveLength(20);
    expect(first).toContain('rel="next"');
    expect(first).not.toContain('rel="prev"');
    const last = (await ask('/cong-khai/demo?trang=3')).body;
    expect(codesOf(last)).toEqual(['PA26-00041', 'PA26-00042', 'PA26-00043', 'PA26-00044', 'PA26-00045']);
    expect(last).not.toContain('rel="next"');
    expect(last).toContain('href="/cong-khai/demo?trang=2"');
  });

  it('keeps to a category, and says that there is none', async () => {
    expect((await ask('/cong-khai/demo?linh-vuc=holes')).body).toContain('linh-vuc=holes&#38;trang=2');
    expect((await ask('/cong-khai/demo?linh-vuc=noise')).body).toContain('Chưa có kết quả nào');
    expect(codesOf((await ask('/cong-khai/demo?linh-vuc=nothing&trang=-3')).body)).toHaveLength(20);
  });

  it('has an address for each, which no cache keeps', async () => {
    const { statusCode, body, headers } = await ask('/cong-khai/demo/PA26-00007');
    expect(statusCode).toBe(200);
    for (const words of ['Ổ gà số 7', 'Đã vá số 7', 'Thôn 2', '02/03/2026']) expect(body).toContain(words);
    expect(headers['cache-control']).toBe('no-store');
  });

  it.each([
    '/cong-khai/demo/PA26-09999',
    '/cong-khai/other',
    '/cong-khai/demo/%3Cscript%3E',
    '/cong-khai/a/b/c',
  ])('%s is not there: a polite page', async (url) => {
    const { statusCode, body } = await ask(url);
    expect(statusCode).toBe(404);
    expect(body).not.toContain('<script');
  });
});

it('explains itself, with a way on, while no commune publishes', async () => {
  const { app } = await servePublicPages(undefined, 0, []);
  const { statusCode, body } = await app.inject({ url: '/cong-khai' });
  await app.close();
  expect(statusCode).toBe(200);
  expect(body).toContain('Chưa có kết quả công khai');
  expect(body).toContain('href="/thu-tuc"');
});
