import { describe, expect, it } from 'vitest';
import { desk } from '../../flows/desk.ts';
import { praise } from '../../flows/praise.ts';
import { whichDoor } from '../../flows/which-door.ts';
import { writeCleared } from '../../src/domain/petition-start.ts';
import { Talk } from './helpers/talk.ts';

const TEXT = 'Tôi muốn gửi cái đơn thưa này cho xã';

describe('which-door', () => {
  it.each([
    ['petition', { flow: 'petition', with: writeCleared(TEXT) }],
    ['complaint', { flow: 'right-door', with: `complaint:${TEXT}` }],
    ['denunciation', { flow: 'right-door', with: `denunciation:${TEXT}` }],
    ['desk', { flow: 'desk' }],
  ])('leads to %s with what was written', async (choice, where) => {
    const talk = await Talk.start(whichDoor, { with: TEXT });
    expect(talk.decided).toEqual([{ type: 'hold-story' }]);
    await talk.pick(choice);
    expect(talk.opened).toEqual([{ type: 'open', ...where }]);
  });

  it('takes no "kn" for a story', async () => {
    const talk = await Talk.start(whichDoor, { with: 'em muốn kn' });
    expect(talk.decided).toEqual([]);
    await talk.pick('petition');
    expect(talk.opened).toEqual([{ type: 'open', flow: 'petition', with: writeCleared('') }]);
  });

  it('goes to the door that further words show, and to a person when they show none', async () => {
    const clear = await Talk.start(whichDoor, { with: TEXT });
    await clear.tell('Ông ấy đòi tiền', 'denunciation');
    expect(clear.opened).toEqual([
      { type: 'open', flow: 'right-door', with: `denunciation:${TEXT}\nÔng ấy đòi tiền` },
    ]);
    const unclear = await Talk.start(whichDoor, { with: TEXT });
    await unclear.tell('oan ức lắm', 'unsure');
    expect(unclear.opened).toEqual([{ type: 'open', flow: 'desk' }]);
    const other = await Talk.start(whichDoor, { with: TEXT });
    expect(await other.takes({ type: 'TEXT', text: 'Cháy', signals: ['emergency', 'crime'] })).toBe(false);
  });
});

describe('desk', () => {
  it('says where people are, when, and how to call them', async () => {
    const talk = await Talk.start(desk);
    expect(talk.said).toMatchObject([{ key: 'desk', data: { hours: '7:30 - 17:00' }, phones: [{}] }]);
    expect(talk.isOver).toBe(true);
  });
});

describe('praise', () => {
  it('is kept when the person says so', async () => {
    const talk = await Talk.start(praise, { with: ' Cảm ơn chị Lan ' });
    expect(talk.decided).toEqual([]);
    await talk.pick('keep');
    expect(talk.decided).toEqual([{ type: 'keep-praise', text: 'Cảm ơn chị Lan' }]);
  });

  it('may be a petition after all', async () => {
    const talk = await Talk.start(praise, { with: 'Cảm ơn chị Lan' });
    await talk.pick('petition');
    expect(talk.opened).toEqual([{ type: 'open', flow: 'petition', with: 'Cảm ơn chị Lan' }]);
  });
});
