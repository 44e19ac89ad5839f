/** The tokens of an OA or a Page. Times are in ms since 1970. */
export interface Token {
  readonly accessToken: string;
  readonly refreshToken?: string;
  readonly issuedAt: number;
  /** undefined: no known end (a long-lived Page token). */
  readonly expiresAt?: number;
  /** When the refresh token ends, counted from its own issue. */
  readonly refreshEndsAt?: number;
  /** When the last trade of this refresh token began; the pair that comes of it takes this one's place. */
  readonly triedAt?: number;
  /** The platform takes this pair no more, and nothing but a new consent helps. `code` is the platform's. */
  readonly lost?: { readonly code: string; readonly at: number };
}
