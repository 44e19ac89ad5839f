import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPace } from '../src/pace.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Somebody sends `count` messages, one in `everyMs`; gives what the pace says to each. */
async function send(pace: ReturnType<typeof createPace>, count: number, everyMs: number, who = 'an') {
  const answers: Awaited<ReturnType<typeof pace>>[] = [];
  for (let n = 0; n < count; n += 1) {
    answers.push(await pace(who));
    vi.advanceTimersByTime(everyMs);
  }
  return answers;
}

const FREE = { waitMs: 0, isHasty: false };

describe('the pace', () => {
  it('lets a person paste ten messages and five photos at once', async () => {
    expect(await send(createPace(30), 15, 0)).toEqual(Array.from({ length: 15 }, () => FREE));
  });

  it('lets a person write one message a second for as long as it takes', async () => {
    expect(new Set((await send(createPace(1), 600, 1000)).map(({ waitMs }) => waitMs))).toEqual(new Set([0]));
  });

  it('lets a script of a hundred a second have the burst and one a second, and says so once', async () => {
    const answers = await send(createPace(30), 60 * 100, 10);
    const free = answers.filter(({ waitMs }) => waitMs === 0);
    expect(free).toHaveLength(30 + 60);
    expect(free.filter(({ isHasty }) => isHasty)).toHaveLength(1);
    const waits = answers.map(({ waitMs }) => waitMs);
    expect([Math.min(...waits), Math.max(...waits)]).toEqual([0, 990]);
  });

  it('makes nobody wait for somebody else', async () => {
    const pace = createPace(5);
    await send(pace, 100, 1);
    expect(await pace('binh')).toEqual(FREE);
  });

  it('forgets a burst after five minutes', async () => {
    const pace = createPace(5);
    await send(pace, 20, 0);
    vi.advanceTimersByTime(5 * 60_000);
    expect((await send(pace, 6, 0)).map(({ waitMs }) => waitMs)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
