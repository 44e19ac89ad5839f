import { dataFiles } from '../../../catalogue/data-files.ts';
import { ExchangeError } from '../../../catalogue/exchange/problem.ts';
import { readColumns } from '../../../catalogue/exchange/read-columns.ts';
import { replaceFiles } from '../../../catalogue/exchange/replace-files.ts';
import { writeTable } from '../../../catalogue/exchange/write-table.ts';
import type { AdminContext } from '../../command.ts';
import type { Place } from '../procedures.ts';

interface Export extends AdminContext {
  readonly place: Place;
  readonly file: string;
  readonly map: string | undefined;
}

/** Writes all procedures as a list that an import reads. */
export async function exportProcedures({ place, file, map, say }: Export): Promise<number> {
  try {
    const library = place.load(place.folder);
    replaceFiles(new Map([[file, await writeTable(file, library, readColumns(dataFiles.columns, map))]]));
    say({ key: 'procedures-exported', data: { count: library.procedures.length, file } });
    return 0;
  } catch (error) {
    if (!(error instanceof ExchangeError)) throw error;
    for (const problem of error.problems) say(problem);
    return 1;
  }
}
