import type { Command } from '../../domain/command.ts';
import type { CarryOut } from '../decision.ts';
import { GO_MENU } from './own-petition.ts';

/** Changes the language of the conversation; the confirmation is meant to be read in the new one. */
export const setLocale: CarryOut<Extract<Command, { type: 'set-locale' }>> = async ({ locale }) => ({
  replies: [{ key: 'locale-changed', choices: [GO_MENU] }],
  conversation: { locale },
});
