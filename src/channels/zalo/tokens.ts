import type { Token } from '../../domain/token.ts';
import { ChannelError } from '../../errors.ts';
import type { TokenStore } from '../channel.ts';
import { type Http, readNumber, readObject, readText } from '../http.ts';
import { readOAuthFailure } from './errors.ts';

/** What refreshing needs. `onTrouble` hears of refreshes that failed while the old token still served. */
export interface ZaloTokenOptions {
  readonly appId: string;
  readonly appSecret: string;
  readonly oauthUrl: string;
  readonly tokens: TokenStore;
  readonly http: Http;
  readonly now: () => number;
  readonly onTrouble?: (account: string, error: ChannelError) => void;
}

/** Access tokens of the OAs. Both throw `ChannelError` only: `token` asks for a new consent of the OA's admin. */
export interface ZaloTokens {
  /** The token to use now, refreshed when due. */
  read(account: string): Promise<string>;
  /** Another token than `used`, which the platform refused. */
  renew(account: string, used: string): Promise<string>;
}

// A timer that looks every few minutes refreshes before half of the life (12.5 of 25 hours) with this.
const DUE_AT = 0.45;
// A refused refresh of a living token is tried again after a minute.
const RETRY_MS = 60_000;
// A token refused right after its birth is not the problem; refreshing again would only burn pairs.
const NEWBORN_MS = 5_000;

/** Builds the keeper of tokens: cached here, refreshed by one process at a time, stored before use. */
export function createZaloTokens(options: ZaloTokenOptions): ZaloTokens {
  const { tokens: store, now } = options;
  const cache = new Map<string, Token>();
  const running = new Map<string, Promise<Token>>();
  const retryAt = new Map<string, number>();
  const bornAt = new Map<string, number>();
  /** Pairs that the store could not take: a refresh token is single-use, so they are written later, never lost. */
  const unsaved = new Map<string, { readonly from: Token; readonly pair: Token }>();

  const readStored = async (account: string): Promise<Token> => {
    const stored = await store.read(account);
    if (stored === undefined) throw new ChannelError('token', 'not-linked', 'zalo: OA is not linked');
    return stored;
  };

  const rotate = async (account: string, current: Token): Promise<Token> => {
    const { refreshToken } = current;
    if (refreshToken === undefined)
      throw new ChannelError('token', 'no-refresh-token', 'zalo: no refresh token');
    const kept = unsaved.get(account);
    const pair =
      kept?.from.refreshToken === refreshToken ? kept.pair : await requestPair(options, refreshToken);
    unsaved.set(account, { from: current, pair });
    await store.write(account, pair);
    unsaved.delete(account);
    bornAt.set(account, now());
    return pair;
  };

  const refresh = (account: string, why: string, isGood: (token: Token) => boolean) =>
    shareRun(running, `${account}:${why}`, () =>
      store.exclusive(account, async () => {
        const current = await readStored(account);
        if (isGood(current)) return current;
        try {
          return await rotate(account, current);
        } catch (error) {
          if (!(error instanceof ChannelError) || error.platformCode !== '-14014') throw error;
          // Somebody outside the lock used the refresh token first: their pair is in the store, or will never be.
          const again = await readStored(account);
          if (again.accessToken === current.accessToken || again.accessToken === '') throw error;
          return again;
        }
      }),
    );

  const keep = (account: string, token: Token): string => {
    cache.set(account, token);
    return token.accessToken;
  };

  return {
    read: (account) =>
      asChannelErrors(async () => {
        const cached = cache.get(account);
        if (cached !== undefined && !isDue(cached, now())) return cached.accessToken;
        const stored = await readStored(account);
        // A pair that waits to be stored has killed the stored one already.
        const serves = () => isAlive(stored, now()) && !unsaved.has(account);
        const waits = serves() && now() < (retryAt.get(account) ?? 0);
        if (waits || !isDue(stored, now())) return keep(account, stored);
        try {
          return keep(account, await refresh(account, 'due', (token) => !isDue(token, now())));
        } catch (error) {
          if (!serves()) throw error;
          retryAt.set(account, now() + RETRY_MS);
          options.onTrouble?.(account, toChannelError(error));
          return keep(account, stored);
        }
      }),
    renew: (account, used) =>
      asChannelErrors(async () => {
        cache.delete(account);
        const stored = await readStored(account);
        if (stored.accessToken !== used && stored.accessToken !== '') return keep(account, stored);
        if (now() - (bornAt.get(account) ?? Number.NEGATIVE_INFINITY) < NEWBORN_MS) {
          throw new ChannelError('token', '-216', 'zalo: a fresh token was refused');
        }
        return keep(
          account,
          await refresh(account, used, (token) => token.accessToken !== used && token.accessToken !== ''),
        );
      }),
  };
}

// Seconds; an access token lives 25 hours (platform docs).
const LIFE_S = 90_000;

/** Trades a refresh token for a new pair; the old pair is dead from then on. Throws `ChannelError`. */
async function requestPair(options: ZaloTokenOptions, refreshToken: string): Promise<Token> {
  const url = `${options.oauthUrl.replace(/\/+$/, '')}/v4/oa/access_token`;
  // Before the call, so that a slow answer never makes the token look younger than it is.
  const issuedAt = options.now();
  const answer = await options.http.postForm(
    url,
    { app_id: options.appId, grant_type: 'refresh_token', refresh_token: refreshToken },
    { secret_key: options.appSecret },
  );
  const failure = readOAuthFailure(answer);
  if (failure !== undefined) throw failure;
  const body = readObject(answer.json);
  const life = readNumber(body['expires_in']);
  const next = readText(body['refresh_token']);
  return {
    accessToken: readText(body['access_token']) ?? '',
    ...(next === undefined ? {} : { refreshToken: next }),
    issuedAt,
    expiresAt: issuedAt + (life !== undefined && life > 0 ? life : LIFE_S) * 1000,
  };
}

function isDue(token: Token, now: number): boolean {
  if (token.accessToken === '') return true;
  return token.expiresAt !== undefined && now >= token.issuedAt + (token.expiresAt - token.issuedAt) * DUE_AT;
}

function isAlive(token: Token, now: number): boolean {
  return token.accessToken !== '' && (token.expiresAt === undefined || now < token.expiresAt);
}

/** Callers of this process that want the same thing at the same time share one run of it. */
function shareRun<T>(running: Map<string, Promise<T>>, name: string, start: () => Promise<T>): Promise<T> {
  const found = running.get(name);
  if (found !== undefined) return found;
  const run = start().finally(() => running.delete(name));
  running.set(name, run);
  return run;
}

async function asChannelErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toChannelError(error);
  }
}

/** Never `maybeDelivered`: a message whose token could not be had was not sent, whatever became of the refresh. */
function toChannelError(error: unknown): ChannelError {
  if (!(error instanceof ChannelError)) {
    const message = 'zalo: tokens cannot be read or kept now';
    return new ChannelError('transient', 'token-store', message, { cause: error });
  }
  return error.maybeDelivered
    ? new ChannelError(error.kind, error.platformCode, error.message, { cause: error })
    : error;
}
