import type { Conversation } from '../domain/conversation.ts';
import type { FileDesk } from '../domain/file-desk.ts';
import { listMedia, readFileKey, replaceMedia } from '../domain/media.ts';
import type { Petition } from '../domain/petition.ts';
import { addressOf, type Media } from '../domain/update.ts';
import { delayFetch, FETCH_AGAIN } from './collect-media.ts';
import type { DecisionContext } from './decision.ts';

/** Petitions of a conversation that are looked through: those filed last. */
const NEWEST = 50;

/**
 * Tries once more to bring home the files that a conversation's drafts and petitions know by the platform's link
 * only. `data` is the number of failures so far. When it is in vain the link is dropped and the citizen told.
 */
export async function fetchAgain(
  data: string | undefined,
  context: DecisionContext,
  files: FileDesk,
): Promise<void> {
  const { records, conversationId, conversation } = context;
  const petitions = await records.petitionsOf(conversationId, NEWEST);
  const links = [...listDraftMedia(conversation), ...listMedia(petitions)].filter(isLink);
  const { channel } = addressOf(conversationId);
  const failures = Number(data ?? 1) + 1;
  const delay = delayFetch(failures);
  const found = new Map<string, Media | undefined>();
  for (const link of new Map(links.map((one) => [one.url, one])).values()) {
    const one = await files.collect(channel, link);
    const keepsTrying = 'later' in one && delay !== undefined;
    found.set(link.url, 'media' in one ? one.media : keepsTrying ? link : undefined);
  }
  saveFound(found, petitions, context);
  const isWaiting = [...found.values()].some((media) => media && isLink(media));
  if (isWaiting && delay !== undefined) {
    const at = records.now + delay;
    records.setAlarm({ conversation: conversationId, name: FETCH_AGAIN, at, data: String(failures) });
  }
  if (![...found.values()].includes(undefined)) return;
  const reply = {
    key: 'file-lost',
    choices: [
      { key: 'menu-follow', go: 'follow' },
      { key: 'go-menu', go: 'menu' },
    ],
  };
  records.send({ to: conversationId, locale: conversation.locale, reply });
}

/** Puts what was found in the place of the links, in the drafts and in the petitions. */
function saveFound(
  found: ReadonlyMap<string, Media | undefined>,
  petitions: readonly Petition[],
  { records, conversationId, conversation }: DecisionContext,
): void {
  const isSettled = ({ url }: Media) => found.has(url) && found.get(url)?.url !== url;
  const replace = (media: Media) => (isSettled(media) ? found.get(media.url) : media);
  if (listDraftMedia(conversation).some(isSettled)) {
    const { flow, drafts } = conversation;
    const told = replaceMedia({ ...(flow && { flow }), ...(drafts && { drafts }) }, replace);
    records.saveConversation(conversationId, { ...conversation, ...told });
  }
  for (const petition of petitions.filter((one) => listMedia(one).some(isSettled))) {
    const late = (media: Media) => {
      const kept = replace(media);
      return kept && isSettled(media) ? { ...kept, late: true as const } : kept;
    };
    records.savePetition(replaceMedia(petition, late));
    const isLost = listMedia(petition).some(
      (media) => isSettled(media) && found.get(media.url) === undefined,
    );
    records.audit({ actor: 'system', act: isLost ? 'file-lost' : 'file-fetched', subject: petition.code });
  }
}

function listDraftMedia({ flow, drafts }: Conversation): readonly Media[] {
  return listMedia({ flow, drafts });
}

function isLink({ url }: Media): boolean {
  return readFileKey(url) === undefined;
}
