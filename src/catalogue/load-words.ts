import { z } from 'zod';
import type { Agency } from '../domain/agency.ts';
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
  pairs: z.array(z.strictObject({ any: z.array(phrase).min(1), with: z.array(phrase).min(1) })).optional(),
  except: z.array(phrase).optional(),
};

const triage = z.strictObject({
  emergency: z.strictObject(signal),
  denunciation: z.strictObject(signal),
  complaint: z.strictObject(signal),
  petition: z.array(z.strictObject({ category: phrase, ...signal })),
  question: z.strictObject(signal),
});

const lifeEvents = z.strictObject({ events: z.array(z.strictObject({ id: phrase, name: phrase })) });

/** Reads `synonyms.yaml`: how people write, for the search. Throws a ConfigError that lists every problem. */
export function loadSearchWords(file: string): SearchWords {
  return load(file, searchWords);
}

/** Reads `agencies.yaml`: matters that belong elsewhere. Throws a ConfigError that lists every problem. */
export function loadAgencies(file: string): readonly Agency[] {
  return load(file, agencies).agencies;
}

/** Reads `triage.yaml`: the signal words of free text. Throws a ConfigError that lists every problem. */
export function loadTriageWords(file: string): TriageWords {
  return load(file, triage);
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
