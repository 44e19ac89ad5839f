import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Stage } from './stage.ts';
import type { Verdict } from './verdict.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const SHORT_LEASE = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** A worker process. */
export interface Worker {
  readonly number: number;
  readonly child: ChildProcess;
  state: 'starting' | 'up' | 'paused' | 'gone';
}

/** The worker processes of a run; one that ends is replaced. */
export interface WorkerPool {
  /** Those that have said that they started and run now. */
  list(): readonly Worker[];
  /** Problems that the workers logged, by kind; a worker that ended by itself is a violation. */
  describe(): Verdict;
  stop(): Promise<void>;
}

/** Starts `count` worker processes and resolves when all of them run. */
export async function startWorkers(stage: Stage, count: number, lease?: number): Promise<WorkerPool> {
  const workers = new Set<Worker>();
  const problems = new Map<string, number>();
  const crashes: string[] = [];
  let stopping = false;
  let number = 0;

  function start(): Promise<void> {
    number += 1;
    const child = spawn(process.execPath, [lease === undefined ? MAIN : SHORT_LEASE], {
      env: {
        ...{ PATH: process.env['PATH'], ...stage.workerEnv(number) },
        ...(lease === undefined ? {} : { CHAOS_LEASE: String(lease) }),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const worker: Worker = { number, child, state: 'starting' };
    workers.add(worker);
    child.once('exit', (code, signal) => {
      workers.delete(worker);
      const isCrash = worker.state !== 'gone' && !stopping;
      worker.state = 'gone';
      if (isCrash) crashes.push(`worker ${worker.number} ended by itself: ${code ?? signal}`);
      if (!stopping) void start();
    });
    const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
    return new Promise((resolve) => {
      lines.on('line', (line) => {
        if (line.includes('"msg":"started"')) {
          if (worker.state === 'starting') worker.state = 'up';
          resolve();
        }
        if (line.includes('"msg":"problem"')) countOne(problems, describeProblem(line));
      });
    });
  }

  const killAll = () => {
    for (const { child } of workers) child.kill('SIGKILL');
  };
  // Whatever ends the run, no worker outlives it.
  process.once('exit', killAll);
  await Promise.all(Array.from({ length: count }, start));
  return {
    list: () => [...workers].filter(({ state }) => state === 'up'),
    describe: () => ({
      figures: [...problems].map(([name, count]) => [`logged: ${name}`, count] as const),
      violations: crashes,
    }),
    async stop() {
      stopping = true;
      process.off('exit', killAll);
      const ended = [...workers].map(({ child }) => once(child, 'exit'));
      killAll();
      await Promise.all(ended);
    },
  };
}

function countOne(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function describeProblem(line: string): string {
  const { where, code, name, stack } = JSON.parse(line) as Record<string, string | string[]>;
  const place = Array.isArray(stack) ? (stack[0] ?? '').trim().replace(/file:\S*\//, '') : '';
  return [where, code ?? name, place].filter(Boolean).join(' ');
}
