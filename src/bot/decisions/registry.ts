import type { Command } from '../../domain/command.ts';
import type { CarryOut, DecisionContext, Outcome } from '../decision.ts';
import { addToPetition } from './add-to-petition.ts';
import { askOfficial } from './ask-official.ts';
import { confirmPetition } from './confirm-petition.ts';
import { connectPetition } from './connect-petition.ts';
import { countGuided } from './count-guided.ts';
import { filePetition } from './file-petition.ts';
import { giveConsent } from './give-consent.ts';
import { holdStory } from './hold-story.ts';
import { joinPetition } from './join-petition.ts';
import { judgeProcedure } from './judge-procedure.ts';
import { keepPraise } from './keep-praise.ts';
import { leavePetition } from './leave-petition.ts';
import { noteMissed } from './note-missed.ts';
import { noteSearch } from './note-search.ts';
import { noteUnsolved } from './note-unsolved.ts';
import { openProcedure } from './open-procedure.ts';
import { passSealed } from './pass-sealed.ts';
import { ratePetition } from './rate-petition.ts';
import { registerPetition } from './register-petition.ts';
import { reopenPetition } from './reopen-petition.ts';
import { saveRating } from './save-rating.ts';
import { setLocale } from './set-locale.ts';
import { unpublishPetition } from './unpublish-petition.ts';
import { withdrawPetition } from './withdraw-petition.ts';

const decisions: { readonly [Type in Command['type']]: CarryOut<Extract<Command, { type: Type }>> } = {
  'file-petition': filePetition,
  'register-petition': registerPetition,
  'connect-petition': connectPetition,
  'add-to-petition': addToPetition,
  'join-petition': joinPetition,
  'leave-petition': leavePetition,
  'withdraw-petition': withdrawPetition,
  'confirm-petition': confirmPetition,
  'reopen-petition': reopenPetition,
  'rate-petition': ratePetition,
  'note-unsolved': noteUnsolved,
  'unpublish-petition': unpublishPetition,
  'save-rating': saveRating,
  'set-locale': setLocale,
  'give-consent': giveConsent,
  'keep-praise': keepPraise,
  'count-guided': countGuided,
  'hold-story': holdStory,
  'pass-sealed': passSealed,
  'note-search': noteSearch,
  'open-procedure': openProcedure,
  'judge-procedure': judgeProcedure,
  'note-missed': noteMissed,
  'ask-official': askOfficial,
};

/** Carries out what a flow decided; everything it changes is committed with the turn. */
export function carryOut(command: Command, context: DecisionContext): Promise<Outcome> {
  const decision = decisions[command.type] as CarryOut;
  return decision(command, context);
}
