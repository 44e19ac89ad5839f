import { afterEach, expect, it } from 'vitest';
import { createPace } from '../../src/pace.ts';
import { communeKeys, laneOf } from '../../src/store/keys.ts';
import { type DemoApp, OA, startDemoApp } from '../helpers/app.ts';

let demo: DemoApp | undefined;

afterEach(async () => {
  await demo?.stop();
  demo = undefined;
});

const PATIENCE = { timeoutMs: 60_000 };

it('slows a flood with one polite line, and answers everybody else before the flood is half worked on', async () => {
  const pace = createPace(5);
  demo = await startDemoApp(
    {},
    {
      engine: {
        // A flood that has to wait waits here for longer than the test.
        async pace(conversation) {
          const { waitMs, isHasty } = await pace(conversation);
          return { waitMs: waitMs * 3600, isHasty };
        },
      },
    },
  );
  const { emulator, app } = demo;
  const flooder = emulator.addPerson('zalo', OA);
  await emulator.zalo.sendText(flooder, OA, 'xin chào');
  await emulator.waitFor('zalo', OA, flooder, () => true, PATIENCE);
  const flood = Array.from({ length: 100 }, () => emulator.zalo.sendText(flooder, OA, 'menu'));
  const others = Array.from({ length: 20 }, () => emulator.addPerson('zalo', OA));
  await Promise.all(
    others.map(async (user) => {
      await emulator.zalo.sendText(user, OA, 'Thông tin xã');
      await emulator.waitFor('zalo', OA, user, ({ text }) => /Giờ làm việc/.test(text ?? ''), PATIENCE);
    }),
  );
  // Answered means stored: no webhook of the flood was turned away, and what waits is there.
  const statuses = (await Promise.all(flood)).map(({ status = 200 }) => status);
  expect(new Set(statuses)).toEqual(new Set([200]));
  const { redis, config } = app.installation;
  const inbox = communeKeys(laneOf('demo', config.lanes), 'demo').list('in', `zalo:${OA}:${flooder}`);
  expect(await redis.llen(inbox)).toBeGreaterThan(50);
  const said = emulator.chat('zalo', OA, flooder).filter(({ from }) => from === 'bot');
  expect(said.filter(({ text }) => /nhắn hơi nhanh/.test(text ?? ''))).toHaveLength(1);
  expect(await (await fetch(`${demo.url}/metrics`)).text()).toMatch(
    /^xtt_turns_total\{outcome="throttled"\} [1-9]/m,
  );
});
