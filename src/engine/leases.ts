import type { Redis } from 'ioredis';
import type { TakenLine } from './line.ts';
import { scripts } from './scripts.ts';

/** Keeps leases alive while their lines are worked on, all by one timer. */
export interface Leases {
  /** Work that outlives a lost lease is refused by its own scripts. */
  keep<T>(line: Held, work: () => Promise<T>): Promise<T>;
  stop(): void;
}

type Held = Pick<TakenLine, 'line' | 'conversation' | 'token' | 'lease' | 'keys'>;

/** Makes the keeper of one crew's leases, each of which lasts `leaseMs` (ms) from its last renewal. */
export function createLeases(redis: Redis, leaseMs: number): Leases {
  const kept = new Set<Held>();

  async function extend({ line, conversation, token, lease, keys }: Held): Promise<void> {
    const asked = performance.now();
    const answer = await scripts
      .extend(redis, [keys.lease(line, conversation)], [token, leaseMs])
      .catch(() => undefined);
    if (answer === 1) lease.until = asked + leaseMs;
    if (answer === 0) lease.until = 0;
  }

  // Every lease is renewed between a third and a half of its life.
  const timer = setInterval(() => {
    const due = performance.now() + (leaseMs * 2) / 3;
    for (const held of kept) if (held.lease.until < due) void extend(held);
  }, leaseMs / 6);

  return {
    async keep(line, work) {
      kept.add(line);
      try {
        return await work();
      } finally {
        kept.delete(line);
      }
    },
    stop: () => clearInterval(timer),
  };
}
