import { describe, expect, it } from 'vitest';
import { rightDoor } from '../../flows/right-door.ts';
import { type Door, writeDoor } from '../../src/domain/door.ts';
import { writeGoOn } from '../../src/domain/petition-start.ts';
import { Talk } from './helpers/talk.ts';

const DEED = 'Anh ấy đòi tiền mới ký';
const at = (door: Door, text?: string) => Talk.start(rightDoor, { with: writeDoor(door, text) });

describe('right-door', () => {
  it.each(['denunciation', 'crime', 'complaint', 'dispute'] as const)(
    'tells the way of a %s, counts it once, and holds the text for a choice',
    async (door) => {
      const talk = await at(door, DEED);
      expect(talk.keys[0]).toBe(`right-door-${door}`);
      expect(talk.decided).toEqual([{ type: 'count-guided', door }, { type: 'hold-story' }]);
      await talk.tell('và còn đòi thêm tiền', door);
      expect(talk.decided).toEqual([{ type: 'hold-story' }]);
    },
  );

  it('shows the way to who has told nothing yet, and keeps nothing', async () => {
    const talk = await at('complaint');
    expect(talk.isOver).toBe(true);
    expect(talk.decided).toEqual([{ type: 'count-guided', door: 'complaint' }]);
    expect(talk.choices).toEqual(['right-door-petition', 'go-menu']);
  });

  it('passes what was written sealed, all of it, when the person says so', async () => {
    const talk = await at('denunciation', DEED);
    expect(talk.choices).toEqual(['right-door-pass', 'right-door-forget', 'right-door-other', 'go-menu']);
    await talk.tell('Hôm qua lại đòi tiền', 'denunciation');
    await talk.pick('pass');
    expect(talk.decided).toEqual([{ type: 'pass-sealed', text: `${DEED}\nHôm qua lại đòi tiền` }]);
    expect(talk.isOver).toBe(true);
  });

  it('deletes it when the person says so, and decides nothing with it', async () => {
    const talk = await at('denunciation', DEED);
    await talk.pick('forget');
    expect(talk.keys).toEqual(['right-door-forgotten']);
    expect(talk.decided).toEqual([]);
    expect(talk.draft).toBeUndefined();
    expect(talk.opened).toEqual([{ type: 'open', flow: 'menu' }]);
  });

  it('offers the part about a thing to be filed, alone, after the choice', async () => {
    const talk = await at('denunciation', `Đèn hỏng, ${DEED}`);
    expect(talk.said[0]).toMatchObject({ key: 'right-door-parts', data: { thing: 'Đèn hỏng', rest: DEED } });
    await talk.pick('pass');
    expect(talk.decided).toEqual([{ type: 'pass-sealed', text: DEED }]);
    expect(talk.opened).toEqual([{ type: 'open', flow: 'petition-offer', with: 'Đèn hỏng' }]);
  });

  it('names a door outside the commune when its leaders are meant, and passes nothing to them', async () => {
    const talk = await at('denunciation', 'Ông chủ tịch đòi tiền');
    expect(talk.said[0]?.data).toMatchObject({
      outside: { key: 'right-door-outside-denunciation-leaders' },
    });
    expect(talk.choices).toEqual(['right-door-forget', 'right-door-other', 'go-menu']);
    expect(await talk.takes({ type: 'TEXT', text: 'Cháy!', signals: ['emergency'] })).toBe(false);
  });

  it('never refuses: who is misunderstood is asked, with the text where it accuses nobody', async () => {
    const complaint = await at('complaint', 'Phạt tôi là sai');
    await complaint.pick('other');
    expect(complaint.opened).toEqual([{ type: 'open', flow: 'which-door', with: 'Phạt tôi là sai' }]);
    const denunciation = await at('denunciation', DEED);
    await denunciation.pick('other');
    expect(denunciation.opened).toEqual([{ type: 'open', flow: 'which-door', with: '' }]);
  });

  it('leads back into the form where it was written, with the text when it accuses nobody in office', async () => {
    const inForm = (door: Door, text: string) => Talk.start(rightDoor, { with: writeDoor(door, text, true) });
    const wrong = await inForm('dispute', 'Nhà bên để xe chắn lối');
    expect(wrong.keys.at(-1)).toBe('right-door-ask-in-form');
    await wrong.pick('petition');
    expect(wrong.opened).toEqual([
      { type: 'open', flow: 'petition', with: writeGoOn('Nhà bên để xe chắn lối') },
    ]);
    const forgotten = await inForm('denunciation', `Đèn hỏng, ${DEED}`);
    expect(forgotten.choices).not.toContain('right-door-go-on');
    await forgotten.pick('forget');
    expect(forgotten.opened).toEqual([{ type: 'open', flow: 'petition', with: writeGoOn('Đèn hỏng') }]);
  });

  it('sends nobody who denounces to ring the office', async () => {
    for (const { phones = [] } of (await at('denunciation', DEED)).said) expect(phones).toEqual([]);
    expect((await at('crime', DEED)).said[0]?.phones).toMatchObject([{ phone: '113' }]);
  });

  it('leaves other texts to whoever understands them', async () => {
    const talk = await at('denunciation', DEED);
    expect(await talk.takes({ type: 'TEXT', text: 'làm khai sinh', signals: ['question'] })).toBe(false);
  });
});
