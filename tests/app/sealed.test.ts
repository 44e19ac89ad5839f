import { afterAll, beforeAll, expect, it } from 'vitest';
import { readGuided } from '../../src/store/guided.ts';
import { communeKeys, laneOf } from '../../src/store/keys.ts';
import { type DemoApp, OA, startDemoApp } from '../helpers/app.ts';
import { dumpRedis } from '../helpers/dump-redis.ts';

const THING = 'Đường thôn 3 hỏng nặng';
const DEED = 'anh Quách Văn Tèo địa chính đòi 2 triệu mới sửa';
const WORDS = ['Quách Văn Tèo', 'Quách', 'đòi 2 triệu', 'Tèo'];

let demo: DemoApp;

beforeAll(async () => {
  demo = await startDemoApp({}, { engine: { tickMs: 20 } });
});
afterAll(() => demo?.stop());

/** A person of the demo on Zalo, who waits each time until the bot has said something that matches. */
function createPerson(name: string) {
  const { emulator } = demo;
  const user = emulator.addPerson('zalo', OA, 'citizen', name);
  const until = (match: RegExp) =>
    emulator.waitFor('zalo', OA, user, (entry) => match.test(entry.text ?? ''));
  return {
    user,
    async say(text: string, match: RegExp) {
      await emulator.zalo.sendText(user, OA, text);
      return until(match);
    },
    async press(title: string, match: RegExp) {
      await emulator.press('zalo', OA, user, title);
      return until(match);
    },
    until,
  };
}

async function enrol(staff: string) {
  const official = createPerson(staff);
  await official.say(`/dangky ${await demo.invite(staff)}`, /Đã ghi danh/);
  return official;
}

/** Words of the report that lie open somewhere in Redis, or stand in a log line. */
async function findLeaks(): Promise<string[]> {
  await demo.emulator.settled();
  const everything = (await dumpRedis(demo.app.installation.redis)) + JSON.stringify(demo.logged);
  return WORDS.filter((word) => everything.includes(word));
}

it('what is written of an official is passed sealed, to one reader, and lies open nowhere', async () => {
  const { app, emulator } = demo;
  const [reader, clerk] = [await enrol('ld-01'), await enrol('cb-04')];
  const citizen = createPerson('Người viết');

  const parts = await citizen.say(`${THING}, mà ${DEED}`, /Tin của Ông\/Bà có hai phần/);
  await citizen.until(/Ông\/Bà muốn:/);
  expect(await findLeaks()).toEqual([]);
  expect(parts.text).toContain(`"${THING}"`);
  expect(parts.text).toContain(`"mà ${DEED}"`);

  const passed = await citizen.press('Chuyển kín', /đã chuyển kín, mã TC\d\d-\d{5}/);
  const code = /TC\d\d-\d{5}/.exec(passed.text ?? '')?.[0] ?? '';
  // The part about a thing is offered to be filed, and nothing else of it.
  const offer = await citizen.until(/gửi kiến nghị với nội dung này/);
  expect(offer.text).toContain(THING);
  expect(offer.text).not.toContain('Tèo');
  const notice = await reader.until(/Có thư kín/);
  expect(notice.text).toContain(code);
  expect(notice.text).not.toContain('Tèo');
  expect(await findLeaks()).toEqual([]);

  const unknown = await clerk.say('/mothu TC26-09999', /Không có thư kín/);
  const refused = await clerk.say(`/mothu ${code}`, new RegExp(`Không có thư kín mã ${code}`));
  expect(refused.text?.replace(code, '')).toBe(unknown.text?.replace('TC26-09999', ''));
  await clerk.say(`/xoathu ${code}`, new RegExp(`Không có thư kín mã ${code}`));
  await clerk.say('/hangcho', /không có|Không có|chưa có|trống/i);

  const opened = await reader.say(`/mothu ${code.toLowerCase()}`, /Luật Tố cáo, Điều 8/);
  expect(opened.text).toContain(DEED);
  expect(await findLeaks()).toEqual([]);

  const { redis, config } = app.installation;
  const keys = communeKeys(laneOf('demo', config.lanes), 'demo');
  const lines = (await redis.xrange(keys.audit, '-', '+')).map(([, fields]) => fields.join(' '));
  const of = (act: string) => lines.filter((line) => line.includes(`act ${act} subject ${code}`));
  expect(of('report-passed')).toHaveLength(1);
  expect(of('report-opened').map((line) => /actor (\S+)/.exec(line)?.[1])).toEqual(['ld-01']);
  expect(of('report-refused').map((line) => /actor (\S+)/.exec(line)?.[1])).toEqual(['cb-04', 'cb-04']);
  expect(lines.join()).not.toContain(citizen.user);

  expect(await readGuided(redis, keys, new Date().toISOString().slice(0, 7))).toEqual({ denunciation: 1 });
  const metrics = await (await fetch(`${app.url}/metrics`)).text();
  expect(metrics).toContain('xtt_guided_total{door="denunciation"} 1');

  await reader.press('Xóa thư', /Đã xóa thư kín/);
  await reader.say(`/mothu ${code}`, /Không có thư kín/);
  expect(await redis.exists(keys.report(code))).toBe(0);
  await emulator.settled();
});

it('what is written of the reader himself, or is to be deleted, is kept nowhere', async () => {
  const citizen = createPerson('Người viết khác');
  await citizen.say('chủ tịch xã nhận hối lộ của Quách', /nên xin gửi ngoài xã: Chủ tịch UBND tỉnh/);
  await citizen.until(/không chuyển giúp được/);
  await citizen.press('Xóa nội dung', /nội dung đã xóa/);
  expect(await findLeaks()).toEqual([]);
});

it('a rating keeps its stars and loses such words', async () => {
  const citizen = createPerson('Người đánh giá');
  await citizen.say('DG cb-04', /mức nào|từ 1 đến 5/);
  await citizen.say('1', /\(1\/5\)/);
  for (let asked = 2; asked <= 5; asked += 1) await citizen.press('Không', new RegExp(`\\(${asked}/5\\)`));
  await citizen.press('Không', /nhắn thêm|góp ý|nhận xét/i);
  await citizen.say('Quách đòi 2 triệu mới ký giấy', /Ông\/Bà muốn:/);
  await citizen.press('Xóa nội dung', /nội dung đã xóa/);
  expect(await findLeaks()).toEqual([]);
});
