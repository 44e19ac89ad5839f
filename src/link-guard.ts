import { type CommuneAccount, listAccounts } from './domain/commune.ts';
import { judgeLink, LINK_ALARM, type LinkReport } from './domain/link.ts';
import type { Mailbox } from './engine/mailbox.ts';
import type { Installation } from './installation.ts';
import { communeKeys, laneOf } from './store/keys.ts';
import { createLinkNews } from './store/link-news.ts';
import { Unit } from './store/unit.ts';
import { limitTime } from './web/limit-time.ts';

export interface LinkGuardOptions {
  readonly installation: Installation;
  readonly mailbox: Mailbox;
  readonly now: () => number;
  readonly everyMs: number;
  onProblem(where: string, error: unknown): void;
}

/** Keeps the tokens of all accounts fresh, also where nobody writes, and has the admins told when a link is lost. */
export interface LinkGuard {
  start(): void;
  /** One round over all accounts. Any number of processes may make theirs: nothing is refreshed or told twice. */
  look(): Promise<void>;
  /** Resolves when no refresh of its own is under way (one that is cut off may cost the link), or Redis is away. */
  stop(): Promise<void>;
}

/** Longer than a call of the HTTP client. */
const LAST_CALL_MS = 12_000;

/** Makes the guard of this process. */
export function createLinkGuard({
  installation,
  mailbox,
  now,
  everyMs,
  onProblem,
}: LinkGuardOptions): LinkGuard {
  const { communes, channels, tokens, redis, config } = installation;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  let isOver = false;

  async function lookAt(slug: string, { channel, account }: CommuneAccount): Promise<void> {
    const keeper = channels[channel];
    const read = async () => judgeLink(await tokens[channel].read(account), now());
    const before = keeper ? await read() : undefined;
    if (!keeper || before?.state === 'missing') return;
    // Also where the link is lost: this process may hold the pair that saves it, and no call is made in vain.
    await keeper.keepToken(account).catch((error: unknown) => {
      if (before?.state !== 'lost') onProblem('token', error);
    });
    const link = await read();
    const keys = communeKeys(laneOf(slug, config.lanes), slug);
    const told = await createLinkNews(new Unit(redis), keys).linkNews(channel, account);
    if (link.state === 'missing' || link.state === (told?.state ?? 'fine')) return;
    const report: LinkReport = { ...link, serial: (told?.serial ?? 0) + 1 };
    await mailbox.push(slug, {
      ...{ id: `link:${report.serial}:${report.state}`, channel, account, user: LINK_ALARM },
      ...{ at: now(), kind: 'alarm', name: LINK_ALARM, data: JSON.stringify(report) },
    });
  }

  async function look(): Promise<void> {
    for (const commune of communes.values()) {
      for (const account of listAccounts(commune)) {
        if (isOver) return;
        await lookAt(commune.slug, account).catch((error: unknown) => onProblem('link', error));
      }
    }
  }

  function run(): void {
    looking = look().finally(() => {
      if (!isOver) timer = setTimeout(run, everyMs);
    });
  }

  return {
    start: run,
    look,
    async stop() {
      isOver = true;
      clearTimeout(timer);
      await limitTime(looking, LAST_CALL_MS).catch(() => {});
    },
  };
}
