import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { Ground } from './ground.ts';
import { BODY_LIMIT, mountApi } from './http.ts';
import type { Messenger } from './messenger/messenger.ts';
import { mountPage } from './page.ts';
import { mountPageApi } from './page-api.ts';
import { mountEventStream } from './page-events.ts';
import type { People } from './people.ts';
import type { Zalo } from './zalo/zalo.ts';

/** What the plugin serves. `listening` is told the server's own address once it listens. */
export interface PluginParts {
  readonly zalo: Zalo;
  readonly messenger: Messenger;
  readonly people: People;
  readonly listening: (address: string) => void;
}

/** Creates the one Fastify plugin of the emulator, and what lets go of the calls that it holds. */
export function createPlugin(
  ground: Ground,
  parts: PluginParts,
): { plugin: FastifyPluginAsync; release: () => void } {
  const held = new Set<ServerResponse>();
  const release = (): void => {
    for (const response of held) response.destroy();
    held.clear();
  };
  const plugin: FastifyPluginAsync = async (fastify) => {
    fastify.removeAllContentTypeParsers();
    fastify.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) =>
      done(null, body),
    );
    fastify.addHook('onListen', async () => parts.listening(readAddress(fastify)));
    fastify.addHook('preClose', async () => release());
    mountApi(fastify, '/emulator/oauth', parts.zalo.oauth, held);
    mountApi(fastify, '/emulator/zalo', parts.zalo.api, held);
    mountApi(fastify, '/emulator/zns', parts.zalo.zns, held);
    mountApi(fastify, '/emulator/graph', parts.messenger.graph, held);
    mountPage(fastify, ground);
    mountPageApi(fastify, ground, parts);
    mountEventStream(fastify, ground.world, held);
  };
  return { plugin, release };
}

function readAddress(fastify: FastifyInstance): string {
  const address = fastify.server.address();
  if (typeof address !== 'object' || address === null) return 'http://127.0.0.1';
  const host = address.address === '::' || address.address === '0.0.0.0' ? '127.0.0.1' : address.address;
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
}
