import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/domain/reply.ts';
import { addWorkingTime } from '../../src/domain/working-time.ts';
import { runStaffCommand } from '../../src/staff/run-staff-command.ts';
import { enrolInMemory, type MemoryRecords } from '../helpers/memory-records.ts';
import {
  asStaff,
  CITIZEN,
  calendar,
  createPetition,
  createRecords,
  MONDAY_9,
} from '../helpers/sample-commune.ts';

const CODE = 'PA26-00001';
const OTHER = 'PA26-00002';
const DEVICES = { an: 'zalo:oa:an', binh: 'zalo:oa:binh', chi: 'zalo:oa:chi', dung: 'zalo:oa:dung' };

async function run(id: string, text: string, records: MemoryRecords): Promise<Reply | undefined> {
  const [reply] = await runStaffCommand(text, asStaff(records, id));
  return reply;
}

/** Who was sent what, by the key of the text. */
function sent(records: MemoryRecords): string[] {
  return records.sent.map(({ to, reply }) => `${to.split(':').at(-1)} ${reply.key}`);
}

function open(...more: Parameters<typeof createPetition>): MemoryRecords {
  const records = createRecords(createPetition(...more));
  enrolInMemory(records, DEVICES);
  return records;
}

describe('/nhan', () => {
  it('keeps a petition for two working hours, and any step of the handler makes it lasting', async () => {
    const records = open();
    await run('an', `nhan ${CODE}`, records);
    const until = addWorkingTime(MONDAY_9, '2h', calendar);
    expect(records.petitions.get(CODE)).toMatchObject({ handler: 'an', claimedUntil: until });
    // What a colleague does is no step of the handler.
    await run('binh', `ghichu ${CODE} seen it`, records);
    expect(records.petitions.get(CODE)?.claimedUntil).toBe(until);
    await run('an', `ghichu ${CODE} called the crew`, records);
    expect(records.petitions.get(CODE)).not.toHaveProperty('claimedUntil');
    expect(records.petitions.get(CODE)?.handler).toBe('an');
  });

  it('is refused with the name of who has it; a leader may take over at once', async () => {
    const records = open({ status: 'processing', handler: 'an' });
    expect(await run('binh', `nhan ${CODE}`, records)).toEqual({
      key: 'staff-claimed-by-other',
      data: { code: CODE, name: 'An' },
    });
    const refused = await run('dung', `nhan ${CODE}`, records);
    const [take] = refused?.choices ?? [];
    expect(take && 'command' in take && (await run('dung', take.command, records))?.key).toBe(
      'staff-assigned',
    );
    expect(records.petitions.get(CODE)?.handler).toBe('dung');
    expect(sent(records)).toContain('an staff-taken-away');
  });

  it('leaves a petition alone whose answer is about to leave', async () => {
    const records = open({
      pending: { at: MONDAY_9, event: 'answered', text: 'Soon', staff: 'an', sendAt: MONDAY_9 + 30_000 },
      handler: 'an',
      status: 'processing',
    });
    for (const command of ['nhan', 'tra', 'chuyen']) {
      expect(await run('an', `${command} ${CODE}`, records)).toMatchObject({ key: 'staff-has-pending' });
    }
  });
});

describe('/tra', () => {
  it('puts it back into the queue and tells the department', async () => {
    const records = open({ status: 'processing', handler: 'an', claimedUntil: MONDAY_9 + 1 });
    expect((await run('an', `tra ${CODE}`, records))?.key).toBe('staff-given-back');
    const petition = records.petitions.get(CODE);
    expect(petition).toMatchObject({ status: 'received', history: [{}, { event: 'released', staff: 'an' }] });
    expect(petition).not.toHaveProperty('handler');
    expect(petition).not.toHaveProperty('claimedUntil');
    expect(sent(records)).toEqual(['binh staff-returned']);
    expect(records.audits).toEqual([{ actor: 'an', act: 'petition-released', subject: CODE }]);
  });

  it('keeps the clock standing while the citizen is waited for', async () => {
    const records = open({ status: 'waiting', handler: 'an', pausedAt: MONDAY_9 });
    await run('an', `tra ${CODE}`, records);
    expect(records.petitions.get(CODE)).toMatchObject({ status: 'waiting', pausedAt: MONDAY_9 });
  });

  it('is for the handler and leaders, and never done by a slip of /traloi', async () => {
    const records = open({ status: 'processing', handler: 'an' });
    expect((await run('binh', `tra ${CODE}`, records))?.key).toBe('staff-not-handler');
    expect(await run('an', `/tra loii ${CODE} Filled`, records)).toMatchObject({
      key: 'staff-give-back-which',
      choices: [{ command: `tra ${CODE}` }, { command: `traloi ${CODE}` }],
    });
    expect(records.petitions.get(CODE)?.handler).toBe('an');
    expect((await run('dung', `tra ${CODE}`, records))?.key).toBe('staff-given-back');
    expect(sent(records)).toEqual(['an staff-taken-away', 'binh staff-returned']);
  });
});

