import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import { limitRequests } from '../limit-requests.ts';
import { type Answer, answer, HEADERS, notice, readView } from '../procedures/frame.ts';
import type { ProcedureSite } from '../procedures/site.ts';
import { linkTo, type View } from '../procedures/view.ts';
import { PUBLISHED, renderPublished, renderPublishedCommunes, renderShelf, SHOWN } from './pages.ts';
import type { PublishedDesk } from './published.ts';

export interface PublishedPagesOptions {
  readonly site: ProcedureSite;
  readonly published: PublishedDesk;
  onProblem(where: string, error: unknown): void;
}

const REQUESTS_A_MINUTE = 300;
const LAST_PAGE = 10_000;

/** `/cong-khai…`: the solved petitions that communes show, each approved by a leader. */
export function createPublishedPages({
  site,
  published,
  onProblem,
}: PublishedPagesOptions): FastifyPluginAsync {
  const mayAsk = limitRequests(REQUESTS_A_MINUTE);

  return async (app) => {
    await app.register(mount, { prefix: PUBLISHED });
  };

  async function mount(app: FastifyInstance): Promise<void> {
    app.addHook('onRequest', async (request, reply) => {
      reply.headers(HEADERS);
      if (!(await mayAsk(request, reply))) return answer(reply, notice(view(request), 'busy', 429));
    });
    app.setErrorHandler((error, request, reply) => {
      onProblem('pages', error);
      return answer(reply, notice(view(request), 'trouble', 500));
    });
    app.setNotFoundHandler((request, reply) => answer(reply, missing(request)));
    app.get('/', { prefixTrailingSlash: 'no-slash' }, (request, reply) => {
      const here = view(request);
      const [first, second] = published.communes;
      if (first === undefined)
        return answer(reply, notice({ ...here, path: '/thu-tuc' }, 'unpublished', 200));
      if (second === undefined) return reply.redirect(linkTo(`${PUBLISHED}/${first}`, here.locale));
      const communes = published.communes.flatMap((slug) => site.communes.get(slug)?.commune ?? []);
      return answer(reply, { view: here, page: renderPublishedCommunes(here, communes), own: true });
    });
    app.get('/:commune', async (request, reply) => answer(reply, await showShelf(request)));
    app.get('/:commune/:code', async (request, reply) => {
      const here = view(request);
      const { commune = '', code = '' } = request.params as Record<string, string>;
      const petition = here.site && (await published.find(commune, code));
      // Taken off the page means gone: nobody keeps a copy on the way.
      return answer(
        reply,
        petition ? { view: here, page: renderPublished(here, petition), own: true } : missing(request),
      );
    });
  }

  async function showShelf(request: FastifyRequest): Promise<Answer> {
    const here = view(request);
    const slug = here.site?.commune.slug;
    if (slug === undefined || !published.communes.includes(slug)) return missing(request);
    const categories = published.categories(slug);
    const query = request.query as Record<string, unknown>;
    const category = categories.find(({ id }) => id === query['linh-vuc'])?.id;
    const wanted = typeof query['trang'] === 'string' ? Number.parseInt(query['trang'], 10) : 1;
    const page = Math.min(Math.max(Number.isNaN(wanted) ? 1 : wanted, 1), LAST_PAGE) - 1;
    const { petitions, count } = await published.list(slug, category, page * SHOWN, SHOWN);
    const isLast = (page + 1) * SHOWN >= count;
    const asked = {
      ...here,
      query: { ...(category && { 'linh-vuc': category }), ...(page > 0 && { trang: String(page + 1) }) },
    };
    const shelf = { petitions, categories, page, isLast, ...(category && { category }) };
    return { view: asked, page: renderShelf(asked, shelf), own: true };
  }

  function view(request: FastifyRequest): View {
    return readView(site, request, (request.params as Record<string, string> | undefined)?.['commune']);
  }

  function missing(request: FastifyRequest): Answer {
    const here = view(request);
    return notice(
      { ...here, path: here.site ? `/thu-tuc/${here.site.commune.slug}` : '/thu-tuc' },
      'missing',
      404,
    );
  }
}
