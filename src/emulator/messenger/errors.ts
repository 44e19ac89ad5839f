import { randomBytes } from 'node:crypto';
import type { ApiAnswer } from '../http.ts';

/** A failure in the Graph API's terms. */
export class GraphError extends Error {
  readonly code: number;
  readonly subcode: number | undefined;

  constructor(code: number, message: string, subcode?: number) {
    super(message);
    this.code = code;
    this.subcode = subcode;
  }
}

/** 100: a parameter is missing, wrong or too long. */
export function badParameter(message: string): GraphError {
  return new GraphError(100, message);
}

/** The Graph API's error body; HTTP status 400 unless told. */
export function renderGraphError(error: GraphError, status = 400): ApiAnswer {
  const isTransient = error.code === 4 || error.code === 613 || error.code === 2;
  const body = {
    message: `(#${error.code}) ${error.message}`,
    type: 'OAuthException',
    code: error.code,
    ...(error.subcode === undefined ? {} : { error_subcode: error.subcode }),
    ...(isTransient ? { is_transient: true } : {}),
    fbtrace_id: randomBytes(8).toString('base64url'),
  };
  return { status, body: { error: body } };
}
