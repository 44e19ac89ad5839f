import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Procedure } from '../domain/procedure.ts';
import { ConfigError } from '../errors.ts';
import { entrySchema, fieldSchema, toProcedure } from './procedure-entry.ts';
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

const file = z.strictObject({
  field: fieldSchema,
  procedures: z.array(entrySchema).min(1),
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

  for (const path of listYamlFiles(folder, problems)) {
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

/** Paths of the `*.yaml` of a folder in order; what is wrong with the folder is added to `problems`. */
export function listYamlFiles(folder: string, problems: string[]): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    if (names.length === 0) problems.push(`${folder}: no .yaml file in this folder`);
    return names.sort().map((name) => join(folder, name));
  } catch (cause) {
    problems.push(`${folder}: ${cause instanceof Error ? cause.message : String(cause)}`);
    return [];
  }
}
