import { describe, expect, it } from 'vitest';
import { rate } from '../../flows/rate.ts';
import { COMMUNE } from './helpers/sample-ports.ts';
import { Talk } from './helpers/talk.ts';

describe('rate', () => {
  it('goes from department to official, stars, criteria and comment', async () => {
    const talk = await Talk.start(rate);
    expect(talk.said).toMatchObject([
      { key: 'rate-department', choices: [{ value: 'mot-cua' }, { value: 'kinh-te' }, { go: 'menu' }] },
    ]);
    await talk.pick('kinh-te');
    await talk.pick('more');
    await talk.pick('cb-10');
    await talk.pick('4');
    await talk.pick('yes');
    await talk.pick('no');
    await talk.pick('skip');
    expect(talk.keys).toEqual(['rate-comment']);
    await talk.tell('  Hướng dẫn kỹ ');
    expect(talk.isOver).toBe(true);
    expect(talk.decided).toEqual([
      {
        type: 'save-rating',
        rating: {
          official: 'cb-10',
          stars: 4,
          criteria: { nghe: true, noi: false },
          comment: 'Hướng dẫn kỹ',
        },
      },
    ]);
  });

  it('takes a comment for the end, whichever criterion is asked; a word or two may be an answer', async () => {
    const talk = await Talk.start(rate, { with: 'cb-2' });
    await talk.pick('2');
    await talk.pick('yes');
    expect(await talk.takes({ type: 'TEXT', text: 'có chứ', signals: [] })).toBe(false);
    await talk.tell('chờ hơi lâu');
    expect(talk.isOver).toBe(true);
    expect(talk.decided).toMatchObject([
      { rating: { stars: 2, criteria: { nghe: true }, comment: 'chờ hơi lâu' } },
    ]);
    const other = await Talk.start(rate, { with: 'cb-2' });
    await other.pick('1');
    await other.tell('cán bộ đòi tiền mới làm', 'denunciation');
    expect(other.decided).toMatchObject([{ rating: { stars: 1, criteria: {} } }]);
    expect(JSON.stringify(other.decided)).not.toContain('đòi tiền');
  });

  it('goes straight to the stars of the official it was opened for, one star first', async () => {
    const talk = await Talk.start(rate, { with: 'cb-2' });
    expect(talk.said).toMatchObject([{ key: 'rate-stars', data: { name: 'Cán bộ 2', title: 'Công chức' } }]);
    expect(talk.choices.slice(0, 5)).toEqual([1, 2, 3, 4, 5].map((stars) => `rate-stars-${stars}`));
  });

  it('reads stars typed with a word, and no other text', async () => {
    const talk = await Talk.start(rate, { with: 'cb-2' });
    expect(await talk.takes({ type: 'TEXT', text: '45 sao', signals: [] })).toBe(false);
    expect(await talk.takes({ type: 'TEXT', text: 'tốt', signals: [] })).toBe(false);
    await talk.tell('2 sao');
    for (const skip of ['skip', 'skip', 'skip', 'skip']) await talk.pick(skip);
    expect(talk.decided).toEqual([
      { type: 'save-rating', rating: { official: 'cb-2', stars: 2, criteria: {} } },
    ]);
  });

  it('lets an official be rated once a day', async () => {
    const talk = await Talk.start(rate, { with: 'cb-3' });
    expect(talk.keys).toEqual(['rate-already']);
    expect(talk.isOver).toBe(true);
  });

  it('says so when nobody has that id, and offers the list', async () => {
    const talk = await Talk.start(rate, { with: 'nobody' });
    expect(talk.keys).toEqual(['rate-unknown', 'rate-department']);
  });

  it('goes back through the criteria, keeping a changed answer only once', async () => {
    const talk = await Talk.start(rate, { with: 'cb-2' });
    await talk.pick('5');
    await talk.pick('yes');
    await talk.back();
    expect(talk.said).toMatchObject([{ key: 'rate-criterion', data: { number: 1, total: 3 } }]);
    for (const answer of ['skip', 'yes', 'no', 'skip']) await talk.pick(answer);
    expect(talk.decided).toMatchObject([{ rating: { criteria: { noi: true, lam: false } } }]);
  });

  it('asks five criteria at most', async () => {
    const criteria = Array.from({ length: 9 }, (_, at) => ({ id: `c${at}`, name: `C${at}` }));
    const readCommune = async () => ({ ...COMMUNE, criteria });
    const talk = await Talk.start(rate, { with: 'cb-2' }, { readCommune });
    await talk.pick('5');
    for (let asked = 0; asked < 5; asked += 1) await talk.pick('yes');
    expect(talk.keys).toEqual(['rate-comment']);
  });

  it.each(['denunciation', 'complaint'] as const)(
    'keeps the stars but not the words of a %s, and shows its door',
    async (door) => {
      const talk = await Talk.start(rate, { with: 'cb-2' });
      for (const answer of ['1', 'no', 'no', 'no']) await talk.pick(answer);
      await talk.tell('Anh ấy đòi tiền mới ký', door);
      expect(talk.decided).toEqual([
        {
          type: 'save-rating',
          rating: { official: 'cb-2', stars: 1, criteria: { nghe: false, noi: false, lam: false } },
        },
      ]);
      expect(talk.opened).toEqual([
        { type: 'open', flow: 'right-door', with: `${door}:Anh ấy đòi tiền mới ký` },
      ]);
    },
  );

  it('answers an emergency with the numbers and keeps it out of the rating', async () => {
    const talk = await Talk.start(rate, { with: 'cb-2' });
    for (const answer of ['1', 'skip', 'skip', 'skip']) await talk.pick(answer);
    await talk.tell('Cháy nhà văn hóa', 'emergency');
    expect(talk.keys).toEqual(['emergency-numbers']);
    expect(talk.decided).toEqual([
      { type: 'save-rating', rating: { official: 'cb-2', stars: 1, criteria: {} } },
    ]);
  });
});
