import { setTimeout as pause } from 'node:timers/promises';
import { type DemoApp, OA, startDemoApp } from '../helpers/app.ts';

// How much later citizens get their answers while somebody sends a hundred messages a second, in one run of one
// process with everything on this machine. `node tests/app/flood-ratio.ts`; the ratio is the last line.

const CITIZENS = 20;
const TURNS = 12;
const ROUNDS = 3;
const FLOOD_EVERY_MS = 10;

/** Somebody asks, reads the answer, thinks for a moment, and asks again. Gives the times of the answers, ms. */
async function chat({ emulator }: DemoApp): Promise<number[]> {
  const user = emulator.addPerson('zalo', OA);
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    await pause(Math.random() * 500);
    const started = performance.now();
    await emulator.zalo.sendText(user, OA, 'Thông tin xã');
    await emulator.waitFor('zalo', OA, user, ({ text }) => /Giờ làm việc/.test(text ?? ''), {
      timeoutMs: 60_000,
    });
    times.push(performance.now() - started);
  }
  return times;
}

async function measure(demo: DemoApp): Promise<number[]> {
  return (await Promise.all(Array.from({ length: CITIZENS }, () => chat(demo)))).flat();
}

/** Sends a hundred messages a second until the work is done; gives how many. */
async function flood({ emulator }: DemoApp, work: Promise<unknown>): Promise<number> {
  const user = emulator.addPerson('zalo', OA);
  const sent: Promise<unknown>[] = [];
  const timer = setInterval(() => void sent.push(emulator.zalo.sendText(user, OA, 'menu')), FLOOD_EVERY_MS);
  await work;
  clearInterval(timer);
  await Promise.all(sent);
  return sent.length;
}

function readP95(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? 0;
}

const demo = await startDemoApp();
await measure(demo);
const quiet: number[] = [];
const flooded: number[] = [];
let messages = 0;
for (let round = 0; round < ROUNDS; round += 1) {
  quiet.push(...(await measure(demo)));
  const work = measure(demo);
  messages += await flood(demo, work);
  flooded.push(...(await work));
}
await demo.stop();
const [p95, p95Flooded] = [readP95(quiet), readP95(flooded)];
process.stdout.write(
  [
    `answers measured            ${quiet.length} quiet, ${flooded.length} beside the flood`,
    `messages of the flood       ${messages}`,
    `p95 of an answer, quiet     ${p95.toFixed(1)} ms`,
    `p95 of an answer, flooded   ${p95Flooded.toFixed(1)} ms`,
    `ratio                       ${(p95Flooded / p95).toFixed(2)}`,
    '',
  ].join('\n'),
);
