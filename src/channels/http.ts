import { Agent } from 'undici';
import { AppError, ChannelError } from '../errors.ts';
import { type Call, type LastCheck, makeCall } from './call.ts';
import { parseExact } from './loose.ts';

export { cutText } from '../domain/plain-lines.ts';
export type { LastCheck } from './call.ts';
// The one door through which a channel folder gets its shared helpers.
export { dialFromAbroad } from './dialling.ts';
export {
  joinNewLines,
  type Loose,
  MOST_ATTACHMENTS,
  parseExact,
  readBody,
  readId,
  readLabel,
  readList,
  readMessageId,
  readMoment,
  readNumber,
  readObject,
  readPhone,
  readPlace,
  readText,
  readUrl,
} from './loose.ts';
export { cleanText, hideSecrets } from './plain-text.ts';

/** A platform's address as its paths are put behind it. */
export function trimSlashes(url: string): string {
  return url.replace(/(?<!\/)\/+$/, '');
}

/** An answer whose HTTP status is no platform trouble. Numbers in `json` are the text they were written as. */
export interface HttpAnswer {
  readonly status: number;
  readonly json: unknown;
}

/**
 * The one client of all platform calls. Every failure is a `ChannelError` (addresses and tokens stay out of it), or
 * the `AppError` that a call's last check threw.
 */
export interface Http {
  postJson(
    url: string,
    body: unknown,
    headers?: Readonly<Record<string, string>>,
    lastCheck?: LastCheck,
  ): Promise<HttpAnswer>;
  postForm(
    url: string,
    form: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<HttpAnswer>;
  getJson(url: string, headers?: Readonly<Record<string, string>>): Promise<HttpAnswer>;
  close(): Promise<void>;
}

/** Times in ms, size in bytes. `timeout` is for the whole call. */
export interface HttpOptions {
  readonly connectTimeout?: number;
  readonly timeout?: number;
  readonly maxBytes?: number;
  /** Open connections per platform host; more calls wait for one. */
  readonly connections?: number;
}

// Failures that end before the first byte of the request leaves: nothing can have reached the person.
const NEVER_SENT =
  /^(UND_ERR_CONNECT_TIMEOUT|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_TLS_.*|CERT_.*|DEPTH_ZERO_.*|SELF_SIGNED_.*|UNABLE_TO_.*)$/;
const BAD_CALL = /^(ERR_INVALID_URL|ERR_INVALID_ARG_.*|UND_ERR_INVALID_ARG)$/;

/** Opens the client. Defaults: 3 s to connect, 10 s a call, 1 MB an answer, 64 connections a host. */
export function createHttp(options: HttpOptions = {}): Http {
  const timeout = options.timeout ?? 10_000;
  const agent = new Agent({
    connect: { timeout: options.connectTimeout ?? 3_000 },
    headersTimeout: timeout,
    bodyTimeout: timeout,
    maxResponseSize: options.maxBytes ?? 1_048_576,
    connections: options.connections ?? 64,
  });
  const send = async (url: string, call: Call): Promise<HttpAnswer> => {
    try {
      const { status, text } = await makeCall(agent, url, call, timeout);
      return readAnswer(status, text);
    } catch (error) {
      throw error instanceof AppError ? error : classifyTransport(error);
    }
  };
  return {
    postJson: (url, body, headers = {}, lastCheck) =>
      send(url, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        lastCheck,
      }),
    postForm: (url, form, headers = {}) =>
      send(url, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(form).toString(),
      }),
    getJson: (url, headers = {}) => send(url, { method: 'GET', headers }),
    close: () => agent.close(),
  };
}

/** Judges the status before the envelope: an error code in the body of a 5xx is still platform trouble. */
function readAnswer(status: number, text: string): HttpAnswer {
  // 502 and 504 speak for a server behind them that may have done the work.
  if (status >= 500) throw platformTrouble(status, status === 502 || status === 504);
  if (status === 429 || status === 408) throw platformTrouble(status, false);
  const json = parseExact(text);
  if (typeof json !== 'object' || json === null) throw platformTrouble(status, status < 300, 'no JSON');
  return { status, json };
}

function platformTrouble(status: number, maybeDelivered: boolean, what = 'platform trouble'): ChannelError {
  return new ChannelError('transient', `http-${status}`, `HTTP ${status}: ${what}`, { maybeDelivered });
}

/** Whatever broke on the way, as ours. Unknown breaks count as "may have been delivered". */
function classifyTransport(error: unknown): ChannelError {
  const { code, name } = describeError(error);
  if (BAD_CALL.test(code))
    return new ChannelError('permanent', 'bad-call', `call refused by the client: ${code}`);
  const platformCode = name === 'TimeoutError' || /TIMEOUT/.test(code) ? 'timeout' : code || 'network';
  return new ChannelError('transient', platformCode, `no answer: ${platformCode}`, {
    cause: error,
    maybeDelivered: !NEVER_SENT.test(code),
  });
}

function describeError(error: unknown): { code: string; name: string } {
  if (!(error instanceof Error)) return { code: '', name: '' };
  // Several addresses tried: every try failed, so the first tells enough.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const code: unknown = first instanceof Error && 'code' in first ? first.code : undefined;
  return { code: typeof code === 'string' ? code : '', name: error.name };
}
