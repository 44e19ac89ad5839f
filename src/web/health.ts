import type { FastifyPluginAsync } from 'fastify';

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
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('late')), CHECK_MS);
      });
      try {
        await Promise.race([options.check(), late]);
        return { status: 'ready' };
      } catch {
        return reply.code(503).send({ status: 'not ready' });
      } finally {
        clearTimeout(timer);
      }
    });
    app.get('/metrics', async (_request, reply) => {
      const { type, text } = await options.metrics();
      return reply.type(type).send(text);
    });
  };
}
