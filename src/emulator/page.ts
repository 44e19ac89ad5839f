import type { FastifyInstance } from 'fastify';
import { type Ground, readPageFile } from './ground.ts';
import { isShown } from './media.ts';

/** Files of the page, by name. Nothing else of the folder is served. */
const ASSETS: Readonly<Record<string, string>> = {
  'base.css': 'text/css; charset=utf-8',
  'layout.css': 'text/css; charset=utf-8',
  'phone.css': 'text/css; charset=utf-8',
  'chat.css': 'text/css; charset=utf-8',
  'bubbles.css': 'text/css; charset=utf-8',
  'media.css': 'text/css; charset=utf-8',
  'main.js': 'text/javascript; charset=utf-8',
  'phone.js': 'text/javascript; charset=utf-8',
  'bubbles.js': 'text/javascript; charset=utf-8',
  'server.js': 'text/javascript; charset=utf-8',
  'composer.js': 'text/javascript; charset=utf-8',
  'words.json': 'application/json; charset=utf-8',
  'sample-photo.jpg': 'image/jpeg',
  'person.svg': 'image/svg+xml',
  'office.svg': 'image/svg+xml',
  'sticker.svg': 'image/svg+xml',
};

/** The page loads nothing from elsewhere but pictures that the bot sent. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob: data: http: https:; media-src 'self' http: https:; base-uri 'none'; form-action 'none'";

/** Serves the chat page, its files, and the pictures that people sent. */
export function mountPage(fastify: FastifyInstance, ground: Ground): void {
  fastify.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
  });
  fastify.get('/emulator', (_request, reply) => {
    reply.header('content-security-policy', POLICY).type('text/html; charset=utf-8');
    return reply.send(readPageFile('index.html'));
  });
  fastify.get<{ Params: { name: string } }>('/emulator/assets/:name', (request, reply) => {
    const { name } = request.params;
    const type = Object.hasOwn(ASSETS, name) ? ASSETS[name] : undefined;
    if (type === undefined) return reply.code(404).send({ error: 'no such file' });
    return reply.type(type).header('cache-control', 'no-cache').send(readPageFile(name));
  });
  fastify.get<{ Params: { id: string } }>('/emulator/media/:id', (request, reply) => {
    const file = ground.media.get(request.params.id);
    if (file === undefined) return reply.code(404).send({ error: 'no such file' });
    // What a browser might run is only ever offered as a download.
    if (!isShown(file.type)) {
      const name = encodeURIComponent(file.name);
      reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`);
    }
    return reply.type(isShown(file.type) ? file.type : 'application/octet-stream').send(file.bytes);
  });
}
