import type { FlowEvent } from '../../flows/kit.ts';
import type { PetitionDraft } from '../domain/petition.ts';
import { writeGoOn } from '../domain/petition-start.ts';
import { findStaff } from '../domain/staff.ts';
import type { Scene } from './citizen-turn.ts';
import { collectMedia } from './collect-media.ts';
import type { Dialogue } from './dialogue.ts';
import { isPetitionOffered } from './find-follow-up.ts';
import { findRoute } from './find-route.ts';
import { DESK_WAYS } from './hear-at-desk.ts';
import { hearText } from './hear-text.ts';

const PETITION = 'petition';

type MediaEvent = Extract<FlowEvent, { type: 'MEDIA' }>;

/**
 * A photo that nobody asked for is how most people begin to report something: a petition is opened around it. Where an
 * older draft waits, whose matter may be another one, the person is asked which of them it belongs to. False: an
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
  const kept = await collectMedia(event, dialogue, turn);
  if (kept.media.length === 0) {
    if (text !== '') await hearText(text, isNew, scene);
    else if (!isNew) await dialogue.enter('menu');
    return true;
  }
  if (isToldBefore(dialogue)) {
    await dialogue.hearAhead(kept, () => dialogue.enter(PETITION));
    return true;
  }
  const isFirst = dialogue.state.drafts?.[PETITION] === undefined;
  if (isFirst) {
    dialogue.say({ key: 'petition-photo-begins' });
    dialogue.keepDraft(PETITION, { media: kept.media });
  }
  await dialogue.enter(PETITION, writeGoOn(text));
  if (!isFirst) await dialogue.hear({ type: 'MEDIA', media: kept.media });
  return true;
}

/** A photo answers the offer to file a petition with yes. False: nothing is offered, or the form does not take it. */
export async function acceptOfferWithMedia(event: MediaEvent, dialogue: Dialogue): Promise<boolean> {
  if (!isPetitionOffered(dialogue.state)) return false;
  const accept = () => dialogue.hear({ type: 'CHOICE', value: PETITION });
  if (isToldBefore(dialogue)) return dialogue.hearAhead(event, accept);
  await accept();
  return dialogue.hear(event);
}

/** An older draft waits that holds more than photos; its matter may be another one. */
function isToldBefore({ state }: Dialogue): boolean {
  const { media: _, ...told } = (state.drafts?.[PETITION]?.data ?? {}) as PetitionDraft;
  return Object.keys(told).length > 0;
}