describe('/giao', () => {
  it.each(['chi', 'Chi', 'CHI '])('gives it to %j for good, over the department’s border', async (who) => {
    const records = open({ status: 'processing', handler: 'an' });
    expect((await run('dung', `giao ${CODE} ${who}`, records))?.key).toBe('staff-assigned');
    const petition = records.petitions.get(CODE);
    expect(petition).toMatchObject({
      ...{ handler: 'chi', department: 'social', status: 'processing' },
      history: [{}, { event: 'moved', staff: 'dung', to: 'social' }, { event: 'claimed', staff: 'chi' }],
    });
    expect(petition).not.toHaveProperty('claimedUntil');
    expect(sent(records)).toEqual([
      'citizen petition-claimed',
      'an staff-taken-away',
      'chi staff-assigned-to-you',
    ]);
    expect(records.audits).toEqual([{ actor: 'dung', act: 'petition-assigned-to:chi', subject: CODE }]);
  });

  it('is a leader’s, and asks who is meant', async () => {
    const records = open();
    expect((await run('an', `giao ${CODE} chi`, records))?.key).toBe('staff-leaders-only');
    expect(await run('dung', `giao ${CODE} nobody`, records)).toMatchObject({
      key: 'staff-example-giao-whom',
      choices: [{ command: `giao ${CODE} an` }, { command: `giao ${CODE} binh` }, { command: `xem ${CODE}` }],
    });
    expect(records.petitions.get(CODE)?.history).toHaveLength(1);
  });

  it('says when nobody will hear of it', async () => {
    const records = createRecords(createPetition());
    expect((await run('dung', `giao ${CODE} an`, records))?.key).toBe('staff-assigned-unreachable');
  });
});

describe('/chuyen', () => {
  it.each(['social', 'Social office', 'SOCIAL', 'so'])(
    '%j is the department, the rest the reason',
    async (name) => {
      const records = open({
        status: 'processing',
        handler: 'binh',
        followers: [{ conversation: 'zalo:oa:f', locale: 'en' }],
      });
      const before = records.petitions.get(CODE);
      // A colleague has it in hand; a leader may move it all the same.
      expect((await run('an', `chuyen ${CODE} social x`, records))?.key).toBe('staff-claimed-by-other');
      expect((await run('dung', `/chuyển ${CODE} ${name}: it is noise`, records))?.key).toBe('staff-moved');
      const petition = records.petitions.get(CODE);
      expect(petition).toMatchObject({
        ...{ department: 'social', status: 'received', dueAt: before?.dueAt },
        history: [{}, { event: 'moved', staff: 'dung', to: 'social', text: 'it is noise' }],
      });
      expect(petition).not.toHaveProperty('handler');
      expect(sent(records)).toEqual([
        'chi staff-petition-moved',
        'binh staff-taken-away',
        'citizen petition-moved',
        'f petition-followed',
      ]);
      // The citizen reads who handles it now, not what officials say among themselves.
      expect(JSON.stringify(records.sent.filter(({ to }) => to === CITIZEN))).not.toContain('noise');
      // It is the other department's from now on.
      expect((await run('an', `xem ${CODE}`, records))?.key).toBe('staff-not-yours');
    },
  );

  it('asks where to and why', async () => {
    const records = open();
    expect(await run('an', `chuyen ${CODE} office too loud`, records)).toMatchObject({
      key: 'staff-example-chuyen-where',
      choices: [{ command: `chuyen ${CODE} roads too loud` }, { command: `chuyen ${CODE} social too loud` }],
    });
    expect(await run('an', `chuyen ${CODE}`, records)).toMatchObject({
      key: 'staff-example-chuyen-where',
      data: { lacks: `chuyen ${CODE}` },
      choices: [{ command: `chuyen ${CODE} social` }, { command: `xem ${CODE}` }],
    });
    expect(await run('an', `chuyen ${CODE} social`, records)).toMatchObject({
      key: 'staff-say-chuyen-why',
      data: { lacks: `chuyen ${CODE} social` },
    });
    expect((await run('an', `chuyen ${CODE} roads why`, records))?.key).toBe('staff-moved-already');
    expect(records.petitions.get(CODE)?.history).toHaveLength(1);
    expect(records.sent).toEqual([]);
  });
});

