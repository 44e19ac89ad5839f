import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findRedisChild } from '../../src/store/redis-child.ts';
import { findFreePort, OA } from '../helpers/app.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let dataDir: string;
let port: number;
const children: ChildProcess[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'test-main-'));
  port = await findFreePort();
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
  await rm(dataDir, { recursive: true, force: true });
});

/** Starts the program as `npm start` does and resolves when it says that it has started. */
async function start() {
  const child = spawn(process.execPath, [MAIN], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'trace' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const until = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => said.includes(text) && resolve();
      child.stdout.on('data', look);
      child.once('exit', () => reject(new Error(`ended before it said ${text}:\n${said}`)));
      look();
    });
  await until('/dangky ');
  return {
    read: () => said,
    async stop(signal: NodeJS.Signals) {
      const ended = once(child, 'exit');
      child.kill(signal);
      return (await ended) as [number | null, string | null];
    },
  };
}

const call = async (path: string, body?: object) => {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, body ? init : {});
  return (await answer.json()) as Record<string, unknown>;
};

interface Shown {
  readonly from: string;
  readonly text?: string;
}

/** Opens the stream of events as the chat page does; it is left open, as people leave pages open. */
async function openPage() {
  const stream = await fetch(`http://127.0.0.1:${port}/emulator/events`);
  if (!stream.body) throw new Error('no events');
  return stream.body.getReader();
}

/** Writes as a person on the chat page does, and waits for the answer by the page's own stream of events. */
async function chat(
  page: Awaited<ReturnType<typeof openPage>>,
  name: string,
  text: string,
  match: RegExp,
): Promise<void> {
  const known = (await call('/emulator/api/world'))['people'] as { name: string; user: string }[];
  const person =
    known.find((one) => one.name === name) ??
    ((await call('/emulator/api/people', { channel: 'zalo', account: OA, name })) as { user: string });
  const where = { channel: 'zalo', account: OA, user: person.user };
  await call('/emulator/api/act', { ...where, act: 'text', text });
  const isAnswered = async () => {
    const { entries } = (await call(`/emulator/api/chat?${new URLSearchParams(where)}`)) as {
      entries: Shown[];
    };
    const last = entries.findLastIndex((entry) => entry.text === text);
    return entries.slice(last).some((entry) => entry.from === 'bot' && match.test(entry.text ?? ''));
  };
  while (!(await isAnswered())) await page.read();
}

it('SIGTERM ends the process with its Redis, and the next start finds everything again', async () => {
  const name = 'Nguyễn Thị Bí Mật';
  const first = await start();
  expect(first.read()).toContain('"msg":"started"');
  const page = await openPage();
  await chat(page, name, 'xin chào các anh chị', /Xin chào Ông\/Bà/);
  await chat(page, name, 'ngôn ngữ / language', /choose a language/);
  await chat(page, name, 'English', /in English/);
  expect(await findRedisChild(join(dataDir, 'redis'))).toBeDefined();
  expect(await first.stop('SIGTERM')).toEqual([0, null]);
  expect(first.read()).toContain('"msg":"stopped"');
  expect(await findRedisChild(join(dataDir, 'redis'))).toBeUndefined();

  const second = await start();
  await chat(await openPage(), name, 'menu', /What can I do for you/);
  expect(await second.stop('SIGINT')).toEqual([0, null]);
  expect(await findRedisChild(join(dataDir, 'redis'))).toBeUndefined();
  for (const log of [first.read(), second.read()]) expect(log).not.toMatch(/Bí Mật|các anh chị/);
});
