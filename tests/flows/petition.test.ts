import { describe, expect, it } from 'vitest';
import { petition } from '../../flows/petition.ts';
import { petitionOffer } from '../../flows/petition-offer.ts';
import { openSnapshot } from '../../src/bot/snapshot.ts';
import { REGISTRATION } from '../../src/domain/command.ts';
import { Talk } from './helpers/talk.ts';

const STORY = 'Ổ gà lớn trước cổng chợ, xe máy ngã nhiều';

/** A petition told as far as its review, anonymously and without photos. */
async function tellAll(): Promise<Talk> {
  const talk = await Talk.start(petition);
  await talk.pick('loai-1');
  await talk.tell(STORY);
  await talk.pick('done');
  await talk.pick('hamlet:Thôn 2');
  await talk.pick('skip');
  await talk.pick('skip');
  return talk.pick('anonymous');
}

describe('petition', () => {
  it('is filed with category, several messages, place, photos, name and phone', async () => {
    const talk = await Talk.start(petition);
    expect(talk.keys).toEqual(['petition-category-first']);
    await talk.pick('loai-1');
    expect(talk.keys).toEqual(['petition-what']);
    await talk.tell(STORY, 'petition');
    expect(talk.keys).toEqual(['petition-what-more']);
    await talk.tell('Có từ tháng trước');
    await talk.pick('done');
    await talk.pick('hamlet:Thôn 2');
    expect(talk.keys).toEqual(['petition-near']);
    await talk.tell('gần nhà văn hóa');
    await talk.photo('https://a/1', 'https://a/2');
    expect(talk.keys).toEqual(['petition-photos-more']);
    await talk.pick('done');
    expect(talk.keys).toEqual(['petition-contact']);
    await talk.pick('give');
    expect(talk.decided).toEqual([{ type: 'give-consent' }]);
    await talk.tell('Nguyễn Văn A');
    await talk.tell('+84 912.345.678');
    expect(talk.keys).toEqual(['petition-review']);
    expect(talk.choices).toEqual(['petition-send', 'petition-edit', 'go-menu']);
    await talk.pick('send');
    expect(talk.isOver).toBe(true);
    expect(talk.draft).toBeUndefined();
    expect(talk.decided).toEqual([
      {
        type: 'file-petition',
        petition: {
          category: 'loai-1',
          text: `${STORY}\nCó từ tháng trước`,
          place: { hamlet: 'Thôn 2', text: 'gần nhà văn hóa' },
          media: [
            { type: 'image', url: 'https://a/1' },
            { type: 'image', url: 'https://a/2' },
          ],
          name: 'Nguyễn Văn A',
          phone: '0912345678',
        },
      },
    ]);
  });

  it('proposes a category for the text it was opened with, and goes on without asking for it again', async () => {
    const talk = await Talk.start(petition, { with: 'đèn đường thôn 2 hỏng ba hôm nay' });
    expect(talk.said).toMatchObject([{ key: 'petition-category-guess', data: { category: 'Loại 2' } }]);
    await talk.pick('yes');
    expect(talk.keys).toEqual(['petition-where']);
  });

  it('takes the one category that a word names for the answer, and asks for the story', async () => {
    const talk = await Talk.start(petition);
    await talk.tell('đèn');
    expect(talk.keys).toEqual(['petition-what-short']);
    expect(talk.draft).toEqual({ text: 'đèn', category: 'loai-2' });
  });

  it('lets the person choose when the guess is wrong, or tell the story instead of choosing', async () => {
    const talk = await Talk.start(petition, { with: 'đèn đường thôn 2 hỏng ba hôm nay' });
    await talk.pick('no');
    expect(talk.keys).toEqual(['petition-category']);
    await talk.tell('Cột đèn còn bị nghiêng', 'petition');
    expect(talk.keys).toEqual(['petition-category-guess']);
    expect(talk.draft).toEqual({ text: 'đèn đường thôn 2 hỏng ba hôm nay\nCột đèn còn bị nghiêng' });
  });

  it('asks once for more when the text is very short, then takes it as it is', async () => {
    const talk = await Talk.start(petition);
    await talk.pick('loai-1');
    await talk.tell('rác');
    expect(talk.keys).toEqual(['petition-what-short']);
    await talk.tell('nhiều');
    expect(talk.keys).toEqual(['petition-what-more']);
    await talk.pick('done');
    expect(talk.keys).toEqual(['petition-where']);
  });

  it('takes the place in own words or as a shared point', async () => {
    const words = await Talk.start(petition, { draft: { category: 'loai-1', text: STORY } });
    await words.pick('continue');
    await words.tell('Ngã tư chợ Mẫu');
    expect(words.draft).toMatchObject({ place: { text: 'Ngã tư chợ Mẫu' } });
    const point = await Talk.start(petition, { draft: { category: 'loai-1', text: STORY } });
    await point.pick('continue');
    await point.send({ type: 'LOCATION', latitude: 19.8071234567, longitude: 105.7761234567 });
    expect(point.draft).toMatchObject({ place: { latitude: 19.80712, longitude: 105.77612 } });
  });

  it('leaves name and phone out of an anonymous petition, even those given before', async () => {
    const talk = await tellAll();
    await talk.pick('edit');
    await talk.pick('contact');
    await talk.pick('give');
    await talk.tell('Trần Thị B 0987654321');
    expect(talk.draft).toMatchObject({ name: 'Trần Thị B', phone: '0987654321' });
    expect(talk.draft).not.toHaveProperty('anonymous');
    await talk.pick('edit');
    await talk.pick('contact');
    await talk.pick('anonymous');
    await talk.pick('send');
    expect(talk.decided).toEqual([
      {
        type: 'file-petition',
        petition: { category: 'loai-1', text: STORY, place: { hamlet: 'Thôn 2' }, anonymous: true },
      },
    ]);
  });

  it('asks consent once, and takes a shared contact as the answer', async () => {
    const shared = await Talk.start(petition, {
      draft: { category: 'loai-1', text: STORY, place: { text: 'Chợ' } },
    });
    await shared.pick('continue');
    await shared.pick('skip');
    await shared.send({ type: 'CONTACT', name: 'Nguyễn Văn A', phone: '84912345678' });
    expect(shared.decided).toEqual([{ type: 'give-consent' }]);
    expect(shared.draft).toMatchObject({ name: 'Nguyễn Văn A', phone: '0912345678' });
    const known = await Talk.start(petition, {
      consent: true,
      draft: { category: 'loai-1', text: STORY, place: { text: 'Chợ' } },
    });
    await known.pick('continue');
    await known.pick('skip');
    expect(known.keys).toEqual(['petition-contact-known']);
    await known.pick('give');
    expect(known.decided).toEqual([]);
  });

  it('takes name and number as the answer to the question whether they are given', async () => {
    const ask = async () => {
      const talk = await tellAll();
      await talk.pick('edit');
      return talk.pick('contact');
    };
    const both = await ask();
    await both.tell('Le Thi Mai, 0987 654 321');
    expect(both.decided).toEqual([{ type: 'give-consent' }]);
    expect(both.keys).toEqual(['petition-review']);
    expect(both.draft).toMatchObject({ name: 'Le Thi Mai', phone: '0987654321', text: STORY });
    const name = await ask();
    await name.tell('Lê Thị Mai');
    expect(name.decided).toEqual([{ type: 'give-consent' }]);
    expect(name.keys).toEqual(['petition-phone']);
    const story = await ask();
    await story.tell('xe rác mấy hôm nay không thấy đi qua ngõ nhà tôi ở thôn 2, ai cần thì gọi 0987654321');
    expect(story.decided).toEqual([]);
    expect(story.keys).toEqual(['petition-text-added', 'petition-contact']);
  });

  it('hints once at a wrong phone number and lets the person skip it', async () => {
    const talk = await tellAll();
    await talk.pick('edit');
    await talk.pick('contact');
    await talk.pick('give');
    await talk.pick('skip');
    await talk.tell('12345');
    expect(talk.keys).toEqual(['petition-phone-wrong']);
    await talk.pick('skip');
    expect(talk.said.at(-1)).toMatchObject({ data: { contact: { key: 'petition-contact-none' } } });
  });

  it.each([
    ['category', async (talk: Talk) => talk.pick('loai-3'), { category: 'loai-3' }],
    [
      'text',
      async (talk: Talk) => (await talk.tell('Cống bị nghẹt từ hôm qua')).pick('done'),
      { text: 'Cống bị nghẹt từ hôm qua' },
    ],
    ['place', async (talk: Talk) => talk.tell('Cầu Mẫu'), { place: { text: 'Cầu Mẫu' } }],
    [
      'photos',
      async (talk: Talk) => (await talk.photo('https://a/9')).pick('done'),
      { media: [{ type: 'image', url: 'https://a/9' }] },
    ],
  ])('comes back to the review after editing the %s alone', async (part, edit, changed) => {
    const talk = await tellAll();
    const before = talk.draft as object;
    await talk.pick('edit');
    await talk.pick(part);
    await edit(talk);
    expect(talk.keys.at(-1)).toBe('petition-review');
    expect(talk.draft).toEqual({ ...before, ...changed });
  });

  it('goes one question back, and from an edited part back to the review', async () => {
    const talk = await Talk.start(petition, { draft: { category: 'loai-1', text: STORY } });
    await talk.pick('continue');
    await talk.pick('hamlet:Thôn 1');
    await talk.back();
    expect(talk.keys).toEqual(['petition-where']);
    await talk.back();
    expect(talk.keys).toEqual(['petition-what-more']);
    await talk.back();
    expect(talk.keys).toEqual(['petition-category']);
    expect(await talk.takes({ type: 'BACK' })).toBe(false);
    const edited = await tellAll();
    await edited.pick('edit');
    await edited.pick('text');
    await edited.back();
    expect(edited.keys).toEqual(['petition-review']);
    expect(edited.draft).toMatchObject({ text: STORY });
  });

  it('keeps photos sent at any time, five at most, with their caption', async () => {
    const talk = await Talk.start(petition);
    await talk.photo('https://a/1', 'https://a/2');
    expect(talk.keys).toEqual(['petition-photo-kept']);
    await talk.pick('loai-1');
    await talk.send({
      type: 'MEDIA',
      media: [{ type: 'image', url: 'https://a/3' }],
      text: STORY,
      signals: [],
    });
    await talk.tell('Từ hôm qua đến nay');
    await talk.pick('done');
    await talk.tell('Cổng chợ');
    await talk.photo('https://a/4', 'https://a/5', 'https://a/6');
    expect(talk.keys).toEqual(['petition-photo-kept', 'petition-contact']);
    const { media, text } = talk.draft as { media: unknown[]; text: string };
    expect([media.length, text]).toEqual([5, `${STORY}\nTừ hôm qua đến nay`]);
    // A voice note counts like a photo.
    expect(await talk.takes({ type: 'MEDIA', media: [{ type: 'audio', url: 'https://a/7' }] })).toBe(true);
  });

  it('says the emergency numbers first and still takes what was told', async () => {
    const talk = await Talk.start(petition);
    await talk.pick('loai-1');
    await talk.tell('Có cháy ở chợ, nhiều người bị thương', 'emergency', 'petition');
    expect(talk.keys).toEqual(['emergency-numbers', 'petition-what-more']);
    expect(talk.draft).toMatchObject({ text: 'Có cháy ở chợ, nhiều người bị thương' });
  });

  it.each(['denunciation', 'complaint'] as const)(
    'shows a %s its door and keeps none of its words',
    async (door) => {
      const talk = await Talk.start(petition);
      await talk.pick('loai-1');
      await talk.tell(STORY);
      await talk.tell('Ông X nhận tiền rồi bao che', door);
      expect(talk.opened).toEqual([
        { type: 'open', flow: 'right-door', with: `${door}+:Ông X nhận tiền rồi bao che` },
      ]);
      expect(talk.isOver).toBe(true);
      expect(talk.decided).toEqual([]);
      expect(talk.draft).toEqual({ category: 'loai-1', text: STORY });
    },
  );

  it('takes the graver door when a text reads like both', async () => {
    const talk = await Talk.start(petition);
    await talk.tell('Khiếu nại ông X nhận tiền', 'denunciation', 'complaint', 'petition');
    expect(talk.opened).toEqual([
      { type: 'open', flow: 'right-door', with: 'denunciation+:Khiếu nại ông X nhận tiền' },
    ]);
  });

  it('offers a kept draft and goes on where it stopped', async () => {
    const talk = await Talk.start(petition, { draft: { category: 'loai-1', text: STORY }, with: 'đèn tắt' });
    expect(talk.said).toMatchObject([{ key: 'petition-draft-found', data: { text: STORY } }]);
    await talk.pick('continue');
    expect(talk.keys).toEqual(['petition-where']);
  });

  it('starts over with the new text, forgetting the draft', async () => {
    const talk = await Talk.start(petition, { draft: { category: 'loai-1', text: STORY }, with: 'đèn tắt' });
    await talk.pick('over');
    expect(talk.keys).toEqual(['petition-what-short']);
    expect(talk.draft).toEqual({ text: 'đèn tắt', category: 'loai-2' });
  });

  it('keeps the draft when a port fails, and offers to go on', async () => {
    const talk = await Talk.start(
      petition,
      { draft: { category: 'loai-1', text: STORY } },
      { readCommune: () => Promise.reject(new Error('out of order')) },
    );
    await talk.pick('continue');
    expect(talk.said).toMatchObject([{ key: 'trouble', choices: [{ go: 'petition' }, { go: 'menu' }] }]);
    expect(talk.isOver).toBe(true);
    expect(talk.draft).toEqual({ category: 'loai-1', text: STORY });
  });
});

