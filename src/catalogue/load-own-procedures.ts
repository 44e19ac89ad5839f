import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { Procedure } from '../domain/procedure.ts';
import { ConfigError } from '../errors.ts';
import { listYamlFiles, type ProcedureField, type ProcedureLibrary } from './load-procedures.ts';
import {
  codeSchema,
  entrySchema,
  listOutdated,
  optionalFacts,
  requiredFacts,
  slugSchema,
  toEntry,
  toProcedure,
} from './procedure-entry.ts';
import { readYaml } from './read-yaml.ts';

/** The catalogue as one commune has it; `isOwn`: it differs from the common one. `hidden`: codes that it does not show. */
export interface OwnLibrary extends ProcedureLibrary {
  readonly isOwn: boolean;
  readonly hidden: readonly string[];
}

/** A fact set to null does not hold here although the common catalogue has it. */
const removable = Object.fromEntries(
  Object.entries(optionalFacts).map(([name, schema]) => [name, schema.nullable()]),
);
const ownEntry = z.strictObject({
  ...z.object({ ...requiredFacts, ...removable }).partial().shape,
  code: codeSchema,
  hidden: z.boolean().optional(),
});
const ownFile = z.strictObject({
  field: z.strictObject({ id: slugSchema, name: z.string().trim().min(1).optional() }),
  procedures: z.array(ownEntry).min(1),
});

/**
 * Joins the common catalogue with a commune's own folder. There an entry with a known code changes the facts that
 * it names and keeps the others, or hides the procedure (`hidden: true`); any other code is a procedure of its own.
 * A missing folder changes nothing. Throws a ConfigError that lists every problem with file and line.
 */
export function loadOwnProcedures(common: ProcedureLibrary, folder: string): OwnLibrary {
  if (!existsSync(folder)) return { ...common, isOwn: false, hidden: [] };
  const problems: string[] = [];
  const places = new Map<string, string>();
  const fields = new Map<string, ProcedureField>(common.fields.map((field) => [field.id, field]));
  const procedures = new Map<string, Procedure>(common.procedures.map((one) => [one.code, one]));
  const hidden: string[] = [];

  for (const path of listYamlFiles(folder, problems)) {
    const read = readYaml(path, ownFile);
    problems.push(...read.problems);
    if (read.value === undefined) continue;
    const { id, name } = read.value.field;
    if (name !== undefined) fields.set(id, { id, name });
    else if (!fields.has(id)) {
      problems.push(
        `${path}:${read.lineOf(['field'])}: field.name: is missing, the common catalogue has no ${id}`,
      );
    }
    for (const [at, { hidden: isHidden, ...given }] of read.value.procedures.entries()) {
      const place = (...step: PropertyKey[]) => `${path}:${read.lineOf(['procedures', at, ...step])}`;
      const before = places.get(given.code);
      if (before !== undefined) {
        problems.push(`${place('code')}: code ${given.code} stands twice, first at ${before}`);
        continue;
      }
      places.set(given.code, place('code'));
      const known = procedures.get(given.code);
      if (isHidden === true) {
        if (known === undefined) problems.push(`${place('code')}: nothing to hide, ${given.code} is unknown`);
        procedures.delete(given.code);
        hidden.push(given.code);
        continue;
      }
      const joined = entrySchema.safeParse(
        dropNulls({ ...(known && toEntry(known)), ...outdate(given), ...given }),
      );
      if (joined.success) procedures.set(given.code, toProcedure(joined.data, known?.field ?? id));
      for (const { path: steps, message } of joined.error?.issues ?? []) {
        problems.push(`${place(...steps)}: procedures.${at}.${steps.map(String).join('.')}: ${message}`);
      }
    }
  }
  if (problems.length > 0) throw new ConfigError("the commune's own procedures cannot be used", problems);
  return { fields: [...fields.values()], procedures: [...procedures.values()], isOwn: true, hidden };
}

/** New words of a fact take the data away that stood beside the old ones. */
function outdate(given: Parameters<typeof listOutdated>[0]): object {
  return Object.fromEntries(listOutdated(given).map((name) => [name, null]));
}

function dropNulls(facts: object): object {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}
