import { createHash, randomBytes } from 'node:crypto';
import { ChannelError } from '../../errors.ts';
import type { ConsentAnswer, ConsentDesk, TokenStore } from '../channel.ts';
import { readId, readText } from '../http.ts';
import { checkAccount } from './account.ts';
import type { ZaloClient } from './client.ts';
import { buildOAuthUrl, requestPair, type ZaloOAuthOptions } from './oauth.ts';

/** `codeVerifier` where the console holds a fixed challenge instead of taking one with each request. */
export interface ZaloConsentOptions extends ZaloOAuthOptions {
  readonly tokens: TokenStore;
  readonly codeVerifier?: string;
}

/** Linking an OA by the consent of its admin. */
export function createZaloConsent(options: ZaloConsentOptions, client: ZaloClient): ConsentDesk {
  return {
    ask({ callback, state }) {
      const verifier = options.codeVerifier ?? randomBytes(32).toString('base64url');
      const query = new URLSearchParams({
        app_id: options.appId,
        redirect_uri: callback,
        // S256 is the only method, so Zalo wants no name of it (platform docs).
        code_challenge: createHash('sha256').update(verifier, 'ascii').digest('base64url'),
        state,
      });
      return { url: `${buildOAuthUrl(options.oauthUrl, 'permission')}?${query}`, verifier };
    },

    readAnswer(query) {
      const account = readId(query['oa_id']);
      const code = readText(query['code']);
      return account === undefined || !code ? undefined : { account, code };
    },

    // No refresh of the old pair at the same time: whichever is issued last would kill the other.
    accept: (answer, verifier) =>
      options.tokens.exclusive(answer.account, () => link(options, client, answer, verifier)),
  };
}

async function link(
  options: ZaloConsentOptions,
  client: ZaloClient,
  { account, code }: ConsentAnswer,
  verifier: string,
): Promise<{ name: string }> {
  const grant = { grant_type: 'authorization_code', code, code_verifier: verifier } as const;
  const pair = await requestPair(options, grant);
  // The id in the address is only what the browser says; the token tells the truth.
  const found = await checkAccount(client, account, pair.accessToken).catch((error: unknown) => {
    // The code is spent: a platform that stumbles now must not cost the consent.
    if (error instanceof ChannelError && error.kind === 'transient') return { name: '' };
    throw error;
  });
  await options.tokens.write(account, pair);
  return found;
}
