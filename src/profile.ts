import { MAIN_MENU } from '../flows/kit.ts';
import type { Localiser } from './bot/localise.ts';
import type { Commune } from './domain/commune.ts';
import { HOME_LOCALE, type Locale } from './domain/conversation.ts';
import type { Profile, ProfileWords, Tap } from './domain/profile.ts';
import type { Choice } from './domain/reply.ts';

const PROCEDURE = 'profile-ask-procedure';

/** What a commune's Page shows to somebody who has not written yet, in the commune's words. */
export function writeProfile(localiser: Localiser, { name }: Pick<Commune, 'name'>): Profile {
  const questions: readonly Choice[] = [
    // Procedures are searched in the commune's own language.
    { key: PROCEDURE, go: 'procedures', with: localiser.text(HOME_LOCALE, { key: PROCEDURE }) },
    { key: 'profile-ask-petition', go: 'petition' },
    { key: 'profile-ask-follow', go: 'follow' },
    { key: 'profile-ask-info', go: 'commune-info' },
  ];
  const write = (locale: Locale): ProfileWords => {
    const read = (choices: readonly Choice[]) =>
      localiser.view(locale, { key: 'profile-greeting', data: { commune: name }, choices }, 0);
    const { text: greeting, buttons } = read(MAIN_MENU);
    return {
      locales: localiser.words(locale, 'profile-locales'),
      greeting,
      menu: buttons.filter(isTap),
      questions: read(questions).buttons.filter(isTap),
    };
  };
  const others = localiser.languages.filter(
    ({ id }) => id !== HOME_LOCALE && localiser.has(id, 'profile-locales'),
  );
  return [write(HOME_LOCALE), ...others.map(({ id }) => write(id))];
}

function isTap(button: { readonly type: string }): button is Tap {
  return button.type === 'answer';
}
