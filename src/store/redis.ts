import { type Command, Redis } from 'ioredis';
import { AppError } from '../errors.ts';

/**
 * A connection that writes all commands of one round of the event loop at once. The client's own automatic pipelining
 * does so too, but it sends nothing while a pipeline is under way, and each call costs it twice as much time.
 */
class GatheringRedis extends Redis {
  #gathering: Redis['stream'] | undefined;

  override sendCommand(command: Command, ...rest: never[]): unknown {
    const { stream } = this;
    if (stream && stream !== this.#gathering) {
      this.#gathering = stream;
      stream.cork();
      setImmediate(() => {
        stream.uncork();
        if (this.#gathering === stream) this.#gathering = undefined;
      });
    }
    return super.sendCommand(command, ...rest);
  }
}

/** Opens a connection. `url` is `redis://…` or `rediss://…`, or the path of a unix socket. */
export function createRedis(url: string, name: string): Redis {
  return new GatheringRedis(url, {
    connectionName: `xtt-${name}`,
    // Commands wait for a restarting server instead of failing one by one; callers have their own time limits.
    maxRetriesPerRequest: null,
    retryStrategy: (attempt) => Math.min(attempt * 50, 1000),
  });
}

/** Refuses a Redis that may throw our data away, and says whether it writes an append-only file. */
export async function checkDurability(redis: Redis): Promise<{ appendOnly: boolean }> {
  const setting = async (name: string): Promise<string | undefined> => {
    const answer = (await redis.config('GET', name).catch(() => [])) as string[];
    return answer[1];
  };
  const policy = await setting('maxmemory-policy');
  if (policy !== undefined && policy !== 'noeviction') {
    throw new AppError(`Redis may evict keys (maxmemory-policy ${policy})`, {
      code: 'redis-evicts',
      hint: 'set maxmemory-policy noeviction',
    });
  }
  return { appendOnly: (await setting('appendonly')) !== 'no' };
}
