import Fastify, { type FastifyInstance } from 'fastify';
import type { Bot } from './bot/bot.ts';
import { loadLocales } from './bot/load-locales.ts';
import { createLocaliser, type Localiser } from './bot/localise.ts';
import { listConnects } from './connect-accounts.ts';
import { createDemo } from './demo.ts';
import type { Emulator } from './emulator/emulator.ts';
import { createIntake } from './engine/intake.ts';
import type { Mailbox } from './engine/mailbox.ts';
import { AppError } from './errors.ts';
import type { FileLinks } from './files/file-links.ts';
import type { Installation } from './installation.ts';
import { createProcedureSite } from './procedure-site.ts';
import { createPublishedDesk } from './published-site.ts';
import { createReceiptDesk } from './receipt-site.ts';
import { serveFiles } from './serve-files.ts';
import { laneKeys, listLanes } from './store/keys.ts';
import { createHealth } from './web/health.ts';
import type { Metrics } from './web/metrics.ts';
import { createProcedurePages } from './web/procedures/routes.ts';
import { createPublishedPages } from './web/published/routes.ts';
import { createReceiptPages } from './web/receipts/routes.ts';
import { createWebhooks } from './web/webhooks.ts';

/** The HTTP side of a process with the role `web`. */
export interface Server {
  readonly url: string;
  readonly emulator: Emulator | undefined;
  stop(): Promise<void>;
}

/** A platform sends its small body at once. Who sends drop by drop is cut off after this (ms). */
const REQUEST_MS = 30_000;
/** The HTTPS server in front stands on this machine or in its private network: whom it names is who asks. */
const PROXIES = ['loopback', 'uniquelocal'];
/** How long requests under way have for their answer when the process stops. */
const LAST_ANSWERS_MS = 1500;

/** What the role `web` is made of. */
export interface ServerParts {
  readonly installation: Installation;
  readonly now: () => number;
  readonly mailbox: Mailbox;
  readonly metrics: Metrics;
  readonly bots: ReadonlyMap<string, Bot>;
  readonly localisers: ReadonlyMap<string, Localiser>;
  readonly links: FileLinks | undefined;
}

/** Listens for the platforms, for health checks, for those who link accounts and read, and in demo mode for the chat page. */
export async function startServer(parts: ServerParts): Promise<Server> {
  const { installation, mailbox, metrics, now } = parts;
  const { config, localUrl: url, redis, channels } = installation;
  const app = Fastify({
    requestTimeout: REQUEST_MS,
    routerOptions: { ignoreTrailingSlash: true },
    trustProxy: PROXIES,
  });
  const intake = createIntake({ redis, lanes: config.lanes, mailbox, communeOf: installation.communeOf });
  await app.register(createWebhooks({ channels, intake, count: metrics.countWebhook }));
  await app.register(createHealth({ check: () => checkReady(installation), metrics: metrics.read }));
  // The words of nobody's commune: those that a commune may replace are spoken for it only.
  const shared = { ...parts, localiser: createLocaliser(loadLocales()), onProblem: metrics.observer.problem };
  await app.register(serveFiles(shared));
  const site = createProcedureSite(shared);
  const pages = { site, onProblem: shared.onProblem };
  await app.register(createProcedurePages(pages));
  await app.register(createReceiptPages({ ...pages, receipts: createReceiptDesk(installation, now) }));
  await app.register(createPublishedPages({ ...pages, published: createPublishedDesk(parts) }));
  for (const connect of listConnects(shared)) await app.register(connect);
  const demo = installation.demo && (await createDemo(installation, installation.demo, url, now));
  if (demo) {
    await app.register(demo.emulator.plugin);
    app.get('/', async (_request, reply) => reply.redirect('/emulator'));
  }
  await listen(app, config.port, config.host);
  await demo?.link(now());
  return {
    url,
    emulator: demo?.emulator,
    async stop() {
      await demo?.stop();
      const closed = app.close();
      // A browser may hold a connection on which it never asked anything; nobody waits for that one.
      const force = setTimeout(() => app.server.closeAllConnections(), LAST_ANSWERS_MS);
      await closed;
      clearTimeout(force);
    },
  };
}

async function listen(app: FastifyInstance, port: number, host: string): Promise<void> {
  try {
    await app.listen({ port, host });
  } catch (cause) {
    await app.close();
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw cause;
    throw new AppError(`port ${port} of ${host} cannot be used (${code})`, {
      code: 'port',
      hint: 'set PORT',
      cause,
    });
  }
}

/** Redis answers and the streams of work can be read. */
async function checkReady({ redis, config }: Installation): Promise<void> {
  await redis.ping();
  await Promise.all(listLanes(config.lanes).map((lane) => redis.xlen(laneKeys(lane).ready('in'))));
}
