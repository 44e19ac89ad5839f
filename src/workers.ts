import type { Bot } from './bot/bot.ts';
import type { Localiser } from './bot/localise.ts';
import { runTurn } from './bot/turn.ts';
import { pickCommune } from './bots.ts';
import { createCalendar } from './communes/create-calendar.ts';
import { loadHolidays } from './communes/load-holidays.ts';
import { readPublicUrl } from './connect-accounts.ts';
import { createCourier, type TextingPlace } from './courier.ts';
import { createDesks, type Desks } from './desks.ts';
import { DIGEST, runDigest, startDigest } from './digest.ts';
import type { Commune } from './domain/commune.ts';
import { HOME_LOCALE } from './domain/conversation.ts';
import type { ChannelName } from './domain/update.ts';
import { opensWindow, type Windows } from './domain/window.ts';
import type { Calendar } from './domain/working-time.ts';
import { createEngine, type Engine, type EngineOptions } from './engine/engine.ts';
import type { Turn, TurnHandler } from './engine/worker.ts';
import type { FileLinks } from './files/file-links.ts';
import type { Installation } from './installation.ts';
import { createPace } from './pace.ts';
import { readWindows } from './read-windows.ts';
import { RETENTION, runRetention, startRetention } from './retention.ts';
import { openRecords } from './store/records.ts';
import { createTyping } from './typing.ts';
import type { Metrics } from './web/metrics.ts';

/** What the role `worker` is made of. */
export interface WorkerParts {
  readonly installation: Installation;
  readonly bots: ReadonlyMap<string, Bot>;
  readonly localisers: ReadonlyMap<string, Localiser>;
  readonly links: FileLinks | undefined;
  readonly metrics: Metrics;
  readonly now: () => number;
  /** For tests: when a turn counts as slow, and parts of the engine in the place of ours. */
  readonly slowMs?: number | undefined;
  readonly engine?: Partial<EngineOptions> | undefined;
}

/** Makes the workers of a process with the role `worker`: they run the turns, send the answers and keep the times. */
export async function createWorkers(parts: WorkerParts): Promise<Engine> {
  const { installation, localisers, links, metrics, now } = parts;
  const { config, redis, channels, communes } = installation;
  const { lanes } = config;
  await startRetention(redis, communes.values(), { lanes, now: now() });
  const holidays = loadHolidays();
  const calendars = new Map(
    [...communes].map(([slug, commune]) => [slug, createCalendar(commune, holidays)]),
  );
  await startDigest(redis, communes.values(), calendars, { lanes, now: now() });
  const desks = createDesks(installation, metrics, now);
  const pages = readPublicUrl(installation);
  const engine = createEngine({
    ...{ redis, lanes, now, box: installation.box, connect: installation.connect },
    handler: { ...createHandler(parts, desks, calendars), begin: createTyping(channels, parts.slowMs) },
    courier: createCourier({
      channels,
      localiserOf: (slug) => pickCommune(localisers, slug),
      windowsOf: (slug, channel) => pickCommune(communes, slug).windows?.[channel],
      linkTo: (slug, file) => links?.sign(slug, file, now()),
      receiptAt: (path) => pages && `${pages}/bien-nhan/${path}`,
      textingOf: (slug) => readTexting(pickCommune(communes, slug), channels),
    }),
    observer: metrics.observer,
    ...(config.citizenBurst > 0 ? { pace: createPace(config.citizenBurst) } : {}),
    ...parts.engine,
  });
  return {
    ...engine,
    async stop() {
      await engine.stop();
      await desks.close();
    },
  };
}

/** What messages to phones say of a commune; undefined where it lets none go. */
function readTexting(commune: Commune, channels: Installation['channels']): TextingPlace | undefined {
  const { texting, name, hotline, accounts } = commune;
  const chat = accounts.zalo && channels.zalo?.chatLink(accounts.zalo);
  return texting && chat ? { texting, name, hotline, chat } : undefined;
}

/** Of a channel that is not connected. */
const NO_WINDOWS: Windows = { free: 0, extended: 0, extendedFor: 'none', wordsOnly: false };

function createHandler(
  { installation: { communes, channels, box }, bots, links, metrics, now }: WorkerParts,
  desks: Desks,
  calendars: ReadonlyMap<string, Calendar>,
): TurnHandler {
  const open = ({ unit, lane, slug, conversation, entry }: Turn) =>
    openRecords(unit, box, {
      ...{ lane, slug, conversation, id: entry.id, now: now() },
      calendar: pickCommune(calendars, slug),
    });
  return {
    async handle(turn) {
      const { slug, conversation, entry } = turn;
      const commune = pickCommune(communes, slug);
      const files = pickCommune(desks.bySlug, slug);
      if (entry.kind === 'alarm' && entry.name === RETENTION) {
        metrics.countDeleted(await runRetention(commune, open(turn), files));
        return;
      }
      if (entry.kind === 'alarm' && entry.name === DIGEST) {
        const calendar = pickCommune(calendars, slug);
        const windows = readWindows(channels, commune);
        const windowsOf = (channel: ChannelName) => windows[channel] ?? NO_WINDOWS;
        return runDigest(entry.data, { commune, calendar, records: open(turn), windowsOf });
      }
      await runTurn(pickCommune(bots, slug), {
        commune,
        calendar: pickCommune(calendars, slug),
        windows: readWindows(channels, commune),
        conversationId: conversation,
        entry,
        records: open(turn),
        ...(links && { files }),
        ...(turn.isHasty ? { isHasty: true } : {}),
      });
    },
    async giveUp(turn) {
      if (!opensWindow(turn.entry)) return;
      const records = open(turn);
      const locale =
        (await records.conversation(turn.conversation).catch(() => undefined))?.locale ?? HOME_LOCALE;
      records.send({ to: turn.conversation, locale, reply: { key: 'trouble' } });
    },
  };
}
