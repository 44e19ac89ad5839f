import type { Token } from '../../domain/token.ts';
import { ChannelError } from '../../errors.ts';
import type { TokenStore } from '../channel.ts';
import { isConsentLost } from './errors.ts';
import { requestPair, type ZaloOAuthOptions } from './oauth.ts';

/**
 * What refreshing needs. `onTrouble` hears of refreshes that failed while the old token still served, `onLost` of
 * an OA that must be linked again, once; `triedAt`: an earlier refresh that was cut off may be the cause.
 */
export interface ZaloTokenOptions extends ZaloOAuthOptions {
  readonly tokens: TokenStore;
  readonly onTrouble?: (account: string, error: ChannelError) => void;
  readonly onLost?: (account: string, facts: { code: string; triedAt: number | undefined }) => void;
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
// A refused refresh is not tried again for a minute; sooner where nothing can be sent and Zalo only stumbled.
const RETRY_MS = { calm: 60_000, urgent: 5_000 };
// A token refused right after its birth is not the problem; refreshing again would only burn pairs.
const NEWBORN_MS = 5_000;

/**
 * Builds the keeper of tokens: cached here, refreshed by one process at a time, stored before use.
 *
 * A refresh is: lock, read, write down the try, call, put the new pair in the old one's place, unlock. A process
 * that dies before the call or after the last write costs nothing. One that dies between them may leave a pair that
 * Zalo has spent: the next refresh is then refused, which is written down as `lost`, and no call is made in vain.
 */
export function createZaloTokens(options: ZaloTokenOptions): ZaloTokens {
  const { tokens: store, now } = options;
  const cache = new Map<string, Token>();
  const running = new Map<string, Promise<Token>>();
  const bornAt = new Map<string, number>();
  /** Pairs that the store could not take: a refresh token is single-use, so they are written later, never lost. */
  const unsaved = new Map<string, { readonly from: string; readonly pair: Token }>();
  /** Refreshes that failed here: not tried again before `until`, unless the account has another pair by then. */
  const failed = new Map<
    string,
    { readonly from: string; readonly until: number; readonly error: ChannelError }
  >();

  const readStored = async (account: string): Promise<Token> => {
    const stored = await store.read(account);
    if (stored === undefined) throw new ChannelError('token', 'not-linked', 'zalo: OA is not linked');
    return stored;
  };

  const hasUnsaved = (account: string, { refreshToken }: Token): boolean =>
    refreshToken !== undefined && unsaved.get(account)?.from === refreshToken;

  /** What is known to stand against a refresh, without asking Zalo. */
  const findObstacle = (account: string, stored: Token): ChannelError | undefined => {
    if (hasUnsaved(account, stored)) return undefined;
    if (stored.lost !== undefined) {
      return new ChannelError('token', stored.lost.code, 'zalo: OA must be linked again');
    }
    if (stored.refreshToken === undefined) return createUnrenewable();
    const last = failed.get(account);
    return last?.from === stored.refreshToken && now() < last.until ? last.error : undefined;
  };

  const trade = async (account: string, current: Token, refreshToken: string): Promise<Token> => {
    // A store that takes no writes now must not cost the single-use token; and a crash leaves its trace.
    const noted = await store.replace(account, refreshToken, { ...current, triedAt: now() });
    if (!noted) throw createChanged();
    try {
      return await requestPair(options, { grant_type: 'refresh_token', refresh_token: refreshToken });
    } catch (error) {
      if (error instanceof ChannelError) {
        const isUrgent = error.kind === 'transient' && !isAlive(current, now());
        const until = now() + (isUrgent ? RETRY_MS.urgent : RETRY_MS.calm);
        failed.set(account, { from: refreshToken, until, error });
      }
      throw error;
    }
  };

  const rotate = async (account: string, current: Token, refreshToken: string): Promise<Token> => {
    const kept = unsaved.get(account);
    const pair = kept?.from === refreshToken ? kept.pair : await trade(account, current, refreshToken);
    unsaved.set(account, { from: refreshToken, pair });
    const isStored = await store.replace(account, refreshToken, pair);
    unsaved.delete(account);
    failed.delete(account);
    // Somebody linked the OA anew meanwhile: theirs is the pair to use.
    if (!isStored) return readUsable(account);
    bornAt.set(account, now());
    return pair;
  };

  const readUsable = async (account: string): Promise<Token> => {
    const stored = await readStored(account);
    if (!isAlive(stored, now())) throw createChanged();
    return stored;
  };

  /** Zalo refuses the refresh token: somebody outside the lock used it first and stored theirs, or it is dead. */
  const giveUp = async (account: string, tried: Token, refused: string | undefined, error: ChannelError) => {
    const again = await readStored(account);
    if (again.refreshToken === undefined || again.refreshToken !== tried.refreshToken) {
      return readUsable(account);
    }
    const lost = { code: error.platformCode, at: now() };
    const marked = { ...again, lost, ...(refused === undefined ? {} : { accessToken: '' }) };
    if (await store.replace(account, again.refreshToken, marked)) {
      options.onLost?.(account, { code: lost.code, triedAt: tried.triedAt });
    }
    throw error;
  };

  /** `refused`: the access token that Zalo takes no more; without it the stored pair is only due. */
  const refresh = (account: string, refused?: string) =>
    shareRun(running, `${account}:${refused ?? 'due'}`, () =>
      store.exclusive(account, async () => {
        const current = await readStored(account);
        const isGood =
          refused === undefined
            ? !isDue(current, now())
            : current.accessToken !== '' && current.accessToken !== refused;
        if (isGood) return current;
        const { refreshToken } = current;
        const obstacle = findObstacle(account, current);
        // Nothing revives a refused token of a lost OA: from now on not even the API is asked.
        if (current.lost !== undefined && refreshToken !== undefined && refused !== undefined)
          await store.replace(account, refreshToken, { ...current, accessToken: '' });
        if (obstacle !== undefined || refreshToken === undefined) throw obstacle ?? createUnrenewable();
        try {
          return await rotate(account, current, refreshToken);
        } catch (error) {
          if (error instanceof ChannelError && isConsentLost(error))
            return giveUp(account, current, refused, error);
          throw error;
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
        if (!isDue(stored, now())) return keep(account, stored);
        // A pair that waits to be stored has killed the stored one already.
        const serves = () => isAlive(stored, now()) && !hasUnsaved(account, stored);
        const obstacle = findObstacle(account, stored);
        if (obstacle !== undefined && serves()) return keep(account, stored);
        if (obstacle !== undefined) throw obstacle;
        try {
          return keep(account, await refresh(account));
        } catch (error) {
          if (!serves()) throw error;
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
        return keep(account, await refresh(account, used));
      }),
  };
}

function createUnrenewable(): ChannelError {
  return new ChannelError('token', 'no-refresh-token', 'zalo: no refresh token');
}

function createChanged(): ChannelError {
  return new ChannelError('transient', 'token-changed', 'zalo: the stored token changed during a refresh');
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
