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
import { isTextBody, readTextFailure } from './zns.ts';

/** `proofSecret` is the app secret when the console asks for `appsecret_proof`. */
export interface ZaloClientOptions {
  readonly apiUrl: string;
  /** Takes the template messages to phones. */
  readonly znsUrl: string;
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

type Call = (headers: Record<string, string>) => Promise<HttpAnswer>;

/** Builds the client. A token that the platform refuses is renewed and the call repeated, once. */
export function createZaloClient(options: ZaloClientOptions): ZaloClient {
  const base = trimSlashes(options.apiUrl);

  const attempt = async (token: string, call: Call, judge = readFailure) => {
    const answer = await call(renderHeaders(token, options.proofSecret));
    const failure = judge(answer);
    if (failure !== undefined) throw failure;
    return answer;
  };

  const run = async (account: string, call: Call, judge = readFailure) => {
    const token = await options.tokens.read(account);
    try {
      return await attempt(token, call, judge);
    } catch (error) {
      // A refused token means that nothing was done, so repeating cannot send twice.
      if (!isDeadToken(error)) throw error;
      return await attempt(await options.tokens.renew(account, token), call, judge);
    }
  };

  return {
    async send(account, body, lastCheck) {
      const isText = isTextBody(body);
      const url = isText ? `${trimSlashes(options.znsUrl)}/message/template` : `${base}/v3.0/oa/message/cs`;
      const call: Call = (headers) => options.http.postJson(url, body, headers, lastCheck);
      const answer = await run(account, call, isText ? readTextFailure : readFailure);
      const data = readObject(readObject(answer.json)['data']);
      const messageId = readMessageId(data[isText ? 'msg_id' : 'message_id']);
      if (messageId !== undefined) return { messageId };
      throw new ChannelError('transient', 'no-message-id', 'zalo: success without a message id', {
        maybeDelivered: true,
      });
    },
    get(account, path, token) {
      const call: Call = (headers) => options.http.getJson(`${base}${path}`, headers);
      return token === undefined ? run(account, call) : attempt(token, call);
    },
  };
}

function renderHeaders(token: string, proofSecret: string | undefined): Record<string, string> {
  if (proofSecret === undefined) return { access_token: token };
  const proof = createHmac('sha256', proofSecret).update(token).digest('hex');
  return { access_token: token, appsecret_proof: proof };
}
