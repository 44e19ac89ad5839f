import { describe, expect, it } from 'vitest';
import { readAgency } from '../../src/staff/agencies.ts';
import { runStaffCommand } from '../../src/staff/run-staff-command.ts';
import { fillTemplate, readTemplateCall } from '../../src/staff/templates.ts';
import type { MemoryRecords } from '../helpers/memory-records.ts';
import { asStaff, CITIZEN, createPetition, createRecords } from '../helpers/sample-commune.ts';

const CODE = 'PA26-00001';

describe('a call of a template', () => {
  it.each([
    ['mau 2', { number: 2, words: '' }],
    ['Mẫu 12: Điện lực', { number: 12, words: 'Điện lực' }],
    ['MẪU 3 hai; ba'.normalize('NFD'), { number: 3, words: 'hai; ba' }],
  ])('is read in %j', (text, call) => expect(readTemplateCall(text)).toEqual(call));

  it.each(['mau lên nhé', 'mẫu đơn số 2', 'Đã nộp mẫu 2', 'mau 2a', '2'])('is not in %j', (text) =>
    expect(readTemplateCall(text)).toBeUndefined(),
  );
});

describe('filling', () => {
  it('puts values in, and what is said into the fields that have none', () => {
    const values = { ten: 'Lan', ma: CODE };
    expect(fillTemplate('{ten}: {ma} {ten}', values, '')).toEqual({ text: `Lan: ${CODE} Lan`, open: [] });
    expect(fillTemplate('{ten}: {noi}', values, 'Sở Y tế')).toEqual({ text: 'Lan: Sở Y tế', open: [] });
    expect(fillTemplate('{noi} vì {ly_do}', values, 'mai; mưa; bão')).toMatchObject({
      text: 'mai vì mưa; bão',
    });
    expect(fillTemplate('{ten}.', values, 'Xin cảm ơn')).toEqual({ text: 'Lan.\nXin cảm ơn', open: [] });
  });

  it('says which fields stay open', () => {
    expect(fillTemplate('{noi} vì {ly_do}', {}, 'mai')).toEqual({ text: 'mai vì {ly_do}', open: ['ly_do'] });
    // What somebody's name says is no field.
    expect(fillTemplate('{ten}', { ten: '{ma}', ma: '1' }, '')).toEqual({ text: '{ma}', open: [] });
  });
});

describe('/traloi with a template', () => {
  it('sends it filled, and not as words that somebody typed', async () => {
    const records = createRecords(createPetition());
    await runStaffCommand(`/traloi ${CODE} mẫu 1`, asStaff(records, 'an'));
    expect(records.sent).toMatchObject([
      { to: CITIZEN, reply: { data: { text: `Lan: we saw ${CODE}, due 09/03/2026.` } } },
    ]);
    expect(records.sent[0]).not.toHaveProperty('typed');
  });

  it('never tells the name of who wished to stay unknown', async () => {
    const records = createRecords(createPetition({ anonymous: true }));
    await runStaffCommand(`/traloi ${CODE} mau 1`, asStaff(records, 'an'));
    expect(JSON.stringify(records.sent)).toContain('Sir or madam: we saw');
    expect(JSON.stringify(records.sent)).not.toContain('Lan');
  });

  it('asks for what is open, and sends nothing before', async () => {
    const records = createRecords(createPetition());
    const [open] = await runStaffCommand(`/traloi ${CODE} mau 2`, asStaff(records, 'an'));
    expect(open).toMatchObject({ key: 'staff-template-open', data: { fields: '{donvi_khac}' } });
    expect(records.sent).toEqual([]);
    await runStaffCommand(`/traloi ${CODE} mau 2 Sở Y tế`, asStaff(records, 'an'));
    expect(records.sent).toMatchObject([{ reply: { data: { text: 'It belongs to Sở Y tế.' } } }]);
    const [unknown] = await runStaffCommand(`/traloi ${CODE} mau 9`, asStaff(records, 'an'));
    expect(unknown).toMatchObject({ key: 'staff-template-unknown', data: { number: 9 } });
  });
});

describe('/mau', () => {
  const run = (records: MemoryRecords, text: string, staff: string) =>
    runStaffCommand(text, asStaff(records, staff));

  it('offers an officer what fits the petition, its category first, as buttons', async () => {
    const records = createRecords(createPetition());
    await run(records, '/mau thêm holes: We fill {ma}.', 'dung');
    await run(records, '/mau them noise: Quiet now.', 'dung');
    const [offer] = await run(records, `/mau ${CODE}`, 'an');
    expect(offer).toMatchObject({
      key: 'staff-templates-for',
      data: {
        lines: [
          { data: { number: 3, category: 'Holes' } },
          { data: { number: 1, category: { key: 'staff-template-all' } } },
          { data: { number: 2 } },
        ],
      },
      choices: [
        { command: `traloi ${CODE} mau 3` },
        { command: `traloi ${CODE} mau 1` },
        { command: `traloi ${CODE} mau 2` },
      ],
    });
    expect(records.audits).toContainEqual({ actor: 'dung', act: 'template-added', subject: '3' });
  });

  it('is kept by leaders: the first change takes the list over, numbers stay', async () => {
    const records = createRecords();
    const [refused] = await run(records, '/mau xoa 1', 'an');
    expect(refused).toEqual({ key: 'staff-templates-leaders' });
    expect(await run(records, '/mau them A: b', 'an')).toEqual([{ key: 'staff-templates-leaders' }]);
    expect(records.templates).toBeUndefined();
    const [removed] = await run(records, '/mau xóa 1', 'dung');
    expect(removed).toMatchObject({ key: 'staff-template-removed', data: { number: 1 } });
    expect(records.templates?.map(({ number }) => number)).toEqual([2]);
    const [missing] = await run(records, '/mau xoa 1', 'dung');
    expect(missing).toMatchObject({ key: 'staff-template-missing' });
    const [empty] = await run(records, '/mau them', 'dung');
    expect(empty).toMatchObject({ key: 'staff-example-mau' });
    const [all] = await run(records, '/mau', 'dung');
    expect(all).toMatchObject({ key: 'staff-templates-leader', data: { lines: [{ data: { number: 2 } }] } });
  });
});

describe('the agency that a text names', () => {
  const agency = (id: string, name: string) => ({ id, name, way: '', matters: ['x'] });
  const police = agency('cong-an', 'Công an');
  const traffic = agency('csgt', 'Cảnh sát giao thông, Công an tỉnh');
  const tax = agency('thue', 'Thuế cơ sở');
  const all = [police, traffic, tax];

  it.each([
    ['thuế cơ sở', tax, ''],
    ['THUE: nộp ở bên đó', tax, 'nộp ở bên đó'],
    ['Canh sat giao thong, xin gặp tổ tuần tra', traffic, 'xin gặp tổ tuần tra'],
    ['công an\nBáo 113', police, 'Báo 113'],
  ])('%j', (text, expected, words) => expect(readAgency(text, all)).toEqual({ agency: expected, words }));

  it.each(['Chi cục Thủy lợi: số 5 đường Lê Lợi', 'công', 'an', ': gì đó'])('%j names none of ours', (text) =>
    expect(readAgency(text, all)).toEqual({ words: text }),
  );
});
