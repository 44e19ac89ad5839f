import { describe, expect, it } from 'vitest';
import { createConversation } from '../helpers/memory-records.ts';
import { createPetition } from '../helpers/sample-commune.ts';
import { createBench, createMetBench, keysOf } from './bench.ts';

describe('pictures, places and other acts', () => {
  const photo = { type: 'image', url: 'https://example.org/1.jpg' } as const;

  it('go into the form that takes them', async () => {
    const bench = await createMetBench();
    await bench.tap('menu-petition');
    await bench.say('lĩnh vực khác: ổ gà hỏng trước chợ');
    await bench.act({ kind: 'image', media: [photo] });
    await bench.say('menu');
    expect(bench.memory()?.drafts?.['petition']?.data).toMatchObject({ media: [photo] });
  });

  it('begin a petition when nobody asked for them, with the words beside them', async () => {
    const bench = await createMetBench();
    expect(keysOf(await bench.act({ kind: 'image', media: [photo] }))).toEqual([
      'petition-photo-begins',
      'petition-category-first',
    ]);
    await bench.say('đèn đường hỏng trước cổng chợ');
    await bench.tap('petition-guess-yes');
    await bench.say('menu');
    expect(bench.memory()?.drafts?.['petition']?.data).toMatchObject({
      ...{ text: 'đèn đường hỏng trước cổng chợ', media: [photo] },
    });
    const newcomer = createBench();
    const said = keysOf(await newcomer.act({ kind: 'image', media: [photo], text: 'petition: đèn hỏng' }));
    expect(said.slice(0, 3)).toEqual(['welcome', 'welcome-privacy', 'petition-photo-begins']);
    expect(said.at(-1)).toBe('petition-what-short');
  });

  it('do not when the words beside them ask for something else', async () => {
    const bench = await createMetBench();
    const asked = await bench.act({ kind: 'image', media: [photo], text: 'giờ làm việc' });
    expect(keysOf(asked)).toEqual(['photo-unsupported', 'commune-info']);
  });

  it('go to what waits: photos without words are gathered, an older story is asked about first', async () => {
    const bench = await createMetBench();
    await bench.act({ kind: 'image', media: [photo] });
    await bench.say('menu');
    await bench.act({ kind: 'image', media: [photo] });
    await bench.say('menu');
    expect(bench.memory()?.drafts?.['petition']?.data).toMatchObject({ media: [photo, photo] });
    await bench.tap('menu-petition');
    await bench.tap('petition-continue');
    await bench.say('lĩnh vực khác: ổ gà hỏng trước chợ');
    await bench.say('menu');
    const other = { ...photo, url: 'https://example.org/2.jpg' };
    const asked = ['petition-photo-waits', 'petition-draft-found'];
    expect(keysOf(await bench.act({ kind: 'image', media: [other], text: 'cống tắc' }))).toEqual(asked);
    expect(keysOf(await bench.act({ kind: 'image', media: [other] }))).toEqual(asked);
    await bench.tap('petition-over');
    await bench.say('menu');
    expect(bench.memory()?.drafts?.['petition']?.data).toEqual({ text: 'cống tắc', media: [other, other] });
  });

  it('belong to the petition that is being looked at, while it may be added to', async () => {
    const look = async (status: 'processing' | 'closed') => {
      const bench = createBench({
        petitions: [createPetition({ status })],
        memory: createConversation({ met: true }),
      });
      await bench.say('PA26-00001');
      return { bench, said: keysOf(await bench.act({ kind: 'image', media: [photo] })) };
    };
    const open = await look('processing');
    expect(open.said).not.toContain('follow-add');
    expect(open.said).toContain('follow-add-more');
    const [petition] = open.bench.records.petitions.values();
    expect(petition?.history.at(-1)).toMatchObject({ event: 'added', media: [photo] });
    const over = await look('closed');
    expect(over.said).toContain('petition-photo-begins');
  });

  it('answer the offer to file a petition with yes', async () => {
    const bench = await createMetBench();
    await bench.say('đèn đường hỏng trước cổng chợ');
    const said = await bench.act({ kind: 'image', media: [photo], text: 'ngay cột số 4' });
    expect(keysOf(said)).toEqual(['petition-category-guess', 'petition-photo-kept']);
    await bench.say('menu');
    const told = 'đèn đường hỏng trước cổng chợ\nngay cột số 4';
    expect(bench.memory()?.drafts?.['petition']?.data).toEqual({ text: told, media: [photo] });
    await bench.say('cống hỏng ở xóm trên');
    expect(keysOf(await bench.act({ kind: 'image', media: [photo] }))).toEqual([
      'petition-photo-waits',
      'petition-draft-found',
    ]);
    await bench.tap('petition-over');
    await bench.say('menu');
    expect(bench.memory()?.drafts?.['petition']?.data).toEqual({
      text: 'cống hỏng ở xóm trên',
      media: [photo],
    });
  });

  it('that nothing takes are declined, with the way on', async () => {
    const bench = await createMetBench();
    expect(keysOf(await bench.act({ kind: 'sticker' }))).toEqual(['photo-unsupported', 'menu']);
    await bench.tap('menu-language');
    expect(keysOf(await bench.act({ kind: 'location', latitude: 1, longitude: 2 }))).toEqual([
      'photo-unsupported',
      'language-ask',
    ]);
  });

  it('with words that tell of danger are answered with the numbers to call', async () => {
    const bench = await createMetBench();
    const said = keysOf(await bench.act({ kind: 'image', media: [photo], text: 'cháy nhà hàng xóm' }));
    expect(said).toContain('emergency-numbers');
    const newcomer = createBench();
    const greeted = await newcomer.act({ kind: 'image', media: [photo], text: 'cháy nhà hàng xóm' });
    expect(keysOf(greeted)).toContain('emergency-numbers');
  });

  it('with words that belong to another door are not kept in a petition', async () => {
    const bench = await createMetBench();
    await bench.tap('menu-petition');
    await bench.say('đèn đường hỏng trước cổng chợ');
    await bench.tap('petition-guess-yes');
    const said = keysOf(await bench.act({ kind: 'image', media: [photo], text: 'tôi tố cáo ông A' }));
    expect(said).toContain('right-door-denunciation');
    expect(JSON.stringify(bench.memory()?.drafts)).not.toContain('ông A');
    expect(keysOf(await bench.tap('right-door-forget'))).toContain('right-door-forgotten');
    expect(JSON.stringify([bench.memory(), ...bench.records.petitions.values()])).not.toContain('ông A');
  });
});
