import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '../errors.ts';
import { findSocketPath, makePrivateDir, readNote, writeNote } from './redis-place.ts';
import { askRedis, waitUntilGone } from './redis-probe.ts';

export interface RedisChildOptions {
  /** Holds the data, the log, the socket and `redis.json`; made when missing, closed to other users. */
  readonly dir: string;
  readonly fsync: 'always' | 'everysec';
  readonly log?: (message: string) => void;
  /** The server ended although nobody called `stop`. */
  readonly onExit?: () => void;
}

export interface RedisChild {
  /** What ioredis takes: the path of a unix socket. */
  readonly url: string;
  /** Ends the server with its data on disk; a server that belongs to another living process is left alone. */
  stop(): Promise<void>;
}

/** How long (ms) to wait for a server that holds the data directory but is just starting or ending. */
const longestHandover = 60_000;
/** How long (ms) after its server answers a process may take to note that the server is its own. */
const noteDelay = 1_000;
/** Exit code by which `flock` tells that another process holds the lock. */
const lockedExitCode = 75;

/**
 * Starts a private redis-server on a unix socket, its log on disk (AOF), and resolves when it answers and
 * all data are loaded. A server that is already running on `dir`, as a killed process leaves it behind, is
 * taken over. Throws AppError `redis-start` with the end of redis' own log when it cannot run.
 */
export async function startRedisChild(options: RedisChildOptions): Promise<RedisChild> {
  const dir = resolve(options.dir);
  const socket = findSocketPath(dir);
  await makePrivateDir(dir);
  await makePrivateDir(dirname(socket));
  const giveUp = Date.now() + longestHandover;
  while (Date.now() < giveUp) {
    const child = (await adopt(dir, socket, options)) ?? (await launch(dir, socket, options));
    if (child !== undefined) return child;
    await pause(100);
  }
  throw new AppError(`another redis-server holds ${dir} and does not answer`, { code: 'redis-start' });
}

/** Gives the url of the private Redis that runs on `dir` now, or undefined; never starts one. */
export async function findRedisChild(dir: string): Promise<string | undefined> {
  const socket = findSocketPath(dir);
  return (await askRedis(socket, 'PING')) === undefined ? undefined : socket;
}

async function adopt(dir: string, socket: string, options: RedisChildOptions) {
  const pid = await waitForServer(socket);
  if (pid === undefined) return undefined;
  await askRedis(socket, `CONFIG SET appendfsync ${options.fsync}`);
  const owner = (await readOwner(dir, pid)) ?? (await pause(noteDelay).then(() => readOwner(dir, pid)));
  const borrowed = owner !== undefined && isOwnedElsewhere(owner, dir);
  options.log?.(borrowed ? 'using the redis-server of another process' : 'took over a running redis-server');
  const gone = waitUntilGone(socket, true);
  if (!borrowed) await own(dir, socket, pid);
  return createHandle({ dir, socket, options, gone, end: () => (borrowed ? undefined : end(socket, pid)) });
}

/** Starts a server; undefined when another one holds the directory. */
async function launch(dir: string, socket: string, options: RedisChildOptions) {
  const logPath = join(dir, 'redis.log');
  const logFile = await open(logPath, 'a', 0o600);
  const { size } = await logFile.stat();
  const child = spawnLocked(dir, socket, options.fsync, logFile.fd);
  const exited = new Promise<number | null>((done) => {
    child.once('exit', (code) => done(code));
    child.once('error', () => done(null));
  });
  await logFile.close();
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    // While we are about to lose the lock, the server that answers may be the other one.
    if ((await waitForServer(socket)) === child.pid) break;
    await Promise.race([pause(20), exited]);
  }
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) {
    if ((await exited) === lockedExitCode) return undefined;
    throw await createStartError(logPath, size);
  }
  await own(dir, socket, pid);
  child.unref();
  const gone = exited.then(() => undefined);
  const stop = async () => {
    child.ref();
    child.kill('SIGTERM');
    await gone;
  };
  return createHandle({ dir, socket, options, gone, end: stop });
}

/**
 * Two servers on one directory would ruin the data, and redis-server itself does not look. Linux' `flock`
 * keeps a lock that lives exactly as long as the server does; elsewhere we start without.
 */
function spawnLocked(dir: string, socket: string, fsync: string, logFd: number): ChildProcess {
  const server = ['redis-server', '--port', '0', '--unixsocket', socket, '--unixsocketperm', '700'];
  const data = [
    '--appendonly',
    'yes',
    '--appendfsync',
    fsync,
    '--save',
    '',
    '--maxmemory-policy',
    'noeviction',
  ];
  const lock = [
    'flock',
    '--no-fork',
    '--nonblock',
    '--conflict-exit-code',
    `${lockedExitCode}`,
    'redis.lock',
  ];
  const [program = '', ...args] = [...(process.platform === 'linux' ? lock : []), ...server, ...data];
  // Its own process group: Ctrl-C in a terminal is ours to handle, Redis must outlive the last commit.
  return spawn(program, args, { cwd: dir, detached: true, stdio: ['ignore', logFd, logFd] });
}

interface Handle {
  readonly dir: string;
  readonly socket: string;
  readonly options: RedisChildOptions;
  readonly gone: Promise<void>;
  readonly end: () => Promise<void> | undefined;
}

function createHandle({ dir, socket, options, gone, end }: Handle): RedisChild {
  let stopping: Promise<void> | undefined;
  void gone.then(() => {
    owned.delete(dir);
    if (stopping === undefined) options.onExit?.();
  });
  const stop = async () => {
    await end();
  };
  return {
    url: socket,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

/** Directories whose server belongs to this very process, so that a reused process id is not believed. */
const owned = new Set<string>();

async function own(dir: string, socket: string, pid: number): Promise<void> {
  owned.add(dir);
  await writeNote(dir, { socket, pid, owner: process.pid });
}

async function readOwner(dir: string, pid: number): Promise<number | undefined> {
  const note = await readNote(dir);
  return note?.pid === pid ? note.owner : undefined;
}

function isOwnedElsewhere(owner: number, dir: string): boolean {
  return owner === process.pid ? owned.has(dir) : isAlive(owner);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function end(socket: string, pid: number): Promise<void> {
  const gone = waitUntilGone(socket, false);
  if (isAlive(pid)) process.kill(pid, 'SIGTERM');
  await gone;
}

/** Gives the process id of the server on the socket once its data are loaded; undefined when nobody is there. */
async function waitForServer(socket: string): Promise<number | undefined> {
  while ((await askRedis(socket, 'PING'))?.startsWith('-LOADING')) await pause(100);
  const info = await askRedis(socket, 'INFO server');
  const pid = /^process_id:(\d+)/m.exec(info ?? '')?.[1];
  return pid === undefined ? undefined : Number(pid);
}

async function createStartError(logPath: string, from: number): Promise<AppError> {
  const log = (await readFile(logPath)).subarray(from).toString().trim();
  const hint = `see ${logPath}; redis-server must be installed`;
  const last = log.split('\n').slice(-3).join(' | ');
  return new AppError(`redis-server did not start: ${last}`, { code: 'redis-start', hint });
}
