import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Child, startChild } from './child.ts';
import { alternate, type Ground } from './measure-turns.ts';
import { readOptions } from './options.ts';
import { type Side, startBare, startProduct } from './sides.ts';
import { renderTable } from './table.ts';

// The harness itself in small: that both sides are really talked to. No speed is asserted.
let crowd: Child;
let sides: [Side, Side];
let ground: Ground;

beforeAll(async () => {
  crowd = startChild('./crowd-process.ts');
  const sinkUrl = (await crowd.ask()) as string;
  const options = { ...readOptions([]), citizens: 4, rounds: 1, roundMs: 100, warmupMs: 1 };
  ground = { crowd, sinkUrl, options };
  sides = await Promise.all([startProduct(sinkUrl, 'everysec'), startBare(sinkUrl, 'everysec')]);
});

afterAll(async () => {
  await Promise.all(sides.map((side) => side.stop()));
  await crowd.stop();
});

it('gets the whole answer of every turn from the program and from the bare server', async () => {
  const played = await alternate(ground, sides, 'asking', [false, true]);
  for (const [round] of played) {
    expect(round?.turns).toBeGreaterThanOrEqual(4);
    expect(round?.messages).toBeGreaterThanOrEqual(round?.turns ?? Number.NaN);
  }
  const [product] = sides;
  const metrics = await (await fetch(`${product.target}/metrics`)).text();
  const turns = Number(/^xtt_turns_total\{outcome="ok"\} (\d+)$/m.exec(metrics)?.[1]);
  expect(turns).toBeGreaterThanOrEqual(played[0][0]?.turns ?? Number.NaN);
  expect(metrics).not.toMatch(/^xtt_problems_total/m);
});

it('says which goal is met', () => {
  const table = renderTable([
    { name: 'speed', value: '0.5', goal: '≥ 0.6', isMet: false },
    { name: 'size', value: '900 bytes' },
  ]);
  expect(table).toContain('| speed | 0.5 | ≥ 0.6 | **no** |');
  expect(table).toContain('| size | 900 bytes |  |  |');
});
