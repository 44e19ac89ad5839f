import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runAdmin } from '../../src/admin/run-admin.ts';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Token } from '../../src/domain/token.ts';
import { createMailbox } from '../../src/engine/mailbox.ts';
import { createLinkGuard } from '../../src/link-guard.ts';
import { createInvite } from '../../src/store/invites.ts';
import { communeKeys, laneOf } from '../../src/store/keys.ts';
import { OA, PAGE } from '../helpers/app.ts';
import { OTHER_OA, openPlatforms, PAGE_TOKEN, type Platforms } from '../helpers/platforms.ts';

const DAY = 24 * 3_600_000;

let platforms: Platforms;
let app: App;
/** The commune's admin, who chats on Messenger. */
let chief: string;
const logged: unknown[][] = [];

beforeAll(async () => {
  platforms = await openPlatforms();
  const log = (...line: unknown[]) => void logged.push(line);
  app = await startApp(readConfig(platforms.env), {
    log: { info: log, warn: log, error: log },
    linkCheckMs: 100,
    engine: { tickMs: 20, retryDelayMs: { send: () => 50 } },
  });
  await admin('token', 'messenger', '--page', PAGE, '--token', PAGE_TOKEN);
  const { redis, box, config } = app.installation;
  const keys = communeKeys(laneOf('demo', config.lanes), 'demo');
  const code = await createInvite(redis, keys, box, 'cb-07', Date.now());
  chief = platforms.emulator.addPerson('messenger', PAGE, 'staff', 'Quản trị');
  await say(`/dangky ${code}`, /Đỗ Thị Quản Trị/);
});
afterAll(async () => {
  await app?.stop();
  await platforms?.close();
});

async function admin(...args: string[]) {
  const lines: string[] = [];
  const code = await runAdmin(
    args,
    readConfig(platforms.env),
    (line) => void lines.push(...line.split('\n')),
  );
  return { code, lines, text: lines.join('\n') };
}

/** The admin writes, and hears the bot's answer. */
async function say(text: string, answer: RegExp): Promise<void> {
  await platforms.emulator.messenger.sendText(chief, PAGE, text);
  await hear(answer);
}
const hear = (words: RegExp) =>
  platforms.emulator.waitFor('messenger', PAGE, chief, (entry) => words.test(entry.text ?? ''));

/** How often the admin was told so, once everything that many more processes have to say has been said. */
async function countTold(words: RegExp): Promise<number> {
  const { redis, config } = app.installation;
  const guards = Array.from({ length: 10 }, () =>
    createLinkGuard({
      ...{ installation: app.installation, now: Date.now, everyMs: 1, onProblem() {} },
      mailbox: createMailbox({ redis, lanes: config.lanes, now: Date.now }),
    }),
  );
  await Promise.all(guards.map((guard) => guard.look()));
  await say('/trogiup', /\/hangcho/);
  const said = platforms.emulator.chat('messenger', PAGE, chief);
  return said.filter(({ from, text }) => from === 'bot' && words.test(text ?? '')).length;
}

const readToken = () => app.installation.tokens.zalo.read(OA);
const writeToken = async (changes: Partial<Token>): Promise<void> => {
  const issued = platforms.emulator.issueZaloTokens(OA);
  await app.installation.tokens.zalo.write(OA, {
    ...{ accessToken: issued.access_token, refreshToken: issued.refresh_token },
    ...{ issuedAt: Date.now(), expiresAt: Date.now() + DAY, ...changes },
  });
};

const visit = (url: string) => fetch(url, { redirect: 'manual' });
/** What a browser is led to. */
async function follow(url: string): Promise<URL> {
  const answer = await visit(url);
  expect(answer.status).toBe(302);
  return new URL(answer.headers.get('location') ?? '');
}
const makeLink = async () => (await admin('connect', 'zalo', '--commune', 'demo')).lines.at(-1) ?? '';
/** Opens a link and consents for an OA; gives the address that Zalo sends the browser back to. */
async function consent(link: string, oa = OA): Promise<URL> {
  const page = await follow(link);
  const shown = await (await visit(page.href)).text();
  expect(shown).toContain('Xã Khác');
  page.searchParams.set('oa_id', oa);
  return follow(page.href);
}
async function read(answer: Response) {
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}
const open = async (url: URL | string) => read(await visit(String(url)));

