import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locale } from '../domain/conversation.ts';
import type { LocaleSources } from './localise.ts';

const LOCALES = fileURLToPath(new URL('../../locales', import.meta.url));
const languages: readonly Locale[] = ['vi', 'en'];

/** Reads our words, and after them those that a commune keeps in its own folder to replace some of ours. */
export function loadLocales(communeDir?: string): LocaleSources {
  const read = (locale: Locale): string[] => {
    const files = [join(LOCALES, `${locale}.ftl`)];
    const own = communeDir && join(communeDir, 'locales', `${locale}.ftl`);
    if (own && existsSync(own)) files.push(own);
    return files.map((file) => readFileSync(file, 'utf8'));
  };
  return Object.fromEntries(languages.map((locale) => [locale, read(locale)])) as Record<Locale, string[]>;
}
