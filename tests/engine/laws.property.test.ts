import fc from 'fast-check';
import { afterAll, beforeAll, inject, it } from 'vitest';
import { GROUP } from '../../src/engine/scripts.ts';
import { laneKeys } from '../../src/store/keys.ts';
import { LANE } from '../helpers/engine.ts';
import { startTestRedis, type TestRedis } from '../helpers/redis.ts';
import { loadScripts } from './model/read-call.ts';
import { Stage } from './model/stage.ts';
import { anySteps, releaseWhileSending } from './model/steps.ts';

let server: TestRedis;
beforeAll(async () => {
  server = await startTestRedis();
});
afterAll(() => server.stop());

it('the laws hold whatever happens in whatever order', { timeout: 3_600_000 }, async () => {
  const redis = server.client();
  await loadScripts(redis);
  const property = fc.asyncProperty(anySteps, async (steps) => {
    await redis.flushall();
    for (const line of ['in', 'out'] as const)
      await redis.xgroup('CREATE', laneKeys(LANE).ready(line), GROUP, '0', 'MKSTREAM');
    const stage = new Stage(redis);
    for (const step of steps) await stage.play(step);
    await stage.finish();
  });
  await fc.assert(property, { examples: [[releaseWhileSending]], numRuns: 30 * inject('effort') });
});
