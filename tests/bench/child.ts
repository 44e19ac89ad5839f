import { fork, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A process of ours: the product, the bare server, the crowd. */
export interface Child {
  readonly pid: number;
  /** Sends an order and gives what comes back; with none, the first thing that the child says. */
  ask(order?: object): Promise<unknown>;
  /** Ends it as an operator would. */
  stop(): Promise<void>;
}

/**
 * Starts a TypeScript file of this repository (`path` from this folder) in a process of its own; `flags` are for
 * Node.
 */
export function startChild(
  path: string,
  env: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): Child {
  const stdio: StdioOptions = ['ignore', 'ignore', 'inherit', 'ipc'];
  const child = fork(fileURLToPath(new URL(path, import.meta.url)), [], {
    ...{ stdio, execArgv: [...flags] },
    env: { PATH: process.env['PATH'], ...env },
  });
  const kill = () => child.kill('SIGKILL');
  // Whatever ends the run, no process outlives it.
  process.once('exit', kill);
  return {
    pid: child.pid ?? 0,
    async ask(order) {
      if (order) child.send(order);
      const over = new AbortController();
      const { signal } = over;
      const exited = once(child, 'exit', { signal }).then(([code, name]) => {
        throw new Error(`a process of the benchmark ended: ${code ?? name}`);
      });
      const said = once(child, 'message', { signal });
      const [answer] = (await Promise.race([said, exited]).finally(() => over.abort())) as [
        { result?: unknown; error?: string },
      ];
      // The loser of the race ends with the signal; nobody waits for it.
      await Promise.allSettled([said, exited]);
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.result;
    },
    async stop() {
      process.off('exit', kill);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Resolves when an HTTP server answers there. */
export async function waitForServer(url: string): Promise<void> {
  for (const giveUpAt = Date.now() + 90_000; Date.now() < giveUpAt; await pause(50)) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer) return;
  }
  throw new Error(`nobody answers at ${url}`);
}

/** Processor time that a process has used, ms; Linux counts it in hundredths of a second. */
export function readCpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Resident memory of a process, MB. */
export function readRssMb(pid: number): number {
  const kb = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kb) / 1024;
}