describe('a petition of a matter that somebody has told of', () => {
  const draft = { category: 'loai-1', text: 'Ổ gà ai cũng thấy', place: { text: 'Chợ' } };
  async function comeToQuestion(): Promise<Talk> {
    const talk = await Talk.start(petition, { draft });
    await talk.pick('continue');
    return talk.pick('skip');
  }

  it('is offered as a voice more, before anybody is asked for a name', async () => {
    const talk = await comeToQuestion();
    expect(talk.said).toMatchObject([
      {
        key: 'petition-same',
        data: {
          items: [
            { key: 'petition-same-many', data: { code: 'PA26-00008', voices: 3 } },
            { key: 'petition-same-one', data: { code: 'PA26-00007' } },
            { key: 'petition-same-own', data: { code: 'PA26-00009' } },
          ],
        },
      },
    ]);
    await talk.pick('PA26-00008');
    expect(talk.decided).toEqual([{ type: 'join-petition', code: 'PA26-00008', text: draft.text }]);
    expect([talk.isOver, talk.draft]).toEqual([true, undefined]);
  });

  it('goes on as its own when it is another one, and is asked once', async () => {
    const talk = await comeToQuestion();
    await talk.pick('other');
    expect(talk.keys).toEqual(['petition-contact']);
    await talk.pick('anonymous');
    await talk.pick('edit');
    await talk.pick('photos');
    await (await talk.photo('https://a/1')).pick('done');
    expect(talk.keys).toEqual(['petition-review']);
  });

  it('goes on as its own when nobody can be asked', async () => {
    const broken = { findSameMatter: () => Promise.reject(new Error('out of order')) };
    const talk = await Talk.start(petition, { draft }, broken);
    await talk.pick('continue');
    await talk.pick('skip');
    expect(talk.keys).toEqual(['petition-contact']);
  });
});

