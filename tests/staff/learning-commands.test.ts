import { describe, expect, it } from 'vitest';
import type { Text } from '../../src/domain/reply.ts';
import { runStaffCommand } from '../../src/staff/run-staff-command.ts';
import type { MemoryRecords } from '../helpers/memory-records.ts';
import { asStaff, createPetition, createRecords, MONDAY_9 } from '../helpers/sample-commune.ts';

const run = async (records: MemoryRecords, text: string, who = 'dung') =>
  (await runStaffCommand(text, asStaff(records, who)))[0];

describe('/cauhoi', () => {
  it.each(['/cauhoi', '/cauhoi 1 = birth', '/tudongnghia a = birth'])('%s is for leaders', async (text) => {
    const records = createRecords();
    records.countMissed('giấy ra đời');
    expect(await run(records, text, 'an')).toEqual({ key: 'staff-leaders-only' });
    expect(records.taught).toEqual([]);
  });

  it('lists what was asked in vain, the most often asked first, by pages', async () => {
    const records = createRecords();
    expect(await run(records, '/câu hỏi')).toEqual({ key: 'staff-questions-none' });
    for (let at = 0; at < 12; at += 1) records.countMissed(`question ${at}`);
    records.countMissed('question 7', '1.001193');
    const first = await run(records, '/cauhoi');
    expect(first).toMatchObject({ data: { page: 1, pages: 2 }, choices: [{ command: 'cauhoi trang 2' }] });
    const lines = (first?.data?.['lines'] ?? []) as readonly Text[];
    expect(lines[0]).toMatchObject({ key: 'staff-question-line-about', data: { number: 1, count: 2 } });
    const second = await run(records, 'cauhoi trang 2');
    expect(second?.data).toMatchObject({
      page: 2,
      lines: [{ data: { number: 11 } }, { data: { number: 12 } }],
    });
    expect(second?.choices).toEqual([]);
  });

  it('teaches what a shown question means, even when the list has changed meanwhile', async () => {
    const records = createRecords();
    for (const text of ['giấy một', 'giấy hai']) records.countMissed(text);
    await run(records, '/cauhoi');
    for (let at = 0; at < 5; at += 1) records.countMissed('giấy hai');
    expect(await run(records, '/cauhoi 1 = birth')).toMatchObject({
      key: 'staff-synonym-taught',
      data: { form: 'giấy một', means: 'birth', short: 'Birth' },
    });
    expect(records.taught).toEqual([{ form: 'giấy một', means: 'birth' }]);
    expect([...records.missed.keys()]).toEqual(['giấy hai']);
    expect(records.audits).toEqual([{ actor: 'dung', act: 'synonym-taught', subject: '1.001193' }]);
  });

  it('refuses what leads nowhere and numbers that were not shown, and keeps the question', async () => {
    const records = createRecords();
    records.countMissed('giấy một');
    expect((await run(records, '/cauhoi 1 = birth'))?.key).toBe('staff-question-unknown');
    await run(records, '/cauhoi');
    expect((await run(records, '/cauhoi 1 = nonsense'))?.key).toBe('staff-synonym-unknown');
    expect((await run(records, '/cauhoi 2 = birth'))?.key).toBe('staff-question-unknown');
    expect((await run(records, '/cauhoi hử'))?.key).toBe('staff-example-cauhoi');
    expect(records.missed.size).toBe(1);
  });

  it('drops a question', async () => {
    const records = createRecords();
    records.countMissed('giấy một');
    await run(records, '/cauhoi');
    expect((await run(records, '/cauhoi bỏ 1'))?.key).toBe('staff-question-dropped');
    expect(records.missed.size).toBe(0);
    expect(records.audits).toMatchObject([{ act: 'question-dropped' }]);
  });
});

describe('/tudongnghia', () => {
  it('adds, lists and removes words', async () => {
    const records = createRecords();
    expect((await run(records, '/tudongnghia'))?.key).toBe('staff-example-tudongnghia');
    await run(records, '/tudongnghia Giấy ra đời = birth');
    await run(records, '/tudongnghia tờ bông = 1.001193');
    expect(await run(records, '/từ đồng nghĩa')).toMatchObject({
      data: { count: 2, lines: [{ data: { form: 'tờ bông' } }, { data: { form: 'giấy ra đời' } }] },
    });
    expect((await run(records, '/tudongnghia bỏ giay ra doi'))?.key).toBe('staff-synonym-removed');
    expect((await run(records, '/tudongnghia bo giay ra doi'))?.key).toBe('staff-synonym-not-there');
    expect(records.taught).toEqual([{ form: 'tờ bông', means: '1.001193' }]);
    expect(records.audits.map(({ act }) => act)).toEqual([
      'synonym-taught',
      'synonym-taught',
      'synonym-removed',
    ]);
  });
});

