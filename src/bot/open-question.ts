import type { FlowEvent } from '../../flows/kit.ts';
import type { Scene } from './citizen-turn.ts';
import type { Dialogue } from './dialogue.ts';
import { listOwn } from './list-own.ts';

/** Who quotes an official's question answers it, whatever else is open: the place for the answer is opened. */
export async function openQuestion(answer: FlowEvent, { dialogue, update, turn }: Scene): Promise<void> {
  const { conversationId, records } = turn;
  const about = update.quotes && (await records.quoted(conversationId, update.quotes));
  const petition = about ? await records.petition(about) : undefined;
  if (petition?.status !== 'waiting' || petition.owner !== conversationId) return;
  await dialogue.enterToHear(answer, 'follow', `add:${petition.code}`);
}

/**
 * Most people answer without tapping or quoting: the place for the answer is opened when just one petition waits for
 * them. False: none does, or several do.
 */
export async function openOnlyQuestion(answer: FlowEvent, scene: Scene): Promise<boolean> {
  if (scene.update.quotes !== undefined) return false;
  const own = await listOwn(scene);
  const [asked, ...others] = own.filter(({ status }) => status === 'waiting');
  if (asked === undefined || others.length > 0) return false;
  await scene.dialogue.enterToHear(answer, 'follow', `add:${asked.code}`);
  return true;
}

/** A photo sent while a petition of one's own is shown that may be added to belongs to it. */
export async function openViewed(answer: FlowEvent, dialogue: Dialogue): Promise<void> {
  const { flow, question } = dialogue.state;
  if (flow?.name !== 'follow') return;
  const mayAdd = question?.choices?.some((choice) => 'value' in choice && choice.value === 'add');
  if (mayAdd) await dialogue.leadTo(answer, () => dialogue.hear({ type: 'CHOICE', value: 'add' }));
}
