import { describe, expect, it } from 'vitest';
import { askOfficial } from '../../flows/ask-official.ts';
import type { FlowInput, Ports } from '../../flows/kit.ts';
import { lost } from '../../flows/lost.ts';
import { petitionOffer } from '../../flows/petition-offer.ts';
import { procedure } from '../../flows/procedure.ts';
import { procedures } from '../../flows/procedures.ts';
import { openSnapshot } from '../../src/bot/snapshot.ts';
import { Talk } from './helpers/talk.ts';

describe('procedures', () => {
  it('asks for own words or browsing, and shows what was found', async () => {
    const talk = await Talk.start(procedures);
    expect(talk.choices).toEqual([
      'procedures-by-event',
      'procedures-by-field',
      'procedures-popular',
      'go-menu',
    ]);
    await talk.tell('giay khai sinh');
    expect(talk.said).toMatchObject([
      {
        key: 'procedures-doubt',
        choices: [{ go: 'procedure', with: '1.001193' }, {}, {}, { value: 'none' }, { go: 'menu' }],
      },
    ]);
  });

  it('opens the details of a sure hit at once', async () => {
    const talk = await Talk.start(procedures, { with: 'chắc' });
    expect(talk.opened).toEqual([{ type: 'open', flow: 'procedure', with: '1.001193' }]);
    expect(talk.isOver).toBe(true);
  });

  it('asks about three hits at most', async () => {
    const hits = Array.from({ length: 9 }, (_, at) => ({ code: `c${at}`, short: `S${at}`, score: 0.5 }));
    const talk = await Talk.start(
      procedures,
      { with: 'x' },
      { searchProcedures: async () => ({ hits, confident: false }) },
    );
    expect(talk.choices.filter((key) => key === 'procedures-hit')).toHaveLength(3);
  });

  it('says politely that nothing was found, whom to call, and hears the next try', async () => {
    const talk = await Talk.start(procedures, { with: 'lạ' });
    expect(talk.said).toMatchObject([{ key: 'procedures-none', phones: [{ phone: '02370000000' }] }]);
    await talk.tell('khai sinh');
    expect(talk.keys).toEqual(['procedures-doubt']);
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
    expect(talk.choices).toEqual(['procedures-hit', 'procedures-none-of-these', 'go-menu']);
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
    expect(talk.keys).toEqual(['procedures-doubt']);
  });

  it('offers to file what reads like a petition and is no procedure', async () => {
    const talk = await Talk.start(procedures);
    await talk.tell('đèn lạ bị hỏng', 'petition');
    expect(talk.opened).toEqual([{ type: 'open', flow: 'petition-offer', with: 'đèn lạ bị hỏng' }]);
  });

  it('remembers what is searched for, and counts it when none of the hits is meant', async () => {
    const talk = await Talk.start(procedures, { with: 'giấy gì đó' });
    expect(talk.decided).toEqual([{ type: 'note-search', text: 'giấy gì đó' }]);
    await talk.pick('none');
    expect(talk.decided).toEqual([{ type: 'note-missed', text: 'giấy gì đó' }]);
    expect(talk.keys).toEqual(['procedures-none']);
    expect(talk.choices).toContain('procedures-ask-official');
  });

  it('counts what has no hit at all', async () => {
    const talk = await Talk.start(procedures, { with: 'lạ' });
    expect(talk.decided).toContainEqual({ type: 'note-missed', text: 'lạ' });
  });

  it('browses fields and procedures by pages, and back', async () => {
    const talk = await Talk.start(procedures);
    await talk.pick('field');
    expect(talk.choices.filter((key) => key === 'procedures-topic')).toHaveLength(8);
    await talk.pick('more');
    expect(talk.choices).toEqual(['procedures-topic', 'procedures-topic', 'go-menu']);
    await talk.pick('topic:field-9');
    await talk.pick('more');
    expect(talk.choices).toEqual(['procedures-hit', 'procedures-browse-again', 'go-menu']);
    await talk.back();
    expect(talk.choices).toContain('choice-more');
    await talk.back();
    expect(talk.keys).toEqual(['procedures-fields']);
    await talk.back();
    expect(talk.keys).toEqual(['procedures-ask']);
  });

  it('browses the events of life', async () => {
    const talk = await Talk.start(procedures);
    await talk.pick('event');
    expect(talk.keys).toEqual(['procedures-events']);
    await talk.pick('topic:event-2');
    expect(talk.keys).toEqual(['procedures-in-topic']);
    await talk.pick('others');
    expect(talk.keys).toEqual(['procedures-events']);
  });

  it('lists at once what is asked most, and goes back to the beginning', async () => {
    const asked: unknown[] = [];
    const listProcedures: Ports['listProcedures'] = async (input) => {
      asked.push(input);
      return [{ code: '1.001193', short: 'Khai sinh', score: 1 }];
    };
    const talk = await Talk.start(procedures, {}, { listProcedures });
    await talk.pick('popular');
    expect(asked).toEqual([{ by: 'popular', id: '' }]);
    expect(talk.choices).toEqual(['procedures-hit', 'procedures-browse-again', 'go-menu']);
    await talk.pick('others');
    expect(talk.keys).toEqual(['procedures-ask']);
  });
});

