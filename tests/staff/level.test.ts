import { describe, expect, it } from 'vitest';
import { addOpenTime, addWorkingTime } from '../../src/domain/working-time.ts';
import { runStaffCommand } from '../../src/staff/run-staff-command.ts';
import type { MemoryRecords } from '../helpers/memory-records.ts';
import {
  asStaff,
  CITIZEN,
  calendar,
  commune,
  createPetition,
  createRecords,
  MONDAY_9,
} from '../helpers/sample-commune.ts';

const CODE = 'PA26-00001';
const NORMAL = addWorkingTime(MONDAY_9, '5d', calendar);

async function run(text: string, records: MemoryRecords) {
  const [reply] = await runStaffCommand(text, asStaff(records, 'an'));
  return reply;
}

describe('/muc', () => {
  it('a complex matter gets its longer time; the citizen reads the date and the reason', async () => {
    const records = createRecords(createPetition({ dueAt: NORMAL }));
    const complex = addWorkingTime(MONDAY_9, commune.clock.complex, calendar);
    expect(await run(`/mức ${CODE} phức tạp`, records)).toMatchObject({
      key: 'staff-say-muc-why',
      data: { due: { at: complex } },
    });
    expect(records.sent).toEqual([]);
    expect((await run(`/muc ${CODE} phuctap: must be measured`, records))?.key).toBe('staff-level-later');
    expect(records.petitions.get(CODE)).toMatchObject({
      ...{ level: 'complex', dueAt: complex },
      history: [{}, { event: 'extended', staff: 'an', until: complex, text: 'must be measured' }],
    });
    expect(records.sent).toMatchObject([
      { to: CITIZEN, reply: { key: 'petition-extended', data: { reason: 'must be measured' } } },
    ]);
    expect(records.audits).toEqual([{ actor: 'an', act: 'petition-level:complex', subject: CODE }]);
    // Its alarm rings for the new time.
    expect(records.alarms.size).toBe(1);
  });

  it('an urgent one its shorter time, with what was granted or stood still before kept on top', async () => {
    const stood = 3 * 3_600_000;
    const records = createRecords(createPetition({ dueAt: addOpenTime(NORMAL, stood, calendar) }));
    expect((await run(`muc ${CODE} khẩn`, records))?.key).toBe('staff-level-set');
    const urgent = addOpenTime(addWorkingTime(MONDAY_9, commune.clock.urgent, calendar), stood, calendar);
    expect(records.petitions.get(CODE)).toMatchObject({
      ...{ level: 'urgent', dueAt: urgent },
      history: [{}, { event: 'noted', text: 'khẩn' }],
    });
    expect(records.sent).toEqual([]);
    expect((await run(`muc ${CODE} khan`, records))?.key).toBe('staff-level-already');
  });

  it('offers the levels as buttons', async () => {
    const records = createRecords(createPetition());
    expect(await run(`muc ${CODE} soon`, records)).toMatchObject({
      key: 'staff-example-muc',
      choices: [
        { command: `muc ${CODE} khan` },
        { command: `muc ${CODE} thuong` },
        { command: `muc ${CODE} phuc tap` },
      ],
    });
    expect((await run('muc', records))?.key).toBe('staff-example-muc');
  });
});
