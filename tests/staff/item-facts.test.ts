import { describe, expect, it } from 'vitest';
import type { Petition } from '../../src/domain/petition.ts';
import type { Text } from '../../src/domain/reply.ts';
import { runStaffCommand } from '../../src/staff/run-staff-command.ts';
import { asStaff, CITIZEN, createPetition, createRecords, MONDAY_9 } from '../helpers/sample-commune.ts';

const CODE = 'PA26-00001';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ZALO = { free: 2 * DAY, extended: 7 * DAY, extendedFor: 'answers', wordsOnly: false } as const;
const MESSENGER = { free: DAY, extended: 7 * DAY, extendedFor: 'answers', wordsOnly: true } as const;

/** The facts and buttons that `/xem` shows of a petition whose owner wrote `ago` ms ago. */
async function look(changes: Partial<Petition>, ago?: number, id = 'an') {
  const petition = createPetition(changes);
  const records = createRecords(petition);
  if (ago !== undefined && petition.owner !== undefined) records.lastActs.set(petition.owner, MONDAY_9 - ago);
  const context = { ...asStaff(records, id), windows: { zalo: ZALO, messenger: MESSENGER } };
  const [reply] = await runStaffCommand(`xem ${CODE}`, context);
  return {
    facts: (reply?.data?.['facts'] ?? []) as Text[],
    acts: (reply?.choices ?? []).map((choice) =>
      'command' in choice ? choice.command.replace(` ${CODE}`, '') : '',
    ),
  };
}

describe('/xem tells how long', () => {
  it('is left, in working time, while somebody owes the citizen something', async () => {
    expect((await look({ dueAt: MONDAY_9 + 2.5 * HOUR })).facts[0]).toEqual({
      key: 'staff-left-hours',
      data: { hours: 2, minutes: 30 },
    });
    const { facts } = await look({ status: 'closed' });
    expect(facts[0]?.key).toMatch(/^staff-window/);
  });

  it.each([
    ['zalo', HOUR, 'staff-window-free', 2 * DAY],
    ['zalo', 3 * DAY, 'staff-window-paid', 7 * DAY],
    ['messenger', 3 * DAY, 'staff-window-tagged', 7 * DAY],
    ['messenger', 8 * DAY, 'staff-window-closed', undefined],
    ['zalo', undefined, 'staff-window-unknown', undefined],
  ])('%s takes answers, %s ms after the citizen’s last act: %s', async (channel, ago, key, span) => {
    const { facts } = await look({ owner: `${channel}:oa:lan` }, ago);
    expect(facts[1]?.key).toBe(key);
    if (span !== undefined) expect(facts[1]?.data?.['until']).toEqual({ at: MONDAY_9 - (ago ?? 0) + span });
  });

  it('and that who came to the desk has no chat', async () => {
    const { owner: _, ...walkIn } = createPetition();
    const records = createRecords(walkIn);
    const [reply] = await runStaffCommand(`xem ${CODE}`, asStaff(records, 'an'));
    expect(reply?.data?.['facts']).toContainEqual({ key: 'staff-window-desk' });
  });
});

describe('/xem tells what is special', () => {
  it('level, lease, followers', async () => {
    const { facts } = await look({
      ...{ level: 'urgent', claimedUntil: 5, handler: 'an', status: 'processing' },
      followers: [{ conversation: 'zalo:oa:f', locale: 'vi' }],
    });
    expect(facts.slice(2).map(({ key }) => key)).toEqual([
      ...['staff-level', 'staff-lease', 'staff-followers'],
    ]);
    expect(JSON.stringify(facts)).not.toContain('oa:f');
  });

  it.each([
    ['received', undefined, 'an', ['nhan', 'chuyen', 'hangcho']],
    ['received', undefined, 'dung', ['nhan', 'giao', 'chuyen', 'hangcho']],
    ['processing', 'an', 'an', ['traloi', 'xong', 'hoi', 'chuyen', 'tra']],
    ['processing', 'binh', 'an', ['ghichu', 'hangcho']],
    ['processing', 'binh', 'dung', ['giao', 'ghichu', 'hangcho']],
    ['approving', 'an', 'dung', ['duyet', 'tralai', 'ghichu', 'hangcho']],
    ['closed', 'an', 'an', ['hangcho']],
  ] as const)('%s, %s has it: %s is offered %j', async (status, handler, id, expected) => {
    const { acts } = await look({ status, ...(handler && { handler }) }, undefined, id);
    expect(acts).toEqual(expected);
    expect(acts.length).toBeLessThanOrEqual(5);
  });

  it('the citizen’s conversation is nowhere', async () => {
    const { facts } = await look({}, HOUR);
    expect(JSON.stringify(facts)).not.toContain(CITIZEN);
  });
});
