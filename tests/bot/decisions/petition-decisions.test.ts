import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../src/bot/decisions/registry.ts';
import type { Command } from '../../../src/domain/command.ts';
import { officeOf } from '../../../src/domain/office.ts';
import type { PetitionStatus } from '../../../src/domain/petition.ts';
import { DEADLINE } from '../../../src/staff/deadline.ts';
import { createConversation, enrolInMemory } from '../../helpers/memory-records.ts';
import { asCitizen, CITIZEN, createPetition, createRecords, MONDAY_9 } from '../../helpers/sample-commune.ts';

const CODE = 'PA26-00001';
const told = {
  category: 'holes',
  text: 'A hole',
  place: { hamlet: 'Hamlet 1' },
  name: 'Lan',
  phone: '0912345678',
};
const OFFICE = officeOf(CODE);
const DUE = `${OFFICE} ${DEADLINE}`;

describe('file-petition', () => {
  it('gives code, department and deadline, and the citizen a receipt', async () => {
    const records = createRecords();
    const conversation = createConversation({ locale: 'en' });
    const outcome = await carryOut(
      { type: 'file-petition', petition: told },
      asCitizen(records, { conversation }),
    );
    const dueAt = Date.parse('2026-03-09T17:00+07:00');
    expect(records.petitions.get(CODE)).toEqual({
      ...told,
      code: CODE,
      owner: CITIZEN,
      locale: 'en',
      department: 'roads',
      filedAt: MONDAY_9,
      dueAt,
      status: 'received',
      history: [{ at: MONDAY_9, event: 'filed' }],
    });
    // Nobody has taken it on after eight working hours.
    const at = Date.parse('2026-03-03T09:30+07:00');
    expect(records.alarms.get(DUE)).toEqual({ conversation: OFFICE, name: DEADLINE, at, data: CODE });
    expect(outcome.replies).toEqual([
      {
        key: 'petition-receipt',
        data: {
          code: CODE,
          secret: records.receiptSecret(CODE),
          facts: {
            key: 'petition-facts',
            data: {
              code: CODE,
              department: 'Roads office',
              handler: { key: 'petition-facts-nobody' },
              filed: { at: MONDAY_9 },
              due: { at: dueAt },
              left: { key: 'time-left-days', data: { count: 5 } },
              mark: {
                key: 'petition-facts-mark',
                data: { fingerprint: expect.stringMatching(/^[0-9A-F]{4} [0-9A-F]{4}$/) },
              },
            },
          },
        },
        links: [{ key: 'receipt-link', url: `receipt:${CODE}?s=${records.receiptSecret(CODE)}` }],
        choices: [
          { key: 'go-follow', go: 'follow', with: CODE },
          { key: 'go-menu', go: 'menu' },
        ],
      },
    ]);
    expect(records.audits).toEqual([{ actor: 'citizen', act: 'petition-filed', subject: CODE }]);
  });

  it('numbers by the local year', async () => {
    const records = createRecords();
    records.now = Date.parse('2026-12-31T18:00Z');
    await carryOut({ type: 'file-petition', petition: told }, asCitizen(records));
    expect([...records.petitions.keys()]).toEqual(['PA27-00001']);
  });

  it('tells the enrolled officers of the department, who can take it on from the message', async () => {
    const records = createRecords();
    enrolInMemory(records, { an: 'A', binh: 'B', chi: 'C', dung: 'D' });
    await carryOut({ type: 'file-petition', petition: told }, asCitizen(records));
    expect(records.sent.map(({ to }) => to)).toEqual(['A', 'B']);
    expect(records.sent[0]).toMatchObject({
      about: CODE,
      locale: 'vi',
      reply: {
        key: 'staff-new-petition',
        data: { code: CODE, category: 'Holes', place: 'Hamlet 1', short: 'A hole', from: 'Lan' },
        choices: [{ command: `nhan ${CODE}` }, { command: `xem ${CODE}` }],
      },
    });
  });

  it('tells the leaders when nobody of the department is enrolled', async () => {
    const records = createRecords();
    enrolInMemory(records, { chi: 'C', dung: 'D' });
    await carryOut({ type: 'file-petition', petition: told }, asCitizen(records));
    expect(records.sent.map(({ to }) => to)).toEqual(['D']);
  });

  it('keeps nothing of an anonymous sender, and shows officials nothing', async () => {
    const records = createRecords();
    enrolInMemory(records, { an: 'A' });
    const outcome = await carryOut(
      { type: 'file-petition', petition: { ...told, anonymous: true } },
      asCitizen(records),
    );
    expect(records.petitions.get(CODE)).not.toHaveProperty('name');
    expect(records.petitions.get(CODE)).not.toHaveProperty('phone');
    expect(records.sent[0]?.reply.data?.['from']).toEqual({ key: 'staff-anonymous' });
    expect(JSON.stringify(records.sent)).not.toMatch(/Lan|0912345678|citizen/);
    expect(outcome.replies).toMatchObject([{ key: 'petition-receipt-anonymous' }]);
  });

  it('shortens a long text in the notice without cutting a character in two', async () => {
    const records = createRecords();
    enrolInMemory(records, { an: 'A' });
    const text = `x${'😀'.repeat(400)}`;
    await carryOut({ type: 'file-petition', petition: { ...told, text } }, asCitizen(records));
    const short = String(records.sent[0]?.reply.data?.['short']);
    expect(short.isWellFormed()).toBe(true);
    expect([...short]).toHaveLength(301);
    expect(records.petitions.get(CODE)?.text).toBe(text);
  });

  it('knows whether its category is about persons', async () => {
    const records = createRecords();
    const context = asCitizen(records);
    const { commune } = context;
    const categories = commune.categories.map((each) => ({ ...each, shared: each.id !== 'holes' }));
    const file = (category: string) =>
      carryOut(
        { type: 'file-petition', petition: { ...told, category } },
        { ...context, commune: { ...commune, categories } },
      );
    await file('holes');
    await file('other');
    expect([...records.petitions.values()].map(({ unshared }) => unshared)).toEqual([true, undefined]);
  });

  it('a category that is gone falls to the last one', async () => {
    const records = createRecords();
    await carryOut({ type: 'file-petition', petition: { ...told, category: 'gone' } }, asCitizen(records));
    expect(records.petitions.get(CODE)).toMatchObject({ category: 'other', department: 'social' });
  });
});

