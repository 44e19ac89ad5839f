import { readdirSync, readFileSync } from 'node:fs';
import { FluentResource } from '@fluent/bundle';
import type { Reply, Text } from '../../../src/domain/reply.ts';

const ROOT = new URL('../../../', import.meta.url);

/** A language's file as it is written. */
export function readSource(locale: string): string {
  return readFileSync(new URL(`locales/${locale}.ftl`, ROOT), 'utf8');
}

/** The words of a key that stands on one line; undefined when it does not. */
export function readLine(locale: string, key: string): string | undefined {
  return new RegExp(`^${key} = (.*)$`, 'm').exec(readSource(locale))?.[1];
}

/** Every message of a language: key → names of the variables that its words use. Throws on what Fluent skips. */
export function readWords(locale: string): ReadonlyMap<string, ReadonlySet<string>> {
  const source = readSource(locale);
  const { body } = new FluentResource(source);
  const words = new Map(body.map(({ id, value }) => [id, readVariables(value)]));
  const written: string[] = source.match(/^[a-zA-Z-][\w-]*(?= *=)/gm) ?? [];
  const lost = written.filter((key, at) => !words.has(key) || written.indexOf(key) !== at);
  if (lost.length > 0) throw new Error(`${locale}.ftl: unreadable or written twice: ${lost.join(', ')}`);
  return words;
}

function readVariables(pattern: unknown): ReadonlySet<string> {
  const names = JSON.stringify(pattern).matchAll(/"type":"var","name":"(\w+)"/g);
  return new Set([...names].map(([, name]) => name ?? ''));
}

/** The keys written out in the flows' files, each with the file. */
export function readLiteralKeys(): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const file of readdirSync(new URL('flows/', ROOT), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const source = readFileSync(new URL(`flows/${file}`, ROOT), 'utf8');
    for (const [written] of source.matchAll(/\bkey:[^,\n]*/g)) {
      for (const [, key = ''] of written.matchAll(/'([a-z0-9-]+)'/g)) keys.set(key, file);
    }
  }
  return keys;
}

/** A reply's own text, those of its choices, links and calls, and all texts inside their data. */
export function readTexts(reply: Reply): Text[] {
  const { choices = [], links = [], phones = [] } = reply;
  return [reply, ...choices, ...links, ...phones].flatMap(unfold);
}

function unfold(text: Text): Text[] {
  const inner = Object.values(text.data ?? {})
    .flat()
    .filter((datum): datum is Text => typeof datum === 'object' && 'key' in datum);
  return [text, ...inner.flatMap(unfold)];
}
