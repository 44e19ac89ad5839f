import type { SendFault } from '../faults.ts';
import type { Ground } from '../ground.ts';
import { type ApiAnswer, type ApiCall, type ApiHandler, readForm, readJsonBody } from '../http.ts';
import { asFields, asText, type Fields, parseFields } from '../json.ts';
import { createRateLimit } from '../rate-limit.ts';
import { badParameter, GraphError, renderGraphError } from './errors.ts';
import type { MessengerEvents } from './events.ts';
import type { PageBook, PageRecord } from './pages.ts';
import { serveProfile } from './profile.ts';
import { readAttachment } from './read-message.ts';
import { keepAttachment, sendGraphMessage } from './send.ts';
import { proveToken } from './signature.ts';

/** Sends of one Page in a second. */
const SENDS_PER_SECOND = 300;
/** Profile calls of one Page in ten minutes. */
const PROFILE_CALLS = 10;

/** What the API needs beside the ground. */
export interface GraphParts {
  readonly pages: PageBook;
  readonly events: MessengerEvents;
}

/** Serves the Graph API under any version. */
export function createGraphApi(ground: Ground, parts: GraphParts): ApiHandler {
  const sends = createRateLimit(
    ground.options.limits?.messengerPerSecond ?? SENDS_PER_SECOND,
    1000,
    ground.now,
  );
  const profiles = createRateLimit(PROFILE_CALLS, 600_000, ground.now);

  return async (call) => {
    try {
      const { body, filedata } = await readBody(ground, call);
      const page = checkToken(ground, parts.pages, call, body);
      const [subject = '', edge = ''] = call.path
        .replace(/^\/v\d+\.\d+/, '')
        .split('/')
        .filter(Boolean);
      const isOwn = subject === 'me' || subject === page.account.id;
      if (edge === '' && call.method === 'GET') return readNode(ground, page, isOwn, subject, call);
      if (!isOwn) throw badParameter(`Unsupported request: object ${subject} does not exist`);
      switch (`${call.method} ${edge}`) {
        case 'POST messages': {
          if (sends.take(page.account.id) < 0)
            throw new GraphError(613, 'Calls to this api have exceeded the rate limit.');
          return send(ground, parts, page, body, filedata);
        }
        case 'POST message_attachments': {
          const attachment = asFields(body['message'])?.['attachment'];
          const file = filedata === undefined ? {} : { filedata };
          const message = readAttachment(attachment, { ids: page.attachments, media: ground.media, ...file });
          return { body: keepAttachment(page, { ...message, reusable: true }) };
        }
        case 'POST messenger_profile':
        case 'GET messenger_profile':
        case 'DELETE messenger_profile':
          if (profiles.take(page.account.id) < 0)
            throw new GraphError(613, 'Calls to this api have exceeded the rate limit.');
          return serveProfile(page, call, body);
        case 'GET subscribed_apps':
        case 'POST subscribed_apps':
        case 'DELETE subscribed_apps':
          return serveSubscription(ground, page, call, body);
        default:
          throw new GraphError(2500, `Unknown path components: /${edge}`);
      }
    } catch (error) {
      if (error instanceof GraphError) return renderGraphError(error);
      throw error;
    }
  };
}

function send(
  ground: Ground,
  parts: GraphParts,
  page: PageRecord,
  body: Fields,
  filedata?: string,
): ApiAnswer {
  const fault = ground.faults.drawSendFault();
  if (fault !== undefined && fault !== 'lost-answer') return failSend(fault);
  const file = filedata === undefined ? {} : { filedata };
  const answer = sendGraphMessage({ ground, ...parts, page, body, ...file });
  return fault === 'lost-answer' ? { hang: true } : { body: answer };
}

