import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../src/catalogue/create-catalogue.ts';
import { loadProcedures } from '../../src/catalogue/load-procedures.ts';
import { loadSearchWords } from '../../src/catalogue/load-words.ts';
import { foldVietnamese } from '../../src/domain/vietnamese.ts';

const root = new URL('../../', import.meta.url).pathname;
const library = loadProcedures(`${root}data/procedures`);
const catalogue = createCatalogue(library, loadSearchWords(`${root}data/synonyms.yaml`));
const rows = readFileSync(`${root}tests/catalogue/queries.tsv`, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [query = '', accepted = ''] = line.split('\t');
    return { query, accepted: accepted === '-' ? [] : accepted.split(';') };
  });
const asked = rows.filter(({ accepted }) => accepted.length > 0);
const smallTalk = rows.filter(({ accepted }) => accepted.length === 0);

const answers = new Map(rows.map(({ query }) => [query, catalogue.search(query, 3)]));
const isConfident = (query: string) => answers.get(query)?.confident === true;

function measure(write: (query: string) => string) {
  const ranks = asked.map(({ query, accepted }) =>
    catalogue.search(write(query), 3).hits.findIndex(({ code }) => accepted.includes(code)),
  );
  const misses = asked.filter((_, at) => ranks[at] === -1).map(({ query }) => query);
  const share = (count: number) => count / asked.length;
  return {
    first: share(ranks.filter((rank) => rank === 0).length),
    amongThree: share(ranks.filter((rank) => rank >= 0).length),
    misses,
  };
}

describe('search on labelled questions', () => {
  it('has at least 120 questions, all of known procedures', () => {
    expect(asked.length).toBeGreaterThanOrEqual(120);
    const unknown = asked.flatMap(({ accepted }) =>
      accepted.filter((code) => catalogue.find(code) === undefined),
    );
    expect(unknown).toEqual([]);
  });

  it('finds what is meant: first in 85 of 100, among three in 95 of 100', () => {
    const { first, amongThree, misses } = measure((query) => query);
    expect(first, misses.join('\n')).toBeGreaterThanOrEqual(0.85);
    expect(amongThree, misses.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('finds it as well when nobody writes a mark', () => {
    const { first, amongThree, misses } = measure(foldVietnamese);
    expect(first, misses.join('\n')).toBeGreaterThanOrEqual(0.85);
    expect(amongThree, misses.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('does not claim to know a procedure in small talk', () => {
    const wrong = smallTalk.filter(({ query }) => isConfident(query)).map(({ query }) => query);
    expect(smallTalk.length).toBeGreaterThanOrEqual(30);
    expect(wrong.length / smallTalk.length, wrong.join('\n')).toBeLessThanOrEqual(0.05);
  });

  it('is right when it is confident', () => {
    const sure = asked.filter(({ query }) => isConfident(query));
    const wrong = sure.filter(({ query, accepted }) => {
      const code = answers.get(query)?.hits[0]?.code;
      return code === undefined || !accepted.includes(code);
    });
    expect(sure.length / asked.length).toBeGreaterThan(0.6);
    expect(wrong.length / sure.length).toBeLessThanOrEqual(0.03);
  });
});

describe('search', () => {
  it.each(['1.001193', 'thủ tục 1.001193 cần gì', '1001193'])('finds the code in %j', (text) => {
    const { hits, confident } = catalogue.search(text, 3);
    expect(hits).toEqual([{ code: '1.001193', short: 'Đăng ký khai sinh', score: 1 }]);
    expect(confident).toBe(true);
  });

  it('takes no other number for a code', () => {
    expect(catalogue.search('9.999999', 3).hits).toEqual([]);
    expect(catalogue.search('0912001193', 3).hits).toEqual([]);
  });

  it.each(['', '   ', '…', '😀', 'a'.repeat(3000)])('has no hit for %j', (text) => {
    expect(catalogue.search(text, 3)).toEqual({ hits: [], confident: false });
  });

  it('gives at most as many hits as asked, best first, scores between 0 and 1', () => {
    const { hits } = catalogue.search('giấy khai sinh', 4);
    expect(hits).toHaveLength(4);
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
  });

  it('asks back instead of being sure when a word fits many', () => {
    const { hits, confident } = catalogue.search('sổ đỏ', 3);
    expect(hits).toHaveLength(3);
    expect(confident).toBe(false);
  });

  it('reads an ambiguous short form by its neighbours only', () => {
    expect(catalogue.search('nhập hk', 1).hits[0]?.code).toBe('1.004222');
    expect(catalogue.search('hk', 3).hits).toEqual([]);
  });

  it('tells words apart by their marks when they are written', () => {
    expect(catalogue.search('hố sò', 3).hits).toEqual([]);
  });
});

describe('fields', () => {
  it('lists every field with its count, most procedures first', () => {
    const fields = catalogue.fields();
    expect(fields.map(({ id }) => id).sort()).toEqual(library.fields.map(({ id }) => id).sort());
    const counts = fields.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((one, other) => other - one));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(library.procedures.length);
  });

  it('lists the procedures of a field, none of an unknown one', () => {
    const codes = catalogue.inField('cu-tru').map(({ code }) => code);
    expect(codes).toContain('1.004222');
    expect(codes.every((code) => catalogue.find(code)?.field === 'cu-tru')).toBe(true);
    expect(catalogue.inField('khong-co')).toEqual([]);
  });
});

it('reads the beginning of a text only, so that one long text delays nobody', () => {
  const known = catalogue.search('đăng ký khai sinh', 3);
  expect(known.hits.length).toBeGreaterThan(0);
  expect(catalogue.search(`đăng ký khai sinh${' '.repeat(1000)}${'kết hôn '.repeat(1000)}`, 3)).toEqual(
    known,
  );
  expect(catalogue.search(`${'. '.repeat(500)}đăng ký khai sinh`, 3).hits).toEqual([]);
});
