import type { LinkedChannel } from '../channel.ts';
import { checkAccount, renderProfile } from './account.ts';
import { capabilities, mediaHosts } from './capabilities.ts';
import { createMessengerClient, type MessengerClientOptions } from './client.ts';
import { parseWebhook } from './parse.ts';
import { renderMessage, renderTyping } from './render.ts';
import { answerChallenge, verifySignature } from './signature.ts';
import { readPageToken } from './tokens.ts';

/** What a Messenger channel is made of. `apiUrl` without a path (`https://graph.facebook.com`). */
export interface MessengerChannelOptions extends MessengerClientOptions {
  readonly verifyToken: string;
}

/** Every Page that our app is subscribed to, behind one webhook. */
export function createMessengerChannel(options: MessengerChannelOptions): LinkedChannel {
  const client = createMessengerClient(options);
  return {
    name: 'messenger',
    capabilities,
    mediaHosts,
    challenge: (query) => answerChallenge(query, options.verifyToken),
    verify: (raw, headers) => verifySignature(raw, headers, options.appSecret),
    parse: (raw) => parseWebhook(raw, { now: options.now() }),
    render: renderMessage,
    send: client.send,
    setTyping: async (account, user, on) => {
      await client.post(account, '/me/messages', renderTyping(user, on));
    },
    checkAccount: (account) => checkAccount(client, account),
    keepToken: async (account) => {
      await readPageToken(options.tokens, account, options.now());
    },
    setProfile: async (account, profile) => {
      await client.post(account, '/me/messenger_profile', renderProfile(profile));
    },
    chatLink: (account, ref) =>
      `https://m.me/${account}${ref === undefined ? '' : `?ref=${encodeURIComponent(ref)}`}`,
  };
}
