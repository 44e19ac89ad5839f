import { describe, expect, it } from 'vitest';
import { follow } from '../../flows/follow.ts';
import { createOwnPetition } from './helpers/sample-ports.ts';
import { Talk } from './helpers/talk.ts';

describe('follow', () => {
  it('lists own petitions newest first, eight at most, and opens one', async () => {
    const petitions = Array.from({ length: 10 }, (_, at) => ({
      ...createOwnPetition(`PA26-0000${at}`, 'received'),
      filedAt: at,
    }));
    const talk = await Talk.start(follow, {}, { listOwnPetitions: async () => petitions });
    const offered = (talk.said[0]?.choices ?? []).flatMap((choice) =>
      'value' in choice ? [choice.value] : [],
    );
    expect(offered).toEqual([9, 8, 7, 6, 5, 4, 3, 2].map((at) => `PA26-0000${at}`));
    await talk.pick('PA26-00005');
    expect(talk.said).toMatchObject([{ key: 'follow-petition', data: { code: 'PA26-00005' } }]);
  });

  it('invites to file one when there is none', async () => {
    const talk = await Talk.start(follow, {}, { listOwnPetitions: async () => [] });
    expect(talk.said).toMatchObject([{ key: 'follow-none', choices: [{ go: 'petition' }, { go: 'menu' }] }]);
    expect(talk.isOver).toBe(true);
  });

  it('shows one petition with its facts, status and last six events', async () => {
    const talk = await Talk.start(follow, { with: 'PA26-00003' });
    expect(talk.said).toMatchObject([
      {
        key: 'follow-petition',
        data: {
          code: 'PA26-00003',
          category: 'Chiếu sáng',
          facts: { key: 'petition-facts-nobody' },
          status: { key: 'status-answered' },
          items: [
            { key: 'follow-event-answer', data: { text: 'Đã cử người đến xem' } },
            { key: 'follow-event-reopened' },
            { key: 'follow-event-answer', data: { text: 'Đã thay bóng' } },
            { key: 'follow-event-answered' },
            { key: 'follow-event-done' },
            { key: 'follow-event-confirmed' },
          ],
        },
      },
    ]);
  });

  it('shows whole, however long ago, the answer that never reached the citizen, and why it did not', async () => {
    const text = 'Dài '.repeat(200).trim();
    const at = 1;
    const petition = {
      ...createOwnPetition('PA26-00003', 'answered'),
      owner: 'messenger:1:2',
      history: [
        { at, event: 'filed' as const },
        { at, event: 'answered' as const, text, messageId: 'm1' },
        ...Array.from({ length: 5 }, () => ({ at, event: 'added' as const })),
        { at, event: 'undelivered' as const, messageId: 'm1' },
      ],
    };
    const talk = await Talk.start(follow, { with: petition.code }, { readOwnPetition: async () => petition });
    expect(talk.said[0]?.data?.['items']).toEqual([
      { key: 'follow-event-answer', data: { at: { at }, text } },
      ...Array.from({ length: 5 }, () => ({ key: 'follow-event-added', data: { at: { at } } })),
      { key: 'follow-event-undelivered', data: { at: { at }, channel: { key: 'channel-messenger' } } },
    ]);
  });

  it.each([
    ['PA26-00001', ['follow-to-add', 'follow-to-withdraw', 'follow-list-again', 'go-menu']],
    ['PA26-00003', ['confirm-yes', 'confirm-no', 'follow-to-add', 'follow-list-again', 'go-menu']],
    ['PA26-00004', ['confirm-no', 'follow-list-again', 'go-menu']],
    ['PA26-00005', ['follow-list-again', 'go-menu']],
  ])('offers for %s what can be done in its state', async (code, choices) => {
    expect((await Talk.start(follow, { with: code })).choices).toEqual(choices);
  });

  it('says the same of an unknown code as of somebody else’s', async () => {
    const talk = await Talk.start(follow, { with: 'PA26-09999' });
    expect(talk.said).toMatchObject([{ key: 'follow-unknown', data: { code: 'PA26-09999' } }]);
    await talk.pick('list');
    expect(talk.keys).toEqual(['follow-list']);
  });

  it('adds texts and photos one after another', async () => {
    const talk = await Talk.start(follow, { with: 'PA26-00001' });
    await talk.pick('add');
    await talk.tell('Đêm qua lại tắt');
    expect(talk.decided).toEqual([{ type: 'add-to-petition', code: 'PA26-00001', text: 'Đêm qua lại tắt' }]);
    expect(talk.keys).toEqual(['follow-add-more']);
    await talk.photo('https://a/1');
    expect(talk.decided).toEqual([
      { type: 'add-to-petition', code: 'PA26-00001', media: [{ type: 'image', url: 'https://a/1' }] },
    ]);
    await talk.pick('back');
    expect(talk.keys).toEqual(['follow-petition']);
  });

  it('adds no denunciation, and warns of an emergency', async () => {
    const talk = await Talk.start(follow, { with: 'PA26-00001' });
    await talk.pick('add');
    await talk.tell('Dây điện rơi, có người bị giật', 'emergency');
    expect(talk.keys).toEqual(['emergency-numbers', 'follow-add-more']);
    expect(talk.decided).toHaveLength(1);
    await talk.tell('Ông X ăn tiền', 'denunciation');
    expect(talk.decided).toEqual([]);
    expect(talk.opened).toEqual([{ type: 'open', flow: 'right-door', with: 'denunciation:Ông X ăn tiền' }]);
  });

  it('withdraws only when it is confirmed', async () => {
    const talk = await Talk.start(follow, { with: 'PA26-00001' });
    await talk.pick('withdraw');
    await talk.pick('no');
    expect(talk.keys).toEqual(['follow-petition']);
    await talk.pick('withdraw');
    await talk.pick('yes');
    expect(talk.decided).toEqual([{ type: 'withdraw-petition', code: 'PA26-00001' }]);
    expect(talk.isOver).toBe(true);
  });
});
