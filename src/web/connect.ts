import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { ConsentDesk } from '../channels/channel.ts';
import type { ConnectLink, ConnectTry } from '../domain/connect-link.ts';
import type { ChannelName } from '../domain/update.ts';
import { ChannelError } from '../errors.ts';
import { connectHeaders, renderConnectPage } from './connect-page.ts';
import { limitRequests } from './limit-requests.ts';

/** Where the one-time links and the consents under way are; the store says what each does. */
interface ConnectLinks {
  read(secret: string): Promise<ConnectLink | undefined>;
  begin(secret: string, state: string, link: ConnectLink, verifier: string): Promise<void>;
  take(state: string): Promise<ConnectTry | undefined>;
  spend(attempt: ConnectTry): Promise<boolean>;
}

export interface ConnectOptions {
  readonly channel: ChannelName;
  readonly desk: ConsentDesk;
  readonly links: ConnectLinks;
  /** A new state that nobody can guess. */
  createState(): string;
  /** The public address that the platform sends the browser back to, as its console knows it. */
  readonly callback: string;
  text(key: string, data: Readonly<Record<string, string>>): string;
  /** The account is linked: what waits for it may go. */
  linked(link: ConnectLink): Promise<unknown>;
  onProblem(where: string, error: unknown): void;
}

/** Secrets and states: 256 bits of base64url. */
const SECRET = /^[\w-]{43}$/;
/** For one address; somebody who links an account needs three requests. */
const REQUESTS_A_MINUTE = 30;

/** How it ended: the page's words, and its status. */
type Ending = {
  readonly page: string;
  readonly status: number;
  readonly data?: Readonly<Record<string, string>>;
};

const GONE: Ending = { page: 'gone', status: 404 };

/**
 * `/connect/<channel>` opens a one-time link and leads to the platform's page of consent; `…/callback` is where the
 * platform sends the browser back to. No address of theirs reaches a log.
 */
export function createConnect(options: ConnectOptions): FastifyPluginAsync {
  const { channel, desk, links } = options;
  const mayAsk = limitRequests(REQUESTS_A_MINUTE);

  const show = (reply: FastifyReply, { page, status, data = {} }: Ending) => {
    const [title, text] = ['title', 'text'].map((part) => options.text(`connect-${page}-${part}`, data));
    return reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(renderConnectPage({ title: title ?? '', text: text ?? '' }));
  };

  async function finish(query: Readonly<Record<string, unknown>>): Promise<Ending> {
    const attempt = await links.take(readSecret(query['state']));
    if (attempt === undefined || attempt.channel !== channel) return GONE;
    const answer = desk.readAnswer(query);
    if (answer === undefined) return { page: 'refused', status: 400 };
    if (answer.account !== attempt.account) {
      return { page: 'other', status: 400, data: { account: attempt.account } };
    }
    if (!(await links.spend(attempt))) return GONE;
    try {
      const { name } = await desk.accept(answer, attempt.verifier);
      await options.linked(attempt).catch((error: unknown) => options.onProblem('connect', error));
      return { page: 'done', status: 200, data: { name: name || attempt.account } };
    } catch (error) {
      options.onProblem('connect', error);
      if (!(error instanceof ChannelError))
        return { page: 'failed', status: 500, data: { code: 'internal' } };
      const { platformCode: code } = error;
      if (code === 'other-account') return { page: 'other', status: 400, data: { account: attempt.account } };
      return { page: 'failed', status: error.kind === 'transient' ? 503 : 400, data: { code } };
    }
  }

  return async (app) => {
    app.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
      reply.headers(connectHeaders);
      if (!(await mayAsk(request, reply))) return show(reply, { page: 'busy', status: 429 });
    });
    app.setErrorHandler((error, _request, reply) => {
      options.onProblem('connect', error);
      return show(reply, { page: 'failed', status: 500, data: { code: 'internal' } });
    });
    // No HEAD: it would spend what only a person may.
    app.get(`/connect/${channel}`, { exposeHeadRoute: false }, async (request, reply) => {
      const secret = readSecret((request.query as Record<string, unknown>)['key']);
      const link = await links.read(secret);
      if (link?.channel !== channel) return show(reply, GONE);
      const state = options.createState();
      const { url, verifier } = desk.ask({ callback: options.callback, state });
      await links.begin(secret, state, link, verifier);
      return reply.redirect(url);
    });
    app.get(`/connect/${channel}/callback`, { exposeHeadRoute: false }, async (request, reply) =>
      show(reply, await finish(request.query as Record<string, unknown>)),
    );
  };
}

/** What cannot be one of ours is looked for as the empty word, which nothing is kept under. */
function readSecret(value: unknown): string {
  return typeof value === 'string' && SECRET.test(value) ? value : '';
}
