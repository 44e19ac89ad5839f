import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AfterAnswer } from '../domain/after-answer.ts';
import type { Commune, Criterion } from '../domain/commune.ts';
import { ConfigError } from '../errors.ts';
import { type CommuneFile, communeSchema } from './commune-file.ts';
import { loadPresets } from './load-presets.ts';
import { readClock } from './read-clock.ts';
import { readTexting } from './read-texting.ts';
import { readTimes, writeTimes } from './read-times.ts';
import { readWindows } from './read-windows.ts';
import { readYamlFile, type YamlFile } from './yaml-file.ts';

const PRESETS = fileURLToPath(new URL('../../data/presets', import.meta.url));
const DAY_MS = 86_400_000;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads every `<dir>/<slug>/commune.yaml`, ordered by slug. Throws a ConfigError that lists every problem of
 * every file, each with file, line and path.
 */
export function loadCommunes(dir: string, presetsDir: string = PRESETS): Commune[] {
  const problems: string[] = [];
  const presets = loadPresets(presetsDir, problems);
  const owners = new Map<string, string>();
  const communes: Commune[] = [];
  for (const slug of listSlugs(dir, problems)) {
    const file = readYamlFile(join(dir, slug, 'commune.yaml'), communeSchema, problems);
    if (!file) continue;
    checkReferences(file, problems);
    checkAccounts(slug, file, owners, problems);
    communes.push(createCommune(slug, file, presets, problems));
  }
  if (problems.length > 0) throw new ConfigError('The communes cannot be loaded:', problems);
  return communes;
}

function listSlugs(dir: string, problems: string[]): string[] {
  if (!existsSync(dir)) {
    problems.push(`${dir}: no such directory`);
    return [];
  }
  const slugs = readdirSync(dir, { withFileTypes: true })
    .filter((entry) => !entry.isFile() && existsSync(join(dir, entry.name, 'commune.yaml')))
    .map((entry) => entry.name)
    .sort();
  if (slugs.length === 0) problems.push(`${dir}: no commune here (expected <slug>/commune.yaml)`);
  for (const slug of slugs.filter((name) => !SLUG.test(name))) {
    problems.push(`${join(dir, slug)}: the name must be of small letters, digits and single dashes`);
  }
  return slugs;
}

function createCommune(
  slug: string,
  file: YamlFile<CommuneFile>,
  presets: ReadonlyMap<string, readonly Criterion[]>,
  problems: string[],
): Commune {
  const { hours, seasons, hours_text, days_off, swapped_in, special_days, ...settings } = file.value;
  const { clock, categories, channels, criteria, held_days, ...others } = settings;
  const { silence_minutes, take_back_seconds, answer_comments, ...more } = others;
  const { after_answer, publishes, ...rest } = more;
  const rules = readClock(clock);
  return {
    ...rest,
    slug,
    ...readTimes(file, problems),
    hoursText: hours_text ?? writeTimes(file.value),
    clock: rules,
    categories: categories.map(
      ({ level, approval, shared, deadline = rules[level ?? 'normal'], ...category }) => ({
        ...category,
        deadline,
        ...(level && { level }),
        ...(approval && { approval }),
        ...(shared === false && { shared }),
      }),
    ),
    accounts: {
      ...(channels.zalo && { zalo: channels.zalo.oa_id }),
      ...(channels.messenger && { messenger: channels.messenger.page_id }),
    },
    windows: readWindows(channels),
    ...(channels.zalo?.zns && { texting: readTexting(channels.zalo.zns) }),
    ...(held_days === undefined ? {} : { holdMs: held_days * DAY_MS }),
    criteria: Array.isArray(criteria) ? criteria : findPreset(criteria.preset, file, presets, problems),
    silenceMinutes: silence_minutes,
    takeBackSeconds: take_back_seconds,
    answersComments: answer_comments,
    ...(after_answer && { afterAnswer: readAfterAnswer(after_answer) }),
    ...(publishes !== false && { publishes: publishes === true ? { hamlets: false } : publishes }),
  };
}

function readAfterAnswer({
  silence_days,
  reopen_days,
  reopenings,
}: NonNullable<CommuneFile['after_answer']>): Partial<AfterAnswer> {
  return {
    ...(silence_days !== undefined && { silenceDays: silence_days }),
    ...(reopen_days !== undefined && { reopenDays: reopen_days }),
    ...(reopenings !== undefined && { reopenings }),
  };
}

function findPreset(
  name: string,
  file: YamlFile<CommuneFile>,
  presets: ReadonlyMap<string, readonly Criterion[]>,
  problems: string[],
): readonly Criterion[] {
  const preset = presets.get(name);
  const known = [...presets.keys()].join(', ');
  if (!preset)
    problems.push(file.describe(['criteria', 'preset'], `unknown preset ${name} (known: ${known})`));
  return preset ?? [];
}

function checkReferences(file: YamlFile<CommuneFile>, problems: string[]): void {
  const departments = new Set(file.value.departments.map((department) => department.id));
  for (const list of ['staff', 'categories'] as const) {
    for (const [index, { department }] of file.value[list].entries()) {
      if (departments.has(department)) continue;
      problems.push(file.describe([list, index, 'department'], `unknown department ${department}`));
    }
  }
  const reader = file.value.denunciations?.staff;
  if (reader !== undefined && file.value.staff.every(({ id }) => id !== reader)) {
    problems.push(file.describe(['denunciations', 'staff'], `unknown official ${reader}`));
  }
}

function checkAccounts(
  slug: string,
  file: YamlFile<CommuneFile>,
  owners: Map<string, string>,
  problems: string[],
): void {
  const { zalo, messenger } = file.value.channels;
  const accounts = [
    ['zalo', 'oa_id', zalo?.oa_id],
    ['messenger', 'page_id', messenger?.page_id],
  ] as const;
  for (const [channel, key, account] of accounts) {
    if (account === undefined) continue;
    const name = `${channel}:${account}`;
    const owner = owners.get(name);
    if (owner)
      problems.push(file.describe(['channels', channel, key], `${account} already belongs to ${owner}`));
    else owners.set(name, slug);
  }
}
