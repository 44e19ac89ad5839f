import type { FastifyPluginAsync } from 'fastify';

/** A file to be shown. `inline`: a browser may show it in a page; others are offered as a download. */
export interface ShownFile {
  readonly bytes: Buffer;
  readonly mime: string;
  readonly inline: boolean;
}

export interface FileRouteOptions {
  /** The file that a signed link opens; `expired`: the link was right once; undefined: it never was. */
  find(slug: string, ticket: string, file: string): Promise<ShownFile | 'expired' | undefined>;
  /** What a person reads under an expired link. */
  readonly expired: string;
}

interface Params {
  readonly slug: string;
  readonly ticket: string;
  readonly file: string;
}

/** `/files/…`: photos and papers of petitions, for officials and the platform that shows them. Only signed links. */
export function createFileRoute(options: FileRouteOptions): FastifyPluginAsync {
  return async (app) => {
    app.get<{ Params: Params }>('/files/:slug/:ticket/:file', async (request, reply) => {
      const { slug, ticket, file } = request.params;
      // Whatever a citizen sent: no browser may run it, guess another type, or tell others where it came from.
      reply
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('referrer-policy', 'no-referrer')
        .header('x-robots-tag', 'noindex')
        .header('cache-control', 'private, max-age=300');
      const found = await options.find(slug, ticket, file);
      if (found === undefined) return reply.code(404).send();
      if (found === 'expired') return reply.code(410).type('text/plain; charset=utf-8').send(options.expired);
      const name = `${file.slice(0, 8)}${file.slice(file.lastIndexOf('.'))}`;
      reply.header('content-disposition', `${found.inline ? 'inline' : 'attachment'}; filename="${name}"`);
      return reply.type(found.mime).send(found.bytes);
    });
  };
}