describe('/ghichu', () => {
  it('keeps a note that the handler hears of and the citizen does not', async () => {
    const records = open({ status: 'processing', handler: 'an' });
    expect((await run('binh', `/ghi chú ${CODE} road is private`, records))?.key).toBe('staff-noted');
    expect(sent(records)).toEqual(['an staff-petition-noted']);
    expect(records.petitions.get(CODE)?.history.at(-1)).toMatchObject({
      ...{ event: 'noted', staff: 'binh', text: 'road is private' },
    });
    expect(JSON.stringify(records.audits)).not.toContain('private');
  });
});

describe('/gop', () => {
  it('lets one go on for the other; everybody who waits is told, once', async () => {
    const records = open({
      owner: 'zalo:oa:lan',
      followers: [{ conversation: 'zalo:oa:both', locale: 'vi' }],
    });
    records.savePetition(
      createPetition({
        ...{ code: OTHER, owner: 'zalo:oa:mai', locale: 'en', handler: 'an', status: 'processing' },
        followers: [
          { conversation: 'zalo:oa:both', locale: 'vi' },
          { conversation: 'zalo:oa:new', locale: 'vi' },
        ],
      }),
    );
    const reply = await run('binh', `/gộp ${OTHER} vào ${CODE}`, records);
    expect(reply).toMatchObject({ key: 'staff-merged', data: { code: OTHER, into: CODE, voices: 2 } });
    expect(records.petitions.get(OTHER)).toMatchObject({
      ...{ status: 'merged', mergedInto: CODE },
      history: [{}, { event: 'merged', staff: 'binh', to: CODE }],
    });
    expect(records.petitions.get(CODE)).toMatchObject({
      status: 'received',
      followers: [
        { conversation: 'zalo:oa:both' },
        { conversation: 'zalo:oa:mai', locale: 'en' },
        { conversation: 'zalo:oa:new' },
      ],
      history: [{}, { event: 'took-in', to: OTHER }],
    });
    expect(sent(records)).toEqual([
      ...['mai petition-merged', 'both petition-followed', 'new petition-followed'],
      ...['lan petition-took-in', 'both petition-followed', 'an staff-petition-merged'],
    ]);
    expect((await run('binh', `xem ${CODE}`, records))?.data?.['facts']).toContainEqual({
      key: 'staff-taken-in',
      data: { codes: OTHER },
    });
    expect((await run('binh', `nhan ${OTHER}`, records))?.key).toBe('staff-not-open');
  });

  it('needs two open petitions of the own department', async () => {
    const records = open();
    records.savePetition(createPetition({ code: OTHER, department: 'social' }));
    expect((await run('an', `gop ${OTHER} ${CODE}`, records))?.key).toBe('staff-not-yours');
    expect((await run('an', `gop ${CODE} ${CODE}`, records))?.key).toBe('staff-merge-itself');
    expect((await run('an', `gop ${CODE}`, records))?.key).toBe('staff-example-gop');
    records.savePetition(createPetition({ code: OTHER, status: 'closed' }));
    expect((await run('an', `gop ${CODE} ${OTHER}`, records))?.key).toBe('staff-not-open');
    expect(records.petitions.get(CODE)?.status).toBe('received');
    expect(records.sent).toEqual([]);
  });
});
