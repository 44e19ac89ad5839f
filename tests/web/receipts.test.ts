import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CODE, type PublicPages, RECEIPT, SECRET, servePublicPages } from './public-pages.ts';

let pages: PublicPages;
const ask = (url: string, remoteAddress = '10.0.0.1') => pages.app.inject({ url, remoteAddress });

beforeEach(async () => {
  pages = await servePublicPages();
});

afterEach(async () => {
  await pages.app.close();
  expect(pages.problems).toEqual([]);
});

describe('the receipt page', () => {
  it.each([
    `/bien-nhan/${CODE}?s=${SECRET}`,
    `/bien-nhan?ma=${CODE}&s=${SECRET}`,
    `/bien-nhan?ma=pa%2026%201&s=${SECRET}&lang=vi`,
  ])('shows the facts and every mark at %s', async (url) => {
    const { statusCode, body, headers } = await ask(url);
    expect(statusCode).toBe(200);
    for (const { fingerprint } of RECEIPT.lines) expect(body).toContain(fingerprint);
    for (const fact of [CODE, 'Đường sá', 'Phòng Kinh tế', '09:00', RECEIPT.hash, 'đã xem'])
      expect(body).toContain(fact);
    expect(body).toContain('Không có dấu hiệu sửa lùi');
    expect(headers).toMatchObject({
      ...{ 'x-robots-tag': 'noindex', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    });
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(body).not.toMatch(/<script/i);
  });

  it('says from which line on a record does not fit', async () => {
    await pages.app.close();
    pages = await servePublicPages({ ...RECEIPT, wrong: 2 });
    const { body } = await ask(`/bien-nhan/${CODE}?s=${SECRET}`);
    expect(body).toContain('Từ dòng 3');
    expect(body).not.toContain('Không có dấu hiệu sửa lùi');
  });

  it('speaks English', async () => {
    expect((await ask(`/bien-nhan/${CODE}?s=${SECRET}&lang=en`)).body).toContain('No sign of back-dating');
  });

  it('asks for what is missing, without looking anything up', async () => {
    for (const url of ['/bien-nhan', `/bien-nhan/${CODE}`, `/bien-nhan?ma=${CODE}`]) {
      const { statusCode, body } = await ask(url);
      expect([statusCode, body.includes('name="s"')]).toEqual([200, true]);
    }
    expect(pages.asked).toEqual([]);
  });

  it('answers a wrong code and a wrong secret alike', async () => {
    const replies = await Promise.all([
      ask(`/bien-nhan/${CODE}?s=WRONGWRO`),
      ask(`/bien-nhan/PA26-00009?s=${SECRET}`),
      ask(`/bien-nhan/nothing?s=${SECRET}`),
    ]);
    const plain = replies.map(({ statusCode, body }) => [statusCode, body.replace(/ value="[^"]*"/g, '')]);
    expect(plain[0]?.[0]).toBe(404);
    expect(plain).toEqual([plain[0], plain[0], plain[0]]);
  });

  it.each([
    '/bien-nhan/%3Cscript%3E?s=%22%3E%3Cscript%3E',
    '/bien-nhan?ma=%00&s=%00',
    '/bien-nhan?ma=a&ma=b&s=c',
  ])('repeats nothing unescaped: %s', async (url) => {
    const { statusCode, body } = await ask(url);
    expect(statusCode).toBeLessThan(500);
    expect(body).not.toContain('<script');
  });

  it('stops guesses at one code from many addresses, also when the right one comes', async () => {
    for (let at = 0; at < 30; at += 1) await ask(`/bien-nhan/${CODE}?s=WRONG`, `10.1.0.${at}`);
    const { statusCode, body } = await ask(`/bien-nhan/${CODE}?s=${SECRET}`, '10.2.0.1');
    expect(statusCode).toBe(429);
    expect(body).not.toContain(RECEIPT.hash);
    expect(pages.asked).toHaveLength(30);
  });

  it('stops guesses of one address at many codes', async () => {
    for (let at = 0; at < 60; at += 1) await ask(`/bien-nhan/PA25-${10_000 + at}?s=${SECRET}`);
    expect((await ask(`/bien-nhan/${CODE}?s=${SECRET}`)).statusCode).toBe(429);
    expect((await ask(`/bien-nhan/${CODE}?s=${SECRET}`, '10.0.0.2')).statusCode).toBe(200);
  });
});
