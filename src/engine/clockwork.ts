import type { Redis } from 'ioredis';
import { laneKeys } from '../store/keys.ts';
import { scripts } from './scripts.ts';

export interface ClockworkOptions {
  readonly redis: Redis;
  readonly lanes: readonly string[];
  readonly now: () => number;
  readonly everyMs: number;
  onError(error: unknown): void;
}

/** Rings due alarms and wakes lines that waited long enough. Any number of processes may run it. */
export interface Clockwork {
  start(): void;
  stop(): Promise<void>;
  /** One round over all lanes; gives how many alarms rang and lines woke. */
  tick(): Promise<number>;
}

const AT_MOST = 200;

export function createClockwork(options: ClockworkOptions): Clockwork {
  const { redis, lanes, now } = options;
  let timer: NodeJS.Timeout | undefined;
  let ticking: Promise<unknown> = Promise.resolve();

  async function tickLane(lane: string): Promise<number> {
    const keys = laneKeys(lane);
    const counts = await Promise.all([
      scripts.ring(redis, [keys.alarms, keys.alarmData, keys.ready('in')], [now(), AT_MOST, keys.tag]),
      scripts.wake(
        redis,
        (['in', 'out'] as const).flatMap((line) => [keys.later(line), keys.watched(line), keys.ready(line)]),
        [now(), AT_MOST],
      ),
    ]);
    return counts.reduce<number>((sum, count) => sum + Number(count), 0);
  }

  async function tick(): Promise<number> {
    const counts = await Promise.all(lanes.map(tickLane));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  function schedule(): void {
    timer = setTimeout(() => {
      ticking = tick()
        .catch(options.onError)
        .finally(() => {
          if (timer) schedule();
        });
    }, options.everyMs);
  }

  return {
    start: schedule,
    async stop() {
      clearTimeout(timer);
      timer = undefined;
      await ticking;
    },
    tick,
  };
}
