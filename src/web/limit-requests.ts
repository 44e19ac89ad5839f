import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Counts the requests of each address; gives false, with `retry-after` set, for one that has to wait. */
export function limitRequests(
  perMinute: number,
): (request: FastifyRequest, reply: FastifyReply) => Promise<boolean> {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async ({ ip }, reply) => {
    try {
      await limiter.consume(ip);
      return true;
    } catch {
      reply.header('retry-after', '60');
      return false;
    }
  };
}
