import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { adminCommands } from '../../src/admin/registry.ts';
import { loadLocales } from '../../src/bot/load-locales.ts';
import { createLocaliser } from '../../src/bot/localise.ts';
import { channels } from '../../src/channels/index.ts';
import { staffCommands } from '../../src/staff/registry.ts';
import { makeMessenger, makeZalo } from '../channels/make-channel.ts';
import { createSource, listImports } from './read-source.ts';

// The registry of flows has its own test in tests/flows.

const path = (folder: string) => fileURLToPath(new URL(`../../${folder}`, import.meta.url));

/** Names of the files in a folder that end so, without the ending. */
function listNames(folder: string, ending: string): string[] {
  return readdirSync(path(folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
}

function readCode(file: string) {
  return createSource(file, readFileSync(path(file), 'utf8'));
}

test.each([
  ["officials' commands", 'src/staff/commands', [...staffCommands.values()]],
  ["operator's commands", 'src/admin/commands', adminCommands],
])('the %s are the files of their folder, each once and under its name', (_title, folder, commands) => {
  expect(commands.map(({ name }) => name).toSorted()).toEqual(listNames(folder, '.ts'));
});

test("no officials' command is lost to another of its name", () => {
  const { code } = readCode('src/staff/registry.ts');
  const [, list = ''] = /commands: readonly StaffCommand\[\] = \[([^\]]*)\]/.exec(code) ?? [];
  expect(list.split(',').filter((item) => item.trim() !== '')).toHaveLength(staffCommands.size);
});

test("every officials' command has its line of help in every language, and no help is left over", () => {
  const { has } = createLocaliser(loadLocales());
  const helps = [...staffCommands.values()].map(({ help }) => help);
  expect(helps.toSorted()).toEqual([...staffCommands.keys()].map((name) => `staff-help-${name}`).toSorted());
  for (const locale of ['vi', 'en'] as const) {
    expect(
      helps.filter((key) => !has(locale, key)),
      locale,
    ).toEqual([]);
    const lines = readFileSync(path(`locales/${locale}.ftl`), 'utf8').matchAll(/^(staff-help-\S+) =/gm);
    expect([...lines].map(([, key]) => key).toSorted(), locale).toEqual(helps.toSorted());
  }
});

test('the decisions are the kinds of command that flows give, each carried out by the file of its name', () => {
  const registry = readCode('src/bot/decisions/registry.ts');
  const [, body = ''] = /const decisions[^=]*= \{([^}]*)\}/.exec(registry.code) ?? [];
  const rows = [...body.matchAll(/'([a-z-]+)': (\w+),/g)].map(([, type = '', name = '']) => [type, name]);
  const commands = readCode('src/domain/command.ts').code.matchAll(/type: '([a-z-]+)'/g);
  expect(rows.map(([type]) => type).toSorted()).toEqual([...commands].map(([, type]) => type).toSorted());
  expect(rows.map(([type, name]) => [type, toKebab(name ?? '')])).toEqual(rows.map(([type]) => [type, type]));
  // What only helps the others is imported by them and not by the registry.
  const imported = listImports(registry).map(({ target }) => target);
  const carriers = listNames('src/bot/decisions', '.ts').filter(
    (name) => name !== 'registry' && /: CarryOut\b/.test(readCode(`src/bot/decisions/${name}.ts`).code),
  );
  expect(carriers).toEqual(rows.map(([type]) => type).toSorted());
  expect(carriers.filter((name) => !imported.includes(`src/bot/decisions/${name}.ts`))).toEqual([]);
});

function toKebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

test('the channels are the folders, each under its name and with the same files', () => {
  const folders = readdirSync(path('src/channels'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  expect(Object.keys(channels).toSorted()).toEqual(folders);
  const made = [makeMessenger, makeZalo].map((make) => make({} as never, {} as never).name);
  expect(made.toSorted()).toEqual(folders);
  const [first = '', ...others] = folders;
  // What a platform has of its own: only Zalo's accounts are linked by consent in a browser, and write to phones.
  const own = new Set(['consent', 'oauth', 'zns']);
  const listShared = (name: string) =>
    listNames(`src/channels/${name}`, '.ts').filter((file) => !own.has(file));
  for (const other of others) expect(listShared(other), other).toEqual(listShared(first));
  // The contract test of all channels needs real shapes of each.
  expect(folders.filter((name) => !existsSync(path(`tests/fixtures/${name}`)))).toEqual([]);
});

test('the languages are the files of locales/, and each can be chosen', () => {
  const languages = listNames('locales', '.ftl');
  expect(Object.keys(loadLocales()).toSorted()).toEqual(languages);
  expect(readdirSync(path('locales')).filter((file) => !file.endsWith('.ftl'))).toEqual([]);
  const { languages: offered } = createLocaliser(loadLocales());
  expect(offered.map(({ id }) => id).toSorted()).toEqual(languages);
  // Each calls itself by a name of its own, and the commune's language comes first.
  expect(new Set(offered.map(({ name }) => name)).size).toBe(languages.length);
  expect(offered[0]?.id).toBe('vi');
});
