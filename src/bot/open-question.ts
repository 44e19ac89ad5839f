import type { FlowEvent } from '../../flows/kit.ts';
import type { Petition } from '../domain/petition.ts';
import type { Scene } from './citizen-turn.ts';
import type { Dialogue } from './dialogue.ts';

/** Who quotes an official's question answers it, whatever else is open: the place for the answer is opened. */
export async function openQuestion(answer: FlowEvent, { dialogue, update, turn }: Scene): Promise<void> {
  const { conversationId, records } = turn;
  const about = update.quotes && (await records.quoted(conversationId, update.quotes));
  const petition = about ? await records.petition(about) : undefined;
  if (!petition || !waitsFor(conversationId, petition)) return;
  await dialogue.enterToHear(answer, 'follow', `add:${petition.code}`);
}

/**
 * Most people answer without tapping or quoting: the place for the answer is opened when just one petition waits for
 * them. False: none does, or several do.
 */
export async function openOnlyQuestion(
  answer: FlowEvent,
  { dialogue, update, turn }: Scene,
): Promise<boolean> {
  if (update.quotes !== undefined) return false;
  const { conversationId, records } = turn;
  const own = await records.petitionsOf(conversationId, 8);
  const waiting = own.filter((petition) => waitsFor(conversationId, petition));
  const [asked] = waiting;
  if (asked === undefined || waiting.length > 1) return false;
  await dialogue.enterToHear(answer, 'follow', `add:${asked.code}`);
  return true;
}

/** A photo sent while a petition of one's own is shown that may be added to belongs to it. */
export async function openViewed(answer: FlowEvent, dialogue: Dialogue): Promise<void> {
  const { flow, question } = dialogue.state;
  if (flow?.name !== 'follow') return;
  const mayAdd = question?.choices?.some((choice) => 'value' in choice && choice.value === 'add');
  if (mayAdd) await dialogue.leadTo(answer, () => dialogue.hear({ type: 'CHOICE', value: 'add' }));
}

function waitsFor(conversation: string, { status, owner }: Petition): boolean {
  return status === 'waiting' && owner === conversation;
}
