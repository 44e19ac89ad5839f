import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, type AppOptions, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { createInvite } from '../../src/store/invites.ts';
import { communeKeys, laneOf } from '../../src/store/keys.ts';
import { AT_ONCE, type Changes, copyDemo } from './communes.ts';

/** The demo commune's accounts. */
export const OA = '388613280878808645';
export const PAGE = '1234567890';

export interface DemoApp {
  readonly app: App;
  readonly url: string;
  readonly emulator: Emulator;
  /** Lines that the program logged. */
  readonly logged: { readonly facts: object; readonly message: string }[];
  /** What another process of the same installation is started with. */
  readonly env: Readonly<Record<string, string>>;
  /** A one-time code for an official of the demo commune. */
  invite(staff: string): Promise<string>;
  /** Stops the process's parts and removes its data. */
  stop(): Promise<void>;
}

/** A port that nobody listens on. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Starts the whole program in demo mode with data of its own, as `npm start` does. `changes`: of the demo commune;
 * unless a test says otherwise, officials' answers leave at once.
 */
export async function startDemoApp(
  env: Readonly<Record<string, string>> = {},
  options: Omit<AppOptions, 'log'> = {},
  changes: Changes = AT_ONCE,
): Promise<DemoApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'test-app-'));
  const logged: DemoApp['logged'] = [];
  const keep = (facts: object, message: string) => {
    logged.push({ facts, message });
  };
  const own = {
    PORT: String(await findFreePort()),
    DATA_DIR: dataDir,
    COMMUNES_DIR: copyDemo(dataDir, changes),
    // The pace counts true seconds: a message that it puts off waits for ever when the test holds the clock.
    ...(options.now && { CITIZEN_BURST: '0' }),
  };
  const all = { ...own, ...env };
  const config = readConfig(all);
  const app = await startApp(config, { ...options, log: { info: keep, warn: keep, error: keep } });
  const { installation, emulator, url } = app;
  if (!emulator || !url) throw new Error('the demo has an emulator and a page');
  return {
    ...{ app, url, emulator, logged, env: all },
    async invite(staff) {
      const { redis, box } = installation;
      const keys = communeKeys(laneOf('demo', config.lanes), 'demo');
      return createInvite(redis, keys, box, staff, Date.now());
    },
    async stop() {
      await app.stop();
      await rm(dataDir, { recursive: true, force: true });
      // No message of ours may be one that a platform does not take; nobody would notice but the person.
      const refused = logged.filter(({ facts }) => (facts as { where?: string }).where === 'content');
      if (refused.length > 0) throw new Error(`refused by the platform: ${JSON.stringify(refused)}`);
    },
  };
}
