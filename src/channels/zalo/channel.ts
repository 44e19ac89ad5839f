import type { LinkedChannel } from '../channel.ts';
import { checkAccount } from './account.ts';
import { capabilities, mediaHosts } from './capabilities.ts';
import { createZaloClient } from './client.ts';
import { createZaloConsent, type ZaloConsentOptions } from './consent.ts';
import { parseWebhook } from './parse.ts';
import { renderMessage } from './render.ts';
import { verifySignature } from './signature.ts';
import { createZaloTokens, type ZaloTokenOptions } from './tokens.ts';
import { renderText } from './zns.ts';

/**
 * What a Zalo channel is made of. `apiUrl` and `oauthUrl` without a path (`https://openapi.zalo.me`,
 * `https://oauth.zaloapp.com`), `znsUrl` as well (`https://business.openapi.zalo.me`); `accounts` gives the linked OA ids; `appSecretProof` when the console asks for it.
 */
export interface ZaloChannelOptions extends ZaloTokenOptions, ZaloConsentOptions {
  readonly oaSecretKey: string;
  readonly apiUrl: string;
  readonly znsUrl: string;
  readonly accounts?: () => readonly string[];
  readonly appSecretProof?: boolean;
}

/** Every OA that granted our app, behind one webhook. */
export function createZaloChannel(options: ZaloChannelOptions): LinkedChannel {
  const tokens = createZaloTokens(options);
  const client = createZaloClient({
    apiUrl: options.apiUrl,
    znsUrl: options.znsUrl,
    http: options.http,
    tokens,
    ...(options.appSecretProof === true ? { proofSecret: options.appSecret } : {}),
  });
  return {
    name: 'zalo',
    capabilities,
    mediaHosts,
    verify: (raw, headers) => verifySignature(raw, headers, options),
    parse: (raw) => parseWebhook(raw, { accounts: options.accounts?.() ?? [], now: options.now() }),
    render: renderMessage,
    renderText,
    send: client.send,
    checkAccount: (account) => checkAccount(client, account),
    keepToken: async (account) => {
      await tokens.read(account);
    },
    consent: createZaloConsent(options, client),
    // Zalo documents no parameter that reaches the webhook.
    chatLink: (account) => `https://zalo.me/${account}`,
  };
}
