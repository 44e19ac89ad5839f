import { describe, expect, it } from 'vitest';
import { petition } from '../../flows/petition.ts';
import { openSnapshot } from '../../src/bot/snapshot.ts';
import { readPetitionStart, writeCleared, writeGoOn } from '../../src/domain/petition-start.ts';
import { Talk } from './helpers/talk.ts';

const STORY = 'Ổ gà lớn trước cổng chợ, xe máy ngã nhiều';
const UNCLEAR = 'Việc giao thầu chỗ này khuất tất lắm';
const WHOLE = 'Thấy phong bì ở văn phòng hôm thứ hai';

/** The form at the place where the text is told. */
async function tellStory(): Promise<Talk> {
  const talk = await Talk.start(petition);
  await talk.pick('loai-1');
  return talk.tell(STORY, 'petition');
}

/** The form at its review. */
async function comeToReview(text: string): Promise<Talk> {
  const talk = await Talk.start(petition, { draft: { category: 'loai-1', text, place: { text: 'Chợ' } } });
  await talk.pick('continue');
  await talk.pick('skip');
  return talk.pick('anonymous');
}

describe('words in the form that may belong to another door', () => {
  it('are asked about once, and are no part of the draft before the answer', async () => {
    const talk = await tellStory();
    await talk.tell(UNCLEAR, 'unsure');
    expect(talk.keys).toEqual(['petition-doubt']);
    expect(talk.draft).toEqual({ category: 'loai-1', text: STORY });
    await talk.pick('petition');
    expect(talk.keys).toEqual(['petition-where']);
    expect(talk.draft).toMatchObject({ text: `${STORY}\n${UNCLEAR}` });
  });

  it('wait together with what is told meanwhile, and with the photo that they came with', async () => {
    const talk = await tellStory();
    const media = [{ type: 'image', url: 'https://a/1' }] as const;
    await talk.send({ type: 'MEDIA', media, text: UNCLEAR, signals: ['unsure'] });
    await talk.tell('ai cũng biết');
    expect(talk.keys).toEqual(['petition-doubt']);
    expect(talk.draft).toEqual({ category: 'loai-1', text: STORY });
    await talk.pick('petition');
    expect(talk.draft).toMatchObject({ text: `${STORY}\n${UNCLEAR}\nai cũng biết`, media });
  });

  it.each(['complaint', 'denunciation'])('go to the %s door alone; the draft is kept', async (door) => {
    const talk = await tellStory();
    await talk.tell(UNCLEAR, 'unsure');
    await talk.pick(door);
    expect(talk.opened).toEqual([{ type: 'open', flow: 'right-door', with: `${door}+:${UNCLEAR}` }]);
    expect(talk.keys).toEqual(['draft-kept']);
    expect(talk.draft).toEqual({ category: 'loai-1', text: STORY });
  });

  it('can be brought to a person, or taken back', async () => {
    const talk = await tellStory();
    await talk.tell(UNCLEAR, 'unsure');
    await talk.pick('desk');
    expect(talk.opened).toEqual([{ type: 'open', flow: 'desk' }]);
    expect(talk.draft).toEqual({ category: 'loai-1', text: STORY });
    const back = await tellStory();
    await back.tell(UNCLEAR, 'unsure');
    await back.back();
    expect(back.keys).toEqual(['petition-where']);
    expect(back.draft).toEqual({ category: 'loai-1', text: STORY });
  });

  it('show their door when more is told that makes it plain', async () => {
    const talk = await tellStory();
    await talk.tell(UNCLEAR, 'unsure');
    await talk.tell('Ông X nhận tiền', 'denunciation');
    expect(talk.opened).toMatchObject([{ flow: 'right-door', with: 'denunciation+:Ông X nhận tiền' }]);
    expect(talk.draft).toEqual({ category: 'loai-1', text: STORY });
  });

  it('replace the text when it was to be told anew', async () => {
    const talk = await comeToReview(STORY);
    await talk.pick('edit');
    await talk.pick('text');
    await talk.tell(UNCLEAR, 'unsure');
    await talk.pick('petition');
    expect(talk.keys).toEqual(['petition-review']);
    expect(talk.draft).toMatchObject({ text: UNCLEAR });
  });

  it('get the numbers to call at once when there is danger in them as well', async () => {
    const talk = await tellStory();
    await talk.tell('Đang đánh nhau, công an làm ngơ', 'emergency', 'denunciation');
    expect(talk.keys).toEqual(['emergency-numbers', 'draft-kept']);
    expect(talk.draft).toEqual({ category: 'loai-1', text: STORY });
  });

  it('are left to the host while an older draft is offered', async () => {
    const talk = await Talk.start(petition, { draft: { category: 'loai-1', text: STORY } });
    expect(await talk.takes({ type: 'TEXT', text: UNCLEAR, signals: ['unsure'] })).toBe(false);
  });
});

