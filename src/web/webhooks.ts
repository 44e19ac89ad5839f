import type { FastifyPluginAsync } from 'fastify';
import type { Channel } from '../channels/channel.ts';
import type { ChannelName, Update } from '../domain/update.ts';

export interface WebhookOptions {
  readonly channels: Readonly<Partial<Record<ChannelName, Channel>>>;
  /** Resolves when the update is stored; gives what became of it, for the counter. */
  intake(update: Update): Promise<string>;
  /** Counts what came in and what became of it. */
  count(channel: ChannelName, what: string): void;
}

/** Zalo waits 2 s and Messenger 5 s; their bodies are small. */
const BODY_LIMIT = 1024 * 1024;

/** The addresses that the platforms call. A body is read as bytes: signatures cover the bytes as sent. */
export function createWebhooks(options: WebhookOptions): FastifyPluginAsync {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) =>
      done(null, body),
    );
    for (const channel of Object.values(options.channels)) addChannel(channel);

    function addChannel(channel: Channel): void {
      const path = `/webhooks/${channel.name}`;
      app.post(path, async (request, reply) => {
        const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const verdict = channel.verify(raw, request.headers);
        if (verdict !== 'accept') {
          options.count(channel.name, verdict === 'drop' ? 'dropped' : 'refused');
          return reply.code(verdict === 'drop' ? 200 : 403).send();
        }
        const { updates, ignored } = channel.parse(raw);
        for (const event of ignored) options.count(channel.name, `ignored:${event}`);
        // All are under way at once and stored in the order of the body: they share one connection.
        const admissions = await Promise.allSettled(updates.map((update) => options.intake(update)));
        for (const one of admissions) {
          options.count(channel.name, one.status === 'fulfilled' ? one.value : 'not-stored');
        }
        // The platform repeats the call; what is stored already is then known as repeated.
        const isStored = admissions.every(({ status }) => status === 'fulfilled');
        return reply.code(isStored ? 200 : 500).send();
      });
      const { challenge } = channel;
      if (challenge) {
        app.get(path, async (request, reply) => {
          const answer = challenge(request.query as Record<string, unknown>);
          if (answer === undefined) return reply.code(403).send();
          return reply.type('text/plain').send(answer);
        });
      }
    }
  };
}