describe('linking an OA by consent', () => {
  it('leads from the printed link over the consent page to a linked OA, and keeps no secret on the way', async () => {
    expect(await readToken()).toBeUndefined();
    const { code, lines, text } = await admin('connect', 'zalo', '--commune', 'demo');
    expect([code, lines.at(-1)]).toEqual([0, expect.stringMatching(/\/connect\/zalo\?key=[\w-]{43}$/)]);
    expect(text).toContain(`${app.url}/connect/zalo/callback`);
    const link = lines.at(-1) ?? '';
    // A chat app that shows a preview opens it first, and some only ask for the head.
    await follow(link);
    expect((await fetch(link, { method: 'HEAD', redirect: 'manual' })).status).toBe(404);
    const back = await consent(link);
    const { redis } = app.installation;
    const kept = await redis.keys('connect-*');
    expect(kept).toHaveLength(3);
    for (const key of kept) expect(await redis.pttl(key)).toBeGreaterThan(14 * 60_000);
    for (const key of kept) expect(await redis.pttl(key)).toBeLessThanOrEqual(15 * 60_000);
    const atRest = kept.join() + (await redis.mget(kept)).join();
    const done = await open(back);
    expect([done.status, done.text]).toEqual([200, expect.stringContaining('Xã Mẫu đã được nối')]);
    expect(done.headers.get('referrer-policy')).toBe('no-referrer');
    expect(done.headers.get('cache-control')).toBe('no-store');
    expect(done.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect((await readToken())?.refreshEndsAt).toBeGreaterThan(Date.now() + 89 * DAY);
    expect(await app.installation.channels.zalo?.checkAccount(OA)).toEqual({ name: 'Xã Mẫu' });
    // Neither the address nor the link works twice.
    for (const used of [back, link]) expect((await open(used)).status).toBe(404);
    const secrets = [
      new URL(link).searchParams.get('key'),
      ...['code', 'state'].map((it) => back.searchParams.get(it)),
    ];
    for (const secret of secrets) {
      expect(secret).toMatch(/^[\w-]{43,}$/);
      expect(JSON.stringify(logged) + atRest).not.toContain(secret);
    }
  });

  it('stores nothing for another OA, and lets the same link be used for the right one', async () => {
    const before = await readToken();
    const link = await makeLink();
    const back = await consent(link, OTHER_OA);
    const wrong = await open(back);
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining(OA)]);
    expect((await open(back)).status).toBe(404);
    expect(await readToken()).toEqual(before);
    expect((await open(await consent(link))).status).toBe(200);
    expect((await readToken())?.accessToken).not.toBe(before?.accessToken);
  });

  it('believes the token and not the address about which OA it is', async () => {
    const before = await readToken();
    const back = await consent(await makeLink(), OTHER_OA);
    back.searchParams.set('oa_id', OA);
    const wrong = await open(back);
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('Chọn nhầm OA')]);
    expect(await readToken()).toEqual(before);
  });

  it('stores nothing without consent, with a wrong code or a state that is not ours', async () => {
    const before = await readToken();
    const link = await makeLink();
    const refused = await consent(link);
    refused.searchParams.delete('code');
    expect(await open(refused)).toMatchObject({
      status: 400,
      text: expect.stringContaining('Chưa được cấp quyền'),
    });
    const strange = await consent(link);
    strange.searchParams.set('state', 'x'.repeat(43));
    expect((await open(strange)).status).toBe(404);
    const forged = await consent(link);
    forged.searchParams.set('code', 'forged');
    expect(await open(forged)).toMatchObject({ status: 400, text: expect.stringContaining('-14005') });
    expect(await readToken()).toEqual(before);
  });

  it('is refused when a link or a consent is too old', async () => {
    const link = await makeLink();
    const back = await consent(link);
    const { redis } = app.installation;
    for (const key of await redis.keys('connect-*')) await redis.pexpire(key, 0);
    for (const old of [back, link]) expect((await open(old)).status).toBe(404);
  });

  it('needs a public address, a commune, and its OA', async () => {
    const { PUBLIC_URL: _, ...without } = platforms.env;
    const lines: string[] = [];
    const args = ['connect', 'zalo', '--commune', 'demo'];
    expect(await runAdmin(args, readConfig(without), (line) => void lines.push(line))).toBe(1);
    expect(lines).toEqual([expect.stringContaining('PUBLIC_URL')]);
    expect(await admin('connect', 'zalo', '--commune', 'xa-la')).toMatchObject({ code: 1 });
  });
});

