import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFiles } from '../../catalogue/data-files.ts';
import { loadOwnProcedures, type OwnLibrary } from '../../catalogue/load-own-procedures.ts';
import { loadProcedures } from '../../catalogue/load-procedures.ts';
import type { AdminCommand, AdminContext } from '../command.ts';
import { isCommuneKnown } from '../find-commune.ts';
import { UsageError } from '../options.ts';
import { checkProcedures } from './procedures/check.ts';
import { exportProcedures } from './procedures/export.ts';
import { importProcedures } from './procedures/import.ts';

/** Where a command works: the common catalogue, or what one commune makes of it. */
export interface Place {
  /** The folder that is written to. */
  readonly folder: string;
  readonly isOwn: boolean;
  /** Reads the catalogue with another folder in the place of `folder`. Throws ConfigError. */
  load(folder: string): OwnLibrary;
}

const OPTIONS = {
  commune: { type: 'string' },
  map: { type: 'string' },
  yes: { type: 'boolean' },
} as const;

/** Takes procedures in from a list of the office, writes them out as one, or says what is wrong with them. */
export const procedures: AdminCommand = {
  name: 'procedures',
  needsRedis: false,
  usage: [
    'procedures import <file> [--commune <slug>] [--map <file>] [--yes]',
    'procedures export <file> [--commune <slug>] [--map <file>]',
    'procedures check [--commune <slug>]',
  ],
  async run([verb, ...args], context) {
    const { values, file } = readWords(args);
    const place = findPlace(values.commune, context);
    if (place === undefined) return 1;
    const { map } = values;
    if (verb === 'import' && file !== undefined)
      return importProcedures({ ...context, place, file, map, yes: values.yes ?? false });
    if (verb === 'export' && file !== undefined && !values.yes)
      return exportProcedures({ ...context, place, file, map });
    if (verb === 'check' && file === undefined && !values.yes && map === undefined)
      return checkProcedures({ ...context, place });
    throw new UsageError('import <file> | export <file> | check');
  },
};

function readWords(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [file, ...more] = positionals;
    if (more.length > 0) throw new UsageError(more.join(' '));
    return { values, file };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function findPlace(slug: string | undefined, context: AdminContext): Place | undefined {
  if (slug === undefined)
    return {
      ...{ folder: dataFiles.procedures, isOwn: false },
      load: (folder) => ({ ...loadProcedures(folder), isOwn: false, hidden: [] }),
    };
  if (!isCommuneKnown(slug, context)) return undefined;
  const folder = join(context.installation.config.communesDir, slug, 'procedures');
  const common = loadProcedures(dataFiles.procedures);
  return { folder, isOwn: true, load: (own) => loadOwnProcedures(common, own) };
}
