import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Criterion } from '../domain/commune.ts';
import { criteriaSchema } from './commune-file.ts';
import { readYamlFile } from './yaml-file.ts';

const presetSchema = z.strictObject({ criteria: criteriaSchema });

/** Criteria by preset name, one file each in `dir`; what is wrong with a file is added to `problems`. */
export function loadPresets(dir: string, problems: string[]): ReadonlyMap<string, readonly Criterion[]> {
  const presets = new Map<string, readonly Criterion[]>();
  for (const name of readdirSync(dir).sort()) {
    if (!name.endsWith('.yaml')) continue;
    const file = readYamlFile(join(dir, name), presetSchema, problems);
    if (file) presets.set(basename(name, '.yaml'), file.value.criteria);
  }
  return presets;
}
