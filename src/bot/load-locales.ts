import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LocaleSources } from './localise.ts';

const LOCALES = fileURLToPath(new URL('../../locales', import.meta.url));

/**
 * Reads our words, one file a language, and after them those that a commune keeps in its own folder to replace
 * some of ours.
 */
export function loadLocales(communeDir?: string): LocaleSources {
  const sources: Record<string, string[]> = {};
  for (const file of readdirSync(LOCALES).filter((name) => name.endsWith('.ftl'))) {
    const files = [join(LOCALES, file)];
    const own = communeDir && join(communeDir, 'locales', file);
    if (own && existsSync(own)) files.push(own);
    sources[file.replace('.ftl', '')] = files.map((path) => readFileSync(path, 'utf8'));
  }
  return sources;
}
