import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Procedure } from '../domain/procedure.ts';
import { ConfigError } from '../errors.ts';
import { readYaml } from './read-yaml.ts';

/** A field of administration: a file of procedures, a step of browsing. */
export interface ProcedureField {
  readonly id: string;
  readonly name: string;
}

/** All that the folder of procedures holds; each file is one field. */
export interface ProcedureLibrary {
  readonly fields: readonly ProcedureField[];
  readonly procedures: readonly Procedure[];
}

const line = z.string().trim().min(1);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a slug such as ho-tich');

const entry = z.strictObject({
  code: z
    .string()
    .regex(/^(\d\.\d{6}|[a-z]+(-[a-z0-9]+)+)$/, 'must be a code such as 1.001193, in quotes, or a slug'),
  name: line,
  short: line.max(60),
  agency: line,
  documents: z.array(line).min(1),
  time: line,
  fee: line,
  filing: z.array(line).min(1),
  online: z.enum(['full', 'partial', 'none', 'unknown']),
  result: line.optional(),
  legal: z.array(line).default([]),
  note: line.optional(),
  aliases: z.array(line).default([]),
  source: line.optional(),
  checked: z.iso.date(),
  sure: z.boolean(),
});

const file = z.strictObject({
  field: z.strictObject({ id: slug, name: line }),
  procedures: z.array(entry).min(1),
});

/** Reads every `*.yaml` of a folder. Throws a ConfigError that lists every problem of every file, with its line. */
export function loadProcedures(folder: string): ProcedureLibrary {
  const problems: string[] = [];
  const places = new Map<string, string>();
  const fields: ProcedureField[] = [];
  const procedures: Procedure[] = [];

  const claim = (what: string, place: string) => {
    const before = places.get(what);
    if (before === undefined) places.set(what, place);
    else problems.push(`${place}: ${what} stands twice, first at ${before}`);
  };

  for (const path of listFiles(folder, problems)) {
    const read = readYaml(path, file);
    problems.push(...read.problems);
    if (read.value === undefined) continue;
    const { field, procedures: found } = read.value;
    claim(`field ${field.id}`, `${path}:${read.lineOf(['field', 'id'])}`);
    fields.push(field);
    for (const [at, one] of found.entries()) {
      claim(`code ${one.code}`, `${path}:${read.lineOf(['procedures', at, 'code'])}`);
      procedures.push(toProcedure(one, field.id));
    }
  }
  if (problems.length > 0) throw new ConfigError('the procedures cannot be used', problems);
  return { fields, procedures };
}

function listFiles(folder: string, problems: string[]): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    if (names.length === 0) problems.push(`${folder}: no .yaml file in this folder`);
    return names.sort().map((name) => join(folder, name));
  } catch (cause) {
    problems.push(`${folder}: ${cause instanceof Error ? cause.message : String(cause)}`);
    return [];
  }
}

/** Leaves optional keys out where the file has none, as exact optional types ask. */
function toProcedure({ result, note, source, ...rest }: z.infer<typeof entry>, field: string): Procedure {
  return {
    ...rest,
    field,
    ...(result === undefined ? {} : { result }),
    ...(note === undefined ? {} : { note }),
    ...(source === undefined ? {} : { source }),
  };
}
