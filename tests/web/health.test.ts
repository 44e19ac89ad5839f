import Fastify from 'fastify';
import { afterEach, expect, it, vi } from 'vitest';
import { createHealth, type HealthOptions } from '../../src/web/health.ts';

afterEach(() => {
  vi.useRealTimers();
});

async function open(check: HealthOptions['check']) {
  const app = Fastify();
  await app.register(
    createHealth({ check, metrics: async () => ({ type: 'text/plain; version=0.0.4', text: 'xtt_up 1\n' }) }),
  );
  return app;
}

it('is alive whatever it can reach', async () => {
  const app = await open(() => Promise.reject(new Error('no Redis')));
  const answer = await app.inject('/healthz');
  expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'ok' }]);
});

it('is ready when the check holds', async () => {
  const answer = await (await open(async () => {})).inject('/readyz');
  expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'ready' }]);
});

it('is not ready when the check fails, and does not tell strangers why', async () => {
  const app = await open(() => Promise.reject(new Error('redis://:secret@10.0.0.1')));
  const answer = await app.inject('/readyz');
  expect([answer.statusCode, answer.json()]).toEqual([503, { status: 'not ready' }]);
});

it('is not ready when the check does not come to an end', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let began: () => void = () => {};
  const begun = new Promise<void>((resolve) => {
    began = resolve;
  });
  const app = await open(() => {
    began();
    return new Promise(() => {});
  });
  const asked = app.inject('/readyz');
  // Nothing is asked before somebody waits for the answer.
  const answered = asked.then((answer) => answer.statusCode);
  await begun;
  await vi.advanceTimersByTimeAsync(2000);
  expect(await answered).toBe(503);
});

it('serves the metrics with the type that Prometheus asks for', async () => {
  const answer = await (await open(async () => {})).inject('/metrics');
  expect([answer.statusCode, answer.headers['content-type'], answer.body]).toEqual([
    200,
    'text/plain; version=0.0.4',
    'xtt_up 1\n',
  ]);
});
