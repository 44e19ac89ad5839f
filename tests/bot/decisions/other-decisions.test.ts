import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../src/bot/decisions/registry.ts';
import { createConversation } from '../../helpers/memory-records.ts';
import { asCitizen, CITIZEN, createRecords, MONDAY_9 } from '../../helpers/sample-commune.ts';

const rating = { official: 'an', stars: 5, criteria: { listens: true }, comment: 'Kind' } as const;

describe('save-rating', () => {
  it('keeps it once a day, and the audit does not say who', async () => {
    const records = createRecords();
    const first = await carryOut({ type: 'save-rating', rating }, asCitizen(records));
    const second = await carryOut({ type: 'save-rating', rating }, asCitizen(records));
    expect(first.replies).toMatchObject([
      { key: 'rating-thanks', data: { name: 'An' }, choices: [{ go: 'menu' }] },
    ]);
    expect(second.replies).toMatchObject([{ key: 'rating-already' }]);
    expect(records.ratings).toEqual([{ rating, conversation: CITIZEN, day: '2026-03-02' }]);
    expect(records.audits).toEqual([{ actor: 'citizen', act: 'official-rated', subject: 'an' }]);
  });

  it('is refused for oneself and for an official who is not there', async () => {
    const records = createRecords();
    const own = asCitizen(records, { conversation: createConversation({ staff: 'an' }) });
    expect((await carryOut({ type: 'save-rating', rating }, own)).replies).toMatchObject([
      { key: 'rating-own' },
    ]);
    const gone = { ...rating, official: 'gone' };
    expect((await carryOut({ type: 'save-rating', rating: gone }, asCitizen(records))).replies).toMatchObject(
      [{ key: 'rating-unknown' }],
    );
    expect(records.ratings).toEqual([]);
  });
});

describe('set-locale and give-consent', () => {
  it('change the conversation only', async () => {
    const records = createRecords();
    expect(await carryOut({ type: 'set-locale', locale: 'en' }, asCitizen(records))).toEqual({
      replies: [{ key: 'locale-changed', choices: [{ key: 'go-menu', go: 'menu' }] }],
      conversation: { locale: 'en' },
    });
    expect(await carryOut({ type: 'give-consent' }, asCitizen(records))).toEqual({
      replies: [],
      conversation: { consentAt: MONDAY_9 },
    });
    expect(records.sent).toEqual([]);
  });
});
