import type { Token } from './token.ts';

/** `ending`: works, but ends within a week; `lost`: somebody must link the account again. */
export type LinkState = 'fine' | 'ending' | 'lost';

/** How the link of an account stands. `missing`: it was never linked. */
export type Link =
  | { readonly state: 'missing' }
  | { readonly state: 'fine' | 'ending'; readonly endsAt?: number }
  | { readonly state: 'lost'; readonly code: string };

/** Time that an office needs to find the person who may link the account again. */
const WARNING_MS = 7 * 24 * 3_600_000;

/** Judges a stored token. Pure: what the platform thinks of it is known from `lost` only. */
export function judgeLink(token: Token | undefined, now: number): Link {
  if (token === undefined) return { state: 'missing' };
  if (token.lost !== undefined) return { state: 'lost', code: token.lost.code };
  const endsAt = token.refreshToken === undefined ? token.expiresAt : token.refreshEndsAt;
  if (endsAt === undefined) return { state: 'fine' };
  // A refresh token is tried to its very end and beyond: only the platform says that it is over.
  if (token.refreshToken === undefined && now >= endsAt) return { state: 'lost', code: 'expired' };
  return { state: now >= endsAt - WARNING_MS ? 'ending' : 'fine', endsAt };
}

/** What a commune's admins were last told of an account's link; `serial` counts what they were told. */
export interface LinkNews {
  readonly serial: number;
  readonly state: LinkState;
}

/** Name of the alarm that brings news of an account's link, and of the account's own conversation for it. */
export const LINK_ALARM = 'link';

/** Data of that alarm (JSON): the news, and what is to be said with it. */
export type LinkReport = LinkNews & { readonly endsAt?: number; readonly code?: string };
