import { describe, expect, it } from 'vitest';
import { runStaffCommand } from '../../src/staff/run-staff-command.ts';
import { asStaff, CITIZEN, commune, createRecords, MONDAY_9 } from '../helpers/sample-commune.ts';

const CODE = 'TC26-00001';
const REPORT = { code: CODE, passedAt: MONDAY_9, text: 'Kỹ sư đòi tiền\nhai lần', writer: CITIZEN };

function createDesk(reader: string | undefined, text = REPORT.text) {
  const records = createRecords();
  records.saveSealedReport({ ...REPORT, text });
  const changed = { ...commune, ...(reader === undefined ? {} : { denunciations: { staff: reader } }) };
  const run = (id: string, line: string) =>
    runStaffCommand(line, { ...asStaff(records, id), commune: changed });
  return { records, run };
}

describe('/mothu', () => {
  it('opens a report for its reader and writes down every opening', async () => {
    const { records, run } = createDesk('chi');
    const [report, next] = await run('chi', '/mothu tc26-1');
    expect(report).toMatchObject({
      key: 'staff-report',
      data: { code: CODE, text: expect.stringContaining('hai lần') },
    });
    // What is remembered of a conversation is its last question: no word of the report may stand there.
    expect(report?.choices).toBeUndefined();
    expect(JSON.stringify(next)).not.toContain('đòi tiền');
    await run('chi', `/mở thư ${CODE}`);
    expect(records.audits).toEqual(
      Array.from({ length: 2 }, () => ({ actor: 'chi', act: 'report-opened', subject: CODE })),
    );
  });

  it.each([
    ['an', 'chi', REPORT.text],
    ['dung', 'chi', REPORT.text],
    ['chi', undefined, REPORT.text],
    // Named later, and meant by it.
    ['dung', 'dung', 'bà Chair Dung nhận tiền'],
  ])(
    'tells %s, where %s is the reader, the same as of a code that does not exist',
    async (id, reader, text) => {
      const { records, run } = createDesk(reader, text);
      for (const command of ['mothu', 'xoathu']) {
        expect(await run(id, `/${command} ${CODE}`)).toEqual([
          { key: 'staff-report-unknown', data: { code: CODE } },
        ]);
      }
      expect(await run(id, '/mothu TC26-00099')).toEqual([
        { key: 'staff-report-unknown', data: { code: 'TC26-00099' } },
      ]);
      expect(records.audits.map(({ act, subject }) => [act, subject])).toEqual([
        ['report-refused', CODE],
        ['report-refused', CODE],
      ]);
      expect(records.reports.size).toBe(1);
    },
  );

  it('asks for a code that is missing', async () => {
    const { run } = createDesk('chi');
    expect(await run('chi', '/mothu')).toEqual([{ key: 'staff-example-mothu' }]);
    expect(await run('chi', '/xoathu abc')).toEqual([{ key: 'staff-example-xoathu' }]);
  });
});

describe('/xoathu', () => {
  it('deletes it for good', async () => {
    const { records, run } = createDesk('chi');
    expect(await run('chi', `/xoathu ${CODE}`)).toEqual([
      { key: 'staff-report-deleted', data: { code: CODE } },
    ]);
    expect(records.reports.size).toBe(0);
    expect(records.audits).toEqual([{ actor: 'chi', act: 'report-deleted', subject: CODE }]);
  });
});
