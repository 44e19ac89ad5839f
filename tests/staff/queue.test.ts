import { describe, expect, it } from 'vitest';
import type { Petition } from '../../src/domain/petition.ts';
import { findEnd, rankQueue } from '../../src/domain/queue.ts';
import type { StaffContext } from '../../src/staff/command.ts';
import { readQueueFilter, writeQueueFilter } from '../../src/staff/queue-filter.ts';
import { runStaffCommand } from '../../src/staff/run-staff-command.ts';
import type { MemoryRecords } from '../helpers/memory-records.ts';
import { asStaff, commune, createPetition, createRecords, MONDAY_9 } from '../helpers/sample-commune.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WINDOWS = {
  zalo: { free: 2 * DAY, extended: 7 * DAY, extendedFor: 'answers', wordsOnly: false },
} as const;

function watch(records: MemoryRecords, id: string): StaffContext {
  return { ...asStaff(records, id), windows: WINDOWS };
}

/** Codes on a page, and its header. */
async function look(text: string, context: StaffContext) {
  const [reply] = await runStaffCommand(text, context);
  const lines = (reply?.data?.['lines'] ?? []) as { key: string; data?: { code?: string } }[];
  return { reply, codes: lines.flatMap((line) => line.data?.code ?? []), keys: lines.map(({ key }) => key) };
}

function make(number: number, changes: Partial<Petition> = {}): Petition {
  return createPetition({ code: `PA26-${String(number).padStart(5, '0')}`, ...changes });
}

/** Numbers from 0 to 1 that look random and are the same each time. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Counts the petitions that looks read. */
function spyOnReads(records: MemoryRecords): { petitions: number } {
  const read = { petitions: 0 };
  const { queue, fallingSilent } = records;
  records.queue = async (...args) => {
    const glimpse = await queue(...args);
    read.petitions += glimpse.petitions.length;
    return glimpse;
  };
  records.fallingSilent = async (...args) => {
    const glimpse = await fallingSilent(...args);
    read.petitions += glimpse.petitions.length;
    return glimpse;
  };
  return read;
}

