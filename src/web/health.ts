import type { FastifyPluginAsync } from 'fastify';
import { limitTime } from './limit-time.ts';

/** `check` resolves when this process can do its work, and throws when it cannot. */
export interface HealthOptions {
  check(): Promise<void>;
  /** Prometheus text and its content type. */
  metrics(): Promise<{ type: string; text: string }>;
}

const CHECK_MS = 2000;

/** `/healthz`: the process is alive; `/readyz`: it can reach what it needs; `/metrics`. */
export function createHealth(options: HealthOptions): FastifyPluginAsync {
  return async (app) => {
    app.get('/healthz', async () => ({ status: 'ok' }));
    app.get('/readyz', async (_request, reply) => {
      try {
        await limitTime(options.check(), CHECK_MS);
        return { status: 'ready' };
      } catch {
        return reply.code(503).send({ status: 'not ready' });
      }
    });
    app.get('/metrics', async (_request, reply) => {
      const { type, text } = await options.metrics();
      return reply.type(type).send(text);
    });
  };
}