describe('procedure', () => {
  const open = (parameter: string, lookup?: FlowInput['lookup']) =>
    Talk.start(procedure, { with: parameter, ...(lookup && { lookup }) });

  it('begins with the summary and offers the sections that there are', async () => {
    const talk = await open('1.001193');
    expect(talk.keys).toEqual(['procedure-summary']);
    expect(talk.choices).toEqual([
      ...['documents', 'cost', 'place', 'online', 'forms', 'legal', 'faqs', 'checklist'].map(
        (section) => `procedure-to-${section}`,
      ),
      'procedure-ask',
      'go-menu',
    ]);
    expect((await open('trong')).choices).toEqual(['procedure-to-checklist', 'procedure-ask', 'go-menu']);
  });

  it('shows a section with what is known of each paper, and offers the others', async () => {
    const talk = await open('1.001193#documents');
    expect(talk.said).toMatchObject([
      {
        key: 'procedure-part-asking',
        data: {
          short: 'Đăng ký khai sinh',
          blocks: [
            {
              key: 'procedure-documents',
              data: {
                items: [
                  {
                    data: {
                      item: {
                        key: 'procedure-paper',
                        data: {
                          what: 'Tờ khai',
                          more: {
                            data: {
                              before: { data: { before: { key: 'procedure-paper-original' } } },
                              next: { key: 'procedure-paper-form', data: { form: 'CT01' } },
                            },
                          },
                        },
                      },
                    },
                  },
                  {},
                  {},
                  {},
                  { data: { item: 'Học bạ' } },
                  { key: 'procedure-note' },
                ],
              },
            },
          ],
          certainty: { key: 'procedure-sure', data: { checked: '20/11/2026' } },
        },
      },
    ]);
    expect(talk.choices).not.toContain('procedure-to-documents');
    expect(talk.choices).toContain('procedure-to-legal');
    expect((await open('1.001193#legal')).said).toMatchObject([
      { links: [{ url: 'https://example.org/khai-sinh' }] },
    ]);
  });

  it('answers two questions at once', async () => {
    const { said } = await open('1.001193#cost+place');
    expect(said[0]?.data?.['blocks']).toMatchObject([{ key: 'procedure-cost' }, { key: 'procedure-place' }]);
  });

  it('asks once in a lookup whether it helped', async () => {
    const first = await open('1.001193#cost');
    expect(first.keys).toEqual(['procedure-part-asking']);
    expect(first.choices).toEqual(expect.arrayContaining(['procedure-yes', 'procedure-no']));
    expect(first.decided).toEqual([{ type: 'open-procedure', code: '1.001193', asks: true }]);
    const next = await open('1.001193#place', { code: '1.001193', at: 0, judged: 'asked' });
    expect(next.keys).toEqual(['procedure-part']);
    expect(next.choices).not.toContain('procedure-yes');
    expect(next.decided).toEqual([{ type: 'open-procedure', code: '1.001193', asks: false }]);
    const other = await open('1.000656#place', { code: '1.001193', at: 0, judged: 'asked' });
    expect(other.keys).toEqual(['procedure-part-asking']);
  });

  it.each([
    ['yes', true, 'procedure-helped'],
    ['no', false, 'procedure-not-helped'],
  ])('takes the judgement %s', async (answer, helped, key) => {
    const talk = await open(`1.001193#${answer}`);
    expect(talk.decided).toEqual([{ type: 'judge-procedure', code: '1.001193', helped }]);
    expect(talk.keys).toEqual([key]);
    expect(talk.isOver).toBe(true);
  });

  it('writes everything that is needed into one message without buttons', async () => {
    const talk = await open('1.001193#checklist');
    expect(talk.said).toMatchObject([{ key: 'procedure-checklist' }, { key: 'procedure-kept-asking' }]);
    expect(talk.said[0]).not.toHaveProperty('choices');
    expect(talk.said[0]?.data?.['items']).toHaveLength(5);
  });

  it('tells what is known of a special case, that it is the same, or offers a person', async () => {
    const known = await open('1.001193#case mang thai hộ thì sao');
    expect(JSON.stringify(known.said)).toContain('Mang thai hộ: xác nhận của cơ sở y tế');
    const same = await open('1.001193#case mẹ đơn thân thì sao');
    expect(JSON.stringify(same.said)).toContain('procedure-case-same');
    const unknown = await open('1.001193#case ở xa thì sao');
    expect(unknown.said).toMatchObject([
      {
        key: 'procedure-case-unknown',
        choices: [{ go: 'ask-official', with: '1.001193 ở xa thì sao' }, { go: 'procedure' }, { go: 'menu' }],
      },
    ]);
    expect(unknown.decided).toContainEqual({
      ...{ type: 'note-missed', code: '1.001193' },
      text: 'ở xa thì sao',
    });
  });

  it.each([
    ['1.000656', 'procedure-condolence'],
    ['1.001193', 'procedure-birth-wish'],
    ['1.000894', 'procedure-marriage-wish'],
  ])('has the word of sympathy for %s first', async (code, key) => {
    const talk = await open(code);
    expect(talk.said[0]?.data?.['lines']).toMatchObject([{ key }, {}, {}, {}, {}]);
  });

  it('owns up to facts that are not sure or not there', async () => {
    expect(JSON.stringify((await open('1.000656')).said)).toContain('procedure-unsure');
    for (const section of ['documents', 'cost', 'place', 'forms', 'legal', 'faqs']) {
      const { said } = await open(`trong#${section}`);
      expect(said[0]?.data?.['blocks']).toEqual([{ key: 'procedure-not-known' }]);
    }
  });

  it('goes back to the summary, and from there to the search', async () => {
    const talk = await open('1.001193#cost');
    await talk.back();
    expect(talk.keys).toEqual(['procedure-summary']);
    await talk.back();
    expect(talk.opened).toEqual([{ type: 'open', flow: 'procedures' }]);
  });

  it('goes on where a conversation of an older program stands', () => {
    const old = { value: 'reviewing', context: { code: '1.001193', section: 'fee' } };
    const sealed = { name: 'procedure', version: 1, snapshot: old };
    const snapshot = openSnapshot(procedure, sealed);
    expect(snapshot?.can({ type: 'CHOICE', value: 'time' })).toBe(true);
  });

  it('leaves free text to the router', async () => {
    const talk = await open('1.001193');
    expect(await talk.takes({ type: 'TEXT', text: 'kết hôn', signals: [] })).toBe(false);
  });
});

