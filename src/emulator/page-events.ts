import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { World } from './world.ts';

/** Pages that may watch at the same time. */
const WATCHERS = 50;
/** A comment that keeps the connection, ms. */
const HEARTBEAT = 20_000;

/** Serves `GET /emulator/events`: what happens in the chats, as server-sent events. */
export function mountEventStream(fastify: FastifyInstance, world: World, held: Set<ServerResponse>): void {
  let watchers = 0;
  fastify.get('/emulator/events', (request, reply) => {
    if (watchers >= WATCHERS) {
      reply.code(503).send({ error: 'too many pages are watching' });
      return;
    }
    watchers += 1;
    reply.hijack();
    const response = reply.raw;
    held.add(response);
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
    response.write('retry: 1000\n\n');
    const stop = world.listen((event) => {
      const { channel, account, user } = event.thread;
      const detail = 'entry' in event ? { entry: event.entry } : 'on' in event ? { on: event.on } : {};
      response.write(`data: ${JSON.stringify({ type: event.type, channel, account, user, ...detail })}\n\n`);
    });
    const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT);
    request.raw.once('close', () => {
      clearInterval(heartbeat);
      stop();
      held.delete(response);
      watchers -= 1;
    });
  });
}
