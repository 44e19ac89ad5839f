import { beforeEach, describe, expect, it } from 'vitest';
import { ringAlarm } from '../../../src/bot/alarms.ts';
import type { Commune } from '../../../src/domain/commune.ts';
import { officeOf } from '../../../src/domain/office.ts';
import type { Petition } from '../../../src/domain/petition.ts';
import type { Texting } from '../../../src/domain/texting.ts';
import { HOLD_MS } from '../../../src/domain/window.ts';
import { enrolInMemory, type MemoryRecords } from '../../helpers/memory-records.ts';
import {
  asCitizen,
  commune as base,
  createPetition,
  createRecords,
  MONDAY_9,
} from '../../helpers/sample-commune.ts';

const CODE = 'PA26-00001';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ANSWERED = { at: MONDAY_9, event: 'answered' as const, staff: 'an', text: 'Kể ra', messageId: 'm1' };
const texting: Texting = {
  template: '7',
  params: [{ name: 'ma', fact: 'code', max: 30 }],
  matters: new Set(['registered', 'answered', 'asked']),
};
const commune: Commune = { ...base, texting };

let records: MemoryRecords;

/** A petition whose answer waits on Zalo since Monday at 9. */
function setScene(changes: Partial<Petition> = {}): void {
  const history = [{ at: MONDAY_9, event: 'filed' as const }, ANSWERED];
  records = createRecords(createPetition({ status: 'answered', handler: 'an', history, ...changes }));
  records.waiting.set('m1', { since: MONDAY_9, about: CODE });
  enrolInMemory(records, { an: 'A' });
}
beforeEach(() => setScene());

const ringHeld = (own = commune) => ringAlarm('held:m1', undefined, asCitizen(records, { commune: own }));
const ring = (own = commune) =>
  ringAlarm('text:1', CODE, asCitizen(records, { commune: own, conversationId: officeOf(CODE) }));
const texted = () => records.sent.filter(({ phone }) => phone !== undefined);
const textAlarm = () => [...records.alarms.values()].find(({ name }) => name === 'text:1');

describe('an answer that is held', () => {
  it('lets the phone be told, in the turn of the petition', async () => {
    await ringHeld();
    expect(textAlarm()).toEqual({ conversation: officeOf(CODE), name: 'text:1', at: MONDAY_9, data: CODE });
    await ring();
    expect(texted()).toMatchObject([
      {
        to: `zalo:oa:tel-${CODE}`,
        phone: '84912345678',
        about: CODE,
        reply: { key: 'text-status-answered', links: [{ url: `receipt:${CODE}?s=SEAL0001` }] },
      },
    ]);
    // Never what was said, or by whom.
    expect(JSON.stringify(texted())).not.toMatch(/Kể ra|Lan|hole/);
    expect(records.petitions.get(CODE)?.history.at(-1)).toMatchObject({ event: 'texted', of: 1 });
    expect(records.audits).toContainEqual({ actor: 'system', act: 'citizen-texted', subject: CODE });
  });

  it('goes by Zalo, too, where Messenger holds it: the number is what the citizen left for that', async () => {
    setScene({ owner: 'messenger:page:citizen' });
    await ring();
    expect(texted()).toMatchObject([{ to: `zalo:oa:tel-${CODE}` }]);
  });

  it('is told of once, however often the alarm rings', async () => {
    await ring();
    await ring();
    expect(texted()).toHaveLength(1);
    expect(records.texts).toBe(1);
  });

  it('is not told of when the citizen has it by then', async () => {
    await ringHeld();
    records.waiting.clear();
    await ring();
    expect([texted(), textAlarm()?.at]).toEqual([[], MONDAY_9]);
  });

  it('waits at night for the morning', async () => {
    records.now = MONDAY_9 + 14 * HOUR;
    await ringHeld();
    expect(textAlarm()?.at).toBe(MONDAY_9 + 21 * HOUR);
    await ring();
    expect([texted(), textAlarm()?.at]).toEqual([[], MONDAY_9 + 21 * HOUR]);
    records.now = MONDAY_9 + 21 * HOUR;
    await ring();
    expect(texted()).toHaveLength(1);
  });

  it('waits for the next day when the day has had its number, but not for ever', async () => {
    const capped = { ...commune, texting: { ...texting, dailyCap: 1 } };
    records.texts = 1;
    await ring(capped);
    expect([texted(), textAlarm()?.at]).toEqual([[], MONDAY_9 + 21 * HOUR]);
    records.alarms.clear();
    records.now = MONDAY_9 + HOLD_MS;
    await ring(capped);
    expect([texted(), textAlarm()]).toEqual([[], undefined]);
  });

  it.each([
    ['nothing is set up', {}, base],
    ['nobody left a phone', { phone: '0237 3000 000' }, commune],
    ['the citizen took the petition back', { status: 'withdrawn' as const }, commune],
  ])('is not told of where %s', async (_why, changes, own) => {
    setScene(changes);
    await ring(own);
    expect(texted()).toEqual([]);
  });
});

it('an answer to somebody who came to the desk goes to the phone, once that is allowed', async () => {
  const { owner: _owner, ...desk } = createPetition({ registeredBy: 'an', status: 'answered' });
  const { messageId: _message, ...said } = ANSWERED;
  records = createRecords({ ...desk, history: [{ at: MONDAY_9, event: 'filed' }, said] });
  await ring();
  expect(texted()).toMatchObject([{ phone: '84912345678', reply: { key: 'text-status-answered' } }]);
  records.now += DAY;
  await ring();
  expect(texted()).toHaveLength(1);
});
