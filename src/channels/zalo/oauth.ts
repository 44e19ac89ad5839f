import type { Token } from '../../domain/token.ts';
import { type Http, readNumber, readObject, readText, trimSlashes } from '../http.ts';
import { readOAuthFailure } from './errors.ts';

/** The app as Zalo's OAuth knows it. `oauthUrl` without a path. */
export interface ZaloOAuthOptions {
  readonly appId: string;
  readonly appSecret: string;
  readonly oauthUrl: string;
  readonly http: Http;
  readonly now: () => number;
}

/** What is traded for a pair of tokens; each works once. */
export type Grant =
  | { readonly grant_type: 'refresh_token'; readonly refresh_token: string }
  | { readonly grant_type: 'authorization_code'; readonly code: string; readonly code_verifier: string };

// Seconds; an access token lives 25 hours (platform docs).
const LIFE_S = 90_000;
// A refresh token lives three months (platform docs), counted short.
const REFRESH_LIFE_MS = 90 * 24 * 3_600_000;

/** Trades a refresh token or a code for a new pair; the account's older pair is dead from then on. Throws `ChannelError`. */
export async function requestPair(options: ZaloOAuthOptions, grant: Grant): Promise<Token> {
  // Before the call, so that a slow answer never makes the token look younger than it is.
  const issuedAt = options.now();
  const answer = await options.http.postForm(
    buildOAuthUrl(options.oauthUrl, 'access_token'),
    { app_id: options.appId, ...grant },
    { secret_key: options.appSecret },
  );
  const failure = readOAuthFailure(answer);
  if (failure !== undefined) throw failure;
  const body = readObject(answer.json);
  const life = readNumber(body['expires_in']);
  const next = readText(body['refresh_token']);
  return {
    accessToken: readText(body['access_token']) ?? '',
    ...(next === undefined ? {} : { refreshToken: next, refreshEndsAt: issuedAt + REFRESH_LIFE_MS }),
    issuedAt,
    expiresAt: issuedAt + (life !== undefined && life > 0 ? life : LIFE_S) * 1000,
  };
}

/** Address of a page of the OAuth of OAs (version 4). */
export function buildOAuthUrl(oauthUrl: string, page: 'access_token' | 'permission'): string {
  return `${trimSlashes(oauthUrl)}/v4/oa/${page}`;
}
