import { ChannelError } from '../../errors.ts';
import type { TokenStore } from '../channel.ts';

/**
 * The token of a Page. Nothing refreshes it: it lives until a person's password, role or consent changes, then the
 * Page must be linked again. Read each time, so that a new link counts at once. Throws `ChannelError`.
 */
export async function readPageToken(store: TokenStore, account: string, now: number): Promise<string> {
  const stored = await store.read(account).catch((cause: unknown) => {
    throw new ChannelError('transient', 'token-store', 'messenger: token cannot be read now', { cause });
  });
  if (stored === undefined || stored.accessToken === '') {
    throw new ChannelError('token', 'not-linked', 'messenger: Page is not linked');
  }
  if (stored.expiresAt !== undefined && stored.expiresAt <= now) {
    throw new ChannelError('token', 'expired', 'messenger: Page token has expired');
  }
  return stored.accessToken;
}
