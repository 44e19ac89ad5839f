import { expect, it } from 'vitest';
import { dataFiles } from '../../src/catalogue/data-files.ts';
import { loadTriageWords } from '../../src/catalogue/load-words.ts';
import { createFamilyFinder } from '../../src/domain/family.ts';
import { createLeaningReader, createTermReader, LEANINGS, scoreTerms } from '../../src/domain/leaning.ts';
import { readWords } from '../../src/domain/phrase.ts';
import { readLabelled } from './measure-triage.ts';

const { families, leanings, spellings } = loadTriageWords(dataFiles.triage);
const read = (text: string) => readWords(text, spellings).words.flatMap((word) => word ?? []);

it('a text leans as the weights of its terms say, text by text', () => {
  const leansTo = createLeaningReader(families, leanings);
  const readTerms = createTermReader(families);
  const texts = readLabelled('./triage-strangers-tuned.tsv').map(([, text]) => read(text));
  const long = texts.filter((words) => words.length >= 10);
  expect(long.length).toBeGreaterThan(100);
  for (const words of long) {
    const scores = scoreTerms(readTerms(words), leanings);
    const above = LEANINGS.filter((_, index) => (scores[index] ?? 0) > (leanings.least[index] ?? 0));
    expect(leansTo(words)).toEqual(above);
  }
});

it('a short text leans to nothing', () => {
  expect(createLeaningReader(families, leanings)(read('cán bộ nhận tiền của em vợ'))).toEqual([]);
});

it('a member of a family with diacritics agrees with those that are written', () => {
  const find = createFamilyFinder({ fire: ['cháy nhà'], money: ['tien'] });
  expect(find(read('có cháy nhà, mất tiền'))).toEqual(['fire', 'money']);
  expect(find(read('co chay nha'))).toEqual(['fire']);
  expect(find(read('nó chạy nhà này sang nhà kia'))).toEqual([]);
});
