import { createHmac } from 'node:crypto';
import { ChannelError } from '../../errors.ts';
import type { TokenStore } from '../channel.ts';
import {
  type Http,
  type HttpAnswer,
  type LastCheck,
  readMessageId,
  readObject,
  trimSlashes,
} from '../http.ts';
import { readFailure } from './errors.ts';
import { readPageToken } from './tokens.ts';

/** `apiVersion` such as `v25.0`. */
export interface MessengerClientOptions {
  readonly apiUrl: string;
  readonly apiVersion: string;
  readonly appSecret: string;
  readonly tokens: TokenStore;
  readonly http: Http;
  readonly now: () => number;
}

/** Calls of the Graph API with the Page's token. Throw `ChannelError` only. */
export interface MessengerClient {
  send(account: string, body: unknown, lastCheck?: LastCheck): Promise<{ messageId: string }>;
  /** `path` such as `/me/messenger_profile`; gives the answer of a POST call. */
  post(account: string, path: string, body: unknown): Promise<HttpAnswer>;
  /** `path` such as `/me`; gives the answer of a GET call. */
  get(account: string, path: string, query: Readonly<Record<string, string>>): Promise<HttpAnswer>;
}

/** Builds the client; every call carries the proof that we hold the app secret. */
export function createMessengerClient(options: MessengerClientOptions): MessengerClient {
  const base = `${trimSlashes(options.apiUrl)}/${options.apiVersion}`;

  /** The last proof: the token behind it changes when the Page is linked anew. */
  let proven = { token: '', proof: '' };
  const prove = (token: string): string => {
    if (proven.token !== token) {
      proven = { token, proof: createHmac('sha256', options.appSecret).update(token).digest('hex') };
    }
    return proven.proof;
  };

  const signed = async (account: string, path: string, query: Readonly<Record<string, string>> = {}) => {
    const token = await readPageToken(options.tokens, account, options.now());
    const secrets = { access_token: token, appsecret_proof: prove(token) };
    return `${base}${path}?${new URLSearchParams({ ...query, ...secrets })}`;
  };

  const check = (answer: HttpAnswer): HttpAnswer => {
    const failure = readFailure(answer);
    if (failure !== undefined) throw failure;
    return answer;
  };

  const post = async (account: string, path: string, body: unknown, lastCheck?: LastCheck) =>
    check(await options.http.postJson(await signed(account, path), body, {}, lastCheck));

  return {
    post,
    async send(account, body, lastCheck) {
      const answer = await post(account, `/${encodeURIComponent(account)}/messages`, body, lastCheck);
      const messageId = readMessageId(readObject(answer.json)['message_id']);
      if (messageId !== undefined) return { messageId };
      throw new ChannelError('transient', 'no-message-id', 'messenger: success without a message id', {
        maybeDelivered: true,
      });
    },
    get: async (account, path, query) =>
      check(await options.http.getJson(await signed(account, path, query))),
  };
}
