import type { Conversation } from '../domain/conversation.ts';
import { mayReferToFiles } from '../domain/media.ts';
import { Recent } from '../domain/recent.ts';
import { createFileClaims } from './file-register.ts';
import type { CommuneKeys } from './keys.ts';
import type { SecretBox } from './secret-box.ts';
import type { Unit } from './unit.ts';

/** The parts in which a half-done form lies: names, phones and places that nobody has filed yet. */
type Told = Pick<Conversation, 'flow' | 'question' | 'drafts'>;

/** As it is stored: while a form is open, what the person told it is encrypted. An idle one has nothing to hide. */
type Stored = Conversation & { readonly told?: string };

/** Forms that are kept open in memory, some kilobytes each: those of the people who write just now. */
const MOST_OPENED = 1000;

/** What each box sealed or opened lately, by place and sealed text: the next turn need not open it again. */
const openedBy = new WeakMap<SecretBox, Recent<string>>();

function listOpened(box: SecretBox): Recent<string> {
  const found = openedBy.get(box) ?? new Recent<string>(MOST_OPENED);
  openedBy.set(box, found);
  return found;
}

/** The parts that may refer to files; undefined when none does, which the JSON of all tells at once. */
function findReferring({ flow, drafts }: Told, json: string): unknown {
  return mayReferToFiles(json) ? [flow, drafts] : undefined;
}

/** The memories of the conversations, as one turn sees them. Files in half-done forms are referred to by them. */
export function createConversations(unit: Unit, keys: CommuneKeys, box: SecretBox) {
  const claims = createFileClaims(unit, keys);
  const opened = listOpened(box);

  return {
    async conversation(id: string): Promise<Conversation | undefined> {
      const key = keys.conversation(id);
      const stored = await unit.read<Stored>(key);
      if (stored?.told === undefined) return stored;
      const { told, ...open } = stored;
      const json = opened.get(`${key} ${told}`) ?? box.open(told, key);
      const parsed = JSON.parse(json) as Told;
      claims.read(id, findReferring(parsed, json));
      return { ...open, ...parsed };
    },

    async lastActAt(id: string): Promise<number | undefined> {
      const at = await unit.redis.hget(keys.conversation(id), 'lastAt');
      return at === null ? undefined : Number(at);
    },

    saveConversation(id: string, conversation: Conversation): void {
      const key = keys.conversation(id);
      const { flow, question, drafts, ...open } = conversation;
      if (!flow && !drafts) {
        claims.keep(id, undefined);
        unit.save(key, conversation);
        return;
      }
      const told: Told = { ...(flow && { flow }), ...(question && { question }), ...(drafts && { drafts }) };
      const json = JSON.stringify(told);
      const sealed = box.seal(json, key);
      opened.set(`${key} ${sealed}`, json);
      claims.keep(id, findReferring(told, json));
      unit.save(key, { ...open, told: sealed });
    },
  };
}
