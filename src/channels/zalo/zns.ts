import { ChannelError, type ChannelErrorKind } from '../../errors.ts';
import { type HttpAnswer, readObject, readText } from '../http.ts';
import { readFailure } from './errors.ts';

/** Body of `POST /message/template`: a template message (ZNS/ZBS) to a phone. */
export interface ZnsBody {
  readonly phone: string;
  readonly template_id: string;
  readonly template_data: Readonly<Record<string, string>>;
  /** At most 48 characters; comes back with the report that it was delivered. */
  readonly tracking_id: string;
}

/** The call for a template message; `id` names it in the platform's report. */
export function renderText(
  phone: string,
  template: string,
  params: Readonly<Record<string, string>>,
  id: string,
): ZnsBody {
  return { phone, template_id: template, template_data: params, tracking_id: id };
}

/** Whether a body is for a phone, not for somebody in the chat. */
export function isTextBody(body: unknown): body is ZnsBody {
  return typeof body === 'object' && body !== null && 'template_id' in body;
}

/**
 * Codes of the template messages, whose meanings are others than those of the OA API (platform docs), by the trouble
 * that officials are told of. Nothing is tried again but what passes by itself; any other code is permanent.
 */
const TROUBLES: Readonly<Record<string, readonly string[]>> = {
  unreachable: ['-108', '-114', '-118', '-119', '-139', '-141'],
  quota: ['-115', '-144', '-147'],
  template: ['-109', '-111', '-112', '-1121', '-1122', '-117', '-131', '-146'],
  account: ['-135', '-136', '-137'],
  night: ['-133'],
};

const KINDS: Readonly<Record<string, ChannelErrorKind>> = { '-100': 'transient', '-32': 'transient' };

/** The failure that an answer reports, or undefined when it reports success. Its code says the trouble first: `quota/-144`. */
export function readTextFailure(answer: HttpAnswer): ChannelError | undefined {
  const code = readText(readObject(answer.json)['error']);
  // A dead token is mended here as it is for chats.
  if (code === '-124') return new ChannelError('token', '-216', 'zalo zns -124: access token invalid');
  if (code === undefined || code === '0') return readFailure(answer);
  const short = code.slice(0, 20);
  const trouble = Object.keys(TROUBLES).find((name) => TROUBLES[name]?.includes(code)) ?? 'other';
  return new ChannelError(KINDS[code] ?? 'permanent', `${trouble}/${short}`, `zalo zns ${short}: ${trouble}`);
}
