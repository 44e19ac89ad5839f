import type { LinkedChannel, TokenStore } from '../../src/channels/channel.ts';
import type { Http } from '../../src/channels/http.ts';
import { channels } from '../../src/channels/index.ts';

/** Moment that tests take for now. */
export const NOW = 1_790_000_000_000;
export const OA = '388613280878808645';
export const PAGE = '1234567890';
export const ZALO = {
  appId: '360846524940903967',
  appSecret: 'APP_SECRET_EXAMPLE',
  oaSecretKey: 'OA_SECRET_KEY_EXAMPLE',
  apiUrl: 'https://openapi.zalo.test',
  oauthUrl: 'https://oauth.zalo.test',
  znsUrl: 'https://zns.zalo.test',
};
export const MESSENGER = {
  appSecret: 'APP_SECRET_EXAMPLE',
  verifyToken: 'VERIFY_TOKEN_EXAMPLE',
  apiUrl: 'https://graph.facebook.test',
  apiVersion: 'v25.0',
};

export function makeZalo(tokens: TokenStore, http: Http, now: () => number = () => NOW): LinkedChannel {
  return channels.zalo({ ...ZALO, tokens, http, now, accounts: () => [OA] });
}

export function makeMessenger(tokens: TokenStore, http: Http, now: () => number = () => NOW): LinkedChannel {
  return channels.messenger({ ...MESSENGER, tokens, http, now });
}
