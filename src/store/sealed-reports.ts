import type { SealedReport } from '../domain/sealed-report.ts';
import type { CommuneKeys } from './keys.ts';
import { reserveNumber } from './reserve-number.ts';
import type { SecretBox } from './secret-box.ts';
import type { Unit } from './unit.ts';

/** As it is stored: text and writer lie encrypted by a key that opens nothing else. */
type Stored = Omit<SealedReport, 'text' | 'writer'> & { readonly sealed: string };

/** The sealed reports of one commune, as one turn sees them. Nothing else refers to one but the list of codes. */
export function createSealedReports(unit: Unit, keys: CommuneKeys, box: SecretBox, turn: string) {
  const own = () => box.apart('sealed-reports');
  return {
    async sealedReport(code: string): Promise<SealedReport | undefined> {
      const key = keys.report(code);
      const stored = await unit.read<Stored>(key);
      if (!stored) return undefined;
      const { sealed, ...open } = stored;
      return { ...open, ...(JSON.parse(own().open(sealed, key)) as Pick<SealedReport, 'text' | 'writer'>) };
    },

    saveSealedReport({ text, writer, ...open }: SealedReport): void {
      const key = keys.report(open.code);
      unit.save(key, { ...open, sealed: own().seal(JSON.stringify({ text, writer }), key) });
      unit.add('ZADD', keys.reports, open.passedAt, open.code);
    },

    async deleteSealedReport(code: string): Promise<void> {
      await unit.read(keys.report(code));
      unit.remove(keys.report(code));
      unit.add('ZREM', keys.reports, code);
    },

    async sealedReports(before: number, limit: number): Promise<string[]> {
      return unit.redis.zrange(keys.reports, '-inf', `(${before}`, 'BYSCORE', 'LIMIT', 0, limit);
    },

    reserveReportNumber: (year: number): Promise<number> =>
      reserveNumber(unit.redis, keys.reservation(`report:${turn}`), keys.reportCounter(year)),
  };
}
