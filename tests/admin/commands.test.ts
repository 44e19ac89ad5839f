import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminCommands } from '../../src/admin/registry.ts';
import { runAdmin } from '../../src/admin/run-admin.ts';
import { readConfig } from '../../src/config.ts';
import { createDeadLetters, type DeadLetter, keepDeadLetter } from '../../src/engine/dead-letters.ts';
import { laneOf } from '../../src/store/keys.ts';
import { type DemoApp, OA, PAGE, startDemoApp } from '../helpers/app.ts';

let demo: DemoApp;

beforeAll(async () => {
  demo = await startDemoApp();
});
afterAll(() => demo?.stop());

/** Runs a command as its own process would, beside the running program. */
async function admin(...args: string[]) {
  const lines: string[] = [];
  const code = await runAdmin(args, readConfig(demo.env), (line) => void lines.push(...line.split('\n')));
  return { code, lines, text: lines.join('\n') };
}

const person = (name: string) => demo.emulator.addPerson('zalo', OA, 'citizen', name);
/** Sends a text and gives the bot's next answer that matches. */
async function ask(user: string, text: string, match: RegExp) {
  await demo.emulator.zalo.sendText(user, OA, text);
  return demo.emulator.waitFor('zalo', OA, user, (entry) => match.test(entry.text ?? ''));
}

const EVERY = adminCommands.flatMap(({ usage }) => usage).length;

describe('wrong words', () => {
  it.each([
    [[], EVERY],
    [['nonsense'], EVERY],
    [['constructor'], EVERY],
    [['invite'], 1],
    [['invite', '--commune', 'demo'], 1],
    [['invite', '--commune', 'demo', '--staff'], 1],
    [['invite', '--commune', 'demo', '--staff', ''], 1],
    [['invite', '--commune', 'demo', '--staff', 'cb-01', '--more', 'x'], 1],
    [['invite', 'demo', 'cb-01'], 1],
    [['connect'], 1],
    [['connect', 'messenger', '--commune', 'demo'], 1],
    [['connect', 'zalo'], 1],
    [['token'], 2],
    [['token', 'viber'], 2],
    [['token', 'zalo', '--oa', OA], 2],
    [['token', 'messenger', '--oa', OA, '--token', 'x'], 2],
    [['profile'], 1],
    [['profile', 'zalo'], 1],
    [['profile', 'messenger', '--commune'], 1],
    [['dead-letters', 'retry'], 3],
    [['dead-letters', 'burn', 'x'], 3],
  ])('%j shows the usage and exits with 2', async (args, lines) => {
    const said = await admin(...args);
    expect(said.code).toBe(2);
    expect(said.lines.filter((line) => /^ {2}npm run admin -- \S/.test(line))).toHaveLength(lines);
  });
});

describe('invite', () => {
  it('prints a code in its last line with which one person enrols, once', async () => {
    const { code, lines } = await admin('invite', '--commune', 'demo', '--staff', 'cb-03');
    expect(code).toBe(0);
    const secret = lines.at(-1) ?? '';
    expect(secret).toMatch(/^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/);
    await ask(person('Người thứ nhất'), `/dangky ${secret.toLowerCase()}`, /Lê Văn Ví Dụ/);
    await ask(person('Người thứ hai'), `/dangky ${secret}`, /^Mã không đúng/);
  });

  it('gives another code each time, and keeps none of them readable', async () => {
    const codes = await Promise.all(
      [1, 2].map(() => admin('invite', '--commune', 'demo', '--staff', 'cb-01')),
    );
    const [one = '', other = ''] = codes.map(({ lines }) => lines.at(-1));
    expect(one).not.toBe(other);
    const keys = await demo.app.installation.redis.keys('*');
    expect(keys.filter((key) => key.includes(one) || key.includes(one.replace('-', '')))).toEqual([]);
  });

  it('names what there is when a commune or an official is unknown', async () => {
    const commune = await admin('invite', '--commune', 'xa-la', '--staff', 'cb-01');
    expect([commune.code, commune.text]).toEqual([1, expect.stringContaining('demo')]);
    const staff = await admin('invite', '--commune', 'demo', '--staff', 'cb-99');
    expect([staff.code, staff.text]).toEqual([1, expect.stringContaining('cb-01 (Nguyễn Thị Mẫu)')]);
  });
});

