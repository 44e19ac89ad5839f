import { describe, expect, it } from 'vitest';
import { confirm } from '../../flows/confirm.ts';
import { FOLLOWED, LONG_CLOSED } from './helpers/sample-ports.ts';
import { Talk } from './helpers/talk.ts';

const ANSWERED = 'PA26-00003';
const CLOSED = 'PA26-00004';

describe('confirm', () => {
  it('closes an answered petition', async () => {
    const talk = await Talk.start(confirm, { with: `yes:${ANSWERED}` });
    expect(talk.decided).toEqual([{ type: 'confirm-petition', code: ANSWERED }]);
    expect(talk.isOver).toBe(true);
  });

  it('asks what is missing before it reopens one', async () => {
    const talk = await Talk.start(confirm, { with: `no:${ANSWERED}` });
    expect(talk.keys).toEqual(['confirm-missing']);
    await talk.tell(' Mới thay một bóng ');
    expect(talk.decided).toEqual([{ type: 'reopen-petition', code: ANSWERED, missing: 'Mới thay một bóng' }]);
  });

  it('reopens without a word, and even one that was closed', async () => {
    const talk = await Talk.start(confirm, { with: `no:${CLOSED}` });
    await talk.pick('skip');
    expect(talk.decided).toEqual([{ type: 'reopen-petition', code: CLOSED }]);
  });

  it.each([`yes:${CLOSED}`, 'yes:PA26-00001', 'no:PA26-00002', 'no:PA26-00005'])(
    'says how a petition stands when there is nothing to confirm: %s',
    async (parameter) => {
      const talk = await Talk.start(confirm, { with: parameter });
      expect(talk.keys).toEqual(['confirm-not-now']);
      expect(talk.decided).toEqual([]);
      expect(talk.isOver).toBe(true);
    },
  );

  it.each(['yes:PA26-09999', 'yes:', '', 'nonsense'])('finds nothing under %j', async (parameter) => {
    const talk = await Talk.start(confirm, { with: parameter });
    expect(talk.keys).toEqual(['follow-unknown']);
    expect(talk.decided).toEqual([]);
  });

  it('reopens without the words of a denunciation and shows its door', async () => {
    const talk = await Talk.start(confirm, { with: `no:${ANSWERED}` });
    await talk.tell('Ông ấy ăn tiền', 'denunciation');
    expect(talk.decided).toEqual([{ type: 'reopen-petition', code: ANSWERED }]);
    expect(talk.opened).toEqual([{ type: 'open', flow: 'right-door', with: 'denunciation:Ông ấy ăn tiền' }]);
  });
});

describe('confirm of somebody with the same matter', () => {
  it('thanks, or asks what is missing and notes it', async () => {
    const happy = await Talk.start(confirm, { with: `yes:${FOLLOWED}` });
    expect([happy.keys, happy.decided]).toEqual([['confirm-follower-thanks'], []]);
    const talk = await Talk.start(confirm, { with: `no:${FOLLOWED}` });
    expect(talk.keys).toEqual(['confirm-follower-missing']);
    await talk.tell('Trước nhà tôi vẫn tối');
    expect(talk.decided).toEqual([
      { type: 'note-unsolved', code: FOLLOWED, missing: 'Trước nhà tôi vẫn tối' },
    ]);
  });

  it('notes without the words of a denunciation', async () => {
    const talk = await Talk.start(confirm, { with: `no:${FOLLOWED}` });
    await talk.tell('Ông ấy ăn tiền', 'denunciation');
    expect(talk.decided).toEqual([{ type: 'note-unsolved', code: FOLLOWED }]);
  });
});

describe('confirm of what was closed too long ago', () => {
  it('takes what is told as a new petition that names the old one', async () => {
    const talk = await Talk.start(confirm, { with: `no:${LONG_CLOSED}` });
    expect(talk.keys).toEqual(['confirm-too-late']);
    await talk.tell('Đèn lại tắt ');
    expect(talk.decided).toEqual([]);
    expect(talk.opened).toEqual([{ type: 'open', flow: 'petition', with: `Đèn lại tắt (${LONG_CLOSED})` }]);
  });
});
