import { OA, PAGE } from '../helpers/app.ts';
import type { Stage } from './stage.ts';

export type Channel = 'zalo' | 'messenger';

/** A person of either platform; everything that the person says is recorded. */
export interface Person {
  readonly conversation: string;
  /** Resolves with the act's id when its webhook was acknowledged. `expect`: words of the answer to come. */
  say(text: string, expect: string): Promise<string>;
  /** Waits for the next answer with these words after the last act; gives it. */
  hear(expect: string): Promise<string>;
}

/** Who to add. `patience`: how long the person waits for anything, ms. */
export interface Cast {
  readonly channel: Channel;
  readonly role: 'citizen' | 'staff';
  readonly name: string;
  readonly patience: number;
}

/** Adds a person who acts through the emulator. */
export function addPerson(stage: Stage, { channel, role, name, patience }: Cast): Person {
  const { emulator, record } = stage;
  const account = channel === 'zalo' ? OA : PAGE;
  const user = emulator.addPerson(channel, account, role, name);
  const conversation = `${channel}:${account}:${user}`;

  async function say(text: string, expect: string): Promise<string> {
    const { id } = await emulator[channel].sendText(user, account, text);
    record.acts.push({ conversation, id, text, expect });
    await stage.acknowledged(id, patience);
    return id;
  }
  return {
    conversation,
    say,
    async hear(expect) {
      const match = (entry: { text?: string }) => entry.text?.includes(expect) ?? false;
      const heard = await emulator.waitFor(channel, account, user, match, { timeoutMs: patience });
      return heard.text ?? '';
    },
  };
}

/** Says something and waits for the answer; gives the answer. */
export async function ask(person: Person, text: string, expect: string): Promise<string> {
  await person.say(text, expect);
  return person.hear(expect);
}
