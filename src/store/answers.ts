import { findAnswer, findTold, type Petition } from '../domain/petition.ts';
import type { UndeliveredAnswer } from '../domain/records.ts';
import type { CommuneKeys } from './keys.ts';
import type { Unit } from './unit.ts';

/** Read at once from the index. */
const PAGE = 100;
/** States of a message that is about to be sent, or was. */
const ON_ITS_WAY: ReadonlySet<string> = new Set(['queued', 'sent', 'delivered', 'seen']);

/**
 * The answers of one commune that were not sent yet. An answer comes into the index with the turn that says it, and
 * leaves it when its outbox has sent it; what is held, fails or waits in vain stays there.
 */
export function createAnswers(
  unit: Unit,
  keys: CommuneKeys,
  { now }: { readonly now: number },
  findPetition: (code: string) => Promise<Petition | undefined>,
) {
  const index = keys.undeliveredAnswers;

  /** undefined: it is on its way, was told outside the chat, or nobody waits for it any more. */
  async function read(name: string): Promise<UndeliveredAnswer | undefined> {
    const [code = '', messageId = ''] = name.split('/');
    const petition = await findPetition(code);
    const event = petition && findAnswer(petition);
    if (!petition || event?.messageId !== messageId || findTold(petition)) {
      unit.add('ZREM', index, name);
      return undefined;
    }
    const state = await unit.redis.hget(keys.message(messageId), 'state');
    if (state !== null && ON_ITS_WAY.has(state)) return undefined;
    // The record of a message that waited in vain lives for some weeks only.
    return { petition, event, state: state === 'held' ? 'held' : 'failed' };
  }

  return {
    trackAnswer(code: string, messageId: string): void {
      unit.add('ZADD', index, now, `${code}/${messageId}`);
    },

    async undeliveredAnswers(department: string | undefined, limit: number): Promise<UndeliveredAnswer[]> {
      const found: UndeliveredAnswer[] = [];
      for (let from = 0; found.length < limit; from += PAGE) {
        const names = await unit.redis.zrange(index, from, String(from + PAGE - 1));
        for (const answer of await Promise.all(names.map(read))) {
          if (answer && (department ?? answer.petition.department) === answer.petition.department) {
            found.push(answer);
          }
        }
        if (names.length < PAGE) break;
      }
      return found.slice(0, limit);
    },
  };
}