describe('what is told in several messages', () => {
  it('is one petition, also while the category, the place, the name or the part to edit is asked for', async () => {
    const talk = await Talk.start(petition, { with: 'đèn đường thôn 2 hỏng' });
    await talk.tell('tối om ba hôm nay rồi', 'petition');
    await talk.pick('yes');
    const long =
      'hôm qua có hai cháu nhỏ đi học về ngã xuống mương ở đoạn này vì tối quá không ai nhìn thấy gì cả đâu';
    await talk.tell(long);
    expect(talk.keys).toEqual(['petition-text-added', 'petition-where']);
    await talk.pick('hamlet:Thôn 2');
    await talk.tell(`${long} nữa`);
    expect(talk.keys).toEqual(['petition-text-added', 'petition-near']);
    await talk.pick('skip');
    await talk.pick('skip');
    await talk.tell('bà con mong sớm có đèn', 'petition');
    expect(talk.keys).toEqual(['petition-text-added', 'petition-contact']);
    await talk.pick('give');
    await talk.tell('mong các bác sửa sớm giúp vì trẻ con đi học rất nguy hiểm');
    expect(talk.keys).toEqual(['petition-text-added', 'petition-name']);
    await talk.pick('skip');
    await talk.pick('skip');
    await talk.pick('edit');
    await talk.tell('đoạn này dài chừng trăm mét', 'petition');
    expect(talk.keys).toEqual(['petition-text-added', 'petition-edit-which']);
    expect((talk.draft as { text: string }).text.split('\n')).toHaveLength(7);
    expect(talk.draft).not.toHaveProperty('name');
  });

  it('is one offer, too, until it is a question', async () => {
    const talk = await Talk.start(petitionOffer, { with: 'đèn hỏng' });
    await talk.tell('ở thôn 2', 'petition');
    await talk.tell('từ hôm qua');
    expect(talk.said).toMatchObject([
      { key: 'petition-offer', data: { text: 'đèn hỏng\nở thôn 2\ntừ hôm qua' } },
    ]);
    expect(await talk.takes({ type: 'TEXT', text: 'mấy giờ làm việc', signals: ['question'] })).toBe(false);
    await talk.pick('petition');
    expect(talk.opened).toEqual([{ type: 'open', flow: 'petition', with: 'đèn hỏng\nở thôn 2\ntừ hôm qua' }]);
  });
});

