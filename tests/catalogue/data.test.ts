import { describe, expect, it } from 'vitest';
import { loadProcedures } from '../../src/catalogue/load-procedures.ts';
import { loadSearchWords, loadTriageWords } from '../../src/catalogue/load-words.ts';
import { createPhrase, readWritten } from '../../src/domain/phrase.ts';
import { foldVietnamese } from '../../src/domain/vietnamese.ts';

const data = new URL('../../data/', import.meta.url).pathname;
const { fields, procedures } = loadProcedures(`${data}procedures`);

describe('data/procedures', () => {
  it('holds at least 60 procedures with unique codes', () => {
    expect(procedures.length).toBeGreaterThanOrEqual(60);
    expect(new Set(procedures.map(({ code }) => code)).size).toBe(procedures.length);
  });

  it('has short names of at most 60 characters, no two alike', () => {
    expect(procedures.filter(({ short }) => short.length > 60)).toEqual([]);
    const shorts = procedures.map(({ short }) => foldVietnamese(short));
    expect(shorts.filter((short, at) => shorts.indexOf(short) !== at)).toEqual([]);
  });

  it('has no field without procedures', () => {
    const used = new Set(procedures.map(({ field }) => field));
    expect(fields.filter(({ id }) => !used.has(id))).toEqual([]);
  });

  it('says of every unknown fact that it is to be confirmed', () => {
    const bare = procedures.filter(({ time, fee, documents, filing }) =>
      [time, fee, ...documents, ...filing].some((text) => foldVietnamese(text) === 'chua ro'),
    );
    expect(bare.map(({ code }) => code)).toEqual([]);
  });

  it('is written in NFC without invisible characters or stray spaces', () => {
    const texts = procedures.flatMap((each) => [
      each.name,
      each.short,
      each.agency,
      each.time,
      each.fee,
      each.result ?? '',
      each.note ?? '',
      ...each.documents,
      ...each.filing,
      ...each.legal,
      ...each.aliases,
    ]);
    expect(
      texts.filter((text) => text !== text.normalize('NFC') || /[\u200b-\u200f\ufeff]| {2}/.test(text)),
    ).toEqual([]);
  });

  it('calls no two procedures by the same alias', () => {
    const aliases = procedures.flatMap(({ code, aliases: own }) => own.map((alias) => ({ code, alias })));
    const seen = new Map<string, string>();
    const twice = aliases.filter(({ code, alias }) => {
      const before = seen.get(alias);
      seen.set(alias, code);
      return before !== undefined;
    });
    expect(twice).toEqual([]);
  });
});

describe('data/synonyms.yaml', () => {
  const { synonyms, fillers } = loadSearchWords(`${data}synonyms.yaml`);

  it('has no empty form, meaning or filler', () => {
    const empty = [...synonyms.flatMap(({ forms, means }) => [...forms, ...means]), ...fillers].filter(
      (text) => readWritten(text).words.length === 0,
    );
    expect(empty).toEqual([]);
  });

  it('gives an unambiguous form one line only', () => {
    const forms = synonyms.filter(({ near }) => near === undefined).flatMap((synonym) => synonym.forms);
    expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
  });
});

describe('data/triage', () => {
  const { petition, spellings, turns, families, leanings, ...others } = loadTriageWords(`${data}triage`);

  it('has only phrases that find themselves', () => {
    const kinds = [...Object.values(others), ...petition];
    const phrases = kinds.flatMap(({ words, named = [], except = [], pairs = [] }) => [
      ...words,
      ...named,
      ...except,
      ...pairs.flatMap((pair) => [...pair.any, ...pair.with]),
    ]);
    const lost = phrases.filter((phrase) => createPhrase(phrase)(readWritten(phrase)).length === 0);
    expect(lost).toEqual([]);
    expect(phrases.length).toBeGreaterThan(1500);
    expect(turns.filter((turn) => turn.split(' ').length > 2)).toEqual([]);
    expect([...spellings].filter(([form, means]) => form === means)).toEqual([]);
  });

  it('knows the categories that communes start with', () => {
    expect(petition.map(({ category }) => category).sort()).toEqual([
      'an-sinh',
      'cap-thoat-nuoc',
      'chieu-sang',
      'dat-dai-xay-dung',
      'giao-thong',
      'khac',
      'moi-truong',
      'thu-tuc-thai-do',
      'trat-tu',
      'y-te-giao-duc',
    ]);
  });
});