function failSend(fault: Exclude<SendFault, 'lost-answer'>): ApiAnswer {
  switch (fault) {
    case 'http-500':
      return renderGraphError(new GraphError(2, 'Service temporarily unavailable'), 500);
    case 'html-502':
      return { status: 502, headers: { 'content-type': 'text/html' }, body: '<html><body>502</body></html>' };
    case 'http-429':
      return renderGraphError(new GraphError(4, 'Application request limit reached'), 429);
    case 'rate-limit':
      return renderGraphError(new GraphError(613, 'Calls to this api have exceeded the rate limit.'));
    case 'no-answer':
      return { hang: true };
  }
}

/** JSON, urlencoded or multipart; JSON inside form fields is opened. */
async function readBody(ground: Ground, call: ApiCall): Promise<{ body: Fields; filedata?: string }> {
  if (call.body.length === 0) return { body: {} };
  if (
    !/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(call.headers['content-type'] ?? '')
  ) {
    const body = readJsonBody(call);
    if (body === undefined) throw badParameter('the body is no JSON object');
    return { body };
  }
  const form = await readForm(call);
  const body: Fields = {};
  let filedata: string | undefined;
  for (const [name, value] of form ?? []) {
    if (typeof value === 'string') body[name] = parseFields(value) ?? value;
    else
      filedata = ground.media.add(
        new Uint8Array(await value.arrayBuffer()),
        value.type,
        value.name,
        ground.now(),
      );
  }
  return filedata === undefined ? { body } : { body, filedata };
}

/** The Page that the token opens. Throws 190, and 100 on a wrong appsecret_proof. */
function checkToken(ground: Ground, pages: PageBook, call: ApiCall, body: Fields): PageRecord {
  const bearer = /^Bearer (.+)$/i.exec(call.headers['authorization'] ?? '')?.[1];
  const token = call.query.get('access_token') ?? asText(body['access_token']) ?? bearer ?? '';
  const page = pages.byToken(token);
  if (page === undefined) throw new GraphError(190, 'Invalid OAuth access token.');
  if (page.isTokenDead)
    throw new GraphError(190, 'Error validating access token: the session was invalidated.', 460);
  const { appSecret, requireProof } = ground.options.messenger;
  const proof = call.query.get('appsecret_proof') ?? asText(body['appsecret_proof']);
  if (proof === undefined && requireProof !== true) return page;
  if (proof !== proveToken(token, appSecret)) {
    throw badParameter(
      proof === undefined
        ? 'API calls require an appsecret_proof argument'
        : 'Invalid appsecret_proof provided in the API argument',
    );
  }
  return page;
}

function readNode(ground: Ground, page: PageRecord, isOwn: boolean, id: string, call: ApiCall): ApiAnswer {
  const wanted = (call.query.get('fields') ?? 'id,name').split(',');
  const pick = (all: Fields): ApiAnswer => ({
    body: Object.fromEntries(Object.entries(all).filter(([name]) => wanted.includes(name) || name === 'id')),
  });
  if (isOwn) return pick({ name: page.account.name, id: page.account.id });
  const thread = ground.world.find('messenger', page.account.id, id);
  if (thread?.lastAct === undefined) throw new GraphError(100, 'No matching user found', 2018001);
  const names = thread.name.split(' ');
  return pick({
    first_name: names.at(-1) ?? '',
    last_name: names.slice(0, -1).join(' '),
    name: thread.name,
    profile_pic: `${ground.baseUrl()}/emulator/assets/person.svg`,
    id,
  });
}

function serveSubscription(ground: Ground, page: PageRecord, call: ApiCall, body: Fields): ApiAnswer {
  if (call.method === 'GET') {
    const app = { id: ground.options.messenger.appId, subscribed_fields: [...page.fields] };
    return { body: { data: page.fields.size === 0 ? [] : [app] } };
  }
  if (call.method === 'DELETE') {
    page.fields = new Set();
    return { body: { success: true } };
  }
  const given = call.query.get('subscribed_fields') ?? body['subscribed_fields'];
  const fields = Array.isArray(given) ? given.map(String) : (asText(given) ?? '').split(',').filter(Boolean);
  if (fields.length === 0) throw badParameter('subscribed_fields is required');
  page.fields = new Set(fields);
  return { body: { success: true } };
}
