import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLinks } from '../../src/serve-files.ts';
import { communeKeys, laneOf } from '../../src/store/keys.ts';
import { GPS, makePhonePhoto, PDF, VOICE } from '../files/samples.ts';
import { type DemoApp, OA, PAGE, startDemoApp } from '../helpers/app.ts';
import { AT_ONCE } from '../helpers/communes.ts';

const DAY_MS = 24 * 3_600_000;
const KEYS = communeKeys(laneOf('demo', 16), 'demo');

let demo: DemoApp;
let official: Awaited<ReturnType<typeof enrol>>;
let shift = 0;
const now = () => Date.now() + shift;

/** Petitions end after ten days. */
const changes = { ...AT_ONCE, 'petitions: 5y': 'petitions: 10d' };

beforeAll(async () => {
  demo = await startDemoApp(
    {},
    { now, engine: { tickMs: 20, retryDelayMs: { turn: () => 10, send: () => 10 } } },
    changes,
  );
  official = await enrol();
});
afterAll(() => demo?.stop());

function createPerson(channel: 'zalo' | 'messenger', name: string) {
  const { emulator } = demo;
  const account = channel === 'zalo' ? OA : PAGE;
  const user = emulator.addPerson(channel, account, 'citizen', name);
  const phone = channel === 'zalo' ? emulator.zalo : emulator.messenger;
  const until = (match: RegExp) =>
    emulator.waitFor(channel, account, user, (entry) => match.test(entry.text ?? ''));
  return {
    ...{ user, account, phone, until },
    chat: () => emulator.chat(channel, account, user),
    async say(text: string, match: RegExp) {
      await phone.sendText(user, account, text);
      return until(match);
    },
    async press(title: string, match: RegExp) {
      await emulator.press(channel, account, user, title);
      return until(match);
    },
  };
}

async function enrol() {
  const person = createPerson('zalo', 'Cán bộ');
  await person.say(`/dangky ${await demo.invite('ld-01')}`, /Đã ghi danh/);
  return person;
}

/** Goes as far as the question for photos. */
async function comeToPhotos(citizen: ReturnType<typeof createPerson>) {
  await citizen.say('menu', /Ông\/Bà cần việc gì/);
  await citizen.press('Gửi kiến nghị', /lĩnh vực nào/);
  await citizen.say('Cấp, thoát nước', /kể việc gì/);
  await citizen.say('Cống trước chợ hỏng từ tuần trước, nước tràn', /Còn gì nữa/);
  await citizen.press('Xong', /thôn, tổ nào/);
  await citizen.say('Thôn 2', /gần chỗ nào/);
  await citizen.press('Bỏ qua', /có ảnh không/);
}

async function fileAnonymously(citizen: ReturnType<typeof createPerson>): Promise<string> {
  await citizen.press('Xong', /tên và số điện thoại/);
  await citizen.press('Ẩn danh', /xem lại kiến nghị/);
  const receipt = await citizen.press('Gửi', /đã ghi nhận kiến nghị/);
  return /PA\d\d-\d{5}/.exec(receipt.text ?? '')?.[0] ?? '';
}

function listKept(): string[] {
  const dir = join(demo.app.installation.config.dataDir, 'files');
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, name))
    .filter((path) => statSync(path).isFile());
}

const photo = () => ({ bytes: makePhonePhoto(), type: 'image/jpeg' });

