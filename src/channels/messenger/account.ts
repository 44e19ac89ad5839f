import type { Profile, ProfileWords } from '../../domain/profile.ts';
import { ChannelError } from '../../errors.ts';
import { cleanText, cutText, readId, readObject, readText } from '../http.ts';
import type { MessengerClient } from './client.ts';
import { GET_STARTED } from './events.ts';

/** Sizes of a Messenger profile, in characters and in items (platform docs). */
const GREETING = 160;
const MENU_TITLE = 30;
const MENU_ITEMS = 20;
const ICE_BREAKERS = 4;

/** Asks Facebook which Page the stored token belongs to. Throws `ChannelError`; `token` when it is another's. */
export async function checkAccount(client: MessengerClient, account: string): Promise<{ name: string }> {
  const page = readObject((await client.get(account, '/me', { fields: 'name' })).json);
  // The id always comes with the fields asked for.
  const id = readId(page['id']);
  if (id !== undefined && id !== account) {
    throw new ChannelError('token', 'other-account', 'messenger: the token belongs to another Page');
  }
  return { name: cleanText(readText(page['name']) ?? '', 200) };
}

/** Body of the call that sets Get Started, greeting, persistent menu and ice breakers, all at once. */
export function renderProfile(profile: Profile): unknown {
  const inEveryLanguage = <Part>(render: (words: ProfileWords) => Part) => {
    const named = profile.flatMap((words) => words.locales.map((locale) => ({ locale, ...render(words) })));
    return [{ locale: 'default', ...render(profile[0]) }, ...named];
  };
  return {
    get_started: { payload: GET_STARTED },
    greeting: inEveryLanguage(({ greeting }) => ({ text: cutText(greeting.normalize('NFC'), GREETING) })),
    persistent_menu: inEveryLanguage(({ menu }) => ({
      composer_input_disabled: false,
      call_to_actions: menu.slice(0, MENU_ITEMS).map(({ title, payload }) => ({
        type: 'postback',
        title: cutText(title.normalize('NFC'), MENU_TITLE),
        payload,
      })),
    })),
    ice_breakers: inEveryLanguage(({ questions }) => ({
      call_to_actions: questions.slice(0, ICE_BREAKERS).map(({ title, payload }) => ({
        question: title.normalize('NFC'),
        payload,
      })),
    })),
  };
}
