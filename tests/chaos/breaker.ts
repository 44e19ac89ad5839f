import { setTimeout as pause } from 'node:timers/promises';
import { createChance } from '../helpers/random.ts';
import type { ChaosOptions } from './options.ts';
import type { Cut } from './record.ts';
import type { Stage } from './stage.ts';
import type { Worker, WorkerPool } from './worker-pool.ts';

/** The lease of src/engine/engine.ts unless a run sets another one. */
const LEASE = 10_000;

type Break = Cut['kind'];

/**
 * Breaks things one after the other, at random moments, until enough workers were killed or the time is over:
 * kills and pauses workers (one is always left alone), kills and restarts Redis, cuts all its connections.
 */
export async function breakThings(stage: Stage, pool: WorkerPool, options: ChaosOptions): Promise<void> {
  const { record, redis } = stage;
  const chance = createChance(options.seed + 1);
  const endsAt = Date.now() + options.limit;
  const pauses: Promise<void>[] = [];
  const count = (kind: Break) => record.cuts.filter((cut) => cut.kind === kind).length;
  const note = (kind: Break, worker?: number): Cut => {
    const now = Date.now();
    const cut: Cut = { kind, from: now, until: now, ...(worker === undefined ? {} : { worker }) };
    record.cuts.push(cut);
    return cut;
  };

  async function pauseWorker(worker: Worker): Promise<void> {
    const cut = note('pause', worker.number);
    cut.until = Number.POSITIVE_INFINITY;
    worker.state = 'paused';
    worker.child.kill('SIGSTOP');
    await pause((options.lease ?? LEASE) * (1.3 + chance.int(0, 70) / 100));
    cut.until = Date.now();
    worker.state = 'up';
    worker.child.kill('SIGCONT');
  }

  const acts: Record<Break, () => Promise<void>> = {
    async kill() {
      const [worker, spare] = pickTwo(pool.list(), chance.int(0, 1000));
      if (!worker || !spare) return;
      worker.state = 'gone';
      note('kill', worker.number);
      worker.child.kill('SIGKILL');
    },
    async pause() {
      const [worker, spare] = pickTwo(pool.list(), chance.int(0, 1000));
      if (worker && spare) pauses.push(pauseWorker(worker));
    },
    async redis() {
      const cut = note('redis');
      await redis.kill();
      await pause(chance.int(0, 1000));
      await redis.restart();
      cut.until = Date.now();
    },
    async connections() {
      const client = redis.client();
      await client.call('CLIENT', 'KILL', 'TYPE', 'normal');
      note('connections');
      client.disconnect();
    },
  };

  const isDone = () =>
    Date.now() > endsAt ||
    (count('kill') >= options.kills &&
      count('redis') >= options.restarts &&
      count('pause') >= options.pauses &&
      count('connections') > 0);
  while (!isDone()) {
    await pause(chance.int(0, 2 * options.pace));
    await acts[pickBreak()]();
  }
  await Promise.all(pauses);

  /** Kinds that lag behind their share come first, so that every run has all of them. */
  function pickBreak(): Break {
    const share = Math.min(1, count('kill') / Math.max(1, options.kills));
    if (count('redis') < Math.floor((share + 0.3) * options.restarts)) return 'redis';
    if (count('pause') < Math.floor((share + 0.2) * options.pauses)) return 'pause';
    if (share >= 0.5 && count('connections') === 0) return 'connections';
    return chance.int(0, 14) === 0 ? 'connections' : 'kill';
  }
}

function pickTwo(workers: readonly Worker[], start: number): readonly (Worker | undefined)[] {
  return [0, 1].map((step) => (step < workers.length ? workers[(start + step) % workers.length] : undefined));
}
