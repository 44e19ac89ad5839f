import { expect, test } from 'vitest';
import { createSource, listImports, readSources } from './read-source.ts';
import { findBreaches, type Room } from './rooms.ts';

/** What it takes to read a file that comes with the program or that an office wrote. */
const files = ['node:fs', 'node:path', 'node:url'];

/** Who may import whom. A room may always import itself; each flow and each channel is a room of its own. */
const rooms: readonly Room[] = [
  { name: 'main', files: /^src\/(main|admin\/main)\.ts$/, may: ['*'] },
  { name: 'admin', files: /^src\/admin\//, may: ['*'] },
  { name: 'config', files: /^src\/config(-files)?\.ts$/, may: ['errors', 'zod'] },
  { name: 'errors', files: /^src\/errors\.ts$/, may: [] },
  // The composition root and the files beside it, which join concrete parts of several rooms.
  { name: 'app', files: /^src\/[^/]+\.ts$/, may: ['*'] },
  { name: 'setup', files: /^src\/setup\//, may: ['node:*'] },
  { name: 'domain', files: /^src\/domain\//, may: [] },

  { name: 'flows/registry', files: /^flows\/index\.ts$/, may: ['flow', 'flows/kit', 'domain'] },
  { name: 'flows/kit', files: /^flows\/kit\.ts$/, may: ['xstate', 'domain'] },
  { name: 'flow', files: /^flows\/(?<own>[^/.]+)(\.ts$|\/)/, may: ['xstate', 'flows/kit', 'domain'] },

  {
    name: 'channels/registry',
    files: /^src\/channels\/index\.ts$/,
    may: ['channels/channel', 'channel', 'domain', 'errors'],
  },
  // The contract and what both platforms share; it knows neither of them.
  { name: 'channels/channel', files: /^src\/channels\/[^/]+\.ts$/, may: ['domain', 'errors', 'undici'] },
  {
    name: 'channel',
    files: /^src\/channels\/(?<own>[^/]+)\//,
    may: ['channels/channel', 'domain', 'errors', 'undici', 'zod', 'node:crypto'],
  },

  { name: 'engine', files: /^src\/engine\//, may: ['domain', 'store', 'errors', 'ioredis', 'node:*'] },
  {
    name: 'bot',
    files: /^src\/bot\//,
    may: [
      'domain',
      'errors',
      'flows/registry',
      'flows/kit',
      'staff',
      'type catalogue',
      'xstate',
      '@fluent/bundle',
      'node:crypto',
      ...files,
    ],
  },
  { name: 'staff', files: /^src\/staff\//, may: ['domain', 'errors', 'type bot', 'node:crypto'] },
  {
    name: 'files',
    files: /^src\/files\//,
    may: ['domain', 'errors', 'undici', 'file-type', '@aws-sdk/client-s3', 'node:*'],
  },
  { name: 'store', files: /^src\/store\//, may: ['domain', 'errors', 'ioredis', 'zod', 'node:*'] },
  // Lists of procedures as offices keep them: reads and writes their file formats.
  {
    name: 'catalogue/exchange',
    files: /^src\/catalogue\/exchange\//,
    may: [
      'catalogue',
      'domain',
      'errors',
      'yaml',
      'zod',
      'csv-parse',
      'csv-stringify',
      'read-excel-file',
      'write-excel-file',
      'node:*',
    ],
  },
  {
    name: 'catalogue',
    files: /^src\/catalogue\//,
    may: ['domain', 'errors', 'yaml', 'zod', ...files],
  },
  {
    name: 'communes',
    files: /^src\/communes\//,
    may: ['domain', 'errors', 'yaml', 'zod', ...files],
  },
  {
    name: 'web',
    files: /^src\/web\//,
    may: [
      'channels/channel',
      'engine',
      'domain',
      'errors',
      'fastify',
      'prom-client',
      'qr',
      'rate-limiter-flexible',
      'node:*',
    ],
  },
  // Knows neither the channels nor their types: it is a second reading of the platforms' facts.
  { name: 'emulator', files: /^src\/emulator\//, may: ['fastify', 'undici', 'zod', 'node:*'] },
];

const sources = readSources('src', 'flows');
const typescript = sources.filter((source) => source.path.endsWith('.ts'));

/** Lists the paths of those sources that a check finds wrong. */
function listWrong(from: typeof sources, isWrong: (source: (typeof sources)[number]) => boolean): string[] {
  return from.filter(isWrong).map((source) => source.path);
}

test('every import stays inside the borders of its room', () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(findBreaches(sources, rooms)).toEqual([]);
});

test.each([
  ['src/domain/a.ts', "import { readFile } from 'node:fs';"],
  ['src/domain/a.ts', "import { z } from 'zod';"],
  ['src/domain/a.ts', "import type { Unit } from '../store/unit.ts';"],
  ['flows/rate.ts', "import { petition } from './petition.ts';"],
  ['flows/rate.ts', "import { draft } from './petition/draft.ts';"],
  ['flows/rate.ts', "import { createHash } from 'node:crypto';"],
  ['flows/kit.ts', "import { flows } from './index.ts';"],
  ['src/channels/zalo/parse.ts', "import { parse } from '../messenger/parse.ts';"],
  ['src/channels/zalo/parse.ts', "export * from '../../bot/turn.ts';"],
  ['src/channels/http.ts', "import { client } from './zalo/client.ts';"],
  ['src/engine/worker.ts', "import { runTurn } from '../bot/turn.ts';"],
  ['src/engine/worker.ts', "import { setup } from 'xstate';"],
  ['src/bot/turn.ts', "const engine = await import('../engine/commit.ts');"],
  ['src/bot/turn.ts', "import { createCatalogue } from '../catalogue/create-catalogue.ts';"],
  ['src/bot/turn.ts', "import { rate } from '../../flows/rate.ts';"],
  ['src/staff/registry.ts', "import { turn } from '../bot/turn.ts';"],
  ['src/store/unit.ts', "import type { Turn } from '../bot/turn.ts';"],
  ['src/web/pages.ts', "import '../../flows/index.ts';"],
  ['src/web/pages.ts', "import { Redis } from 'ioredis';"],
  ['src/emulator/zalo/api.ts', "import type { Channel } from '../../channels/channel.ts';"],
  ['src/emulator/zalo/api.ts', "let a: import('../../domain/update.ts').Update;"],
  ['src/engine/worker.ts', "import { createApp } from '../app.ts';"],
  ['src/bot/turn.ts', "import type { Config } from '../config.ts';"],
  ['src/app.ts', 'const part = await import(name);'],
  ['src/new-room/a.ts', ''],
])('a border is really there: %s may not have %s', (path, text) => {
  expect(findBreaches([createSource(path, text)], rooms)).toHaveLength(1);
});

test.each([
  ['src/bot/turn.ts', "import type { Catalogue } from '../catalogue/create-catalogue.ts';"],
  ['src/bot/turn.ts', "import { type Catalogue } from '../catalogue/create-catalogue.ts';"],
  ['src/staff/command.ts', "import type { Reply } from '../bot/decision.ts';"],
  ['flows/petition.ts', "import { draft } from './petition/draft.ts';"],
  ['flows/petition/draft.ts', "import type { Kit } from '../kit.ts';"],
  ['src/domain/a.ts', "// import { z } from 'zod';\nconst words = 'import a from b';"],
  ['src/app.ts', "import { createWorker } from './engine/worker.ts';"],
])('a border is not too narrow: %s may have %s', (path, text) => {
  expect(findBreaches([createSource(path, text)], rooms)).toEqual([]);
});

test('imports are read in every form, and comments are not', () => {
  const text = [
    "import {\n  a,\n  type B,\n} from './a.ts';",
    "import type { C } from 'zod';",
    "export { d } from '@fluent/bundle/esm';",
    "import 'side-effect';",
    "// import 'no';",
    "/* import 'no';\n */ const url = 'https://no'; // import('no')",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source code, as a string
    'const pattern = /[/*"\']\\//; const t = `${await import("late")} // ${`{ /* ${1} */ }`} import x from "no"`;',
    "type E = import('./e.ts').E;",
  ].join('\n');
  expect(listImports(createSource('src/x/y.ts', text))).toEqual([
    { target: 'src/x/a.ts', typeOnly: false },
    { target: 'zod', typeOnly: true },
    { target: '@fluent/bundle', typeOnly: false },
    { target: 'side-effect', typeOnly: false },
    { target: 'late', typeOnly: false },
    { target: 'src/x/e.ts', typeOnly: false },
  ]);
});

test('only config.ts reads the environment; the two processes hand it over', () => {
  const reads = (code: string) =>
    /\benv\b[^:]*from 'node:process'|\bprocess\b\s*(\?\.|\.|\[\s*['"])\s*env\b/.test(code);
  const handsOver = new Set(['src/main.ts', 'src/admin/main.ts']);
  const wrong = listWrong(typescript, ({ path, code }) => {
    if (path === 'src/config.ts') return false;
    return reads(handsOver.has(path) ? code.replace(/\breadConfig\(process\.env\)/g, '') : code);
  });
  expect(wrong).toEqual([]);
  expect(reads('const port = process.env.PORT')).toBe(true);
});

test('no file is longer than 250 lines', () => {
  expect(listWrong(typescript, ({ text }) => text.trimEnd().split('\n').length > 250)).toEqual([]);
});

test('everything is exported by its name', () => {
  const isDefault = /^\s*export\s+default\b|\bas\s+default\b/m;
  expect(listWrong(typescript, ({ code }) => isDefault.test(code))).toEqual([]);
});

test('the words of people stand in locales/ and data/, never in TypeScript', () => {
  const vietnamese = /[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]|\p{M}/u;
  // Its subject are the letters themselves.
  const words = typescript.filter(({ path }) => path !== 'src/domain/vietnamese.ts');
  expect(listWrong(words, ({ code }) => vietnamese.test(code))).toEqual([]);
  expect(vietnamese.test('Xã')).toBe(true);
  expect(vietnamese.test('Xã'.normalize('NFD'))).toBe(true);
});
