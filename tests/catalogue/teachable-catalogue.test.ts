import { expect, it } from 'vitest';
import { createCatalogue } from '../../src/catalogue/create-catalogue.ts';
import { dataFiles } from '../../src/catalogue/data-files.ts';
import { loadProcedures } from '../../src/catalogue/load-procedures.ts';
import { loadSearchWords } from '../../src/catalogue/load-words.ts';
import { createTeachableCatalogue } from '../../src/catalogue/teachable-catalogue.ts';

const base = createCatalogue(loadProcedures(dataFiles.procedures), loadSearchWords(dataFiles.synonyms));
const BIRTH = { code: '1.001193', short: 'Đăng ký khai sinh' };

it('understands what it is taught, however it is typed, and forgets it again', () => {
  const catalogue = createTeachableCatalogue(base);
  const find = (text: string) => catalogue.search(text, 1).hits[0];
  expect(find('xin tờ bông lúa')).toBeUndefined();
  catalogue.teach([{ form: 'tờ bông lúa', means: '1.001193' }]);
  for (const text of ['xin tờ bông lúa', 'XIN TO BONG LUA', 'cho cháu hỏi tờ bông lúa ở đâu ạ'])
    expect(find(text), text).toMatchObject(BIRTH);
  expect(catalogue.search('xin tờ bông lúa', 3).confident).toBe(true);
  catalogue.teach([]);
  expect(find('xin tờ bông lúa')).toBeUndefined();
});

it('takes the longest words first, and jumps over what was masked', () => {
  const catalogue = createTeachableCatalogue(base);
  catalogue.teach([
    { form: 'bông lúa', means: 'đăng ký kết hôn' },
    { form: 'tờ bông lúa cho cháu ... ở', means: 'đăng ký khai sinh' },
  ]);
  expect(catalogue.search('xin tờ bông lúa cho cháu Lê Văn Tí ở đâu', 1).hits[0]).toMatchObject(BIRTH);
  expect(catalogue.search('bông lúa', 1).hits[0]?.code).toBe('1.000894');
});

it('leaves the shared index and every other text as they are', () => {
  const catalogue = createTeachableCatalogue(base);
  catalogue.teach([{ form: 'tờ bông lúa', means: '1.001193' }]);
  expect(base.search('tờ bông lúa', 1).hits).toEqual([]);
  const text = 'nhà tôi có 5 người. Muốn làm hộ chiếu, với lại mất sổ đỏ';
  expect(catalogue.search(text, 5)).toEqual(base.search(text, 5));
});
