import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DemoApp, OA, PAGE, startDemoApp } from '../helpers/app.ts';
import { startTestRedis, type TestRedis } from '../helpers/redis.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

let redis: TestRedis;
let demo: DemoApp;
const workers = new Set<ChildProcess>();

beforeEach(async () => {
  redis = await startTestRedis({ appendonly: true });
  demo = await startDemoApp({ REDIS_URL: redis.url, ROLES: 'web' });
});

afterEach(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  workers.clear();
  await demo.stop();
  await redis.stop();
});

/** Starts a process of the role `worker` on the same Redis, and waits until it says that it has started. */
async function startWorker(): Promise<ChildProcess> {
  const worker = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'], ...demo.env, ROLES: 'worker' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  workers.add(worker);
  for await (const line of createInterface({ input: worker.stdout as NodeJS.ReadableStream })) {
    if (line.includes('"started"')) break;
  }
  return worker;
}

type Channel = 'zalo' | 'messenger';

/** A citizen who files a petition, waiting for the bot's word before each next step; gives the code. */
async function filePetition(channel: Channel, name: string): Promise<string> {
  const { emulator } = demo;
  const account = channel === 'zalo' ? OA : PAGE;
  const user = emulator.addPerson(channel, account, 'citizen', name);
  const hear = async (text: string) => {
    const match = (entry: { text?: string }) => entry.text?.includes(text) ?? false;
    return emulator.waitFor(channel, account, user, match, { timeoutMs: 60_000 });
  };
  const steps: readonly [say: string, hear: string][] = [
    ['gửi kiến nghị', 'lĩnh vực nào'],
    ['giao thông', 'việc gì đã xảy ra'],
    [`${name}: ổ gà trước cổng trường`, 'đã ghi'],
    ['xong', 'thôn, tổ nào'],
    ['thôn 2', 'gần chỗ nào'],
    ['bỏ qua', 'có ảnh không'],
    ['bỏ qua', 'số điện thoại'],
    ['ẩn danh', 'Gửi luôn hay sửa'],
    ['gửi', 'mã PA'],
  ];
  let last = '';
  for (const [say, expected] of steps) {
    await emulator[channel].sendText(user, account, say);
    last = (await hear(expected)).text ?? '';
  }
  return /PA\d\d-\d{5}/.exec(last)?.[0] ?? last;
}

describe('several processes on one Redis', () => {
  it('file every petition once, without a gap in the numbers, also when a worker is killed', async () => {
    const [first, , second] = await Promise.all([startWorker(), startWorker(), startWorker()]);
    const people = Array.from({ length: 12 }, (_, n) => `Người ${n}`);
    const filed = people.map((name, n) => filePetition(n % 2 === 0 ? 'zalo' : 'messenger', name));
    // In the middle of it one worker dies at once and another is told to end.
    await delayUntilTalk(demo);
    first.kill('SIGKILL');
    second.kill('SIGTERM');
    const [code] = (await once(second, 'exit')) as [number];
    expect(code).toBe(0);
    const codes = await Promise.all(filed);
    const expected = people.map((_, n) => `PA26-${String(n + 1).padStart(5, '0')}`);
    expect([...codes].sort().map((found) => found.slice(4))).toEqual(expected.map((made) => made.slice(4)));
  }, 120_000);
});

/** Resolves in the middle of the talk: after the first sixty messages to and fro. */
async function delayUntilTalk({ emulator }: DemoApp): Promise<void> {
  let asked = 0;
  await new Promise<void>((resolve) => {
    const stop = emulator.listen(() => {
      asked += 1;
      if (asked < 60) return;
      stop();
      resolve();
    });
  });
}
