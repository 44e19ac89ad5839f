/** The tokens of an OA or a Page. Times are in ms since 1970. */
export interface Token {
  readonly accessToken: string;
  readonly refreshToken?: string;
  readonly issuedAt: number;
  /** undefined: no known end (a long-lived Page token). */
  readonly expiresAt?: number;
}
