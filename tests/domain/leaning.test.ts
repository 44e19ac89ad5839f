import { expect, it } from 'vitest';
import { dataFiles } from '../../src/catalogue/data-files.ts';
import { loadTriageWords } from '../../src/catalogue/load-words.ts';
import { createFamilyFinder } from '../../src/domain/family.ts';
import {
  createLeaningReader,
  createTermReader,
  isLeaning,
  LEANINGS,
  scoreTerms,
} from '../../src/domain/leaning.ts';
import { readWords } from '../../src/domain/phrase.ts';
import { createListReader, type Signal } from '../../src/domain/triage.ts';
import { readLabelled } from './measure-triage.ts';

const triage = loadTriageWords(dataFiles.triage);
const { families, leanings, spellings } = triage;
const read = (text: string) => readWords(text, spellings).words.flatMap((word) => word ?? []);
const NOTHING: ReadonlySet<Signal> = new Set();
const DANGER: ReadonlySet<Signal> = new Set(['emergency']);

it('a text leans as the weights of its terms say, text by text', () => {
  const leansTo = createLeaningReader(families, leanings);
  const readTerms = createTermReader(families);
  const readListed = createListReader(triage);
  const texts = readLabelled('./triage-strangers-tuned.tsv').map(([, text]) => readListed(text));
  const usual = texts.filter(({ words }) => words.length >= 10 && words.length <= 45);
  expect(usual.length).toBeGreaterThan(100);
  for (const { words, found } of usual) {
    const scores = scoreTerms(readTerms(words, found), leanings);
    const above = LEANINGS.filter((_, index) => (scores[index] ?? 0) > (leanings.least[index] ?? 0));
    expect(leansTo(words, found)).toEqual(above);
  }
});

it('a very short text leans to what the lists say and to nothing else', () => {
  const leansTo = createLeaningReader(families, leanings);
  expect(leansTo(read('cháy nhà nhanh lên'), NOTHING)).toEqual([]);
  expect(leansTo(read('hôm qua tập huấn'), DANGER)).toEqual(['emergency']);
});

it('a listed phrase may be outweighed in a text of the usual length only', () => {
  expect(isLeaning(20, -0.1, true)).toBe(false);
  expect(isLeaning(9, -9, true)).toBe(true);
  expect(isLeaning(60, -9, true)).toBe(true);
  expect(isLeaning(20, 0.1, false)).toBe(true);
  expect(isLeaning(9, 0.1, false)).toBe(false);
});

it('a member of a family with diacritics agrees with those that are written', () => {
  const find = createFamilyFinder({ fire: ['cháy nhà'], money: ['tien'] });
  expect(find(read('có cháy nhà, mất tiền'))).toEqual(['fire', 'money']);
  expect(find(read('co chay nha'))).toEqual(['fire']);
  expect(find(read('nó chạy nhà này sang nhà kia'))).toEqual([]);
});
