import type { Conversation } from '../domain/conversation.ts';
import { createFileClaims } from './file-register.ts';
import type { CommuneKeys } from './keys.ts';
import type { SecretBox } from './secret-box.ts';
import type { Unit } from './unit.ts';

/** The parts in which a half-done form lies: names, phones and places that nobody has filed yet. */
type Told = Pick<Conversation, 'flow' | 'question' | 'drafts'>;

/** As it is stored: while a form is open, what the person told it is encrypted. An idle one has nothing to hide. */
type Stored = Conversation & { readonly told?: string };

/** The memories of the conversations, as one turn sees them. Files in half-done forms are referred to by them. */
export function createConversations(unit: Unit, keys: CommuneKeys, box: SecretBox) {
  const claims = createFileClaims(unit, keys);

  return {
    async conversation(id: string): Promise<Conversation | undefined> {
      const key = keys.conversation(id);
      const stored = await unit.read<Stored>(key);
      if (stored?.told === undefined) return stored;
      const { told, ...open } = stored;
      const opened = JSON.parse(box.open(told, key)) as Told;
      claims.read(id, [opened.flow, opened.drafts]);
      return { ...open, ...opened };
    },

    async lastActAt(id: string): Promise<number | undefined> {
      const at = await unit.redis.hget(keys.conversation(id), 'lastAt');
      return at === null ? undefined : Number(at);
    },

    saveConversation(id: string, conversation: Conversation): void {
      const key = keys.conversation(id);
      const { flow, question, drafts, ...open } = conversation;
      claims.keep(id, flow || drafts ? [flow, drafts] : undefined);
      if (!flow && !drafts) {
        unit.save(key, conversation);
        return;
      }
      const told: Told = { ...(flow && { flow }), ...(question && { question }), ...(drafts && { drafts }) };
      unit.save(key, { ...open, told: box.seal(JSON.stringify(told), key) });
    },
  };
}