describe('an OA whose refresh token Zalo takes no more', () => {
  it('is told to the admin on another channel once, and once again when it is linked', async () => {
    const { emulator } = platforms;
    const metric = `xtt_account_needs_link{channel="zalo",account="${OA}"}`;
    const readMetrics = async () => (await fetch(`${app.url}/metrics`)).text();
    expect(await readMetrics()).toContain(`${metric} 0`);
    const user = emulator.addPerson('zalo', OA);
    await emulator.zalo.revoke(OA);
    const before = platforms.trades();
    await emulator.zalo.sendText(user, OA, 'menu');
    const told = await hear(/MẤT KẾT NỐI/);
    expect(told.text).toContain('npm run admin -- connect zalo --commune demo');
    expect(await countTold(/MẤT KẾT NỐI/)).toBe(1);
    expect(await readMetrics()).toContain(`${metric} 1`);
    expect(logged.filter(([, message]) => message === 'Zalo OA must be linked again')).toHaveLength(1);
    expect(await admin('doctor')).toMatchObject({
      code: 1,
      text: expect.stringContaining(`OA ${OA} cần được nối lại`),
    });
    // The message was tried again and again meanwhile; Zalo's OAuth was not.
    expect(platforms.trades() - before).toBe(1);

    expect((await open(await consent(await makeLink()))).status).toBe(200);
    await emulator.waitFor('zalo', OA, user, ({ text }) => text?.includes('91/2025/QH15') ?? false);
    expect(await countTold(/KẾT NỐI ĐÃ TỐT/)).toBe(1);
    expect(await countTold(/MẤT KẾT NỐI/)).toBe(1);
    expect(await readMetrics()).toContain(`${metric} 0`);
  });
});

describe('a refresh token that ends within a week', () => {
  it('is told once, also by processes that start later, and doctor and metrics show it', async () => {
    await writeToken({ refreshEndsAt: Date.now() + 8 * DAY });
    expect(await countTold(/SẮP HẾT HẠN/)).toBe(0);
    await writeToken({ refreshEndsAt: Date.now() + 7 * DAY - 60_000 });
    await hear(/SẮP HẾT HẠN/);
    expect(await countTold(/SẮP HẾT HẠN/)).toBe(1);
    const [, left] =
      /xtt_token_end_seconds\{[^}]*zalo[^}]*\} (\d+)/.exec(
        await (await fetch(`${app.url}/metrics`)).text(),
      ) ?? [];
    expect(Number(left)).toBeLessThan((7 * DAY) / 1000);
    expect(Number(left)).toBeGreaterThan((6 * DAY) / 1000);
    expect((await admin('doctor')).text).toContain('! zalo');
    await writeToken({ refreshEndsAt: Date.now() + 90 * DAY });
    await hear(/KẾT NỐI ĐÃ TỐT/);
  });
});

it('somebody who opens addresses without end is slowed down', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => open(`${app.url}/connect/zalo?key=x`)));
  const statuses = new Set(answers.map(({ status }) => status));
  expect(statuses).toContain(429);
  expect(answers.at(-1)?.text).toContain('Xin chờ một lát');
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
});
