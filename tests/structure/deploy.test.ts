import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The instructions of the Dockerfile, continued lines joined, comments gone. */
const instructions = read('Dockerfile')
  .replace(/^\s*#.*\n/gm, '')
  .replace(/\\\n\s*/g, ' ')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => ({ name: line.split(' ', 1)[0] ?? '', rest: line.slice(line.indexOf(' ') + 1).trim() }));
const lastStage = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'));
const listRest = (name: string, from = instructions) =>
  from.filter((instruction) => instruction.name === name).map(({ rest }) => rest);

const service = z.looseObject({
  image: z.string(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  env_file: z.string().optional(),
  ports: z.array(z.string()).optional(),
  volumes: z.array(z.string()),
  cap_drop: z.array(z.string()),
  security_opt: z.array(z.string()),
  read_only: z.boolean(),
});
const compose = z
  .object({ services: z.object({ app: service, redis: service }), volumes: z.record(z.string(), z.null()) })
  .parse(parse(read('compose.yaml')));
const { app, redis } = compose.services;

test('images are pinned to a version', () => {
  const images = [...listRest('FROM').map((rest) => rest.split(' ')[0] ?? ''), app.image, redis.image];
  expect(images).toHaveLength(4);
  for (const image of images) expect(image).toMatch(/^[a-z-]+:\d[\w.-]*$/);
});

test('the image runs Node 24 or newer', () => {
  for (const rest of listRest('FROM'))
    expect(Number(/^node:(\d+)/.exec(rest)?.[1])).toBeGreaterThanOrEqual(24);
});

test('the process is not root, and stays it', () => {
  const names = lastStage.map(({ name }) => name);
  expect(listRest('USER', lastStage)).toEqual(['node']);
  expect(names.indexOf('USER')).toBeLessThan(names.indexOf('CMD'));
  expect(names.slice(names.indexOf('USER'))).not.toContain('RUN');
});

test('no development packages go in', () => {
  const installs = listRest('RUN').filter((rest) => /\bnpm\b/.test(rest));
  expect(installs).toHaveLength(1);
  expect(installs[0]).toMatch(/^npm ci --omit=dev\b/);
});

test('the image says how it is: alive when /healthz answers', () => {
  const [check = ''] = listRest('HEALTHCHECK', lastStage);
  expect(check).toContain('/healthz');
  expect(listRest('CMD', lastStage)).toEqual(['["node", "src/main.ts"]']);
});

test('everything that is copied is there and not ignored, and nothing secret is', () => {
  const copied = listRest('COPY')
    .filter((rest) => !rest.startsWith('--from'))
    .flatMap((rest) => rest.split(' ').slice(0, -1));
  const [first, ...allowed] = read('.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(first).toBe('*');
  expect(new Set(allowed)).toEqual(new Set(copied.map((path) => `!${path}`)));
  for (const path of copied) expect(existsSync(new URL(`../../${path}`, import.meta.url)), path).toBe(true);
  expect(copied.filter((path) => /^\.env|^var|^\.$/.test(path))).toEqual([]);
});

test('Redis keeps its log on a volume and never evicts', () => {
  const command = redis.command ?? [];
  const option = (name: string) => command[command.indexOf(name) + 1];
  expect(command).toEqual(expect.arrayContaining(['--appendonly', '--appendfsync', '--maxmemory-policy']));
  expect(option('--appendonly')).toBe('yes');
  expect(['always', 'everysec']).toContain(option('--appendfsync'));
  expect(option('--maxmemory-policy')).toBe('noeviction');
  expect(redis.volumes).toContain('redis-data:/data');
  expect(Object.keys(compose.volumes)).toContain('redis-data');
  // Whoever reaches Redis reads every petition.
  expect(redis.ports).toBeUndefined();
});

test('the program finds its Redis and its secrets, and no secret stands in the file', () => {
  expect(app.environment?.['REDIS_URL']).toBe('redis://redis:6379');
  expect(app.env_file).toBe('.env');
  expect(
    Object.keys(app.environment ?? {}).filter((name) => /SECRET|TOKEN|KEY|ZALO|MESSENGER/.test(name)),
  ).toEqual([]);
});

test.each(Object.entries({ app, redis }))('%s has no rights that it does not need', (_name, { ...one }) => {
  expect(one.cap_drop).toEqual(['ALL']);
  expect(one.security_opt).toContain('no-new-privileges:true');
  expect(one.read_only).toBe(true);
});

test('the continuous check runs the same command as a person', () => {
  expect(read('.ci/run').trim().split('\n').at(-1)).toBe('npm test');
});

test('the lock file knows the optional packages of every machine, or npm ci refuses it', () => {
  const entry = z.looseObject({ optionalDependencies: z.record(z.string(), z.string()).optional() });
  const { packages } = z
    .object({ packages: z.record(z.string(), entry) })
    .parse(JSON.parse(read('package-lock.json')));
  const known = Object.keys(packages);
  const unknown = Object.values(packages)
    .flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
    .filter((name) => !known.some((path) => path.endsWith(`node_modules/${name}`)));
  expect(unknown).toEqual([]);
});
