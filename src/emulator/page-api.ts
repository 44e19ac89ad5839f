import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Ground } from './ground.ts';
import { asFields, asText, type Fields, parseFields } from './json.ts';
import { isSendable } from './media.ts';
import type { Messenger } from './messenger/messenger.ts';
import { performAct } from './page-acts.ts';
import type { People } from './people.ts';
import type { ChannelName } from './types.ts';
import type { Thread } from './world.ts';
import type { Zalo } from './zalo/zalo.ts';

/** What the page's own API works with. */
export interface PageApiParts {
  readonly zalo: Zalo;
  readonly messenger: Messenger;
  readonly people: People;
}

/** Serves `/emulator/api/*`: who there is, what they see, and what they do. Refusals are 400 `{error}`. */
export function mountPageApi(fastify: FastifyInstance, ground: Ground, parts: PageApiParts): void {
  const { world } = ground;

  fastify.get('/emulator/api/world', () => {
    parts.people.ensureCast();
    return {
      accounts: {
        zalo: ground.options.zalo.oas.map(({ id, name }) => ({ id, name })),
        messenger: ground.options.messenger.pages.map(({ id, name }) => describePage(parts, id, name)),
      },
      people: [...world.threads()].slice(0, 500).map(describePerson),
      webhooks: {
        zalo: parts.zalo.desk.webhook.enabled,
        messenger: parts.messenger.desk.webhook.enabled,
      },
    };
  });

  fastify.get<{ Querystring: Record<string, string> }>('/emulator/api/chat', (request, reply) => {
    const thread = findThread(ground, request.query);
    if (thread === undefined) return reply.code(404).send({ error: 'no such person' });
    return { person: describePerson(thread), entries: thread.entries };
  });

  fastify.post('/emulator/api/people', (request, reply) => {
    const body = readBody(request);
    const account = asText(body?.['account']) ?? '';
    const channel = readChannel(body?.['channel']);
    if (channel === undefined) return refuse(reply, 'channel is missing');
    try {
      const role = body?.['role'] === 'staff' ? 'staff' : 'citizen';
      return describePerson(parts.people.add(channel, account, role, asText(body?.['name'])));
    } catch (error) {
      return refuse(reply, error);
    }
  });

  fastify.post('/emulator/api/media', (request, reply) => {
    const type = (request.headers['content-type'] ?? '').split(';')[0] ?? '';
    if (!isSendable(type) || !Buffer.isBuffer(request.body))
      return refuse(reply, 'a phone sends no such file');
    const [kind = '', format = ''] = type.split('/');
    const name = kind === 'application' && format !== 'pdf' ? 'file.docx' : `file.${format}`;
    return { id: ground.media.add(request.body, type, name, ground.now()) };
  });

  fastify.post('/emulator/api/act', async (request, reply) => {
    const body = readBody(request);
    const thread = body === undefined ? undefined : findThread(ground, body);
    if (body === undefined || thread === undefined) return refuse(reply, 'no such person');
    try {
      const acts = { zalo: parts.zalo.desk, messenger: parts.messenger.desk };
      return { ...(await performAct(ground, acts, thread, body)), person: describePerson(thread) };
    } catch (error) {
      return refuse(reply, error);
    }
  });
}

function describePerson(thread: Thread): object {
  const { channel, account, user, name, role, follower } = thread;
  return { channel, account, user, name, role, follower, started: thread.lastAct !== undefined };
}

/** A Page with the greeting, the menu and the ice breakers that the app gave it. */
function describePage({ messenger }: PageApiParts, id: string, name: string): object {
  const profile = messenger.pages.byId(id)?.profile;
  const first = (property: string): Fields | undefined => {
    const list = profile?.get(property);
    return Array.isArray(list) ? asFields(list[0]) : undefined;
  };
  return {
    id,
    name,
    greeting: first('greeting')?.['text'],
    menu: first('persistent_menu')?.['call_to_actions'],
    questions: first('ice_breakers')?.['call_to_actions'],
  };
}

function findThread(ground: Ground, from: Fields): Thread | undefined {
  const channel = readChannel(from['channel']);
  const account = asText(from['account']);
  const user = asText(from['user']);
  if (channel === undefined || account === undefined || user === undefined) return undefined;
  return ground.world.find(channel, account, user);
}

function readChannel(value: unknown): ChannelName | undefined {
  return value === 'zalo' || value === 'messenger' ? value : undefined;
}

/** Only JSON sent as JSON: a form of another site cannot be posted here. */
function readBody(request: FastifyRequest): Fields | undefined {
  const isJson = (request.headers['content-type'] ?? '').startsWith('application/json');
  return isJson && Buffer.isBuffer(request.body) ? parseFields(request.body.toString('utf8')) : undefined;
}

function refuse(reply: FastifyReply, reason: unknown): FastifyReply {
  const error = reason instanceof Error ? reason.message : String(reason);
  return reply.code(400).send({ error });
}
