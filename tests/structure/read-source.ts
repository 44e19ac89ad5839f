import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface Source {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The text with every comment blanked out; lines keep their numbers. */
  readonly code: string;
}

export interface Import {
  /** A path from the root of the repository, a package (`zod`), or a part of Node (`node:fs`). */
  readonly target: string;
  readonly typeOnly: boolean;
}

/** Reads all TypeScript and JavaScript modules below the given directories of the repository. */
export function readSources(...dirs: readonly string[]): Source[] {
  return dirs.flatMap((dir) =>
    readdirSync(join(root, dir), { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join(dir, name.replaceAll('\\', '/')))
      .filter((path) => /\.m?ts$/.test(path) || path.endsWith('.mjs'))
      .sort()
      .map((path) => createSource(path, readFileSync(join(root, path), 'utf8'))),
  );
}

export function createSource(path: string, text: string): Source {
  return { path, text, code: blankComments(text) };
}

/** Lists the regular expressions that stand in a module, as they are written. */
export function listRegexes({ text }: Source): string[] {
  const found: string[] = [];
  blankComments(text, (pattern) => void found.push(pattern));
  return found;
}

/** Lists what a module imports: static, re-exported, for its effect, dynamic, and `import('…').Type`. */
export function listImports(source: Source): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) =>
    found.push({ target: resolveSpecifier(source.path, specifier), typeOnly });
  for (const [, type, names = '', specifier = ''] of source.code.matchAll(
    /^\s*(?:import|export)\s+(type\s)?([^'"`;()]*?)\bfrom\s*['"]([^'"]+)['"]/gm,
  )) {
    add(specifier, type !== undefined || isOnlyTypes(names));
  }
  for (const [, specifier = ''] of source.code.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm))
    add(specifier, false);
  for (const [, word, argument = ''] of source.code.matchAll(/\b(import|require)\s*\(\s*([^)]*)/g)) {
    const specifier = /^(['"`])([^'"`$]+)\1/.exec(argument)?.[2];
    // What is computed cannot be checked, so no room may have it.
    if (specifier === undefined) found.push({ target: `computed ${word}(${argument})`, typeOnly: false });
    else add(specifier, false);
  }
  return found;
}

/** `{ type A, type B }` brings types only. */
function isOnlyTypes(names: string): boolean {
  const list = /^\{(.*)\}\s*$/s
    .exec(names.trim())?.[1]
    ?.split(',')
    .map((name) => name.trim());
  return list?.every((name) => name === '' || name.startsWith('type ')) ?? false;
}

function resolveSpecifier(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  if (specifier.startsWith('node:')) return specifier;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Replaces comments by spaces. Knows strings, templates and regular expressions, where `//` is no comment. */
export function blankComments(text: string, onRegex: (pattern: string) => void = () => {}): string {
  let out = '';
  let at = 0;
  /** For every open `${`, how many `{` are open inside it. */
  const templates: number[] = [];
  const take = (pattern: RegExp, blank = false): boolean => {
    pattern.lastIndex = at;
    const piece = pattern.exec(text)?.[0];
    if (piece === undefined) return false;
    out += blank ? piece.replace(/[^\n]/g, ' ') : piece;
    at += piece.length;
    return true;
  };
  while (at < text.length) {
    const char = text[at] ?? '';
    const depth = templates.at(-1);
    if (take(/\/\/[^\n]*|\/\*[\s\S]*?\*\//y, true)) continue;
    if (take(/'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"/y)) continue;
    const from = at;
    if (char === '/' && mayStartRegex(out) && take(/\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y)) {
      onRegex(text.slice(from, at));
      continue;
    }
    const opensTemplate = char === '`' || (char === '}' && depth === 0);
    if (opensTemplate) {
      if (char === '}') templates.pop();
      take(/[`}](?:\\[\s\S]|\$(?!\{)|[^`\\$])*/y);
      if (text.startsWith('${', at)) {
        templates.push(0);
        take(/\$\{/y);
      } else take(/`/y);
      continue;
    }
    if (depth !== undefined && char === '{') templates[templates.length - 1] = depth + 1;
    if (depth !== undefined && char === '}') templates[templates.length - 1] = depth - 1;
    out += char;
    at += 1;
  }
  return out;
}

/** After a value a slash divides; after an operator, an opening bracket or a keyword it starts a pattern. */
function mayStartRegex(before: string): boolean {
  return /(?:^|[(,=:[!&|?{};+\-*%~^<>]|\b(?:return|typeof|case|in|of|void|await|yield))\s*$/.test(
    before.slice(-200),
  );
}
