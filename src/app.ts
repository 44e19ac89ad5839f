import type { Localiser } from './bot/localise.ts';
import { createBots, pickCommune } from './bots.ts';
import type { Config } from './config.ts';
import { readDepths } from './depths.ts';
import type { Emulator } from './emulator/emulator.ts';
import { createMailbox } from './engine/mailbox.ts';
import { AppError } from './errors.ts';
import { type Installation, type Log, openInstallation } from './installation.ts';
import { createLinkGuard } from './link-guard.ts';
import { writeProfile } from './profile.ts';
import { createLinks } from './serve-files.ts';
import { startServer } from './server.ts';
import { checkInstallation } from './store/check-installation.ts';
import { checkDurability } from './store/redis.ts';
import { createTeacher } from './teacher.ts';
import { createMetrics } from './web/metrics.ts';
import { createWorkers, type WorkerParts } from './workers.ts';

/** A running process. */
export interface App {
  /** Where it listens, when it has the role `web`. */
  readonly url: string | undefined;
  readonly installation: Installation;
  /** The emulated platforms, in demo mode. */
  readonly emulator: Emulator | undefined;
  stop(): Promise<void>;
}

export interface AppOptions {
  readonly now?: () => number;
  readonly log: Log;
  /** The private redis-server ended by itself: the process cannot go on. */
  onRedisExit?(): void;
  /** For tests: shorter leases, delays and ticks. */
  readonly engine?: WorkerParts['engine'];
  readonly linkCheckMs?: number;
  readonly teachMs?: number;
  /** For tests: when a turn counts as slow. */
  readonly slowMs?: number;
}

/** Puts all parts together and starts the roles of this process. The only place that knows every part. */
export async function startApp(config: Config, options: AppOptions): Promise<App> {
  const { log, now = Date.now } = options;
  const installation = await openInstallation(config, log, now, options.onRedisExit ?? (() => {}));
  try {
    return await startRoles(installation, options, now);
  } catch (error) {
    await installation.close();
    throw error;
  }
}

/** Tokens are refreshed hours ahead; this is how long admins wait for the news that a link is lost. */
const LINK_CHECK_MS = 60_000;

/** How long an official waits until a word that was taught is understood by every process. */
const TEACH_MS = 3_000;

async function startRoles(installation: Installation, options: AppOptions, now: () => number): Promise<App> {
  const { config } = installation;
  const { log } = options;
  await checkInstallation(installation.redis, installation.box, config.lanes);
  const { appendOnly } = await checkDurability(installation.redis);
  if (!appendOnly)
    log.warn({}, 'Redis keeps no append-only file: a crash loses messages. Set appendonly yes.');

  const metrics = createMetrics(
    () => readDepths(installation, now()),
    (where, error) => log.error({ where, ...describeError(error) }, 'problem'),
  );
  const links = createLinks(installation);
  if (!links)
    log.warn({}, 'PUBLIC_URL is not set: photos stay with the platforms, whose links to them expire.');
  const { bots, localisers, catalogues } = createBots(installation, (key) =>
    log.error({ key }, 'text is missing'),
  );
  const teacher = createTeacher({
    ...{ redis: installation.redis, lanes: config.lanes, catalogues },
    ...{ everyMs: options.teachMs ?? TEACH_MS, onProblem: metrics.observer.problem },
  });
  const workers = config.roles.has('worker')
    ? await createWorkers({
        ...{ installation, bots, localisers, links, metrics, now },
        ...{ slowMs: options.slowMs, engine: options.engine },
      })
    : undefined;
  const mailbox = createMailbox({
    ...{ redis: installation.redis, lanes: config.lanes, now },
    offerInbox: workers?.offerInbox,
  });
  const guard = createLinkGuard({
    ...{ installation, mailbox, now, everyMs: options.linkCheckMs ?? LINK_CHECK_MS },
    onProblem: metrics.observer.problem,
  });
  const server = config.roles.has('web')
    ? await startServer({ installation, mailbox, metrics, now, bots, localisers, links })
    : undefined;
  if (server?.emulator) await showProfiles(installation, localisers, metrics.observer.problem);
  await teacher.start();
  await workers?.start();
  guard.start();
  return {
    url: server?.url,
    installation,
    emulator: server?.emulator,
    async stop() {
      await server?.stop();
      await guard.stop();
      await teacher.stop();
      await workers?.stop();
      await installation.close();
    },
  };
}

/** In a demo nobody runs the operator's command first: the Pages show their menu from the start. */
async function showProfiles(
  { communes, channels }: Installation,
  localisers: ReadonlyMap<string, Localiser>,
  onProblem: (where: string, error: unknown) => void,
): Promise<void> {
  for (const [slug, commune] of communes) {
    const page = commune.accounts.messenger;
    if (page === undefined) continue;
    const profile = writeProfile(pickCommune(localisers, slug), commune);
    await channels.messenger
      ?.setProfile?.(page, profile)
      .catch((error: unknown) => onProblem('profile', error));
  }
}

/** What a log may know of an error: never its texts of people, which only our own messages are free of. */
function describeError(error: unknown): object {
  if (error instanceof AppError) {
    const { code, message, hint, cause } = error;
    return { code, message, hint, ...(cause instanceof Error ? { cause: readFrames(cause) } : {}) };
  }
  if (error instanceof Error) return { name: error.name, stack: readFrames(error) };
  return { name: 'unknown' };
}

/** Where it happened. The message before it may quote what a person wrote, over several lines. */
function readFrames(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .slice(0, 6);
}
