import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Where a refresher stops; `none`: nowhere. */
export type RefresherStep =
  | 'none'
  | 'ready'
  | 'before-lock'
  | 'after-lock'
  | 'before-call'
  | 'after-answer'
  | 'before-unlock';

/** What a process of `refresher.ts` is told. */
export interface RefresherTask {
  readonly redisUrl: string;
  readonly secret: string;
  readonly lockMs: number;
  readonly account: string;
  readonly app: { readonly appId: string; readonly appSecret: string; readonly oauthUrl: string };
  readonly stopAt: RefresherStep;
}

export interface Refresher {
  /** Resolves when it has stopped at its step. */
  readonly stopped: Promise<void>;
  go(): void;
  /** The access token that it found, or its error in words. */
  readonly result: Promise<string>;
  kill(): Promise<void>;
}

const FILE = fileURLToPath(new URL('./refresher.ts', import.meta.url));

/** Starts a process that refreshes. */
export function startRefresher(task: RefresherTask): Refresher {
  const child: ChildProcess = spawn(process.execPath, [FILE, JSON.stringify(task)], {
    env: { PATH: process.env['PATH'] },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const said = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const hear = (begin: string) =>
    new Promise<string>((resolve) => {
      said.on('line', (line) => line.startsWith(begin) && resolve(line));
    });
  return {
    stopped: hear(task.stopAt).then(() => undefined),
    go: () => void child.stdin?.write('go\n'),
    result: hear('token ').then((line) => line.slice('token '.length)),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
