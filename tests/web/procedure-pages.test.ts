import { describe, expect, it, vi } from 'vitest';
import type { Procedure } from '../../src/domain/procedure.ts';
import { listCatalogue, loadCatalogue, type SiteChanges, servePages } from './procedure-site.ts';

const PROCEDURE: Procedure = {
  code: '1.000001',
  name: 'Official name',
  short: 'Short name',
  field: 'paper',
  agency: 'The office',
  documents: ['A form', 'A card'],
  time: 'Two days',
  fee: 'Free',
  filing: ['At the desk'],
  online: 'full',
  result: 'A paper',
  legal: ['Law 1'],
  aliases: [],
  source: 'https://source.example/1',
  checked: '2026-11-21',
  sure: true,
};
const catalogue = listCatalogue([PROCEDURE]);

async function ask(url: string, changes: Partial<SiteChanges> = {}, headers: Record<string, string> = {}) {
  const { app, problems } = await servePages({ catalogue, ...changes });
  const reply = await app.inject({ url, headers });
  await app.close();
  return { ...reply, status: reply.statusCode, body: reply.body, headers: reply.headers, problems };
}

describe('the addresses', () => {
  it('lead to the only commune, and to a choice of several', async () => {
    const one = await ask('/thu-tuc?lang=en');
    expect([one.status, one.headers.location]).toEqual([302, '/thu-tuc/demo?lang=en']);
    const two = await ask('/thu-tuc', { communes: [{ slug: 'an' }, { slug: 'binh', name: 'Binh' }] });
    expect(two.status).toBe(200);
    expect(two.body).toMatch(/href="\/thu-tuc\/an".*href="\/thu-tuc\/binh"/s);
  });

  it('show the front page, an event, a field and a procedure', async () => {
    const events = [{ id: 'sinh-con', name: 'A birth', codes: ['1.000001', 'gone'] }];
    const home = await ask('/thu-tuc/demo', { events });
    expect(home.body).toContain('href="/thu-tuc/demo/su-kien/sinh-con"');
    expect(home.body).toContain('href="/thu-tuc/demo/linh-vuc/paper"');
    for (const path of ['su-kien/sinh-con', 'linh-vuc/paper']) {
      const { body } = await ask(`/thu-tuc/demo/${path}`, { events });
      expect(body.match(/href="\/thu-tuc\/demo\/1\.000001"/g), path).toHaveLength(1);
    }
  });

  it.each([
    ['/thu-tuc/no-such', '/thu-tuc"'],
    ['/thu-tuc/demo/no-such', '/thu-tuc/demo"'],
    ['/thu-tuc/demo/linh-vuc/no-such', '/thu-tuc/demo"'],
    ['/thu-tuc/demo/su-kien/no-such', '/thu-tuc/demo"'],
    ['/thu-tuc/demo/a/b/c', '/thu-tuc"'],
    ['/thu-tuc/__proto__/constructor', '/thu-tuc"'],
    ['/thu-tuc/demo/%3Cscript%3E', '/thu-tuc/demo"'],
  ])('%s is not there: a polite page with a way back', async (url, back) => {
    const { status, body, headers } = await ask(url);
    expect(status).toBe(404);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toContain('Không tìm thấy trang này');
    expect(body).toContain(`"${back}`);
    expect(body).not.toContain('script');
  });

  it('speak English where asked, and say which words are Vietnamese', async () => {
    const { body, headers } = await ask('/thu-tuc/demo/1.000001?lang=en');
    expect(headers['content-language']).toBe('en');
    expect(body).toContain('<html lang="en">');
    expect(body).toContain('Papers to bring');
    expect(body).toContain('<h1 lang="vi">Short name</h1>');
    expect(body).toContain('href="/thu-tuc/demo?lang=en"');
    expect((await ask('/thu-tuc/demo?lang=xx')).body).toContain('<html lang="vi">');
  });
});

