import { describe, expect, it } from 'vitest';
import { officeOf } from '../../src/domain/office.ts';
import { addEvent } from '../../src/domain/petition.ts';
import { DEADLINE } from '../../src/staff/deadline.ts';
import { readSpan } from '../../src/staff/read-span.ts';
import { runStaffCommand } from '../../src/staff/run-staff-command.ts';
import {
  asStaff,
  CITIZEN,
  commune,
  createPetition,
  createRecords,
  MONDAY_9,
} from '../helpers/sample-commune.ts';

const CODE = 'PA26-00001';
const HANDLED = { status: 'processing', handler: 'an' } as const;
const at = (local: string) => Date.parse(`2026-03-${local.replace(' ', 'T')}+07:00`);
const filed = createPetition({ dueAt: at('09 17:00'), ...HANDLED });

function run(text: string, records = createRecords(filed), staff = 'an') {
  return runStaffCommand(text, asStaff(records, staff));
}

describe('/hoi', () => {
  it('asks the citizen, whose clock stands, and who answers by a button', async () => {
    const records = createRecords(filed);
    expect(await run('/hỏi pa26-1 Đèn ở cột nào?', records)).toMatchObject([
      { key: 'staff-asked', data: { code: CODE } },
    ]);
    expect(records.sent).toMatchObject([
      {
        to: CITIZEN,
        about: CODE,
        typed: 'Đèn ở cột nào?',
        reply: {
          key: 'petition-asked',
          data: { code: CODE, department: 'Roads office', text: 'Đèn ở cột nào?' },
          choices: [
            { go: 'follow', with: `add:${CODE}` },
            { go: 'follow', with: CODE },
          ],
        },
      },
    ]);
    expect(records.petitions.get(CODE)).toMatchObject({
      status: 'waiting',
      pausedAt: MONDAY_9,
      handler: 'an',
      history: [{}, { event: 'asked', staff: 'an', text: 'Đèn ở cột nào?', messageId: 'm1' }],
    });
    expect(records.alarms.get(`${officeOf(CODE)} ${DEADLINE}`)?.at).toBe(at('04 17:00'));
    expect(records.audits).toMatchObject([{ actor: 'an', act: 'petition-asked' }]);
  });

  it('makes who asks the handler of what nobody has taken on', async () => {
    const records = createRecords(createPetition());
    await run(`/hoi ${CODE} Where?`, records, 'binh');
    expect(records.petitions.get(CODE)).toMatchObject({ handler: 'binh', status: 'waiting' });
  });

  it('asked again, lets the clock stand since the first question', async () => {
    const records = createRecords(filed);
    await run(`/hoi ${CODE} Where?`, records);
    records.now = at('03 10:00');
    await run(`/hoi ${CODE} And when?`, records);
    expect(records.petitions.get(CODE)).toMatchObject({
      pausedAt: MONDAY_9,
      history: [{}, {}, { text: 'And when?' }],
    });
  });

  it.each([
    ['/hoi', 'staff-which-petition'],
    [`/hoi ${CODE}`, 'staff-say-hoi'],
    ['/hoi PA26-00009', 'staff-not-found'],
    ['/hoi PA26-00009 Where?', 'staff-not-found'],
  ])('%s is answered with %s', async (text, key) => {
    expect(await run(text)).toMatchObject([{ key }]);
  });

  it.each([
    ['a colleague has it', filed, 'binh', 'staff-claimed-by-other'],
    ['it is another department’s', filed, 'chi', 'staff-not-yours'],
    ['it is answered', { ...filed, status: 'answered' as const }, 'an', 'staff-not-open'],
    ['an answer waits for approval', { ...filed, status: 'approving' as const }, 'an', 'staff-not-open'],
  ])('is refused when %s', async (_when, petition, staff, key) => {
    const records = createRecords(petition);
    expect(await run(`/hoi ${CODE} Where?`, records, staff)).toMatchObject([{ key }]);
    expect(records.petitions.get(CODE)).toBe(petition);
  });

  it('of somebody who is not in the chat is refused, with the number to call', async () => {
    const { owner: _, ...walkIn } = filed;
    expect(await run(`/hoi ${CODE} Where?`, createRecords(walkIn))).toMatchObject([
      { key: 'staff-ask-nobody', phones: [{ phone: '0912345678' }] },
    ]);
  });

  it('is a leader’s right, whoever has it', async () => {
    expect(await run(`/hoi ${CODE} Where?`, undefined, 'dung')).toMatchObject([{ key: 'staff-asked' }]);
  });
});

