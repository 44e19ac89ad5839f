import { describe, expect, it } from 'vitest';
import { petitionOffer } from '../../flows/petition-offer.ts';
import { procedure } from '../../flows/procedure.ts';
import { procedures } from '../../flows/procedures.ts';
import { Talk } from './helpers/talk.ts';

describe('procedures', () => {
  it('asks for own words or browsing, and shows what was found', async () => {
    const talk = await Talk.start(procedures);
    expect(talk.choices).toEqual(['procedures-browse', 'go-menu']);
    await talk.tell('giay khai sinh');
    expect(talk.said).toMatchObject([
      { key: 'procedures-found', choices: [{ go: 'procedure', with: '1.001193' }, {}, {}, {}, {}, {}] },
    ]);
  });

  it('opens the details of a sure hit at once', async () => {
    const talk = await Talk.start(procedures, { with: 'chắc' });
    expect(talk.opened).toEqual([{ type: 'open', flow: 'procedure', with: '1.001193' }]);
    expect(talk.isOver).toBe(true);
  });

  it('shows five hits at most', async () => {
    const hits = Array.from({ length: 9 }, (_, at) => ({ code: `c${at}`, short: `S${at}`, score: 0.5 }));
    const talk = await Talk.start(
      procedures,
      { with: 'x' },
      { searchProcedures: async () => ({ hits, confident: false }) },
    );
    expect(talk.choices.filter((key) => key === 'procedures-hit')).toHaveLength(5);
  });

  it('says politely that nothing was found, whom to call, and hears the next try', async () => {
    const talk = await Talk.start(procedures, { with: 'lạ' });
    expect(talk.said).toMatchObject([{ key: 'procedures-none', phones: [{ phone: '02370000000' }] }]);
    await talk.tell('khai sinh');
    expect(talk.keys).toEqual(['procedures-found']);
  });

  it('names the agency that a matter belongs to, and what else could be meant', async () => {
    const agency = { id: 'toa-an', name: 'Tòa án', way: 'Nộp đơn tại Tòa án.', matters: ['ly hôn'] };
    const hits = [{ code: '1.001193', short: 'Đăng ký khai sinh', score: 0.5 }];
    const talk = await Talk.start(
      procedures,
      { with: 'ly hôn' },
      { searchProcedures: async () => ({ hits, confident: false, agency }) },
    );
    const data = { agency: 'Tòa án', way: 'Nộp đơn tại Tòa án.' };
    expect(talk.said).toMatchObject([{ key: 'procedures-elsewhere', data }]);
    expect(talk.choices).toEqual(['procedures-hit', 'procedures-browse', 'go-menu']);
  });

  it.each([
    ['a petition code', 'PA26-00001', []],
    ['an emergency', 'có cháy', ['emergency']],
    ['a denunciation', 'ông ấy ăn tiền', ['denunciation']],
  ] as const)('leaves %s to the router', async (_, text, signals) => {
    const talk = await Talk.start(procedures);
    expect(await talk.takes({ type: 'TEXT', text, signals })).toBe(false);
  });

  it('searches nothing that belongs to a door, even when it asks', async () => {
    const talk = await Talk.start(procedures);
    expect(
      await talk.takes({
        type: 'TEXT',
        text: 'Ông ấy đòi tiền, làm sao',
        signals: ['denunciation', 'question'],
      }),
    ).toBe(false);
    await talk.tell('thủ tục khiếu nại cần gì', 'question');
    expect(talk.keys).toEqual(['procedures-found']);
  });

  it('offers to file what reads like a petition and is no procedure', async () => {
    const talk = await Talk.start(procedures);
    await talk.tell('đèn lạ bị hỏng', 'petition');
    expect(talk.opened).toEqual([{ type: 'open', flow: 'petition-offer', with: 'đèn lạ bị hỏng' }]);
  });

  it('browses fields and procedures by pages, and back', async () => {
    const talk = await Talk.start(procedures);
    await talk.pick('browse');
    expect(talk.choices.filter((key) => key === 'procedures-field')).toHaveLength(8);
    await talk.pick('more');
    expect(talk.choices).toEqual(['procedures-field', 'procedures-field', 'go-menu']);
    await talk.pick('field:linh-vuc-9');
    await talk.pick('more');
    expect(talk.choices).toEqual(['procedures-hit', 'procedures-fields-again', 'go-menu']);
    await talk.back();
    expect(talk.choices).toContain('choice-more');
    await talk.back();
    expect(talk.keys).toEqual(['procedures-fields']);
    await talk.back();
    expect(talk.keys).toEqual(['procedures-ask']);
  });
});

describe('procedure', () => {
  it('begins with the summary and offers the six sections', async () => {
    const talk = await Talk.start(procedure, { with: '1.001193' });
    expect(talk.keys).toEqual(['procedure-summary']);
    expect(talk.choices).toEqual([
      ...['documents', 'time', 'fee', 'place', 'online', 'legal'].map((section) => `procedure-to-${section}`),
      'procedure-others',
      'go-menu',
    ]);
  });

  it('shows a section and offers the others', async () => {
    const talk = await Talk.start(procedure, { with: '1.001193' });
    await talk.pick('documents');
    expect(talk.said).toMatchObject([
      {
        key: 'procedure-documents',
        data: {
          items: [
            { data: { item: 'Tờ khai' } },
            { data: { item: 'Giấy chứng sinh' } },
            { key: 'procedure-note' },
          ],
          certainty: { key: 'procedure-sure', data: { checked: '20/11/2026' } },
        },
      },
    ]);
    expect(talk.choices).not.toContain('procedure-to-documents');
    await talk.pick('legal');
    expect(talk.said).toMatchObject([{ links: [{ url: 'https://example.org/khai-sinh' }] }]);
  });

  it.each([
    ['1.000656', 'procedure-condolence'],
    ['1.001193', 'procedure-birth-wish'],
    ['1.000894', 'procedure-marriage-wish'],
  ])('has the word of sympathy for %s first', async (code, key) => {
    const talk = await Talk.start(procedure, { with: code });
    expect(talk.said[0]?.data?.['lines']).toMatchObject([{ key }, {}, {}, {}, {}]);
  });

  it('owns up to facts that are not sure or not there', async () => {
    const unsure = await Talk.start(procedure, { with: '1.000656' });
    expect(JSON.stringify(unsure.said)).toContain('procedure-unsure');
    const empty = await Talk.start(procedure, { with: 'trong' });
    for (const section of ['documents', 'time', 'fee', 'place', 'legal']) {
      await empty.pick(section);
      expect(empty.said[0]?.data?.['items']).toEqual([{ key: 'procedure-ask-official' }]);
    }
  });

  it('leaves free text to the router', async () => {
    const talk = await Talk.start(procedure, { with: '1.001193' });
    expect(await talk.takes({ type: 'TEXT', text: 'kết hôn', signals: [] })).toBe(false);
  });
});

describe('petition-offer', () => {
  it.each([
    ['petition', 'petition'],
    ['procedures', 'procedures'],
  ])('hands the whole text over to %s', async (value, flow) => {
    const text = 'Đèn đường hỏng '.repeat(100);
    const talk = await Talk.start(petitionOffer, { with: text });
    await talk.pick(value);
    expect(talk.opened).toEqual([{ type: 'open', flow, with: text }]);
  });
});
