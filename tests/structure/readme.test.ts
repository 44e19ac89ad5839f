import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { adminCommands } from '../../src/admin/registry.ts';
import { startApp } from '../../src/app.ts';
import { loadLocales } from '../../src/bot/load-locales.ts';
import { createLocaliser } from '../../src/bot/localise.ts';
import { loadCommunes } from '../../src/communes/load-communes.ts';
import { environment, readConfig } from '../../src/config.ts';
import { isEnrolment } from '../../src/staff/enrolment.ts';
import { staffCommands } from '../../src/staff/registry.ts';
import { OA, PAGE } from '../channels/make-channel.ts';
import { findFreePort } from '../helpers/app.ts';
import { readMentions, readme, readTable } from './read-readme.ts';
import { readSources } from './read-source.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));

/** Starts the real process and lists what it mounts, as `GET /path`. Fastify's own HEAD of each GET is not counted. */
async function listRoutes(env: Readonly<Record<string, string>>): Promise<string[]> {
  const routes: string[] = [];
  // Fastify tells of each new instance here, before anything is mounted on it.
  const watch = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) if (one !== 'HEAD') routes.push(`${one} ${url}`);
    });
  };
  subscribe('fastify.initialization', watch);
  const dataDir = mkdtempSync(join(tmpdir(), 'readme-'));
  const quiet = { info: () => {}, warn: () => {}, error: () => {} };
  try {
    const port = String(await findFreePort());
    const config = readConfig({ HOST: '127.0.0.1', PORT: port, DATA_DIR: dataDir, ROLES: 'web', ...env });
    const app = await startApp(config, { log: quiet });
    await app.stop();
  } finally {
    unsubscribe('fastify.initialization', watch);
    rmSync(dataDir, { recursive: true });
  }
  // What the emulator serves beside its page is one row.
  return [...new Set(routes.map((route) => route.replace(/^\S+ \/emulator\/.+/, '* /emulator/*')))];
}

test('the table of settings is the one that is read, in its order and with its defaults', () => {
  const rows = readTable(readme, 'Biến / Variable').map(([name, value]) => [name, value]);
  expect(rows).toEqual(environment.map((setting) => [setting.name, setting.default || '–']));
});

test("the operator's commands are the registered ones, written as their usage", () => {
  const rows = readTable(readme, 'Lệnh / Command').map(([command]) => command);
  const usages = adminCommands.flatMap(({ usage }) => usage.map((line) => `npm run admin -- ${line}`));
  expect(rows).toEqual(usages);
});

test("the officials' commands are the registered ones, written as their help", () => {
  const rows = readTable(readme, 'Lệnh trong chat / In the chat').map(([command]) => command);
  const [enrolment, ...commands] = rows;
  const { text } = createLocaliser(loadLocales());
  const helps = [...staffCommands.values()].map(({ help }) => text('vi', { key: help }).split(':')[0]);
  expect(commands).toEqual(helps);
  expect(commands.map((line) => line?.split(' ')[0])).toEqual(
    [...staffCommands.keys()].map((name) => `/${name}`),
  );
  expect(isEnrolment(enrolment ?? '')).toBe(true);
});

test('the routes are the mounted ones, in demo mode and without', async () => {
  const rows = readTable(readme, 'Phương thức / Method');
  const write = (some: typeof rows) => some.map(([method, path]) => `${method} ${path}`).toSorted();
  expect(write(rows)).toEqual((await listRoutes({})).toSorted());
  const real = await listRoutes({
    ...{ ZALO_APP_ID: '1', ZALO_APP_SECRET: 'a', ZALO_OA_SECRET_KEY: 'b', SECRET_KEY: 'k'.repeat(32) },
    ...{ MESSENGER_APP_SECRET: 'c', MESSENGER_VERIFY_TOKEN: 'd' },
  });
  expect(write(rows.filter((row) => !row[3]?.startsWith('demo mode only')))).toEqual(real.toSorted());
});

test('the commune file that is shown can be loaded as it stands', () => {
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(readme) ?? [];
  const dir = mkdtempSync(join(tmpdir(), 'readme-'));
  try {
    mkdirSync(join(dir, 'xa-mau'));
    writeFileSync(join(dir, 'xa-mau', 'commune.yaml'), yaml);
    expect(loadCommunes(dir)).toMatchObject([{ slug: 'xa-mau', accounts: { zalo: OA, messenger: PAGE } }]);
  } finally {
    rmSync(dir, { recursive: true });
  }
});

test('every npm command that is named exists', () => {
  const named = [...readme.matchAll(/\bnpm (?:run ([a-z:-]+)|(start|test))\b/g)].map(
    ([, script, short]) => script ?? short ?? '',
  );
  expect(named).toEqual(expect.arrayContaining(['start', 'test', 'admin']));
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});

test('every program that a shown command runs exists', () => {
  const named = [...readme.matchAll(/\bnode (\S+\.[mc]?[jt]s)\b/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every file and folder that is named exists', () => {
  const paths = readMentions(readme).filter(isPath);
  expect(paths.length).toBeGreaterThan(40);
  expect([...new Set(paths)].filter((path) => !existsSync(join(root, cutPlaceholder(path))))).toEqual([]);
});

/** Paths that the program or the reader makes. */
const MADE = /^(?:var|\.env$|data\/communes\/xa-mau)/;

/** Whether words in backticks are a path from the root: no space, no address, and a slash or a file's ending. */
function isPath(words: string): boolean {
  if (/[\s:…?=,]/.test(words) || /^[/#<\d]/.test(words) || MADE.test(words)) return false;
  // `vi.ftl` and the like stand beside their folder; Zalo's file is not ours.
  if (/^\w+\.ftl$|^zalo_verifier/.test(words)) return false;
  return /\w\/|\.(?:ts|yaml|json|md|png|ftl|example)$|^LICENSE$/.test(words);
}

/** The part of a path before `<slug>` and the like. */
function cutPlaceholder(path: string): string {
  return path.split('<', 1)[0] ?? '';
}

test('every locale that is named beside its folder exists', () => {
  const named = readMentions(readme).filter((words) => /^\w+\.ftl$/.test(words));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !existsSync(join(root, 'locales', name)))).toEqual([]);
});

test('the pictures are there, whole, and light enough to load', () => {
  const pictures = [...readme.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
  expect(pictures.length).toBeGreaterThan(0);
  for (const [, words = '', path = ''] of pictures) {
    expect(words, path).toMatch(/ \/ /);
    expect(readFileSync(join(root, path)).subarray(1, 4).toString()).toBe('PNG');
    expect(statSync(join(root, path)).size).toBeLessThan(400_000);
  }
});

test('every folder of src/ has its row in the table of rooms', () => {
  const rows = readTable(readme, 'Phòng / Room').map(([room]) => room ?? '');
  expect(rows.filter((room) => !existsSync(join(root, room)))).toEqual([]);
  const folders = readSourceFolders();
  expect(rows.filter((room) => room.startsWith('src/')).toSorted()).toEqual(folders);
});

function readSourceFolders(): string[] {
  const inside = readSources('src').flatMap(({ path }) => /^src\/[^/]+\//.exec(path)?.[0] ?? []);
  return [...new Set(inside)].toSorted();
}
