import { createHmac } from 'node:crypto';
import { ChannelError } from '../../errors.ts';
import {
  type Http,
  type HttpAnswer,
  type LastCheck,
  readMessageId,
  readObject,
  trimSlashes,
} from '../http.ts';
import { isDeadToken, readFailure } from './errors.ts';
import type { ZaloTokens } from './tokens.ts';

/** `proofSecret` is the app secret when the console asks for `appsecret_proof`. */
export interface ZaloClientOptions {
  readonly apiUrl: string;
  readonly http: Http;
  readonly tokens: ZaloTokens;
  readonly proofSecret?: string;
}

/** Calls of the OA API with a living token. Throw `ChannelError` only. */
export interface ZaloClient {
  send(account: string, body: unknown, lastCheck?: LastCheck): Promise<{ messageId: string }>;
  /** The envelope of a GET answer. `token`: asked with this one, which is not stored yet. */
  get(account: string, path: string, token?: string): Promise<HttpAnswer>;
}

/** Builds the client. A token that the platform refuses is renewed and the call repeated, once. */
export function createZaloClient(options: ZaloClientOptions): ZaloClient {
  const base = trimSlashes(options.apiUrl);

  const attempt = async (token: string, call: (headers: Record<string, string>) => Promise<HttpAnswer>) => {
    const answer = await call(renderHeaders(token, options.proofSecret));
    const failure = readFailure(answer);
    if (failure !== undefined) throw failure;
    return answer;
  };

  const run = async (account: string, call: (headers: Record<string, string>) => Promise<HttpAnswer>) => {
    const token = await options.tokens.read(account);
    try {
      return await attempt(token, call);
    } catch (error) {
      // A refused token means that nothing was done, so repeating cannot send twice.
      if (!isDeadToken(error)) throw error;
      return await attempt(await options.tokens.renew(account, token), call);
    }
  };

  return {
    async send(account, body, lastCheck) {
      const answer = await run(account, (headers) =>
        options.http.postJson(`${base}/v3.0/oa/message/cs`, body, headers, lastCheck),
      );
      const messageId = readMessageId(readObject(readObject(answer.json)['data'])['message_id']);
      if (messageId !== undefined) return { messageId };
      throw new ChannelError('transient', 'no-message-id', 'zalo: success without a message id', {
        maybeDelivered: true,
      });
    },
    get(account, path, token) {
      const call = (headers: Record<string, string>) => options.http.getJson(`${base}${path}`, headers);
      return token === undefined ? run(account, call) : attempt(token, call);
    },
  };
}

function renderHeaders(token: string, proofSecret: string | undefined): Record<string, string> {
  if (proofSecret === undefined) return { access_token: token };
  const proof = createHmac('sha256', proofSecret).update(token).digest('hex');
  return { access_token: token, appsecret_proof: proof };
}