describe('token', () => {
  const read = (channel: 'zalo' | 'messenger', account: string) =>
    demo.app.installation.tokens[channel].read(account);

  it('keeps and proves a refresh token of an OA', async () => {
    const { refresh_token: refresh } = demo.emulator.issueZaloTokens(OA);
    const { code, text } = await admin('token', 'zalo', '--oa', OA, '--refresh-token', refresh);
    expect([code, text]).toEqual([0, expect.stringContaining('Xã Mẫu')]);
    const stored = await read('zalo', OA);
    expect(stored?.accessToken).not.toBe('');
    expect(stored?.refreshToken).not.toBe(refresh);
    expect(text).not.toContain(stored?.accessToken);
    const raw = await demo.app.installation.redis.get(`token:{zalo:${OA}}`);
    expect(raw).not.toContain(stored?.accessToken);
    await ask(person('Người thứ ba'), 'menu', /Xin chào/);
  });

  it('keeps and proves the token of a Page', async () => {
    const secret = (await read('messenger', PAGE))?.accessToken ?? '';
    const { code, text } = await admin('token', 'messenger', '--page', PAGE, '--token', secret);
    expect([code, text]).toEqual([0, expect.stringContaining('Xã Mẫu')]);
    expect((await read('messenger', PAGE))?.accessToken).toBe(secret);
  });

  it.each([
    ['zalo', ['--oa', OA, '--refresh-token', 'wrong-token'], OA],
    ['messenger', ['--page', PAGE, '--token', 'wrong-token'], PAGE],
  ] as const)(
    'of %s that the platform refuses is told, and the one that worked stays',
    async (channel, args, id) => {
      const before = await read(channel, id);
      const { code, text } = await admin('token', channel, ...args);
      expect([code, text]).toEqual([1, expect.stringContaining(id)]);
      expect(text).not.toContain('wrong-token');
      expect(await read(channel, id)).toEqual(before);
    },
  );

  it('of an account that no commune has is not kept', async () => {
    const { code, text } = await admin('token', 'messenger', '--page', '999', '--token', 'x');
    expect([code, text]).toEqual([1, expect.stringContaining('999')]);
    expect(await read('messenger', '999')).toBeUndefined();
  });
});

describe('profile', () => {
  const readShown = async () => {
    const world = await fetch(`${demo.url}/emulator/api/world`);
    return ((await world.json()) as { accounts: { messenger: unknown[] } }).accounts.messenger;
  };

  it('sets the Pages of all communes or of one, and says what; again it sets the same', async () => {
    const before = await readShown();
    for (const args of [[], ['--commune', 'demo']]) {
      const { code, text } = await admin('profile', 'messenger', ...args);
      expect(code).toBe(0);
      expect(text).toContain(PAGE);
      expect(text).toContain('Ngôn ngữ vi_VN\n');
      expect(text).toContain('Tra cứu thủ tục · Gửi kiến nghị');
      expect(text).toContain('Ngôn ngữ en_US, en_GB\n');
      expect(await readShown()).toEqual(before);
    }
  });

  it('tells of a commune that is not there', async () => {
    const { code, text } = await admin('profile', 'messenger', '--commune', 'xa-la');
    expect([code, text]).toEqual([1, expect.stringContaining('demo')]);
  });

  it('tells of a token that is dead, or missing, and how to mend it', async () => {
    demo.emulator.messenger.killToken(PAGE);
    const dead = await admin('profile', 'messenger');
    demo.emulator.messenger.killToken(PAGE, false);
    expect([dead.code, dead.text]).toEqual([1, expect.stringMatching(/190\/460.*token messenger --page/)]);
    const { redis, tokens } = demo.app.installation;
    const token = await tokens.messenger.read(PAGE);
    await redis.del(`token:{messenger:${PAGE}}`);
    const missing = await admin('profile', 'messenger');
    if (token) await tokens.messenger.write(PAGE, token);
    expect([missing.code, missing.text]).toEqual([1, expect.stringContaining(`--page ${PAGE} --token <mã>`)]);
  });

  it('asks for patience when the platform wants fewer calls', async () => {
    const codes: number[] = [];
    let last = '';
    // Ten calls in ten minutes (platform docs).
    for (let call = 0; call < 11 && !codes.includes(1); call += 1) {
      const { code, text } = await admin('profile', 'messenger');
      codes.push(code);
      last = text;
    }
    expect([codes.at(-1), last]).toEqual([1, expect.stringContaining('613')]);
  });
});

