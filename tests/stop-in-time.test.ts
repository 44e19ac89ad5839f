import { afterEach, expect, it, vi } from 'vitest';
import { stopInTime } from '../src/stop-in-time.ts';

afterEach(() => {
  vi.useRealTimers();
});

it('waits for the stop, and for its error', async () => {
  let isStopped = false;
  const stop = async () => {
    await Promise.resolve();
    isStopped = true;
  };
  expect(await stopInTime(stop, 60_000)).toBe(true);
  expect(isStopped).toBe(true);
  await expect(stopInTime(() => Promise.reject(new Error('no')), 60_000)).rejects.toThrow('no');
});

it('gives up on one that never ends', async () => {
  vi.useFakeTimers();
  const ended = stopInTime(() => new Promise(() => {}), 1000);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await ended).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
});
