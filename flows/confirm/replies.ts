import type { Command } from '../../src/domain/command.ts';
import type { OwnPetition } from '../../src/domain/own-petition.ts';
import type { Reply } from '../../src/domain/reply.ts';
import { MENU } from '../kit.ts';

/** Which petition, and what the citizen says of the answer. */
export interface Context {
  readonly solved: boolean;
  readonly code: string;
}

/** How the petition stands, where the word changes nothing. */
export function sayNotNow({ code }: Context, petition: OwnPetition | undefined): Reply {
  return {
    key: 'confirm-not-now',
    data: { code, status: { key: `status-${petition?.status}` } },
    choices: [{ go: 'follow', with: code, key: 'confirm-see' }, MENU],
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
