import { describe, expect, it } from 'vitest';
import { STAFF_REMOVED } from '../../src/domain/alarm-names.ts';
import { createConversation, enrolInMemory } from '../helpers/memory-records.ts';
import { createPetition } from '../helpers/sample-commune.ts';
import { type Bench, createBench, keysOf } from './bench.ts';

const CODE = 'PA26-00001';
const AN = 'zalo:oa:an';
const LEADER = 'zalo:oa:dung';

function createDesk(): Bench {
  const bench = createBench({ petitions: [createPetition()], memory: createConversation() });
  enrolInMemory(bench.records, { an: AN, dung: LEADER });
  return bench;
}

/** Whether a chat is a citizen's: it learns nothing of the desk and changes nothing. */
async function expectCitizen(bench: Bench, from: string): Promise<void> {
  const said = [
    ...(await bench.say(`/xem ${CODE}`, { from })),
    ...(await bench.act({ kind: 'choice', payload: `xtt:c:nhan ${CODE}` }, { from })),
  ];
  expect(keysOf(said).filter((key) => key.startsWith('staff-'))).toEqual([]);
  expect(bench.memory(from)).not.toHaveProperty('staff');
  expect(bench.records.petitions.get(CODE)?.history).toHaveLength(1);
}

describe('the desk on a device', () => {
  it('is left by /roi and one confirmation, for good', async () => {
    const bench = createDesk();
    expect(keysOf(await bench.say('/rời', { from: AN }))).toEqual(['staff-leave-ask']);
    expect(bench.memory(AN)?.staff).toBe('an');
    expect(keysOf(await bench.tap('staff-choice-leave-yes', AN))).toEqual(['staff-left']);
    expect(bench.memory(AN)).not.toHaveProperty('staff');
    await expectCitizen(bench, AN);
  });

  it('that an admin locks is a citizen’s with the very next turn, and is told', async () => {
    const bench = createDesk();
    expect(keysOf(await bench.say('/khoa an', { from: LEADER }))).toEqual(['staff-locked']);
    const told = bench.records.sent.filter(({ to }) => to === AN).map(({ reply }) => reply.key);
    expect(told).toEqual(['staff-removed']);
    await expectCitizen(bench, AN);
  });

  it('that the operator locked is told by its alarm, unless it was enrolled again', async () => {
    const bench = createDesk();
    expect(await bench.ring(STAFF_REMOVED, AN, 'an')).toEqual([]);
    await bench.records.unlinkStaff('an', AN);
    expect(keysOf(await bench.ring(STAFF_REMOVED, AN, 'an'))).toEqual(['staff-removed']);
  });
});