describe('what a citizen does with an own petition', () => {
  it('add: is kept in the timeline and told to the handler', async () => {
    const records = createRecords(createPetition({ status: 'processing', handler: 'binh' }));
    enrolInMemory(records, { an: 'A', binh: 'B' });
    const media = [{ type: 'image' as const, url: 'https://x.test/1.jpg' }];
    const outcome = await carryOut(
      { type: 'add-to-petition', code: CODE, text: 'Deeper', media },
      asCitizen(records),
    );
    expect(records.petitions.get(CODE)).toMatchObject({
      status: 'processing',
      history: [{}, { event: 'added', text: 'Deeper', media }],
    });
    expect(records.sent).toMatchObject([
      {
        to: 'B',
        about: CODE,
        reply: { data: { lines: ['Deeper', { key: 'staff-added-files', data: { files: 1 } }] } },
      },
    ]);
    expect(outcome.replies).toMatchObject([{ key: 'petition-add-done' }]);
  });

  it('withdraw: stops the clock', async () => {
    const records = createRecords(createPetition());
    records.setAlarm({ conversation: OFFICE, name: DEADLINE, at: 1 });
    enrolInMemory(records, { an: 'A' });
    await carryOut({ type: 'withdraw-petition', code: CODE }, asCitizen(records));
    expect(records.petitions.get(CODE)).toMatchObject({
      status: 'withdrawn',
      history: [{}, { event: 'withdrawn' }],
    });
    expect(records.alarms.size).toBe(0);
    expect(records.sent).toMatchObject([{ to: 'A', reply: { key: 'staff-petition-withdrawn' } }]);
  });

  it('confirm: closes', async () => {
    const records = createRecords(createPetition({ status: 'answered', handler: 'an' }));
    enrolInMemory(records, { an: 'A', binh: 'B' });
    const outcome = await carryOut({ type: 'confirm-petition', code: CODE }, asCitizen(records));
    expect(records.petitions.get(CODE)).toMatchObject({
      status: 'closed',
      history: [{}, { event: 'confirmed' }],
    });
    expect(records.sent).toMatchObject([{ to: 'A', reply: { key: 'staff-petition-confirmed' } }]);
    expect(outcome.replies).toMatchObject([{ key: 'petition-confirm-done' }]);
  });

  it('reopen: same code, deadline and handler; the clock runs again', async () => {
    const petition = createPetition({ status: 'closed', handler: 'an' });
    const records = createRecords(petition);
    enrolInMemory(records, { an: 'A', binh: 'B' });
    await carryOut({ type: 'reopen-petition', code: CODE, missing: 'Half of it' }, asCitizen(records));
    expect(records.petitions.get(CODE)).toEqual({
      ...petition,
      status: 'processing',
      history: [...petition.history, { at: MONDAY_9, event: 'reopened', text: 'Half of it' }],
    });
    expect(records.alarms.get(DUE)?.at).toBeLessThan(petition.dueAt);
    expect(records.sent).toMatchObject([
      { to: 'A', reply: { key: 'staff-petition-reopened-missing', data: { missing: 'Half of it' } } },
    ]);
  });

  it('reopen: goes back to the queue when its handler has left; a deadline that is over does not ring again', async () => {
    const records = createRecords(createPetition({ status: 'answered', handler: 'gone', dueAt: MONDAY_9 }));
    enrolInMemory(records, { an: 'A' });
    await carryOut({ type: 'reopen-petition', code: CODE }, asCitizen(records));
    expect(records.petitions.get(CODE)).toMatchObject({ status: 'received' });
    expect(records.petitions.get(CODE)).not.toHaveProperty('handler');
    expect(records.alarms.get(DUE)?.at).toBe(Date.parse('2026-03-03T09:30+07:00'));
    expect(records.sent).toMatchObject([
      { to: 'A', reply: { key: 'staff-petition-reopened', choices: [{ command: `nhan ${CODE}` }, {}] } },
    ]);
  });

  const legal: Record<string, readonly PetitionStatus[]> = {
    'add-to-petition': ['received', 'processing', 'answered'],
    'withdraw-petition': ['received', 'processing', 'answered'],
    'confirm-petition': ['answered'],
    'reopen-petition': ['answered', 'closed'],
  };
  const statuses: readonly PetitionStatus[] = ['received', 'processing', 'answered', 'closed', 'withdrawn'];
  const cases = Object.entries(legal).flatMap(([type, allowed]) =>
    statuses.filter((status) => !allowed.includes(status)).map((status) => [type, status] as const),
  );

  it.each(cases)('%s is politely refused when it is %s', async (type, status) => {
    const records = createRecords(createPetition({ status }));
    enrolInMemory(records, { an: 'A' });
    const before = records.petitions.get(CODE);
    const outcome = await carryOut({ type, code: CODE, text: 'x' } as Command, asCitizen(records));
    expect(outcome.replies).toMatchObject([{ key: `petition-refused-${status}`, data: { code: CODE } }]);
    expect(records.petitions.get(CODE)).toBe(before);
    expect([records.sent, records.audits]).toEqual([[], []]);
  });

  it.each(Object.keys(legal))(
    '%s of another person’s petition is answered as if there were none',
    async (type) => {
      const records = createRecords(createPetition({ status: 'answered' }));
      const before = records.petitions.get(CODE);
      const stranger = asCitizen(records, { conversationId: 'zalo:oa:stranger' });
      const others = await carryOut({ type, code: CODE } as Command, stranger);
      expect(records.petitions.get(CODE)).toBe(before);
      records.petitions.clear();
      const none = await carryOut({ type, code: CODE } as Command, stranger);
      expect(others).toEqual(none);
      expect(others.replies).toMatchObject([{ key: 'petition-not-found' }]);
      expect(records.sent).toEqual([]);
    },
  );
});
