import { expect, it } from 'vitest';
import { runRetention } from '../src/retention.ts';
import { CITIZEN, commune, createPetition, createRecords, MONDAY_9 } from './helpers/sample-commune.ts';

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

it('deletes with a petition what lies of its messages to the phone', async () => {
  const records = createRecords(
    createPetition({
      status: 'closed',
      history: [{ at: MONDAY_9, event: 'texted', textId: 'turn.0', of: 0 }],
    }),
  );
  records.textStates.set('turn.0', { state: 'failed', error: 'unreachable/-118' });
  records.now = MONDAY_9 + 6 * 365 * DAY_MS;
  await runRetention(commune, records, { sweep: async () => 0 });
  expect([records.petitions.size, records.textStates.size]).toEqual([0, 0]);
});
