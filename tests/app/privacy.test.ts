import { afterAll, beforeAll, expect, it } from 'vitest';
import { communeKeys, laneOf } from '../../src/store/keys.ts';
import { type DemoApp, OA, PAGE, startDemoApp } from '../helpers/app.ts';

const STORY = 'Cống trước nhà bà Hạnh hỏng từ tuần trước, nước tràn vào sân';
const NAME = 'Trịnh Thị Ngọc Hạnh';
const PHONE = '0987654321';
const COMMENT = 'Cán bộ này tiếp dân rất chu đáo';
const ANSWER = 'Ngày mai tổ công trình đến thông cống';

let demo: DemoApp;
const people: string[] = [];

beforeAll(async () => {
  demo = await startDemoApp({}, { engine: { retryDelayMs: { turn: () => 10, send: () => 10 }, tickMs: 20 } });
});
afterAll(() => demo?.stop());

/** A person who writes and presses, each time until the bot has said something that matches. */
function createPerson(channel: 'zalo' | 'messenger', name: string) {
  const { emulator } = demo;
  const account = channel === 'zalo' ? OA : PAGE;
  const user = emulator.addPerson(channel, account, 'citizen', name);
  people.push(user);
  const until = (match: RegExp) =>
    emulator.waitFor(channel, account, user, (entry) => match.test(entry.text ?? ''));
  return {
    user,
    account,
    until,
    async say(text: string, match: RegExp) {
      await (channel === 'zalo' ? emulator.zalo : emulator.messenger).sendText(user, account, text);
      return until(match);
    },
    async press(title: string, match: RegExp) {
      await emulator.press(channel, account, user, title);
      return until(match);
    },
  };
}

async function filePetition(channel: 'zalo' | 'messenger'): Promise<string> {
  const citizen = createPerson(channel, `${NAME} ${channel}`);
  await citizen.say('menu', /Ông\/Bà cần việc gì/);
  await citizen.press('Gửi kiến nghị', /lĩnh vực nào/);
  await citizen.say('Cấp, thoát nước', /kể việc gì/);
  await citizen.say(STORY, /Còn gì nữa/);
  await citizen.press('Xong', /thôn, tổ nào/);
  await citizen.say('Thôn 2', /gần chỗ nào/);
  await citizen.say(`nhà ${NAME}`, /có ảnh không/);
  if (channel === 'zalo') await citizen.press('Bỏ qua', /tên và số điện thoại/);
  else {
    const offer = await citizen.press('Bỏ qua', /Có phải một trong các việc/);
    expect(offer.text).not.toContain(NAME);
    await citizen.press('Việc khác', /tên và số điện thoại/);
  }
  await citizen.press('Cho tên, số', /họ và tên/);
  await citizen.say(NAME, /số điện thoại/);
  await citizen.say(PHONE, /xem lại kiến nghị/);
  const receipt = await citizen.press('Gửi', /đã ghi nhận kiến nghị/);
  return /PA\d\d-\d{5}/.exec(receipt.text ?? '')?.[0] ?? '';
}

it('nothing that people write, are called or can be reached by gets into a log line, whatever goes wrong', async () => {
  const { emulator, app, logged } = demo;
  const code = await filePetition('zalo');
  await filePetition('messenger');

  const official = createPerson('zalo', 'Cán bộ Phòng Kinh tế');
  await official.say('/dangky SAI-MA-ROI', /Mã không đúng/);
  const invite = await demo.invite('cb-03');
  await official.say(`/dangky ${invite}`, /Đã ghi danh/);
  await official.say(`/nhan ${code}`, /Đã nhận/);
  await official.say(`/xem ${code}`, new RegExp(PHONE));
  for (const kind of ['http-500', 'html-502', 'rate-limit', 'http-429'] as const)
    emulator.faults.failNext(kind);
  await official.say(`/traloi ${code} ${ANSWER}`, /Đã chuyển câu trả lời/);

  const rater = createPerson('zalo', 'Người đánh giá');
  await rater.say('DG cb-03', /mức nào/);
  await rater.say('5', /làm được điều này/);
  await rater.say(COMMENT, /./);

  // A record that is damaged: the turn fails, is tried again, and ends among the dead letters.
  const { redis, config } = app.installation;
  const keys = communeKeys(laneOf('demo', config.lanes), 'demo');
  await redis.hset(keys.petition(code), 'data', `{"name": ${NAME}`);
  await official.say(`/xem ${code}`, /trục trặc/);

  await fetch(`${app.url}/webhooks/messenger`, { method: 'POST', body: `{"text":"${STORY}"}` });
  await fetch(`${app.url}/webhooks/zalo`, { method: 'POST', body: STORY });
  await emulator.settled();

  expect(logged.filter(({ message }) => message === 'problem').length).toBeGreaterThan(0);
  const tokens = await Promise.all([
    app.installation.tokens.zalo.read(OA),
    app.installation.tokens.messenger.read(PAGE),
  ]);
  const secrets = [STORY, NAME, PHONE, COMMENT, ANSWER, invite, ...people];
  const log = JSON.stringify(logged);
  const metrics = await (await fetch(`${app.url}/metrics`)).text();
  const parts = [...secrets, ...tokens.flatMap((token) => [token?.accessToken, token?.refreshToken])];
  for (const secret of parts) {
    if (secret === undefined) continue;
    // A part of it would be as bad: the first words are looked for, too.
    for (const part of [secret, secret.slice(0, 12)]) {
      expect(log).not.toContain(part);
      expect(metrics).not.toContain(part);
    }
  }
});