describe('a procedure', () => {
  const read = async (changes: Partial<Procedure>, site: Partial<SiteChanges> = {}) =>
    (
      await ask('/thu-tuc/demo/1.000001', {
        catalogue: listCatalogue([{ ...PROCEDURE, ...changes }]),
        ...site,
      })
    ).body;

  it('shows every section in its order, when it was checked, and how to reach the commune', async () => {
    const body = await read({});
    expect([...body.matchAll(/<h2 id="([\w-]+)"/g)].map(([, id]) => id)).toEqual([
      'documents',
      'fee-and-time',
      'place',
      'online',
      'forms',
      'result',
      'legal',
    ]);
    for (const fact of [
      'A form',
      'A card',
      'Two days',
      'Free',
      'The office',
      'At the desk',
      'A paper',
      'Law 1',
    ]) {
      expect(body).toContain(fact);
    }
    expect(body).toContain('<time datetime="2026-11-21">21/11/2026</time>');
    expect(body).toContain('href="tel:02370000000"');
    expect(body).toContain('href="https://source.example/1"');
    expect(body).not.toContain('Cần xác nhận');
  });

  it('says first when it is not certain, on the list as well', async () => {
    const body = await read({ sure: false, legal: [] });
    expect(body.indexOf('Cần xác nhận với cán bộ trước khi làm')).toBeLessThan(
      body.indexOf('id="documents"'),
    );
    expect(body).toContain('<p>Cần xác nhận với cán bộ.</p>');
    const list = await ask('/thu-tuc/demo/linh-vuc/paper', {
      catalogue: listCatalogue([{ ...PROCEDURE, sure: false }]),
    });
    expect(list.body).toContain('<em>Cần xác nhận với cán bộ</em>');
  });

  it('shows what more is known: the form, the copies, the steps, what is related', async () => {
    const papers = [
      { what: 'A form', form: 'CT01', count: 2 },
      { what: 'A card', kind: 'shown' as const },
    ];
    const body = await read({
      papers,
      steps: ['Go there'],
      related: ['1.000001', 'gone'],
      link: 'https://file.example/1',
    });
    expect(body).toContain('A form</span> <small>(2 bản, mẫu CT01)</small>');
    expect(body).toContain('A card</span> <small>(chỉ xuất trình)</small>');
    expect(body).toContain('<li>CT01: A form</li>');
    expect(body).toContain('<li>Go there</li>');
    expect(body).toContain('href="https://file.example/1"');
    expect(body.match(/<a href="\/thu-tuc\/demo\/1\.000001"/g)).toHaveLength(1);
  });

  it('offers no way online where there is none, and no link that is not https', async () => {
    const body = await read({ online: 'none', source: 'javascript:alert(1)', link: 'javascript:alert(2)' });
    expect(body).not.toContain('dichvucong.gov.vn');
    expect(body).not.toContain('javascript:');
    expect(await read({ link: 'javascript:alert(2)' })).toContain('href="https://dichvucong.gov.vn"');
  });

  it('leads into the chats by link and by a code that has words for those who do not see', async () => {
    const chats = vi.fn(() => [{ channel: 'zalo' as const, url: 'https://zalo.me/1?a=1&b="' }]);
    const body = await read({}, { chats });
    expect(chats).toHaveBeenCalledWith('1.000001');
    expect(body).toContain('href="https://zalo.me/1?a=1&#38;b=&#34;"');
    expect(body).toMatch(/<svg class="qr" role="img" aria-label="Mã QR mở khung chat Zalo của xã"/);
    expect(body).toContain('TT 1.000001');
    expect(await read({})).not.toContain('<svg');
  });

  it('is safe whatever the files say', async () => {
    const evil = `"><script>alert('x')</script>`;
    const hostile = Object.fromEntries(
      ['name', 'short', 'agency', 'time', 'fee', 'result', 'note'].map((key) => [key, evil]),
    );
    const lists = { documents: [evil], filing: [evil], legal: [evil], steps: [evil] };
    const body = await read(
      { ...hostile, ...lists },
      { communes: [{ name: evil, address: evil, hotline: evil, province: evil }] },
    );
    expect(body).not.toContain('<script');
    expect(body).not.toContain(`">alert`);
    expect(body).toContain('&#60;script');
  });
});