describe('/giahan', () => {
  it.each([
    ['/giahan PA26-1 2d lý do chờ vật tư', 'chờ vật tư', '11 17:00'],
    ['/gia hạn PA26-1 2 ngày: chờ vật tư', 'chờ vật tư', '11 17:00'],
    ['gia han pa26-1 4 gio chờ vật tư', 'chờ vật tư', '10 11:30'],
    ['/giahan PA26-1 15d mưa lũ', 'mưa lũ', '30 17:00'],
  ])('%s moves the deadline, and the citizen reads why', async (text, reason, due) => {
    const records = createRecords({ ...filed, followers: [{ conversation: 'F', locale: 'en' }] });
    expect(await run(text, records)).toMatchObject([
      { key: 'staff-extended', data: { due: { at: at(due) } } },
    ]);
    expect(records.petitions.get(CODE)).toMatchObject({
      dueAt: at(due),
      history: [{}, { event: 'extended', staff: 'an', text: reason, until: at(due) }],
    });
    expect(records.sent).toMatchObject([
      {
        to: CITIZEN,
        reply: { key: 'petition-extended', data: { reason, facts: { data: { due: { at: at(due) } } } } },
      },
      { to: 'F', locale: 'en' },
    ]);
    expect(records.alarms.get(`${officeOf(CODE)} ${DEADLINE}`)?.at).toBeLessThan(at(due));
    expect(records.audits).toMatchObject([{ actor: 'an', act: 'petition-extended' }]);
  });

  it.each([
    ['/giahan', 'staff-which-petition'],
    [`/giahan ${CODE} 2d`, 'staff-say-giahan-why'],
    [`/giahan ${CODE} 2d lý do`, 'staff-say-giahan-why'],
    [`/giahan ${CODE} chờ vật tư`, 'staff-say-giahan'],
    [`/giahan ${CODE} 0d chờ vật tư`, 'staff-say-giahan'],
    [`/giahan ${CODE} 16d chờ vật tư`, 'staff-extend-long'],
    [`/giahan ${CODE} 900h chờ vật tư`, 'staff-extend-long'],
  ])('%s is answered with %s', async (text, key) => {
    const records = createRecords(filed);
    expect(await run(text, records)).toMatchObject([{ key }]);
    expect(records.petitions.get(CODE)).toBe(filed);
    expect(records.sent).toEqual([]);
  });

  it('is allowed as often as the commune says', async () => {
    const once = addEvent(filed, { at: MONDAY_9, event: 'extended', staff: 'an', text: 'x' });
    expect(await run(`/giahan ${CODE} 1d again`, createRecords(once))).toMatchObject([
      { key: 'staff-extend-often', data: { times: 1 } },
    ]);
    const records = createRecords(once);
    const twice = { ...commune, clock: { ...commune.clock, extensions: 2 } };
    const context = { ...asStaff(records, 'an'), commune: twice };
    expect(await runStaffCommand(`/giahan ${CODE} 1d again`, context)).toMatchObject([
      { key: 'staff-extended' },
    ]);
  });

  it.each([
    [
      'its clock stands',
      { ...filed, status: 'waiting' as const, pausedAt: MONDAY_9 },
      'an',
      'staff-extend-paused',
    ],
    ['it is closed', { ...filed, status: 'closed' as const }, 'an', 'staff-not-open'],
    ['a colleague has it', filed, 'binh', 'staff-claimed-by-other'],
  ])('is refused when %s', async (_when, petition, staff, key) => {
    expect(await run(`/giahan ${CODE} 1d why`, createRecords(petition), staff)).toMatchObject([{ key }]);
  });
});

it.each([
  ['2d x', '2d', 'x'],
  ['2 ngày – x', '2d', 'x'],
  ['3 NGÀY x'.normalize('NFD'), '3d', 'x'],
  ['4h', '4h', ''],
  ['4 giờ. x', '4h', 'x'],
])('%s is a span', (text, span, rest) => {
  expect(readSpan(text)).toEqual({ span, rest });
});

it.each(['', 'd', '2', '2x a', 'hai ngày', '2000d'])('%s is none', (text) => {
  expect(readSpan(text)).toBeUndefined();
});
