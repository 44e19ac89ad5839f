import type { Command } from '../../src/domain/command.ts';
import type { OwnPetition } from '../../src/domain/own-petition.ts';
import type { Reply } from '../../src/domain/reply.ts';
import { MENU, NOT_THIS, shorten } from '../kit.ts';

/** Which petition, and what the citizen says of the answer. */
export interface Context {
  /** null: the citizen has not said yet, and is asked. */
  readonly solved: boolean | null;
  readonly code: string;
  /** What the citizen wrote that may be this word; thanks are none. */
  readonly heard?: string;
}

/** How the petition stands, where the word changes nothing. */
export function sayNotNow({ code }: Context, petition: OwnPetition | undefined): Reply {
  return {
    key: 'confirm-not-now',
    data: { code, status: { key: `status-${petition?.status}` } },
    choices: [{ go: 'follow', with: code, key: 'confirm-see' }, MENU],
  };
}

/** Which word was meant by what the citizen wrote? */
export function askWord({ code, heard }: Context): Reply {
  return {
    ...(heard === undefined
      ? { key: 'confirm-thanks', data: { code } }
      : { key: 'confirm-heard', data: { code, text: shorten(heard, 120) } }),
    choices: [{ value: 'yes', key: 'confirm-heard-yes' }, { value: 'no', key: 'confirm-heard-no' }, NOT_THIS],
  };
}

/** The one question, which may be skipped. */
export function askMissing(key: string, { code }: Context): Reply {
  return { key, data: { code }, choices: [{ value: 'skip', key: 'choice-skip' }, MENU] };
}

/** The commands of a petition, with what is missing or without a word. */
export function listActs({ code }: Context) {
  const create = (type: 'reopen-petition' | 'note-unsolved', missing?: string): Command => ({
    ...{ type, code },
    ...(missing !== undefined && { missing: missing.trim() }),
  });
  return {
    reopen: (missing?: string) => create('reopen-petition', missing),
    note: (missing?: string) => create('note-unsolved', missing),
  };
}
