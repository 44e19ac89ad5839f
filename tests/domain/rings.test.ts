import { describe, expect, it } from 'vitest';
import { pause, resume } from '../../src/domain/clock.ts';
import { addEvent, type Petition, type PetitionStatus } from '../../src/domain/petition.ts';
import { isUrgent, listRings, nextRing } from '../../src/domain/rings.ts';
import { commune, createPetition } from '../helpers/sample-commune.ts';
import { at, plain, write } from './calendars.ts';

const clock = { commune, calendar: plain };
/** Monday, five days. */
const filed = createPetition({ filedAt: at('2026-03-02 09:00'), dueAt: at('2026-03-09 17:00') });
const claimed = addEvent(
  filed,
  { at: at('2026-03-02 10:00'), event: 'claimed', staff: 'an' },
  { status: 'processing', handler: 'an', claimedUntil: at('2026-03-02 14:00') },
);
const begun = addEvent(claimed, { at: at('2026-03-02 11:00'), event: 'noted', staff: 'an' });
const asked = addEvent(pause(begun, at('2026-03-03 10:00')), {
  ...{ at: at('2026-03-03 10:00'), event: 'asked', staff: 'an' },
});
const resumed = addEvent(resume(asked, at('2026-03-04 10:00'), plain), {
  ...{ at: at('2026-03-04 10:00'), event: 'resumed' },
});

const list = (petition: Petition) =>
  listRings(petition, clock).map((ring) => `${write(ring.at)} ${ring.what}`);

describe('what is due for a petition', () => {
  it('that nobody has taken on', () => {
    expect(list(filed)).toEqual([
      '2026-03-03 09:30 unclaimed',
      '2026-03-04 10:00 unclaimed-still',
      // Of 43.5 hours, half are over.
      '2026-03-05 08:15 half-time',
      '2026-03-06 13:30 day-before',
      '2026-03-09 17:00 late',
      '2026-03-16 17:00 first-word',
    ]);
  });

  it('that is urgent', () => {
    const urgent = createPetition({
      filedAt: at('2026-03-02 23:59'),
      dueAt: at('2026-03-03 11:30'),
      level: 'urgent',
    });
    expect(list({ ...urgent, history: [{ at: urgent.filedAt, event: 'filed' }] })).toEqual([
      '2026-03-03 09:30 half-time',
      '2026-03-03 11:30 unclaimed',
      '2026-03-03 11:30 late',
      '2026-03-04 08:00 unclaimed-still',
      '2026-03-17 17:00 first-word',
    ]);
    expect([isUrgent(urgent, commune), isUrgent(filed, commune)]).toEqual([true, false]);
  });

  it('that is complex: also the end of the time for passing it on', () => {
    expect(list({ ...filed, dueAt: at('2026-03-23 17:00') }).slice(2)).toEqual([
      '2026-03-06 13:30 forward',
      '2026-03-12 08:15 half-time',
      '2026-03-16 17:00 first-word',
      '2026-03-20 13:30 day-before',
      '2026-03-23 17:00 late',
    ]);
  });

  it('whose handler has not begun', () => {
    expect(nextRing(claimed, clock)).toEqual({ at: at('2026-03-02 14:00'), what: 'lease-over' });
    expect(list(begun)[0]).toBe('2026-03-05 08:15 half-time');
    // A note of somebody else is no beginning.
    const noted = addEvent(claimed, { at: at('2026-03-02 11:00'), event: 'noted', staff: 'binh' });
    expect(nextRing(noted, clock)?.what).toBe('lease-over');
    const pending = { event: 'answered' as const, text: 'Yes', staff: 'an', at: at('2026-03-02 11:00') };
    expect(nextRing({ ...claimed, pending }, clock)?.what).toBe('half-time');
    expect(nextRing({ ...claimed, status: 'approving' }, clock)?.what).toBe('half-time');
  });

  it('whose citizen is waited for: nothing else', () => {
    expect(list(asked)).toEqual(['2026-03-05 17:00 remind', '2026-03-10 17:00 give-up']);
  });

  it('whose citizen was asked again is waited for from then', () => {
    const again = addEvent(asked, { at: at('2026-03-05 10:00'), event: 'asked', staff: 'an' });
    expect(list(again)[0]).toBe('2026-03-09 17:00 remind');
  });

  it('that goes on: half of the time in which the clock ran, and the law is satisfied', () => {
    expect(list(resumed)).toEqual([
      '2026-03-06 08:15 half-time',
      '2026-03-09 13:30 day-before',
      '2026-03-10 17:00 late',
    ]);
  });

  it('that went on after its half-time: not once more', () => {
    const halved = addEvent(begun, { at: at('2026-03-05 08:15'), event: 'half-time' });
    const stood = pause(halved, at('2026-03-05 10:00'));
    const going = resume(
      addEvent(stood, { at: at('2026-03-05 10:00'), event: 'asked' }),
      at('2026-03-06 10:00'),
      plain,
    );
    expect(list(going)).toEqual(['2026-03-09 13:30 day-before', '2026-03-10 17:00 late']);
  });

  it('that was extended once it was late: a term of its own', () => {
    const late = addEvent(
      begun,
      { at: at('2026-03-09 17:00'), event: 'late' },
      { rungAt: at('2026-03-09 17:00') },
    );
    expect(list(late)).toEqual(['2026-03-16 17:00 first-word']);
    const extended = addEvent(
      late,
      { at: at('2026-03-10 09:00'), event: 'extended' },
      { dueAt: at('2026-03-12 17:00') },
    );
    expect(list(extended)).toEqual([
      // A word about the last day would come before it: it is left out.
      '2026-03-11 14:00 half-time',
      '2026-03-12 17:00 late',
    ]);
  });

  it('that is back in the queue: it must be taken on anew', () => {
    const { handler: _, claimedUntil: __, ...free } = claimed;
    const released = addEvent(
      { ...free, status: 'received' },
      { at: at('2026-03-02 14:00'), event: 'released' },
    );
    expect(list(released)[0]).toBe('2026-03-03 14:30 unclaimed');
    const moved = addEvent(filed, { at: at('2026-03-04 09:00'), event: 'moved', to: 'social' });
    expect(list(moved)[0]).toBe('2026-03-05 08:15 half-time');
    expect(list(moved)).toContain('2026-03-05 09:30 unclaimed');
  });

  it('is told once', () => {
    expect(list({ ...filed, rungAt: at('2026-03-05 08:15') })[0]).toBe('2026-03-06 13:30 day-before');
    expect(nextRing({ ...filed, rungAt: at('2026-03-05 08:14') }, clock)?.what).toBe('half-time');
  });

  it('that is opened again: nothing of what came to pass while it was answered', () => {
    const answered = addEvent(
      begun,
      { at: at('2026-03-03 10:00'), event: 'answered' },
      { status: 'answered' },
    );
    const early = addEvent(
      answered,
      { at: at('2026-03-06 09:00'), event: 'reopened' },
      { status: 'processing' },
    );
    expect(list(early)).toEqual(['2026-03-06 13:30 day-before', '2026-03-09 17:00 late']);
    const late = addEvent(
      answered,
      { at: at('2026-03-12 09:00'), event: 'reopened' },
      { status: 'processing' },
    );
    expect(list(late)).toEqual([]);
  });

  it.each<PetitionStatus>(['answered', 'closed', 'withdrawn', 'merged'])(
    'is nothing when it is %s',
    (status) => {
      expect(nextRing({ ...filed, status }, clock)).toBeUndefined();
    },
  );
});
