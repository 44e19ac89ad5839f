import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Redis } from 'ioredis';
import type { Call } from './hand.ts';

const FOLDER = new URL('../../../src/engine/scripts/', import.meta.url);

const sources = readdirSync(FOLDER).map((file) => ({
  name: file.replace('.lua', ''),
  source: readFileSync(new URL(file, FOLDER), 'utf8'),
}));

const names = new Map(
  sources.map(({ name, source }) => [createHash('sha1').update(source).digest('hex'), name] as const),
);

/** A call of one of the engine's scripts. */
export interface ScriptCall {
  readonly script: string;
  readonly keys: readonly string[];
  readonly argv: readonly string[];
  readonly reply: unknown;
}

/** Puts the scripts into the server, so that each is called by its digest from the first time. */
export async function loadScripts(redis: Redis): Promise<void> {
  for (const { source } of sources) await redis.script('LOAD', source);
}

/** The script that a call ran; undefined when it was another command. */
export function readScriptCall({ name, args, reply }: Call): ScriptCall | undefined {
  const script = name === 'evalsha' ? names.get(String(args[0])) : undefined;
  if (script === undefined) return undefined;
  const [count, ...rest] = args.slice(1).map(String);
  return { script, keys: rest.slice(0, Number(count)), argv: rest.slice(Number(count)), reply };
}