describe('a search', () => {
  it('shows a sure hit as the best one and the others apart', async () => {
    const { body, headers } = await ask('/thu-tuc/demo?q=abc', {
      catalogue: listCatalogue([PROCEDURE, { ...PROCEDURE, code: '1.000002' }]),
    });
    expect(body).toContain('Thủ tục phù hợp nhất');
    expect(body).toContain('Kết quả khác gần với câu hỏi');
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
  });

  it('asks back where it doubts, with at most five', async () => {
    const many = Array.from({ length: 8 }, (_, at) => ({ ...PROCEDURE, code: `1.00000${at}` }));
    const { body } = await ask('/thu-tuc/demo?q=abc', { catalogue: listCatalogue(many, false) });
    expect(body).toContain('Có phải Ông/Bà cần một trong các thủ tục này?');
    expect(body).not.toContain('phù hợp nhất');
    expect(body.match(/href="\/thu-tuc\/demo\/1\.00000\d"/g)).toHaveLength(5);
  });

  it('says that it found nothing, and what else can be done; an agency is named', async () => {
    const { body, status } = await ask('/thu-tuc/demo?q=abc', { catalogue: listCatalogue([]) });
    expect(status).toBe(200);
    expect(body).toContain('Chưa tìm thấy thủ tục nào');
    expect(body).toContain('href="tel:02370000000"');
    const agency = { id: 'court', name: 'The court', way: 'Go to the court.', matters: [] };
    const search = () => ({ hits: [], confident: false, agency });
    const other = await ask('/thu-tuc/demo?q=abc', { catalogue: { ...listCatalogue([]), search } });
    expect(other.body).toContain('The court');
    expect(other.body).toContain('Go to the court.');
  });

  it('reads one line of 200 characters, shows them escaped, and takes nothing else', async () => {
    const search = vi.fn(catalogue.search);
    const find = async (query: string) =>
      (await ask(`/thu-tuc/demo?${query}`, { catalogue: { ...catalogue, search } })).body;
    const body = await find(`q=${encodeURIComponent(`"><script>\n ${'x'.repeat(900)}`)}`);
    expect(search.mock.calls[0]?.[0]).toHaveLength(199);
    expect(search.mock.calls[0]?.[0]).toMatch(/^"><script> x+$/);
    expect(body).toContain('value="&#34;&#62;&#60;script&#62; xxx');
    expect(body).not.toContain('<script');
    for (const none of ['q=', 'q=%20%0A', 'q=a&q=b', 'q[a]=b'])
      expect(await find(none)).toContain('Theo lĩnh vực');
    expect(search).toHaveBeenCalledTimes(1);
  });

  it('finds in the real catalogue, and answers no weather report', async () => {
    const real = loadCatalogue();
    const first = await ask(`/thu-tuc/demo?q=${encodeURIComponent('lam giay khai sinh cho con')}`, {
      catalogue: real,
    });
    expect(first.body).toMatch(/Thủ tục phù hợp nhất.*?href="\/thu-tuc\/demo\/1\.001193"/s);
    const none = await ask(`/thu-tuc/demo?q=${encodeURIComponent('hôm nay trời đẹp quá')}`, {
      catalogue: real,
    });
    expect(none.body).toContain('Chưa tìm thấy');
  });
});

describe('what protects the pages', () => {
  it('allows no script, no frame and nothing from elsewhere', async () => {
    const { headers, body } = await ask('/thu-tuc/demo/1.000001');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'content-type': 'text/html; charset=utf-8',
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'; style-src 'self'");
    expect(headers['set-cookie']).toBeUndefined();
    expect(body).not.toMatch(/<script|<style| style=| on\w+=/);
  });

  it('is not sent again to a browser that has it, until it changes', async () => {
    const { headers } = await ask('/thu-tuc/demo/1.000001');
    const tag = String(headers.etag);
    expect(headers['cache-control']).toBe('public, max-age=300');
    const again = await ask('/thu-tuc/demo/1.000001', {}, { 'if-none-match': tag });
    expect([again.status, again.body]).toEqual([304, '']);
    const changed = listCatalogue([{ ...PROCEDURE, fee: 'One dong' }]);
    expect(
      (await ask('/thu-tuc/demo/1.000001', { catalogue: changed }, { 'if-none-match': tag })).status,
    ).toBe(200);
  });

  it('has a style whose address changes with it', async () => {
    const { body } = await ask('/thu-tuc/demo');
    const style = /href="(\/thu-tuc\/style\.css\?v=[\w-]{8})"/.exec(body)?.[1] ?? '';
    const { headers, status } = await ask(style);
    expect([status, headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
    expect(headers['cache-control']).toContain('immutable');
  });

  it('asks one address for patience after 300 requests a minute, and no other', async () => {
    const { app } = await servePages({ catalogue });
    const from = (remoteAddress: string) => app.inject({ url: '/thu-tuc/demo', remoteAddress });
    for (let count = 0; count < 300; count += 1) expect((await from('10.0.0.1')).statusCode).toBe(200);
    const busy = await from('10.0.0.1');
    expect([busy.statusCode, busy.headers['retry-after']]).toEqual([429, '60']);
    expect(busy.body).toContain('Xin chờ một lát');
    expect((await from('10.0.0.2')).statusCode).toBe(200);
    await app.close();
  });

  it('apologises where something broke, reports it, and shows nothing of it', async () => {
    const search = () => {
      throw new Error('inner words');
    };
    const { status, body, problems } = await ask('/thu-tuc/demo?q=a', {
      catalogue: { ...catalogue, search },
    });
    expect(status).toBe(500);
    expect(body).toContain('trang vừa trục trặc');
    expect(body).not.toContain('inner words');
    expect(problems).toHaveLength(1);
  });
});