describe('dead-letters', () => {
  /** Puts a letter there: a text that somebody sent and that could not be worked on. */
  async function bury(user: string, id: string, at: number, text = 'menu'): Promise<void> {
    const { redis, config, box } = demo.app.installation;
    const conversation = `zalo:${OA}:${user}`;
    const update = { id: `lost-${id}`, channel: 'zalo', account: OA, user, at, kind: 'text', text };
    const letter: DeadLetter = {
      ...{ id, kind: 'update', slug: 'demo', conversation, at, reason: 'turn-failed' },
      entry: JSON.stringify(update),
    };
    const [command, key, ...args] = keepDeadLetter(laneOf('demo', config.lanes), letter, box);
    await redis.call(command, key, ...args);
  }
  const count = () => {
    const { redis, config, box } = demo.app.installation;
    return createDeadLetters(redis, config.lanes, box).count();
  };

  it('are listed, oldest first, without what people wrote', async () => {
    expect((await admin('dead-letters')).lines).toHaveLength(1);
    await bury('1', 'u-late', 2000, 'chuyện riêng');
    await bury('2', 'u-early', 1000, 'chuyện riêng');
    const { code, lines, text } = await admin('dead-letters', 'list');
    expect(code).toBe(0);
    expect(lines).toEqual([
      'u-early\t1970-01-01T00:00:01.000Z\tupdate\tdemo\tturn-failed',
      'u-late\t1970-01-01T00:00:02.000Z\tupdate\tdemo\tturn-failed',
    ]);
    expect(text).not.toContain('riêng');
    expect((await admin('dead-letters', 'drop', 'u-early')).code).toBe(0);
    expect((await admin('dead-letters', 'drop', 'u-late')).code).toBe(0);
    expect(await count()).toBe(0);
  });

  it('that are tried again are worked on by the running program', async () => {
    const user = person('Người thứ tư');
    await ask(user, 'xin chào', /./);
    await bury(user, 'u-again', 1000, 'Thông tin xã');
    const answered = demo.emulator.waitFor('zalo', OA, user, (entry) =>
      /Giờ làm việc/.test(entry.text ?? ''),
    );
    expect((await admin('dead-letters', 'retry', 'u-again')).code).toBe(0);
    await answered;
    expect(await count()).toBe(0);
  });

  it.each(['retry', 'drop'])('to %s one that is not there is told', async (verb) => {
    const { code, text } = await admin('dead-letters', verb, 'u-nothing');
    expect([code, text]).toEqual([1, expect.stringContaining('u-nothing')]);
  });
});

describe('doctor', () => {
  it('finds a demo that runs healthy', async () => {
    const { code, lines } = await admin('doctor');
    expect(lines.filter((line) => !line.startsWith('✔'))).toHaveLength(1);
    expect([code, lines.length]).toEqual([0, 9]);
  });
});

it('a command leaves the private Redis of the running program running', async () => {
  await admin('dead-letters');
  expect(await demo.app.installation.redis.ping()).toBe('PONG');
});