describe('ask-official', () => {
  it('asks what to ask, shows it, and sends it on with the procedure', async () => {
    const talk = await Talk.start(askOfficial, { with: '1.001193' });
    expect(talk.said).toMatchObject([
      { key: 'ask-official-ask-about', data: { short: 'Đăng ký khai sinh' } },
    ]);
    await talk.tell('Sinh ở nước ngoài thì làm sao?');
    expect(talk.said).toMatchObject([{ data: { text: 'Sinh ở nước ngoài thì làm sao?' } }]);
    await talk.pick('again');
    await talk.tell('Sinh ở Lào thì làm sao?');
    await talk.pick('send');
    expect(talk.decided).toEqual([
      {
        ...{ type: 'ask-official', text: 'Sinh ở Lào thì làm sao?' },
        procedure: { code: '1.001193', short: 'Đăng ký khai sinh' },
      },
    ]);
    expect(talk.isOver).toBe(true);
  });

  it('brings the question along from where it was asked, and knows no procedure when there is none', async () => {
    const talk = await Talk.start(askOfficial, { with: '1.001193 ở xa thì sao' });
    expect(talk.said).toMatchObject([{ key: 'ask-official-review', data: { text: 'ở xa thì sao' } }]);
    const bare = await Talk.start(askOfficial);
    expect(bare.keys).toEqual(['ask-official-ask']);
    await bare.tell('xã làm việc thứ bảy không');
    await bare.pick('send');
    expect(bare.decided).toEqual([{ type: 'ask-official', text: 'xã làm việc thứ bảy không' }]);
  });

  it.each([
    ['an emergency', 'có cháy nhà', ['emergency']],
    ['a denunciation', 'ông ấy ăn tiền', ['denunciation']],
    ['a petition code', 'PA26-00001 đến đâu', []],
    ['what says nothing', 'ừ', []],
  ] as const)('leaves %s to the router', async (_, text, signals) => {
    const talk = await Talk.start(askOfficial);
    expect(await talk.takes({ type: 'TEXT', text, signals })).toBe(false);
  });
});

describe('lost', () => {
  it('counts what was not understood, but no greeting', async () => {
    expect((await Talk.start(lost, { with: 'giấy lạ' })).decided).toEqual([
      { type: 'note-missed', text: 'giấy lạ' },
    ]);
    const greeted = await Talk.start(lost, { with: 'chào em' });
    expect(greeted.decided).toEqual([]);
    expect(greeted.said.map(({ key }) => key)).toEqual(['lost-hello']);
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