describe.each(['zalo', 'messenger'] as const)('a petition with files on %s', (channel) => {
  it('keeps them encrypted, shows them to the official from here, and loses them with the petition', async () => {
    const citizen = createPerson(channel, `Người gửi ${channel}`);
    await comeToPhotos(citizen);
    await citizen.phone.sendImage(citizen.user, citizen.account, photo());
    await citizen.until(/Đã nhận 1\/5/);
    await citizen.phone.sendAudio(citizen.user, citizen.account, { bytes: VOICE, type: 'audio/amr' });
    await citizen.until(/Đã nhận 2\/5/);
    await citizen.phone.sendFile(citizen.user, citizen.account, {
      bytes: PDF,
      type: 'application/pdf',
      name: '../../don.pdf',
    });
    await citizen.until(/Đã nhận 3\/5/);
    const code = await fileAnonymously(citizen);

    await official.say(`/xem ${code}`, /Nhận lúc/);
    // It comes in several messages: the photo, the words, the links of what is no photo.
    const listNew = () => {
      const all = official.chat();
      return all.slice(all.findLastIndex(({ from }) => from === 'me') + 1);
    };
    const listLinks = () =>
      listNew().flatMap(({ buttons = [], text = '' }) => [
        ...buttons.flatMap(({ url }) => url ?? []),
        ...(text.match(/https?:\S+\/files\/\S+/g) ?? []),
      ]);
    const findPhoto = () => listNew().findLast(({ media }) => media !== undefined)?.media?.[0]?.url ?? '';
    await waitUntil(async () => findPhoto() !== '' && listLinks().length >= 2);
    const shown = findPhoto();
    expect(shown).toMatch(new RegExp(`^${demo.url}/files/demo/`));
    const answer = await fetch(shown);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'content-disposition': expect.stringMatching(/^inline; filename="[0-9a-f]{8}\.jpg"$/),
    });
    const seen = Buffer.from(await answer.arrayBuffer());
    expect(seen.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    expect(seen.includes(GPS)).toBe(false);
    const bodies = await Promise.all(listLinks().map(async (url) => (await fetch(url)).text()));
    expect(bodies).toEqual(expect.arrayContaining([VOICE.toString(), PDF.toString()]));

    // At rest: three files that say nothing without the key, readable by nobody else.
    const kept = listKept();
    expect(kept).toHaveLength(3);
    for (const path of kept) {
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(readFileSync(path).subarray(0, 64).toString('latin1')).not.toMatch(/Exif|JFIF|AMR|PDF/);
    }
    expect(await readEverything()).not.toContain('/emulator/media/');

    // Nobody without the signature, and nobody with another file's.
    const [, base = '', ticket = '', file = ''] = /^(.*\/files\/demo\/)(.*)\/(.*)$/.exec(shown) ?? [];
    const other = kept
      .map((path) => path.replace(/.*files\/demo\/(..)\//, '$1'))
      .find((name) => name !== file);
    for (const path of [
      `${ticket}x/${file}`,
      `${ticket}/${other}`,
      `a.b/${file}`,
      `${ticket}/..%2f..%2fdemo-secret`,
    ]) {
      expect((await fetch(`${base}${path}`)).status, path).toBe(404);
    }

    await official.say(`/traloi ${code} Đã thông cống`, /Đã chuyển câu trả lời/);
    await citizen.until(/Đã thông cống/);
    const { installation } = demo.app;
    const { redis } = installation;
    // The citizen says nothing: it is closed first, and kept for ten days from then.
    shift += 9 * DAY_MS;
    await waitUntil(async () =>
      ((await redis.hget(KEYS.petition(code), 'data')) ?? '').includes('"status":"closed"'),
    );
    shift += 11 * DAY_MS;
    await waitUntil(async () => (await redis.exists(KEYS.petition(code))) === 0);
    expect((await fetch(shown)).status).toBe(410);
    // The night's second turn: what nothing refers to any more is deleted.
    shift += 120_000;
    await waitUntil(async () => listKept().length === 0);
    expect((await fetch(createLinks(installation)?.sign('demo', file, now()) ?? '')).status).toBe(404);
    const left = [KEYS.files, KEYS.doomedFiles, KEYS.ended, KEYS.fileRefs(file)];
    expect(await redis.exists(...left)).toBe(0);
  }, 120_000);
});

it('says politely what cannot be taken, and the form stays where it was', async () => {
  const citizen = createPerson('zalo', 'Người gửi tệp lạ');
  await comeToPhotos(citizen);
  const script = {
    bytes: Buffer.from('<html><script>alert(1)</script>'),
    type: 'image/jpeg',
    name: 'anh.jpg',
  };
  await citizen.phone.sendImage(citizen.user, citizen.account, script);
  await citizen.until(/chưa nhận được loại tệp này/);
  await citizen.until(/có ảnh không/);
  await citizen.phone.sendImage(citizen.user, citizen.account, {
    url: 'http://169.254.169.254/latest/meta-data',
  });
  await citizen.until(/chưa tải được tệp vừa gửi/);
  await citizen.phone.sendImage(citizen.user, citizen.account, photo());
  await citizen.until(/Đã nhận 1\/5/);
  expect(demo.logged.filter(({ message }) => message === 'problem')).toMatchObject([
    { facts: { code: 'file-host' } },
  ]);
  expect(JSON.stringify(demo.logged)).not.toContain('meta-data');
});

async function waitUntil(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 25));
}

/** Every key and value in Redis, in one text. */
async function readEverything(): Promise<string> {
  const { redis } = demo.app.installation;
  const all: unknown[] = [];
  for (const key of await redis.keys('*')) {
    const type = await redis.type(key);
    const read = {
      hash: () => redis.hgetall(key),
      string: () => redis.get(key),
      list: () => redis.lrange(key, 0, -1),
      zset: () => redis.zrange(key, 0, '-1'),
      set: () => redis.smembers(key),
    }[type];
    all.push(key, await read?.());
  }
  return JSON.stringify(all);
}
