import { join } from 'node:path';
import { z } from 'zod';
import type { Agency } from '../domain/agency.ts';
import type { TemplateSeeds } from '../domain/answer-template.ts';
import type { DeskWords } from '../domain/desk-words.ts';
import type { FollowUpWords } from '../domain/follow-up.ts';
import type { NameWords } from '../domain/mask-names.ts';
import type { RemarkWords } from '../domain/remark.ts';
import type { TriageWords } from '../domain/triage.ts';
import { ConfigError } from '../errors.ts';
import { readYaml } from './read-yaml.ts';
import type { SearchWords } from './search-words.ts';

const phrase = z.string().trim().min(1);

const synonyms = z.array(
  z.strictObject({
    forms: z.array(phrase).min(1),
    means: z.array(phrase).min(1),
    near: z.array(phrase).min(1).optional(),
    unless: z.array(phrase).min(1).optional(),
  }),
);
const fillers = z.array(phrase);

const searchWords = z.strictObject({
  synonyms,
  fillers,
  breaks: z.array(phrase),
  chatter: z.array(phrase),
  english: z.strictObject({ synonyms, fillers }),
});

const agencies = z.strictObject({
  agencies: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'must be a slug such as toa-an'),
      name: phrase,
      way: phrase,
      matters: z.array(phrase).min(1),
    }),
  ),
});

const signal = {
  words: z.array(phrase).default([]),
  named: z.array(phrase).optional(),
  except: z.array(phrase).optional(),
};
const pair = z.strictObject({ any: z.array(phrase).min(1), with: z.array(phrase).min(1).optional() });
const signals = z.strictObject({ ...signal, pairs: z.array(pair).optional() });
const petitions = z.array(z.strictObject({ category: phrase, general: z.boolean().optional(), ...signal }));
/** What is meant → how it is written; read the other way round. */
const spellings = z
  .record(phrase, z.array(phrase).min(1))
  .transform(
    (all) =>
      new Map(Object.entries(all).flatMap(([means, forms]) => forms.map((form) => [form, means] as const))),
  );

const weights = z.array(z.number());
/** Some thousand lines of two weights and a term: one text, for a mapping of so many keys is read slowly. */
const terms = z
  .string()
  .regex(/^(?:-?\d+(?:\.\d+)? -?\d+(?:\.\d+)? [^\n]+\n)+$/, 'must be lines of two weights and a term')
  .transform((lines) => new Map(lines.trimEnd().split('\n').map(readTerm)));
const leanings = z.strictObject({ bias: weights, least: weights, terms });

function readTerm(line: string): [term: string, weights: number[]] {
  const [danger = '', question = '', ...words] = line.split(' ');
  return [words.join(' '), [Number(danger), Number(question)]];
}

const answerTemplates = z.strictObject({
  nobody: phrase,
  templates: z.array(phrase).max(60),
});

const some = z.array(phrase).min(1);
const names = z.strictObject({ titles: some, surnames: some, places: some, others: some });

const lifeEvents = z.strictObject({ events: z.array(z.strictObject({ id: phrase, name: phrase })) });

const phrases = z.array(phrase).min(1);
const followUps = z.strictObject({
  spellings,
  sections: z.strictObject({
    documents: phrases,
    cost: phrases,
    place: phrases,
    online: phrases,
    forms: phrases,
    legal: phrases,
    checklist: phrases,
    person: phrases,
  }),
  cases: phrases,
  asks: phrases,
  makes: phrases,
  lacks: phrases,
  refers: phrases,
  gains: z.strictObject({ told: phrase, phrases }),
  people: phrases,
  fillers: phrases,
});

const remark = z.strictObject({ most: z.int().min(0).max(10), words: phrases });
const remarks = z.strictObject({
  fillers,
  ...{ thanks: remark, office: remark, assistant: remark, privacy: remark, own: remark, upset: remark },
  ...{ rate: remark, report: remark, lookup: remark, english: remark, hello: remark },
  ...{ withdraw: remark, add: remark, progress: remark, verdict: remark },
});

const desk = z.strictObject({
  ...{ fillers: phrases, before: phrases, to: phrases, after: phrases, with_words: phrases },
  sentences: z.array(z.strictObject({ command: phrase, words: phrases })).min(1),
});

/** Reads `synonyms.yaml`: how people write, for the search. Throws a ConfigError that lists every problem. */
export function loadSearchWords(file: string): SearchWords {
  return load(file, searchWords);
}

/** Reads `agencies.yaml`: matters that belong elsewhere. Throws a ConfigError that lists every problem. */
export function loadAgencies(file: string): readonly Agency[] {
  return load(file, agencies).agencies;
}

/** Reads `answer-templates.yaml`: those that a commune begins with. Throws a ConfigError that lists every problem. */
export function loadAnswerTemplates(file: string): TemplateSeeds {
  const { nobody, templates } = load(file, answerTemplates);
  return { nobody, templates: templates.map((text, index) => ({ number: index + 1, text })) };
}

/** Reads `names.yaml`: by what names of persons are known. Throws a ConfigError that lists every problem. */
export function loadNameWords(file: string): NameWords {
  return load(file, names);
}

/** Reads the folder `triage/`: the signal words of free text. Throws a ConfigError that lists every problem of a file. */
export function loadTriageWords(folder: string): TriageWords {
  const read = <T>(name: string, schema: z.ZodType<T>) => load(join(folder, `${name}.yaml`), schema);
  const officials = read('officials', z.strictObject(signal));
  const readSignals = (name: string) => {
    const found = read(name, signals);
    const pairs = (found.pairs ?? []).map((pair) => ({ any: pair.any, with: pair.with ?? officials.words }));
    return { ...found, pairs };
  };
  return {
    emergency: readSignals('emergency'),
    denunciation: readSignals('denunciation'),
    crime: readSignals('crime'),
    complaint: readSignals('complaint'),
    dispute: readSignals('dispute'),
    unsure: readSignals('unsure'),
    petition: read('petition', petitions),
    praise: readSignals('praise'),
    question: readSignals('question'),
    asking: readSignals('asking'),
    officials,
    leaders: readSignals('leaders'),
    spellings: read('spellings', spellings),
    turns: read('turns', z.array(phrase).min(1)),
    families: read('families', z.record(phrase, z.array(phrase).min(1))),
    leanings: read('leanings', leanings),
  };
}

/** Reads `follow-ups.yaml`: questions about what is open. Throws a ConfigError that lists every problem. */
export function loadFollowUpWords(file: string): FollowUpWords {
  return load(file, followUps);
}

/** Reads `remarks.yaml`: short talk. Throws a ConfigError that lists every problem. */
export function loadRemarkWords(file: string): RemarkWords {
  return load(file, remarks);
}

/** Reads `desk.yaml`: commands as officials say them. Throws a ConfigError that lists every problem. */
export function loadDeskWords(file: string): DeskWords {
  return load(file, desk);
}

/** Reads `life-events.yaml`: id and name of each, in order. Throws a ConfigError that lists every problem. */
export function loadLifeEvents(file: string): readonly { readonly id: string; readonly name: string }[] {
  return load(file, lifeEvents).events;
}

function load<T>(file: string, schema: z.ZodType<T>): T {
  const { value, problems } = readYaml(file, schema);
  if (value === undefined) throw new ConfigError('a list of words cannot be used', problems);
  return value;
}
