import { checkLibrary, type Finding, STALE_DAYS } from '../../../catalogue/check-library.ts';
import { dataFiles } from '../../../catalogue/data-files.ts';
import { readColumns } from '../../../catalogue/exchange/read-columns.ts';
import { loadLifeEvents } from '../../../catalogue/load-words.ts';
import type { AdminContext } from '../../command.ts';
import type { Place } from '../procedures.ts';

/** In the order of weight; what is missing or unsure is told to citizens as it is, so it is no fault. */
const KINDS = ['relation', 'event', 'stale', 'missing', 'unsure'] as const;
const FAULTS: ReadonlySet<Finding['kind']> = new Set<Finding['kind']>(['relation', 'event', 'stale']);

/** Lists what the office should look at; exit code 1 when procedures are stale or point to nothing. */
export async function checkProcedures({
  place,
  now,
  say,
  print,
}: AdminContext & { readonly place: Place }): Promise<number> {
  const { procedures } = place.load(place.folder);
  const events = new Set(loadLifeEvents(dataFiles.lifeEvents).map(({ id }) => id));
  const findings = checkLibrary(procedures, events, readColumns(dataFiles.columns).unknown, now);
  for (const kind of KINDS) {
    const found = findings.filter((finding) => finding.kind === kind);
    if (found.length === 0) continue;
    say({ key: `procedures-check-${kind}`, data: { count: found.length, days: STALE_DAYS } });
    for (const { code, short, what } of found) print(`  ${[code, short, what].filter(Boolean).join('\t')}`);
  }
  const faults = findings.filter(({ kind }) => FAULTS.has(kind)).length;
  const key = faults === 0 ? 'procedures-check-fine' : 'procedures-check-faults';
  say({ key, data: { count: procedures.length, faults } });
  return faults === 0 ? 0 : 1;
}
