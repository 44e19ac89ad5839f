import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoCredentials } from './demo-credentials.ts';
import type { Commune } from './domain/commune.ts';
import { createEmulator, type Emulator } from './emulator/emulator.ts';
import type { Installation } from './installation.ts';

/** The emulated platforms of a demo, with the people and chats of its last run. */
export interface Demo {
  readonly emulator: Emulator;
  /** Gives the accounts their tokens, as the platforms' consent pages would; call it when the server listens. */
  link(now: number): Promise<void>;
  /** Remembers people and chats, then ends what the emulator still has under way. */
  stop(): Promise<void>;
}

/** Makes the platforms of a demo. Their webhooks come back to `base`. */
export async function createDemo(
  installation: Installation,
  credentials: DemoCredentials,
  base: string,
  now: () => number,
): Promise<Demo> {
  const { communes, tokens, config } = installation;
  const file = join(config.dataDir, 'emulator.json');
  const dump = await readFile(file, 'utf8').catch(() => undefined);
  const emulator = createEmulator({
    ...describeAccounts([...communes.values()], credentials),
    ...{ target: base, publicUrl: base, now, ...(dump === undefined ? {} : { dump }) },
  });
  return {
    emulator,
    async link(now) {
      for (const { accounts } of communes.values()) {
        if (accounts.zalo) await tokens.zalo.write(accounts.zalo, readToken(emulator, accounts.zalo, now));
        if (accounts.messenger) {
          const accessToken = credentials.pageToken(accounts.messenger);
          await tokens.messenger.write(accounts.messenger, { accessToken, issuedAt: now });
        }
      }
    },
    async stop() {
      await writeFile(file, emulator.dump(), { mode: 0o600 });
      await emulator.close();
    },
  };
}

function describeAccounts(communes: readonly Commune[], { zalo, messenger, pageToken }: DemoCredentials) {
  const { appId, appSecret, oaSecretKey } = zalo;
  return {
    zalo: {
      ...{ appId, appSecret, oaSecretKey },
      oas: communes.flatMap(({ name, accounts }) => (accounts.zalo ? [{ id: accounts.zalo, name }] : [])),
    },
    messenger: {
      ...{ appId: '2000000000000001', appSecret: messenger.appSecret, verifyToken: messenger.verifyToken },
      pages: communes.flatMap(({ name, accounts: { messenger: id } }) =>
        id ? [{ id, name, token: pageToken(id) }] : [],
      ),
    },
  };
}

function readToken(emulator: Emulator, oa: string, now: number) {
  const issued = emulator.issueZaloTokens(oa);
  return {
    accessToken: issued.access_token,
    refreshToken: issued.refresh_token,
    issuedAt: now,
    expiresAt: now + Number(issued.expires_in) * 1000,
  };
}
