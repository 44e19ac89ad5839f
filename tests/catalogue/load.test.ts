import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadProcedures } from '../../src/catalogue/load-procedures.ts';
import { loadSearchWords, loadTriageWords } from '../../src/catalogue/load-words.ts';
import { ConfigError } from '../../src/errors.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'procedures-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const entry = (code: string, more = '') => `  - code: "${code}"
    name: Đăng ký khai sinh
    short: Khai sinh
    agency: UBND xã
    documents: [Tờ khai]
    time: Trong ngày
    fee: 0đ
    filing: [Trực tiếp]
    online: full
    checked: "2026-11-21"
    sure: true
${more}`;
const file = (id: string, ...entries: string[]) =>
  `field:\n  id: ${id}\n  name: Hộ tịch\nprocedures:\n${entries.join('')}`;
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

function problemsOf(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof ConfigError)
      return error.problems.map((problem) => problem.replace(`${folder}/`, ''));
    throw error;
  }
  return [];
}

describe('loadProcedures', () => {
  it('reads every file, gives each procedure its field, leaves optional facts out', () => {
    write('a.yaml', file('ho-tich', entry('1.001193'), entry('mot-viec', '    note: Ghi chú\n')));
    write('notes.txt', 'not a procedure');
    const { fields, procedures } = loadProcedures(folder);
    expect(fields).toEqual([{ id: 'ho-tich', name: 'Hộ tịch' }]);
    expect(procedures.map(({ code, field, note }) => [code, field, note])).toEqual([
      ['1.001193', 'ho-tich', undefined],
      ['mot-viec', 'ho-tich', 'Ghi chú'],
    ]);
    expect(procedures[0]).not.toHaveProperty('note');
    expect(procedures[0]?.legal).toEqual([]);
  });

  it('lists every problem of every file with its line and path', () => {
    write('a.yaml', file('ho-tich', entry('1.001193').replace('online: full', 'online: maybe')));
    write(
      'b.yaml',
      file('dat-dai', entry('1193').replace('Khai sinh\n    agency', `${'x'.repeat(61)}\n    agency`)),
    );
    write('c.yaml', file('cu-tru', entry('1.001194', '    colour: red\n')));
    const problems = problemsOf(() => loadProcedures(folder));
    expect(problems).toHaveLength(4);
    expect(problems[0]).toMatch(/^a\.yaml:13: procedures\.0\.online: /);
    expect(problems[1]).toMatch(/^b\.yaml:5: procedures\.0\.code: must be a code/);
    expect(problems[2]).toMatch(/^b\.yaml:7: procedures\.0\.short: /);
    expect(problems[3]).toMatch(/^c\.yaml:5: procedures\.0: .*colour/);
  });

  it('names both places of a code, or a field, that stands twice', () => {
    write('a.yaml', file('ho-tich', entry('1.001193')));
    write('b.yaml', file('ho-tich', entry('1.001194'), entry('1.001193')));
    const problems = problemsOf(() => loadProcedures(folder));
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^b\.yaml:2: field ho-tich stands twice, first at .*a\.yaml:2$/);
    expect(problems[1]).toMatch(/^b\.yaml:16: code 1\.001193 stands twice, first at .*a\.yaml:5$/);
  });

  it('tells where YAML is broken, and that a folder is empty or missing', () => {
    expect(problemsOf(() => loadProcedures(folder))).toEqual([expect.stringContaining('no .yaml file')]);
    expect(problemsOf(() => loadProcedures(join(folder, 'none')))).toEqual([
      expect.stringContaining('ENOENT'),
    ]);
    write('a.yaml', 'field:\n  id: [ho-tich\n');
    expect(problemsOf(() => loadProcedures(folder))[0]).toMatch(/^a\.yaml:\d+: /);
  });
});

describe('loadSearchWords and loadTriageWords', () => {
  it('list problems with their lines', () => {
    write('words.yaml', 'synonyms:\n  - forms: []\n    means: [căn cước]\nfillers: [ạ]\n');
    expect(problemsOf(() => loadSearchWords(join(folder, 'words.yaml')))[0]).toMatch(
      /^words\.yaml:2: synonyms\.0\.forms: /,
    );
    expect(problemsOf(() => loadTriageWords(join(folder, 'none')))[0]).toContain('ENOENT');
    write('officials.yaml', 'words: [cán bộ]\nexcept: 1\n');
    expect(problemsOf(() => loadTriageWords(folder))[0]).toMatch(/^officials\.yaml:2: except: /);
  });
});
