import type { FileDesk } from './domain/file-desk.ts';
import { createFileDesk } from './files/create-file-desk.ts';
import { createFetcher } from './files/fetch-file.ts';
import type { Installation } from './installation.ts';
import { createFileRegister } from './store/file-register.ts';
import { laneOf } from './store/keys.ts';
import type { Metrics } from './web/metrics.ts';

/** Both platforms let people send files of up to 25 MB (platform docs). */
const MOST_BYTES = 25_000_000;

/** The files' desks of all communes, by slug, behind one fetcher. */
export interface Desks {
  readonly bySlug: ReadonlyMap<string, FileDesk>;
  close(): Promise<void>;
}

/** Makes the desks of a process that works on turns. */
export function createDesks(installation: Installation, metrics: Metrics, now: () => number): Desks {
  const { config, communes, channels, files: store, redis } = installation;
  const fetcher = createFetcher({ trustedOrigins: listTrusted(installation), maxBytes: MOST_BYTES });
  const shared = {
    ...{ store, fetcher, now },
    hostsOf: (channel: keyof typeof channels) => [
      ...(channels[channel]?.mediaHosts ?? []),
      ...config.files.hosts,
    ],
    count: metrics.countFile,
    onProblem: metrics.observer.problem,
  };
  const desks = [...communes.keys()].map((slug) => {
    const register = createFileRegister(redis, { lane: laneOf(slug, config.lanes), slug });
    return [slug, createFileDesk({ ...shared, slug, register })] as const;
  });
  return { bySlug: new Map(desks), close: fetcher.close };
}

/** A platform at an address without https is an emulated one: its files come from the same place. */
function listTrusted({ config, demo }: Installation): readonly string[] {
  const platforms = [config.zalo ?? demo?.zalo, config.messenger ?? demo?.messenger];
  return platforms.flatMap((platform) =>
    platform?.apiUrl.startsWith('http:') ? [new URL(platform.apiUrl).origin] : [],
  );
}
