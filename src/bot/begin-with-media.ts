import type { FlowEvent } from '../../flows/kit.ts';
import type { PetitionDraft } from '../domain/petition.ts';
import { writeGoOn } from '../domain/petition-start.ts';
import { findStaff } from '../domain/staff.ts';
import type { Scene } from './citizen-turn.ts';
import { collectMedia } from './collect-media.ts';
import { findRoute } from './find-route.ts';
import { DESK_WAYS } from './hear-at-desk.ts';
import { hearText } from './hear-text.ts';

const PETITION = 'petition';

type MediaEvent = Extract<FlowEvent, { type: 'MEDIA' }>;

/**
 * A photo that nobody asked for is how most people begin to report something: a petition is opened around it. Where an
 * older draft waits, whose matter may be another one, the person decides first and sends the photo again. False: an
 * official sent it with words, or words beside it lead elsewhere.
 */
export async function beginWithMedia(event: MediaEvent, isNew: boolean, scene: Scene): Promise<boolean> {
  const { dialogue, turn } = scene;
  const { text = '' } = event;
  if (findStaff(turn.commune, dialogue.state.staff)) {
    if (text === '') dialogue.say({ key: 'staff-media-lost', choices: DESK_WAYS });
    return text === '';
  }
  const route = text === '' ? undefined : await findRoute(text, scene);
  if (route?.certain && route.flow !== 'petition-offer') return false;
  const { media: waiting = [], ...told } = (dialogue.state.drafts?.[PETITION]?.data ?? {}) as PetitionDraft;
  if (Object.keys(told).length > 0) {
    dialogue.say({ key: 'petition-photo-waits' });
    await dialogue.enter(PETITION, text);
    return true;
  }
  const { media } = await collectMedia(event, dialogue, turn);
  if (media.length === 0) {
    if (text !== '') await hearText(text, isNew, scene);
    else if (!isNew) await dialogue.enter('menu');
    return true;
  }
  const isFirst = waiting.length === 0;
  if (isFirst) {
    dialogue.say({ key: 'petition-photo-begins' });
    dialogue.keepDraft(PETITION, { media });
  }
  await dialogue.enter(PETITION, writeGoOn(text));
  if (!isFirst) await dialogue.hear({ type: 'MEDIA', media });
  return true;
}
