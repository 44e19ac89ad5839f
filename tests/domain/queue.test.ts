import { describe, expect, it } from 'vitest';
import type { Petition } from '../../src/domain/petition.ts';
import { addEvent } from '../../src/domain/petition.ts';
import {
  findClosing,
  isInView,
  listViews,
  nameView,
  type QueueView,
  rankQueue,
} from '../../src/domain/queue.ts';
import type { Windows } from '../../src/domain/window.ts';
import { createPetition, MONDAY_9 } from '../helpers/sample-commune.ts';

const DAY = 86_400_000;
const WINDOWS: Windows = { free: 2 * DAY, extended: 7 * DAY, extendedFor: 'answers', wordsOnly: false };

describe('views', () => {
  const petitions: readonly Petition[] = [
    createPetition(),
    createPetition({ handler: 'an', status: 'processing' }),
    createPetition({ handler: 'an', status: 'waiting', department: 'social', category: 'noise' }),
    createPetition({ status: 'approving', category: 'noise' }),
  ];
  const views: readonly QueueView[] = [
    {},
    { department: 'roads' },
    { department: 'social' },
    { category: 'noise' },
    { department: 'roads', category: 'holes' },
    { handler: 'an' },
    { isUnclaimed: true },
    { department: 'roads', isUnclaimed: true },
  ];

  it.each(petitions)(
    'petition %# stands in the index of every view that it belongs to, and in no other',
    (one) => {
      const names = new Set(listViews(one));
      for (const view of views) expect(names.has(nameView(view)), nameView(view)).toBe(isInView(one, view));
    },
  );

  it.each(['answered', 'closed', 'withdrawn', 'merged'] as const)('%s ones stand in none', (status) => {
    expect(listViews(createPetition({ status }))).toEqual([]);
  });
});

describe('what is lost first', () => {
  const item = (code: string, due: number, closes?: number) => ({
    petition: createPetition({ code, dueAt: MONDAY_9 + due * DAY }),
    ...(closes !== undefined && { closesAt: MONDAY_9 + closes * DAY }),
  });

  it('is the nearer of the deadline and the end of the reply window; one that is over counts no more', () => {
    const items = [item('c', 4), item('a', 9, 1), item('d', 5, -1), item('b', 2, 6), item('late', -3, 2)];
    expect(rankQueue(items, MONDAY_9).map(({ petition }) => petition.code)).toEqual([
      'late',
      'a',
      'b',
      'c',
      'd',
    ]);
  });

  it('the window ends with the last moment at which an answer may go', () => {
    expect(findClosing(WINDOWS, MONDAY_9)).toBe(MONDAY_9 + 7 * DAY);
    expect(findClosing({ ...WINDOWS, extendedFor: 'none' }, MONDAY_9)).toBe(MONDAY_9 + 2 * DAY);
  });
});

describe('a lease', () => {
  const claimed = createPetition({ handler: 'an', claimedUntil: 5 });

  it('ends with any step of the handler, and with nobody else’s', () => {
    expect(addEvent(claimed, { at: 1, event: 'asked', staff: 'an' })).not.toHaveProperty('claimedUntil');
    expect(addEvent(claimed, { at: 1, event: 'noted', staff: 'binh' }).claimedUntil).toBe(5);
    expect(addEvent(claimed, { at: 1, event: 'added' }).claimedUntil).toBe(5);
    expect(
      addEvent(claimed, { at: 1, event: 'claimed', staff: 'an' }, { claimedUntil: 9 }).claimedUntil,
    ).toBe(9);
  });
});
