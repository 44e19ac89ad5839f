import { dataFiles } from '../../../catalogue/data-files.ts';
import { applyChanges } from '../../../catalogue/exchange/apply-changes.ts';
import { type Changes, compare } from '../../../catalogue/exchange/compare.ts';
import { ExchangeError } from '../../../catalogue/exchange/problem.ts';
import { readColumns } from '../../../catalogue/exchange/read-columns.ts';
import { readRows } from '../../../catalogue/exchange/read-rows.ts';
import { readTable } from '../../../catalogue/exchange/read-table.ts';
import type { AdminContext } from '../../command.ts';
import type { Place } from '../procedures.ts';

interface Import extends AdminContext {
  readonly place: Place;
  readonly file: string;
  readonly map: string | undefined;
  /** Write without asking. */
  readonly yes: boolean;
}

/** Lines of one kind that are shown; the rest is counted. */
const MOST_SHOWN = 40;

/** Shows what a list would change and, when told so, writes it. A list with any problem changes nothing. */
export async function importProcedures(context: Import): Promise<number> {
  const { place, file, say, yes } = context;
  try {
    const changes = await readChanges(context);
    showChanges(changes, context);
    if (changes.fresh.length + changes.changed.length === 0) return 0;
    const agreed =
      yes || (await context.confirm?.({ key: 'procedures-write', data: { folder: place.folder } }));
    if (!agreed) {
      say({ key: agreed === undefined ? 'procedures-only-shown' : 'procedures-not-written' });
      return 0;
    }
    const written = applyChanges(place.folder, changes, place.isOwn, place.load);
    say({ key: 'procedures-written', data: { count: written.length, folder: place.folder } });
    return 0;
  } catch (error) {
    if (!(error instanceof ExchangeError)) throw error;
    say({ key: 'procedures-refused', data: { file, count: error.problems.length } });
    for (const problem of error.problems.slice(0, MOST_SHOWN)) say(problem);
    return 1;
  }
}

async function readChanges({ place, file, map: more, now, say }: Import): Promise<Changes> {
  const map = readColumns(dataFiles.columns, more);
  const { list, unknown } = readRows(await readTable(file), map);
  if (unknown.length > 0) say({ key: 'procedures-unknown-columns', data: { columns: unknown.join(', ') } });
  return compare(list, place.load(place.folder), map, new Date(now).toISOString().slice(0, 10));
}

function showChanges({ fresh, changed, gone, hidden, same }: Changes, { say, print }: Import): void {
  say({
    key: 'procedures-changes',
    data: {
      ...{ fresh: fresh.length, changed: changed.length, gone: gone.length },
      ...{ hidden: hidden.length, same },
    },
  });
  const list = (lines: readonly string[]) => {
    for (const line of lines.slice(0, MOST_SHOWN)) print(line);
    if (lines.length > MOST_SHOWN)
      say({ key: 'procedures-more', data: { count: lines.length - MOST_SHOWN } });
  };
  list(fresh.map(({ entry: { code, short }, field }) => `+ ${code}\t${short}\t(${field.id})`));
  list(changed.map(({ code, short, facts }) => `~ ${code}\t${short}\t${Object.keys(facts).join(', ')}`));
  list(gone.map(({ code, short }) => `- ${code}\t${short}`));
}
