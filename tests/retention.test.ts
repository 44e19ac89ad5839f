import { expect, it } from 'vitest';
import { runRetention } from '../src/retention.ts';
import { CITIZEN, commune, createRecords, MONDAY_9 } from './helpers/sample-commune.ts';

const DAY_MS = 86_400_000;

it('deletes sealed reports whose term is over, and writes that down', async () => {
  const records = createRecords();
  const report = { text: 'x', writer: CITIZEN };
  records.saveSealedReport({ ...report, code: 'TC25-00001', passedAt: MONDAY_9 - 31 * DAY_MS });
  records.saveSealedReport({ ...report, code: 'TC26-00001', passedAt: MONDAY_9 - 29 * DAY_MS });
  const short = { ...commune, retention: { petitions: '5y', reports: '30d' } } as const;
  await runRetention(short, records, { sweep: async () => 0 });
  expect([...records.reports.keys()]).toEqual(['TC26-00001']);
  expect(records.audits).toEqual([{ actor: 'system', act: 'report-deleted', subject: 'TC25-00001' }]);
});
