import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dataFiles } from '../../src/catalogue/data-files.ts';
import { loadNameWords } from '../../src/catalogue/load-words.ts';
import { createNameMask } from '../../src/domain/mask-names.ts';

const maskNames = createNameMask(loadNameWords(dataFiles.names));

/** Lines in which the names that must go stand in braces. */
const lines = readFileSync(new URL('./names-labelled.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const judged = lines.map((line) => {
  const names = [...line.matchAll(/\{(.+?)\}/gu)].flatMap(([, name]) => name ?? []);
  const plain = line.replaceAll(/[{}]/gu, '');
  return { line, masked: maskNames(plain), names, wanted: line.replaceAll(/\{.+?\}/gu, '•••') };
});

it('hides nearly every name, and hardly anything else', () => {
  expect(lines.length).toBeGreaterThanOrEqual(60);
  const names = judged.flatMap((one) => one.names);
  const left = judged.flatMap((one) => one.names.filter((name) => one.masked.includes(name)));
  const over = judged.filter(({ masked, names: own }) => (masked.match(/•••/gu)?.length ?? 0) > own.length);
  expect(left.length / names.length).toBeLessThanOrEqual(0.05);
  expect(over.length / lines.length).toBeLessThanOrEqual(0.03);
  expect(judged.filter((one) => one.masked !== one.wanted).map(({ line, masked }) => [line, masked])).toEqual(
    [],
  );
});

it('changes nothing more the second time', () => {
  for (const { masked } of judged) expect(maskNames(masked)).toBe(masked);
});
