import { createHash } from 'node:crypto';
import { makeToken } from '../ids.ts';

const SECOND = 1000;
const CODE_LIFE = 10 * 60 * SECOND;
/** 25 hours: the `expires_in` of OA tokens. */
const ACCESS_LIFE_SECONDS = 90_000;
/** Three months. */
const REFRESH_LIFE = 90 * 24 * 3600 * SECOND;
/** Spent refresh tokens that are remembered, only to tell them from unknown ones. */
const KEPT = 20_000;

/** A pair as the token endpoint gives it; `expires_in` is a string of seconds. */
export interface TokenPair {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly expires_in: string;
}

/** What an access token opens. */
export type TokenCheck = { readonly oaId: string } | { readonly problem: 'unknown' | 'expired' | 'revoked' };

/** Codes and tokens of the OAs that gave their consent. One live access token for each OA. */
export interface TokenBook {
  issueCode(oaId: string, challenge: string | undefined): string;
  /** Spends the code; undefined when it is unknown, late, used, or the verifier does not fit. */
  exchange(code: string, verifier: string | undefined): TokenPair | undefined;
  /** Spends the refresh token; undefined when it is unknown, late or used. */
  refresh(refreshToken: string): TokenPair | undefined;
  issue(oaId: string): TokenPair;
  check(accessToken: string): TokenCheck;
  revoke(oaId: string): void;
}

/** Creates an empty book. */
export function createTokenBook(now: () => number): TokenBook {
  const codes = new Map<string, { oaId: string; challenge: string | undefined; until: number }>();
  const refreshTokens = new Map<string, { oaId: string; until: number }>();
  const live = new Map<string, { token: string; until: number; revoked: boolean }>();

  function issue(oaId: string): TokenPair {
    const access = makeToken('');
    const refresh = makeToken('');
    live.set(oaId, { token: access, until: now() + ACCESS_LIFE_SECONDS * SECOND, revoked: false });
    refreshTokens.set(refresh, { oaId, until: now() + REFRESH_LIFE });
    trim(refreshTokens);
    return { access_token: access, refresh_token: refresh, expires_in: String(ACCESS_LIFE_SECONDS) };
  }

  return {
    issue,
    issueCode(oaId, challenge) {
      const code = makeToken('');
      codes.set(code, { oaId, challenge, until: now() + CODE_LIFE });
      trim(codes);
      return code;
    },
    exchange(code, verifier) {
      const found = codes.get(code);
      codes.delete(code);
      if (found === undefined || now() > found.until) return undefined;
      if (found.challenge !== undefined && found.challenge !== challengeOf(verifier ?? '')) return undefined;
      return issue(found.oaId);
    },
    refresh(refreshToken) {
      const found = refreshTokens.get(refreshToken);
      refreshTokens.delete(refreshToken);
      return found === undefined || now() > found.until ? undefined : issue(found.oaId);
    },
    check(accessToken) {
      for (const [oaId, entry] of live) {
        if (entry.token !== accessToken) continue;
        if (entry.revoked) return { problem: 'revoked' };
        return now() > entry.until ? { problem: 'expired' } : { oaId };
      }
      return { problem: 'unknown' };
    },
    revoke(oaId) {
      const entry = live.get(oaId);
      if (entry !== undefined) entry.revoked = true;
      for (const [token, found] of refreshTokens) if (found.oaId === oaId) refreshTokens.delete(token);
    },
  };
}

/** PKCE challenge of a verifier: base64url(SHA-256(ASCII)), no padding. */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}

function trim(map: Map<string, unknown>): void {
  const oldest = map.keys().next();
  if (map.size > KEPT && !oldest.done) map.delete(oldest.value);
}