it('a photo is taken out alone, or all of them', async () => {
  const talk = await tellAll();
  await talk.pick('edit');
  await talk.pick('photos');
  await talk.photo('https://a/1', 'https://a/2', 'https://a/3');
  await talk.pick('remove');
  expect(talk.choices).toEqual([
    ...Array(3).fill('petition-photos-drop'),
    'petition-photos-drop-all',
    'choice-back',
  ]);
  await talk.pick('1');
  expect((talk.draft as { media: { url: string }[] }).media.map(({ url }) => url)).toEqual([
    'https://a/1',
    'https://a/3',
  ]);
  await talk.pick('remove');
  await talk.pick('0');
  await talk.pick('remove');
  expect(talk.keys).toEqual(['petition-photos']);
  expect(talk.draft).not.toHaveProperty('media');
});

describe('an official who takes a petition down', () => {
  it('is told what to read to the citizen, and gives no consent of the own', async () => {
    const talk = await Talk.start(petition, { with: REGISTRATION, consent: true });
    expect(talk.keys).toEqual(['registration-start', 'petition-category-first']);
    await talk.pick('loai-1');
    await talk.tell('Ổ gà ai cũng thấy ở cổng chợ');
    await talk.pick('done');
    await talk.tell('Chợ');
    await talk.pick('skip');
    expect(talk.keys).toEqual(['registration-contact']);
    await talk.pick('give');
    await talk.tell('Bà Lan 0912345678');
    await talk.pick('send');
    expect(talk.decided).toEqual([
      {
        type: 'register-petition',
        petition: expect.objectContaining({ name: 'Bà Lan', phone: '0912345678' }),
      },
    ]);
  });

  it('goes on with the draft as what it was begun', async () => {
    const kept = { category: 'loai-1', text: STORY, place: { text: 'Chợ' }, media: [], registrar: true };
    const talk = await Talk.start(petition, { draft: kept });
    await talk.pick('continue');
    expect(talk.keys).toEqual(['registration-contact']);
    const own = await Talk.start(petition, {
      draft: { category: 'loai-1', text: STORY },
      with: REGISTRATION,
    });
    await own.pick('over');
    expect(own.keys).toEqual(['registration-start', 'petition-category-first']);
  });
});

it('a conversation that stands in the form of before goes on where it stood', () => {
  const context = { draft: { text: STORY }, text: '', consent: false, editing: false, rewriting: false };
  const old = { name: 'petition', version: 1, snapshot: { value: 'photographing', context } };
  expect(openSnapshot(petition, old)?.context).toMatchObject({ draft: { text: STORY }, compared: false });
});
