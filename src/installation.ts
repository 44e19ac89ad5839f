import { join } from 'node:path';
import type { Redis } from 'ioredis';
import type { LinkedChannel } from './channels/channel.ts';
import { createHttp, type Http } from './channels/http.ts';
import { channels as factories } from './channels/index.ts';
import { loadCommunes } from './communes/load-communes.ts';
import type { Config } from './config.ts';
import { type DemoCredentials, makeDemoCredentials } from './demo-credentials.ts';
import { type Commune, listAccounts } from './domain/commune.ts';
import type { ChannelName } from './domain/update.ts';
import { createDiskStore } from './files/disk-store.ts';
import type { FileStore } from './files/file-store.ts';
import { createS3Store } from './files/s3-store.ts';
import { createSealedStore } from './files/sealed-store.ts';
import { readOrCreateSecret } from './store/demo-secret.ts';
import { createRedis } from './store/redis.ts';
import { startRedisChild } from './store/redis-child.ts';
import { createSecretBox, type SecretBox } from './store/secret-box.ts';
import { createTokenStore } from './store/tokens.ts';

/** Takes lines for a log; never personal data. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** What every process of an installation shares, the operator's commands included. */
export interface Installation {
  readonly config: Config;
  /** Where this machine reaches the process with the role `web`. */
  readonly localUrl: string;
  readonly redis: Redis;
  connect(name: string): Redis;
  readonly box: SecretBox;
  readonly communes: ReadonlyMap<string, Commune>;
  communeOf(channel: ChannelName, account: string): string | undefined;
  readonly channels: Readonly<Partial<Record<ChannelName, LinkedChannel>>>;
  readonly tokens: Readonly<Record<ChannelName, ReturnType<typeof createTokenStore>>>;
  /** The files that people sent, encrypted. */
  readonly files: FileStore;
  /** Only in demo mode. */
  readonly demo?: DemoCredentials;
  close(): Promise<void>;
}

/**
 * Opens Redis (a private one when no address is set), reads the communes' files and makes the channels that
 * have credentials. Throws ConfigError with every problem of the files.
 */
export async function openInstallation(
  config: Config,
  log: Log,
  now: () => number,
  onRedisExit: () => void,
): Promise<Installation> {
  const communes = new Map(loadCommunes(config.communesDir).map((commune) => [commune.slug, commune]));
  const localUrl = `http://127.0.0.1:${config.port}`;
  const secret = config.secretKey ?? (await readOrCreateSecret(join(config.dataDir, 'demo-secret')));
  const demo = config.demo ? makeDemoCredentials(secret, localUrl) : undefined;
  const child =
    config.redisUrl === undefined
      ? await startRedisChild({
          dir: join(config.dataDir, 'redis'),
          fsync: config.redisFsync,
          log: (message) => log.info({}, message),
          onExit: onRedisExit,
        })
      : undefined;
  const url = config.redisUrl ?? child?.url ?? '';
  const open = new Set<Redis>();
  const connect = (name: string): Redis => {
    const connection = createRedis(url, name);
    connection.on('error', (error) => log.warn({ code: errorCode(error), connection: name }, 'redis'));
    connection.once('end', () => open.delete(connection));
    open.add(connection);
    return connection;
  };
  const redis = connect('main');
  const box = createSecretBox(secret);
  const http = createHttp();
  const tokens = {
    zalo: createTokenStore(redis, box, 'zalo'),
    messenger: createTokenStore(redis, box, 'messenger'),
  };
  const accounts = indexAccounts(communes.values());
  const { s3 } = config.files;
  const files = s3 ? await createS3Store(s3) : createDiskStore(join(config.dataDir, 'files'));
  return {
    ...{ config, localUrl, redis, connect, box, communes, tokens },
    communeOf: (channel, account) => accounts.get(`${channel}:${account}`),
    channels: createChannels({ config, demo, tokens, http, now, log, communes: [...communes.values()] }),
    files: createSealedStore(files, box),
    ...(demo ? { demo } : {}),
    async close() {
      await http.close();
      for (const connection of open) connection.disconnect();
      await child?.stop();
    },
  };
}

function indexAccounts(communes: Iterable<Commune>): Map<string, string> {
  const index = new Map<string, string>();
  for (const commune of communes) {
    for (const { channel, account } of listAccounts(commune))
      index.set(`${channel}:${account}`, commune.slug);
  }
  return index;
}

interface ChannelParts {
  readonly config: Config;
  readonly demo: DemoCredentials | undefined;
  readonly tokens: Installation['tokens'];
  readonly http: Http;
  readonly now: () => number;
  readonly log: Log;
  readonly communes: readonly Commune[];
}

function createChannels({
  config,
  demo,
  tokens,
  http,
  now,
  log,
  communes,
}: ChannelParts): Installation['channels'] {
  const zalo = config.zalo ?? demo?.zalo;
  const messenger = config.messenger ?? demo?.messenger;
  const linked = communes.flatMap(({ accounts }) => (accounts.zalo ? [accounts.zalo] : []));
  return {
    ...(zalo
      ? {
          zalo: factories.zalo({
            ...{ ...zalo, tokens: tokens.zalo, http, now, accounts: () => linked },
            onTrouble: (account, { code, message }) =>
              log.warn(
                { account, code, problem: message },
                'a token could not be refreshed; the old one serves',
              ),
            onLost: (account, facts) => log.error({ account, ...facts }, 'Zalo OA must be linked again'),
          }),
        }
      : {}),
    ...(messenger
      ? { messenger: factories.messenger({ ...messenger, tokens: tokens.messenger, http, now }) }
      : {}),
  };
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
