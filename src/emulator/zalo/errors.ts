import type { ApiAnswer } from '../http.ts';

/** An answer of the Open API: the error stands in the envelope, the HTTP status is 200. */
export class ZaloError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** -201: a field is missing or of the wrong kind. */
export function invalid(field: string): ZaloError {
  return new ZaloError(-201, `${field} is invalid!`);
}

/** -210: a field is longer than it may be. */
export function tooLong(field: string, limit: number): ZaloError {
  return new ZaloError(-210, `${field} exceeds its maximum of ${limit}`);
}

/** The envelope of a failure. */
export function renderZaloError(error: ZaloError): ApiAnswer {
  return { body: { error: error.code, message: error.message } };
}

/** The envelope of a success. */
export function renderZaloData(data: object): ApiAnswer {
  return { body: { data, error: 0, message: 'Success' } };
}
