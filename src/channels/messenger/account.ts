import { ChannelError } from '../../errors.ts';
import { cleanText, readId, readObject, readText } from '../http.ts';
import type { MessengerClient } from './client.ts';

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
