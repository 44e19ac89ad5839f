import { createHmac } from 'node:crypto';
import type { Ground } from '../ground.ts';
import { type ApiAnswer, type ApiCall, type ApiHandler, readJsonBody } from '../http.ts';
import { asText, type Fields, parseFields } from '../json.ts';
import { createRateLimit, type RateLimit } from '../rate-limit.ts';
import { invalid, renderZaloData, renderZaloError, ZaloError } from './errors.ts';
import type { ZaloEvents } from './events.ts';
import { findReader, sendZaloMessage, type Till } from './send.ts';
import { failZaloSend } from './send-faults.ts';
import type { TokenBook } from './tokens.ts';
import { receiveUpload } from './upload.ts';

/** Calls of one app in a minute. */
const CALLS_PER_MINUTE = 4000;

/** What the API needs beside the ground. */
export interface ZaloParts {
  readonly book: TokenBook;
  readonly events: ZaloEvents;
  readonly till: Till;
}

/** Serves the Open API of the OAs. Failures have HTTP status 200, as on the platform. */
export function createZaloApi(ground: Ground, parts: ZaloParts): ApiHandler {
  const perMinute = ground.options.limits?.zaloPerMinute ?? CALLS_PER_MINUTE;
  const rate = createRateLimit(perMinute, 60_000, ground.now);
  return async (call) => {
    const headers = takeCall(rate, ground.options.zalo.appId);
    try {
      if (Number(headers['x-ratelimit-remain']) < 0) throw new ZaloError(-32, 'Rate limit exceeded');
      return { ...(await route(ground, parts, call)), headers };
    } catch (error) {
      if (error instanceof ZaloError) return { ...renderZaloError(error), headers };
      throw error;
    }
  };
}

async function route(ground: Ground, parts: ZaloParts, call: ApiCall): Promise<ApiAnswer> {
  const read = (): string => checkToken(ground, parts.book, call);
  switch (`${call.method} ${call.path}`) {
    case 'POST /v3.0/oa/message/cs':
      return send(ground, parts, read(), call);
    case 'POST /v2.0/oa/upload/image':
    case 'POST /v2.0/oa/upload/gif':
    case 'POST /v2.0/oa/upload/file':
      read();
      return renderZaloData(await receiveUpload(ground, call));
    case 'GET /v3.0/oa/user/detail':
      return renderZaloData(describeUser(ground, parts, read(), parseFields(call.query.get('data') ?? '')));
    case 'GET /v2.0/oa/getoa':
      return renderZaloData(describeOa(ground, read(), parts));
    case 'POST /v3.0/oa/quota/message':
      return renderZaloData(describeQuota(ground, read(), readJsonBody(call)));
    case 'POST /v2.0/oa/message':
      throw new ZaloError(-240, 'MessageV2 was shut down, use v3');
    default:
      return { body: { error: 404, message: 'You are accessing an empty or invalid API...' } };
  }
}

function send(ground: Ground, parts: ZaloParts, oaId: string, call: ApiCall): ApiAnswer {
  const fault = ground.faults.drawSendFault();
  if (fault !== undefined && fault !== 'lost-answer') return failZaloSend(fault);
  const data = sendZaloMessage(ground, parts.events, oaId, parts.till, readJsonBody(call));
  return fault === 'lost-answer' ? { hang: true } : renderZaloData(data);
}

/** The OA that the header `access_token` opens. Throws -216, -220 and -242. */
function checkToken(ground: Ground, book: TokenBook, call: ApiCall): string {
  const token = call.headers['access_token'] ?? '';
  const check = book.check(token);
  if ('problem' in check) {
    if (check.problem === 'revoked') throw new ZaloError(-220, 'Access token was revoked');
    throw new ZaloError(-216, `Access token ${check.problem === 'expired' ? 'has expired' : 'is invalid'}`);
  }
  const proof = call.headers['appsecret_proof'];
  if (proof !== undefined) {
    const expected = createHmac('sha256', ground.options.zalo.appSecret).update(token).digest('hex');
    if (proof !== expected) throw new ZaloError(-242, 'appsecret_proof is invalid');
  }
  return check.oaId;
}

function takeCall(rate: RateLimit, appId: string): Record<string, string> {
  return { 'x-ratelimit-limit': String(rate.limit), 'x-ratelimit-remain': String(rate.take(appId)) };
}

function describeUser(ground: Ground, parts: ZaloParts, oaId: string, query: Fields | undefined): object {
  const user = asText(query?.['user_id']);
  if (user === undefined) throw invalid('user_id');
  const thread = findReader(ground, oaId, user);
  const avatar = `${ground.baseUrl()}/emulator/assets/person.svg`;
  const date = new Date((thread.lastAct ?? 0) + 7 * 3600 * 1000).toISOString().slice(0, 10);
  return {
    user_id: user,
    user_id_by_app: parts.events.appUserId(thread),
    user_external_id: '',
    display_name: thread.name,
    user_alias: thread.name,
    is_sensitive: false,
    user_last_interaction_date: date.split('-').reverse().join('/'),
    user_is_follower: thread.follower,
    avatar,
    avatars: { 120: avatar, 240: avatar },
    dynamic_param: '',
    tags_and_notes_info: { notes: [], tag_names: [] },
    shared_info: { address: '', city: '', district: '', phone: '', name: '', user_dob: '' },
  };
}

function describeOa(ground: Ground, oaId: string, parts: ZaloParts): object {
  const oa = ground.options.zalo.oas.find((one) => one.id === oaId);
  const followers = [...ground.world.threads()].filter((one) => one.account === oaId && one.follower);
  return {
    oaid: oaId,
    oa_id: oaId,
    name: oa?.name ?? '',
    description: '',
    oa_alias: '',
    is_verified: true,
    oa_type: 4,
    cate_name: '',
    num_follower: followers.length,
    avatar: `${ground.baseUrl()}/emulator/assets/office.svg`,
    cover: '',
    package_name: '',
    package_valid_through_date: '',
    package_auto_renew_date: '',
    linked_zca: parts.till.hasZca(oaId) ? 'yes' : '',
  };
}

function describeQuota(ground: Ground, oaId: string, body: Fields | undefined): object {
  const user = asText(body?.['user_id']);
  if (user === undefined) throw invalid('user_id');
  const thread = findReader(ground, oaId, user);
  return { last_interaction: String(thread.lastAct), cs_reply: { remain: 8, total: 8 } };
}
