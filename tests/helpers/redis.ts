import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

export interface TestRedisOptions {
  /** Keep a log on disk, synced at every write, so that data survive `kill` and `restart`; off by default. */
  readonly appendonly?: boolean;
  /** More words for redis-server's command line, e.g. ['--maxmemory', '10mb']. */
  readonly args?: readonly string[];
}

export interface TestRedis {
  readonly url: string;
  /** A new client, closed by `stop`. */
  client(): Redis;
  /** Ends the server (unless it was killed) and starts it on the same port and data. */
  restart(): Promise<void>;
  /** Ends the server with SIGKILL, as a power cut would; `restart` brings it back. */
  kill(): Promise<void>;
  /** Closes the clients, ends the server, removes its data. */
  stop(): Promise<void>;
}

/** Starts a redis-server of the test's own on a free port of this machine, empty, and waits until it answers. */
export async function startTestRedis(options: TestRedisOptions = {}): Promise<TestRedis> {
  const dir = await mkdtemp(join(tmpdir(), 'test-redis-'));
  const { port, server: first } = await startOnFreePort(dir, options);
  let server = first;
  const clients = new Set<Redis>();
  const url = `redis://127.0.0.1:${port}`;
  return {
    url,
    client: () => {
      const client = new Redis(url);
      // While a test has the server down, ioredis reports each failed attempt; that is not the test's error.
      client.on('error', () => undefined);
      clients.add(client);
      return client;
    },
    restart: async () => {
      await endServer(server, 'SIGTERM');
      server = await startServer(dir, port, options);
    },
    kill: () => endServer(server, 'SIGKILL'),
    stop: async () => {
      for (const client of clients) client.disconnect();
      await endServer(server, 'SIGTERM');
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function startOnFreePort(dir: string, options: TestRedisOptions) {
  // Between finding a free port and using it, another test may take it: then try another one.
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort();
    try {
      return { port, server: await startServer(dir, port, options) };
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}

async function startServer(dir: string, port: number, options: TestRedisOptions): Promise<ChildProcess> {
  const disk = options.appendonly
    ? ['--appendonly', 'yes', '--appendfsync', 'always']
    : ['--appendonly', 'no'];
  const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', dir, '--save', '', ...disk];
  const server = spawn('redis-server', [...args, ...(options.args ?? [])], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  const ready = new Promise<void>((resolve, reject) => {
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('Ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`redis-server ended:\n${said}`)));
  });
  await ready;
  return server;
}

async function endServer(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill(signal);
  await ended;
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
