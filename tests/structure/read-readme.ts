import { readFileSync } from 'node:fs';

export const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/**
 * Reads the one table whose first column is headed `first`: its rows as cells without their backticks. Throws
 * when there is no such table, or two.
 */
export function readTable(text: string, first: string): string[][] {
  const tables = text
    .split(/\n(?!\|)/)
    .map((block) => block.split('\n').filter((line) => line.startsWith('|')))
    .filter(([heading = '']) => readCells(heading)[0] === first);
  if (tables.length !== 1) throw new Error(`${tables.length} tables headed ${first}`);
  return (tables[0] ?? []).slice(2).map(readCells);
}

function readCells(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replace(/^`([^`]*)`$/, '$1'));
}

/** Reads what stands in backticks or behind links, and the pictures, wherever they stand. */
export function readMentions(text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const code = [...text.replace(/^ *```[\s\S]*?^ *```/gm, '').matchAll(/`([^`\n]+)`/g)];
  return [...links, ...code.map(([, words = '']) => words)];
}
