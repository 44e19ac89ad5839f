import type { Ground } from '../ground.ts';
import { type ApiAnswer, type ApiCall, type ApiHandler, readJsonBody } from '../http.ts';
import { makeZaloMessageId } from '../ids.ts';
import { asFields, asText, type Fields } from '../json.ts';
import { renderZaloData, renderZaloError, ZaloError } from './errors.ts';
import type { ZaloEvents } from './events.ts';
import { failZaloSend } from './send-faults.ts';
import type { TokenBook } from './tokens.ts';

const HOUR = 3600 * 1000;
const ZONE = 7 * HOUR;
/** Longest `tracking_id`, in characters. */
const LONGEST_TRACKING = 48;

/** What the console and the world decide about messages to phones (ZNS/ZBS). */
export interface ZnsDesk {
  /** Only these templates exist, each with its parameters; before the first call every template does. */
  setTemplates(templates: Readonly<Record<string, readonly string[]>>): void;
  /** Messages that may still go today; undefined: any number. */
  setQuota(left: number | undefined): void;
  /** This phone has no Zalo, or has it again. */
  setReachable(phone: string, reachable: boolean): void;
}

/** Serves `business.openapi.zalo.me`: template messages to phones, shown in a chat that has the phone as its person. */
export function createZns(
  ground: Ground,
  { book, events }: { readonly book: TokenBook; readonly events: ZaloEvents },
): { readonly desk: ZnsDesk; readonly api: ApiHandler } {
  let templates: Readonly<Record<string, readonly string[]>> | undefined;
  let quota: number | undefined;
  const unreachable = new Set<string>();

  function send(oaId: string, body: Fields | undefined): object {
    const { phone, template, data, tracking } = read(body);
    checkTemplate(templates, template, data);
    const hour = new Date(ground.now() + ZONE).getUTCHours();
    if (hour < 6 || hour >= 22) throw new ZaloError(-133, 'Not allowed from 22:00 to 06:00');
    if (unreachable.has(phone)) throw new ZaloError(-118, 'Zalo account not existed');
    if (quota !== undefined && quota <= 0) throw new ZaloError(-144, 'OA has reached its daily limit');
    if (quota !== undefined) quota -= 1;
    const id = makeZaloMessageId();
    const thread = ground.world.open('zalo', oaId, phone);
    thread.name = `+${phone}`;
    const text = [`ZNS ${template}`, ...Object.entries(data).map(([name, value]) => `${name}: ${value}`)];
    ground.world.add(thread, { id, from: 'bot', kind: 'text', text: text.join('\n'), state: 'sent' });
    setImmediate(() => {
      if (thread.phone === 'off') return;
      ground.world.setState(thread, id, 'delivered');
      void events.textReceived(thread, id, tracking);
    });
    const sent = { msg_id: id, sent_time: String(ground.now()), sending_mode: '1' };
    return { ...sent, quota: { dailyQuota: '500', remainingQuota: String(quota ?? 499) } };
  }

  function serve(call: ApiCall): ApiAnswer {
    const check = book.check(call.headers['access_token'] ?? '');
    if ('problem' in check) throw new ZaloError(-124, `Access token is ${check.problem}`);
    if (`${call.method} ${call.path}` !== 'POST /message/template')
      return { body: { error: 404, message: 'You are accessing an empty or invalid API...' } };
    const fault = ground.faults.drawSendFault();
    if (fault !== undefined && fault !== 'lost-answer') return failZaloSend(fault);
    const data = send(check.oaId, readJsonBody(call));
    return fault === 'lost-answer' ? { hang: true } : renderZaloData(data);
  }

  return {
    desk: {
      setTemplates(given) {
        templates = given;
      },
      setQuota(left) {
        quota = left;
      },
      setReachable: (phone, reachable) =>
        void (reachable ? unreachable.delete(phone) : unreachable.add(phone)),
    },
    api(call) {
      try {
        return serve(call);
      } catch (error) {
        if (error instanceof ZaloError) return renderZaloError(error);
        throw error;
      }
    },
  };
}

function read(body: Fields | undefined) {
  const phone = asText(body?.['phone']) ?? '';
  if (!/^84[35789]\d{8}$/.test(phone)) throw new ZaloError(-108, 'Phone number is invalid');
  const template = asText(body?.['template_id']);
  if (template === undefined) throw new ZaloError(-109, 'Template ID is invalid');
  const data = asFields(body?.['template_data']);
  if (data === undefined) throw new ZaloError(-111, 'Template data is empty');
  const tracking = asText(body?.['tracking_id']) ?? '';
  if (tracking.length > LONGEST_TRACKING) throw new ZaloError(-100, 'tracking_id is too long');
  return { phone, template, data, tracking };
}

function checkTemplate(
  templates: Readonly<Record<string, readonly string[]>> | undefined,
  template: string,
  data: Fields,
): void {
  if (templates === undefined) return;
  const params = templates[template];
  if (params === undefined) throw new ZaloError(-109, 'Template ID is invalid');
  const missing = params.find((name) => asText(data[name]) === undefined);
  if (missing !== undefined) throw new ZaloError(-1122, `Template data misses ${missing}`);
}
