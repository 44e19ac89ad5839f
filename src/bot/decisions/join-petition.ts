import type { Command } from '../../domain/command.ts';
import { addEvent, type Follower, type Petition } from '../../domain/petition.ts';
import { mayBeShared } from '../../domain/same-matter.ts';
import { findDesk, tellStaff } from '../../staff/audience.ts';
import { describeFacts } from '../../staff/describe-facts.ts';
import { createNoticeChoices } from '../../staff/describe-petition.ts';
import type { CarryOut } from '../decision.ts';
import { addToPetition } from './add-to-petition.ts';
import { GO_MENU, goFollow } from './own-petition.ts';

/**
 * Adds a voice to a petition of the same matter: from now on that person is told every result, and officials that
 * there is one more, never who. To one's own petition it adds what was told.
 */
export const joinPetition: CarryOut<Extract<Command, { type: 'join-petition' }>> = async (
  command,
  context,
) => {
  const { code, text, media = [] } = command;
  const { records, conversationId, conversation } = context;
  const petition = await records.petition(code);
  if (petition?.owner === conversationId)
    return addToPetition({ ...command, type: 'add-to-petition' }, context);
  if (!petition || !mayBeShared(petition))
    return {
      replies: [{ key: 'petition-join-over', choices: [{ key: 'menu-petition', go: 'petition' }, GO_MENU] }],
    };
  const { followers = [] } = petition;
  const isNew = !followers.some((one) => one.conversation === conversationId);
  const follower: Follower = { conversation: conversationId, locale: conversation.locale };
  const files = media.map(({ name: _name, ...file }) => file);
  const said = { ...(text !== undefined && { text }), ...(files.length > 0 && { media: files }) };
  const joined = records.savePetition(
    addEvent(
      petition,
      { at: records.now, event: 'joined', ...said },
      isNew ? { followers: [...followers, follower] } : {},
    ),
  );
  records.audit({ actor: 'citizen', act: 'petition-joined', subject: code });
  const notice = {
    key: 'staff-petition-joined',
    data: { code, voices: countVoices(joined), files: media.length },
    choices: createNoticeChoices(joined),
  };
  tellStaff(await findDesk(joined, context), code, notice, context);
  const reply = {
    key: 'petition-joined',
    data: { code, others: countVoices(joined) - 1, facts: describeFacts(joined, context) },
    choices: [goFollow(code), GO_MENU],
  };
  return { replies: [reply] };
};

/** How many people have the matter of a petition. */
export function countVoices({ followers = [] }: Pick<Petition, 'followers'>): number {
  return followers.length + 1;
}
