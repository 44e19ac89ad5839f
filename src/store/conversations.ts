import type { Conversation } from '../domain/conversation.ts';
import type { CommuneKeys } from './keys.ts';
import type { SecretBox } from './secret-box.ts';
import type { Unit } from './unit.ts';

/** The parts in which a half-done form lies: names, phones and places that nobody has filed yet. */
type Told = Pick<Conversation, 'flow' | 'question' | 'drafts'>;

/** As it is stored: while a form is open, what the person told it is encrypted. An idle one has nothing to hide. */
type Stored = Conversation & { readonly told?: string };

/** The memories of the conversations, as one turn sees them. */
export function createConversations(unit: Unit, keys: CommuneKeys, box: SecretBox) {
  return {
    async conversation(id: string): Promise<Conversation | undefined> {
      const key = keys.conversation(id);
      const stored = await unit.read<Stored>(key);
      if (stored?.told === undefined) return stored;
      const { told, ...open } = stored;
      return { ...open, ...(JSON.parse(box.open(told, key)) as Told) };
    },

    saveConversation(id: string, conversation: Conversation): void {
      const key = keys.conversation(id);
      const { flow, question, drafts, ...open } = conversation;
      if (!flow && !drafts) {
        unit.save(key, conversation);
        return;
      }
      const told: Told = { ...(flow && { flow }), ...(question && { question }), ...(drafts && { drafts }) };
      unit.save(key, { ...open, told: box.seal(JSON.stringify(told), key) });
    },
  };
}