describe('the whole story', () => {
  it('is read once more before it is filed, and asked about when it shows what no part did', async () => {
    const talk = await comeToReview(WHOLE);
    await talk.pick('send');
    expect([talk.keys, talk.decided]).toEqual([['petition-doubt-whole'], []]);
    await talk.pick('petition');
    expect(talk.decided).toMatchObject([{ type: 'file-petition', petition: { text: WHOLE } }]);
  });

  it('is taken out of the draft, and all else with it, when it is a denunciation', async () => {
    const talk = await comeToReview(WHOLE);
    await talk.pick('send');
    await talk.pick('denunciation');
    expect(talk.opened).toMatchObject([{ with: `denunciation+:${WHOLE}\nChợ` }]);
    expect([talk.decided, talk.draft]).toEqual([[], undefined]);
  });

  it('leaves the rest of the draft when it is a complaint', async () => {
    const talk = await comeToReview(WHOLE);
    await talk.pick('send');
    await talk.pick('complaint');
    expect(talk.draft).toEqual({ category: 'loai-1', place: { text: 'Chợ' }, anonymous: true });
  });

  it('is read before it becomes a voice for the matter of somebody else, too', async () => {
    const text = `${WHOLE}, ai cũng thấy`;
    const talk = await Talk.start(petition, { draft: { category: 'loai-1', text, place: { text: 'Chợ' } } });
    await talk.pick('continue');
    await talk.pick('skip');
    await talk.pick('PA26-00008');
    expect([talk.keys, talk.decided]).toEqual([['petition-doubt-whole'], []]);
    await talk.pick('petition');
    expect(talk.decided).toEqual([{ type: 'join-petition', code: 'PA26-00008', text }]);
  });

  it('is not asked about what was asked about before, in this form or in the one that was left', async () => {
    const talk = await Talk.start(petition, { with: writeCleared(WHOLE) });
    await talk.pick('loai-1');
    await talk.tell('Chợ');
    expect(talk.draft).toMatchObject({ text: WHOLE, cleared: WHOLE });
    const later = await Talk.start(petition, { draft: talk.draft });
    await later.pick('continue');
    await later.pick('skip');
    await later.pick('anonymous');
    await later.pick('send');
    expect(later.decided).toMatchObject([{ type: 'file-petition', petition: { text: WHOLE } }]);
    expect(later.decided[0]).not.toHaveProperty('petition.cleared');
  });

  it('gets the numbers to call when only all of it together shows danger, and is filed', async () => {
    const ports = { readSignals: async () => ['emergency' as const] };
    const draft = { category: 'loai-1', text: STORY, place: { text: 'Chợ' }, anonymous: true };
    const talk = await Talk.start(petition, { draft }, ports);
    await talk.pick('continue');
    await talk.pick('skip');
    await talk.pick('send');
    expect(talk.keys).toEqual(['emergency-numbers']);
    expect(talk.decided).toMatchObject([{ type: 'file-petition' }]);
  });

  it('stays in the form when it cannot be read', async () => {
    const ports = { readSignals: () => Promise.reject(new Error('out of order')) };
    const draft = { category: 'loai-1', text: STORY, place: { text: 'Chợ' }, anonymous: true };
    const talk = await Talk.start(petition, { draft }, ports);
    await talk.pick('continue');
    await talk.pick('skip');
    await talk.pick('send');
    expect([talk.keys, talk.decided, talk.draft]).toEqual([['trouble'], [], draft]);
  });
});

describe('coming back from a door', () => {
  it('goes on without a question, with the text when it was a false alarm', async () => {
    const draft = { category: 'loai-1', text: STORY };
    const silent = await Talk.start(petition, { draft, with: writeGoOn() });
    expect(silent.keys).toEqual(['petition-where']);
    const talk = await Talk.start(petition, { draft, with: writeGoOn(UNCLEAR) });
    expect(talk.keys).toEqual(['petition-text-added', 'petition-where']);
    expect(talk.draft).toEqual({ ...draft, text: `${STORY}\n${UNCLEAR}`, cleared: UNCLEAR });
  });

  it('begins anew when nothing was told before', async () => {
    const talk = await Talk.start(petition, { with: writeGoOn(UNCLEAR) });
    expect(talk.keys).toEqual(['petition-category']);
    expect(talk.draft).toEqual({ text: UNCLEAR, cleared: UNCLEAR });
  });

  it('is no way for what somebody types', () => {
    expect(readPetitionStart('đèn hỏng')).toMatchObject({
      isCleared: false,
      goesOn: false,
      text: 'đèn hỏng',
    });
  });
});

it('a conversation that stands in the form of before goes on where it stood', () => {
  const context = { draft: { text: STORY }, text: '', keptRegistrar: true, compared: true };
  const old = { name: 'petition', version: 2, snapshot: { value: 'photographing', context } };
  expect(openSnapshot(petition, old)?.context).toMatchObject({
    draft: { text: STORY },
    kept: { registrar: true, cleared: '' },
  });
});