describe('/hangcho', () => {
  it('shows an officer the own department, first deadline first, late ones marked', async () => {
    const records = createRecords(
      make(1),
      make(2, { dueAt: MONDAY_9 - 1 }),
      make(3, { department: 'social' }),
      make(4, { status: 'answered' }),
    );
    const { reply, codes, keys } = await look('/Hàng Chờ', watch(records, 'an'));
    expect(codes).toEqual(['PA26-00002', 'PA26-00001']);
    expect(keys).toEqual(['staff-queue-line-late', 'staff-queue-line']);
    expect(reply).toMatchObject({
      key: 'staff-queue',
      data: { scope: 'Roads office', page: 1, pages: 1, count: 2 },
      choices: [{ command: 'xem PA26-00002' }, { command: 'xem PA26-00001' }],
    });
  });

  it('puts first what is lost first: a reply window that closes before a deadline', async () => {
    const records = createRecords(
      make(1, { dueAt: MONDAY_9 + 3 * DAY }),
      make(2, { dueAt: MONDAY_9 + 9 * DAY, owner: 'zalo:oa:silent' }),
      make(3, { dueAt: MONDAY_9 + 2 * DAY, owner: 'zalo:oa:gone' }),
    );
    records.lastActs.set('zalo:oa:silent', MONDAY_9 - 6 * DAY);
    // Too late for this one's chat: only its deadline counts.
    records.lastActs.set('zalo:oa:gone', MONDAY_9 - 8 * DAY);
    const { codes, reply } = await look('hangcho', watch(records, 'an'));
    expect(codes).toEqual(['PA26-00002', 'PA26-00003', 'PA26-00001']);
    expect(reply?.data?.['lines']).toMatchObject([
      { data: { window: { key: 'staff-queue-window', data: { closes: { at: MONDAY_9 + DAY } } } } },
      { data: { window: '' } },
      { data: { window: '' } },
    ]);
  });

  it('does not press for a petition whose clock stands', async () => {
    const records = createRecords(
      make(1, { status: 'waiting', dueAt: MONDAY_9 - DAY, pausedAt: MONDAY_9 - 30 * DAY }),
      make(2, { dueAt: MONDAY_9 + DAY }),
    );
    const { codes, keys } = await look('hangcho', watch(records, 'an'));
    expect(codes).toEqual(['PA26-00002', 'PA26-00001']);
    expect(keys).not.toContain('staff-queue-line-late');
  });

  it('goes page by page, the filter kept', async () => {
    const records = createRecords(
      ...Array.from({ length: 20 }, (_, at) => make(at + 1, { dueAt: MONDAY_9 + at, category: 'holes' })),
    );
    const context = watch(records, 'dung');
    const first = await look('/hangcho holes', context);
    expect(first.codes).toHaveLength(8);
    const next = first.reply?.choices?.at(-1);
    expect(next).toMatchObject({ key: 'staff-choice-next-page', command: 'hangcho holes trang 2' });
    const last = await look('hangcho holes trang 3', context);
    expect(last.codes).toEqual(['PA26-00017', 'PA26-00018', 'PA26-00019', 'PA26-00020']);
    expect(last.reply?.choices?.at(-1)).not.toMatchObject({ key: 'staff-choice-next-page' });
    expect((await look('hangcho holes trang 99', context)).codes).toEqual(last.codes);
  });

  it('says so when it looks at a part of a long queue only', async () => {
    const records = createRecords(
      ...Array.from({ length: 201 }, (_, at) => make(at + 1, { dueAt: MONDAY_9 + at })),
    );
    expect((await look('hangcho trang 1', watch(records, 'an'))).keys).not.toContain('staff-queue-bound');
    const last = await look('hangcho trang 25', watch(records, 'an'));
    expect(last.keys.at(-1)).toBe('staff-queue-bound');
    expect(last.reply?.data).toMatchObject({ count: 201, page: 25, pages: 25 });
  });

  it('finds a window that closes beyond the deadlines that it looks at', async () => {
    const records = createRecords(
      ...Array.from({ length: 300 }, (_, at) => make(at + 1, { dueAt: MONDAY_9 + DAY + at * HOUR })),
      make(999, { dueAt: MONDAY_9 + 90 * DAY, owner: 'zalo:oa:silent' }),
    );
    records.lastActs.set('zalo:oa:silent', MONDAY_9 - 7 * DAY + HOUR);
    expect((await look('hangcho', watch(records, 'an'))).codes[0]).toBe('PA26-00999');
  });

  it('reads about as much as the page of a long queue, and shows just what a look at all of it would', async () => {
    const random = createRandom(11);
    const records = createRecords(
      ...Array.from({ length: 900 }, (_, at) => {
        const filedAt = MONDAY_9 - random() * 9 * DAY;
        const dueAt = filedAt + (4 + random() * 5) * DAY;
        const category = random() < 0.2 ? 'noise' : 'holes';
        const isPaused = random() < 0.1;
        const paused = { status: 'waiting' as const, pausedAt: filedAt + (MONDAY_9 - filedAt) / 2 };
        const owner = `zalo:oa:c${at}`;
        return make(at + 1, { filedAt, dueAt, category, owner, ...(isPaused && paused) });
      }),
    );
    for (const { owner = '', filedAt } of records.petitions.values())
      records.lastActs.set(owner, filedAt + random() * (MONDAY_9 - filedAt));
    const context = watch(records, 'an');
    const read = spyOnReads(records);
    for (const [filter, category] of [
      ['', undefined],
      ['noise', 'noise'],
    ] as const) {
      const all = [...records.petitions.values()].filter(
        (one) => (category ?? one.category) === one.category,
      );
      const items = all.map((petition) => {
        const closesAt = (records.lastActs.get(petition.owner ?? '') ?? 0) + 7 * DAY;
        return { petition, ...(closesAt > MONDAY_9 && { closesAt }) };
      });
      const ranked = rankQueue(items, MONDAY_9).map(({ petition }) => petition.code);
      for (const page of [1, 2, 7, 20]) {
        read.petitions = 0;
        const { codes, reply } = await look(`hangcho ${filter} trang ${page}`, context);
        expect(codes.slice(0, 8)).toEqual(ranked.slice((page - 1) * 8, page * 8));
        expect(reply?.data).toMatchObject({ count: all.length });
        if (page === 1) expect(read.petitions).toBeLessThan(100);
        expect(read.petitions).toBeLessThanOrEqual(400 + 1000);
      }
    }
    const late = [...records.petitions.values()].filter((petition) => findEnd(petition, MONDAY_9) < MONDAY_9);
    expect((await look('hangcho tre', context)).reply?.data?.['count']).toBe(Math.min(late.length, 200));
  });

  it.each([
    ['của tôi', ['PA26-00002']],
    ['mine', ['PA26-00002']],
    ['tre', ['PA26-00003']],
    ['chưa nhận', ['PA26-00003', 'PA26-00001']],
    ['quá hạn, chưa nhận', ['PA26-00003']],
    ['chua nhan tre', ['PA26-00003']],
    ['noise', ['PA26-00003']],
    ['Holes tre', []],
  ])('/hangcho %s leaves %j', async (filter, expected) => {
    const records = createRecords(
      make(1),
      make(2, { handler: 'an', status: 'processing' }),
      make(3, { dueAt: MONDAY_9 - 1, category: 'noise' }),
    );
    const { codes } = await look(`/hangcho ${filter}`, watch(records, 'an'));
    expect(codes).toEqual(expected);
  });

  it('"chờ gửi" shows the answered ones whose answer did not arrive', async () => {
    const event = { at: MONDAY_9, event: 'answered' as const, staff: 'an', text: 'Soon' };
    const records = createRecords(
      make(1),
      make(2, { status: 'answered', handler: 'an', history: [{ ...event, messageId: 'm7' }] }),
      make(3, { status: 'answered', handler: 'an', history: [{ ...event, messageId: 'm8' }] }),
    );
    for (const [code, messageId] of [
      ['PA26-00002', 'm7'],
      ['PA26-00003', 'm8'],
    ] as const)
      records.trackAnswer(code, messageId);
    records.deliveries.set('m7', 'held');
    records.deliveries.set('m8', 'seen');
    expect((await look('/hangcho chờ gửi', watch(records, 'an'))).codes).toEqual(['PA26-00002']);
    expect((await look('/hangcho cho gui cua toi', watch(records, 'binh'))).codes).toEqual([]);
  });

  it('a leader may look at one department, an officer at the own one only', async () => {
    const records = createRecords(make(1), make(2, { department: 'social' }));
    expect((await look('hangcho social', watch(records, 'dung'))).codes).toEqual(['PA26-00002']);
    expect((await look('hangcho', watch(records, 'dung'))).codes).toEqual(['PA26-00001', 'PA26-00002']);
    const refused = await look('hangcho social', watch(records, 'an'));
    expect(refused.reply?.key).toBe('staff-queue-not-yours');
    expect((await look('hangcho roads office', watch(records, 'an'))).codes).toEqual(['PA26-00001']);
  });

  it('says which words it does not understand, with filters as buttons, and that nothing is left', async () => {
    const context = watch(createRecords(), 'an');
    expect((await look('/hangcho xyz cua toi', context)).reply).toMatchObject({
      key: 'staff-queue-odd',
      data: { words: 'xyz' },
      choices: [{ command: 'hangcho' }, { command: 'hangcho cua toi' }, {}, {}],
    });
    expect((await look('hangcho', context)).reply).toMatchObject({
      key: 'staff-queue-empty',
      data: { scope: 'Roads office' },
    });
    expect((await look('hangcho tre', context)).reply?.choices).toBeDefined();
  });

  it('shows nothing of a person: no name, no words of the text or place', async () => {
    const records = createRecords(make(1, { text: 'call 0912345678', name: 'Lan' }));
    const { reply } = await look('hangcho', watch(records, 'an'));
    expect(JSON.stringify(reply)).not.toMatch(/0912345678|Lan|market/);
  });
});

describe('filters', () => {
  it.each(['cua toi', 'tre', 'chua nhan', 'cho gui', 'social holes', 'cua toi tre noise'])(
    '%j is written as it is read',
    (text) => {
      const filter = readQueueFilter(text, commune);
      expect(filter.odd).toEqual([]);
      const written = writeQueueFilter(filter, 3);
      expect(readQueueFilter(written.replace('hangcho ', ''), commune)).toEqual({ ...filter, page: 3 });
    },
  );
});