describe('/luuhoi and /hoidap', () => {
  const question = createPetition({
    ...{ kind: 'question', procedure: '1.001193', text: 'Con tôi là Lê Văn Tí sinh ở Lào thì sao?' },
    ...{ status: 'answered' },
    history: [
      { at: MONDAY_9, event: 'filed' },
      { at: MONDAY_9, event: 'answered', text: 'Dạ, làm ở xã ạ.' },
    ],
  });
  const CODE = question.code;

  it('shows first what everybody will read, without names, and then keeps it', async () => {
    const records = createRecords(question);
    const preview = await run(records, `/luuhoi ${CODE}`, 'an');
    expect(preview).toMatchObject({
      key: 'staff-faq-preview',
      data: { question: 'Con tôi là … sinh ở lào thì sao', answer: 'Dạ, làm ở xã ạ.' },
      choices: [{ command: `luuhoi ${CODE} ok` }],
    });
    expect(records.kept.size).toBe(0);
    expect((await run(records, `luuhoi ${CODE} ok`, 'an'))?.key).toBe('staff-faq-kept');
    expect(records.kept.get('1.001193')).toEqual([
      { question: 'Con tôi là … sinh ở lào thì sao', answer: 'Dạ, làm ở xã ạ.' },
    ]);
    expect(records.audits).toEqual([{ actor: 'an', act: 'faq-kept', subject: CODE }]);
  });

  it('keeps what the official wrote anew, ten answers a procedure at most', async () => {
    const records = createRecords(question);
    for (let at = 0; at < 12; at += 1) await run(records, `/luuhoi ${CODE} Câu ${at}? | Trả lời ${at}`, 'an');
    const kept = records.kept.get('1.001193') ?? [];
    expect(kept).toHaveLength(10);
    expect(kept.at(-1)).toEqual({ question: 'Câu 11?', answer: 'Trả lời 11' });
  });

  it.each([
    ['no code', '/luuhoi', 'an', {}, 'staff-example-luuhoi'],
    ['another department', `/luuhoi ${CODE}`, 'chi', {}, 'staff-not-yours'],
    ['a petition', `/luuhoi ${CODE}`, 'an', { kind: 'petition' }, 'staff-faq-no-question'],
    ['a procedure that is gone', `/luuhoi ${CODE}`, 'an', { procedure: 'x' }, 'staff-faq-no-question'],
    ['no answer yet', `/luuhoi ${CODE}`, 'an', { history: [] }, 'staff-faq-no-answer'],
  ] as const)('keeps nothing for %s', async (_, text, who, changes, key) => {
    const records = createRecords({ ...question, ...changes });
    expect((await run(records, text, who))?.key).toBe(key);
    expect(records.kept.size).toBe(0);
  });

  it('lists what is kept and takes it out', async () => {
    const records = createRecords(question);
    expect((await run(records, '/hoidap', 'an'))?.key).toBe('staff-faqs-none');
    for (const at of [1, 2]) await run(records, `/luuhoi ${CODE} Câu ${at}? | Trả lời`, 'an');
    expect(await run(records, '/hỏi đáp', 'chi')).toMatchObject({
      data: { count: 2, lines: [{ data: { code: '1.001193', number: 1 } }, { data: { number: 2 } }] },
    });
    expect((await run(records, '/hoidap bo 1.001193 1', 'an'))?.key).toBe('staff-faq-removed');
    expect((await run(records, '/hoidap bo 1.001193 5', 'an'))?.key).toBe('staff-faq-not-there');
    expect(records.kept.get('1.001193')).toEqual([{ question: 'Câu 2?', answer: 'Trả lời' }]);
    expect(records.audits.at(-1)).toEqual({ actor: 'an', act: 'faq-removed', subject: '1.001193' });
  });
});
