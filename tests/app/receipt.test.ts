import { afterAll, beforeAll, expect, it } from 'vitest';
import { runAdmin } from '../../src/admin/run-admin.ts';
import { readConfig } from '../../src/config.ts';
import type { Petition } from '../../src/domain/petition.ts';
import { readFingerprint } from '../../src/domain/timeline.ts';
import { communeKeys, laneOf } from '../../src/store/keys.ts';
import { type DemoApp, OA, startDemoApp } from '../helpers/app.ts';

let demo: DemoApp;

beforeAll(async () => {
  const publishing = { 'answer_comments: true': 'answer_comments: true\npublishes: true' };
  const quick = { 'take_back_seconds: 30': 'take_back_seconds: 0' };
  demo = await startDemoApp({}, { engine: { tickMs: 20 } }, { ...publishing, ...quick });
});
afterAll(() => demo?.stop());

function createPerson(role: 'citizen' | 'staff') {
  const { emulator } = demo;
  const user = emulator.addPerson('zalo', OA, role);
  const hear = async (text: string) => {
    const entry = await emulator.waitFor('zalo', OA, user, (one) => one.text?.includes(text) ?? false);
    return entry.text ?? '';
  };
  return {
    hear,
    async say(text: string, heard: string) {
      await emulator.zalo.sendText(user, OA, text);
      return hear(heard);
    },
    async tap(title: string, heard: string) {
      await emulator.press('zalo', OA, user, title);
      return hear(heard);
    },
  };
}

async function enrol(staff: string) {
  const person = createPerson('staff');
  await person.say(`/dangky ${await demo.invite(staff)}`, 'Đã ghi danh');
  return person;
}

async function verify(code: string) {
  const lines: string[] = [];
  const argv = ['verify', code, '--commune', 'demo'];
  const exit = await runAdmin(argv, readConfig(demo.env), (line) => void lines.push(line));
  return { exit, text: lines.join('\n') };
}

/** Marks of the lines of a petition as it is stored. */
async function readMarks(code: string): Promise<Map<string, string>> {
  const { redis, config } = demo.app.installation;
  const key = communeKeys(laneOf('demo', config.lanes), 'demo').petition(code);
  const petition = JSON.parse((await redis.hget(key, 'data')) ?? '') as Petition;
  return new Map(petition.history.map((line) => [line.event, readFingerprint(petition, line)]));
}

const read = async (path: string) => (await fetch(`${demo.url}${path}`)).text();

it('a citizen sees from outside that nothing was back-dated, and everybody the result that was approved', async () => {
  const citizen = createPerson('citizen');
  const official = await enrol('cb-03');
  const leader = await enrol('ld-01');
  const steps: readonly [say: string, hear: string][] = [
    ['gửi kiến nghị', 'lĩnh vực nào'],
    ['giao thông', 'việc gì đã xảy ra'],
    ['Đường thôn 2 có ổ gà lớn trước cổng trường, gọi tôi 0912345678', 'Xong'],
    ['xong', 'thôn, tổ nào'],
    ['Thôn 2', 'chỗ nào'],
    ['bỏ qua', 'ảnh'],
    ['bỏ qua', 'tên'],
    ['ẩn danh', 'Gửi luôn'],
  ];
  for (const [said, heard] of steps) await citizen.say(said, heard);
  const receipt = await citizen.say('gửi', 'mã PA');
  const [code = ''] = /PA\d\d-\d{5}/.exec(receipt) ?? [];
  const [, secret = ''] = /bí mật[^:]*: (\S+)/.exec(receipt) ?? [];
  const [, mark = ''] = /dấu ([0-9A-F]{4} [0-9A-F]{4})/.exec(receipt) ?? [];
  expect([code, secret, mark]).not.toContain('');

  await official.say(`/nhan ${code}`, code);
  await official.say(`/traloi ${code} Đã vá xong sáng nay.`, code);
  // What the citizen can compare is the mark of the answer's own line.
  const answer = await citizen.hear('Đã vá xong sáng nay.');
  const marks = await readMarks(code);
  expect(answer).toContain(`dấu ${marks.get('answered')}`);
  expect(new Set([mark, ...marks.values()]).size).toBe(marks.size);
  await citizen.tap('Đã giải quyết', 'mấy sao');
  await citizen.say('5', 'chấm điểm');
  await citizen.say('bỏ qua', 'ghi nhận');

  const page = await read(`/bien-nhan/${code}?s=${secret}`);
  for (const shown of [mark, 'Không có dấu hiệu sửa lùi', 'Trả lời', 'Xác nhận đã giải quyết'])
    expect(page).toContain(shown);
  for (const hidden of ['ổ gà', '0912345678', 'Đã vá', 'Lê Văn']) expect(page).not.toContain(hidden);
  expect((await fetch(`${demo.url}/bien-nhan/${code}?s=ZZZZZZZZ`)).status).toBe(404);
  expect(await verify(code)).toMatchObject({ exit: 0 });

  await official.say(`/congkhai ${code}`, 'Đã xin lãnh đạo');
  expect(await read('/cong-khai/demo')).not.toContain(code);
  expect(await leader.hear('đề nghị công khai')).toContain('Ổ gà'.toLowerCase());
  await leader.tap('Duyệt công khai', 'đã được công khai');
  const shown = await read(`/cong-khai/demo/${code}`);
  expect(shown).toContain('ổ gà lớn');
  expect(shown).toContain('Đã vá xong sáng nay.');
  expect(shown).not.toContain('0912345678');
  expect(await read('/cong-khai/demo?linh-vuc=giao-thong')).toContain(code);
  await citizen.hear('Gỡ xuống');
  await citizen.tap('Gỡ xuống', 'không còn được công khai');
  expect((await fetch(`${demo.url}/cong-khai/demo/${code}`)).status).toBe(404);
  expect(await read('/cong-khai/demo')).not.toContain(code);
  expect(await official.say(`/congkhai ${code}`, 'không muốn')).toContain(code);

  // Somebody with the database in hand makes the answer an hour older.
  const { redis, config } = demo.app.installation;
  const key = communeKeys(laneOf('demo', config.lanes), 'demo').petition(code);
  const stored = JSON.parse((await redis.hget(key, 'data')) ?? '') as Petition;
  const history = stored.history.map((event) =>
    event.event === 'answered' ? { ...event, at: event.at - 3_600_000 } : event,
  );
  await redis.hset(key, 'data', JSON.stringify({ ...stored, history }));
  const forged = await read(`/bien-nhan/${code}?s=${secret}`);
  expect(forged).toContain('Hồ sơ không khớp');
  const checked = await verify(code);
  expect(checked.exit).toBe(1);
  expect(checked.text).toMatch(/Trả lời · .*KHÔNG KHỚP/);
  expect(checked.text).not.toContain('Đã vá');
});
