import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import { cutText, toOneLine } from '../../domain/plain-lines.ts';
import { limitRequests } from '../limit-requests.ts';
import { type Answer, answer, digest, HEADERS, notice, readView as readAnyView, STYLE } from './frame.ts';
import { listFields, renderCommunes, renderHome, renderResults, renderTopic, TOPICS } from './list-pages.ts';
import { QUESTION } from './parts.ts';
import { renderProcedure } from './procedure-page.ts';
import type { CommuneSite, ProcedureSite } from './site.ts';
import { linkTo, ROOT, type View } from './view.ts';

export interface ProcedurePagesOptions {
  readonly site: ProcedureSite;
  onProblem(where: string, error: unknown): void;
}

/** Most hits of a search, and of one that is not sure of its first. */
const HITS = 8;
const DOUBTFUL = 5;
/** For one address. Many phones share one (a village behind one exchange), and a page costs a few ms. */
const REQUESTS_A_MINUTE = 300;

type Params = Readonly<Record<string, string>>;

/** `/thu-tuc…`: the procedures of each commune for everybody with a browser; no scripts, no cookies. */
export function createProcedurePages({ site, onProblem }: ProcedurePagesOptions): FastifyPluginAsync {
  const mayAsk = limitRequests(REQUESTS_A_MINUTE);

  return async (app) => {
    await app.register(mount, { prefix: ROOT });
  };

  async function mount(app: FastifyInstance): Promise<void> {
    app.addHook('onRequest', async (request, reply) => {
      reply.headers(HEADERS);
      if (!(await mayAsk(request, reply))) return answer(reply, notice(readView(request), 'busy', 429));
    });
    app.addHook('onSend', async (request, reply, payload) => {
      if (reply.statusCode !== 200 || typeof payload !== 'string') return payload;
      const tag = `"${digest(payload)}"`;
      reply.header('etag', tag);
      if (request.headers['if-none-match'] !== tag) return payload;
      reply.code(304);
      return null;
    });
    app.setErrorHandler((error, request, reply) => {
      onProblem('pages', error);
      return answer(reply, notice(readView(request), 'trouble', 500));
    });
    app.setNotFoundHandler((request, reply) => answer(reply, missing(request)));

    app.get('/', { prefixTrailingSlash: 'no-slash' }, (request, reply) => {
      const view = readView(request);
      const [first, second] = site.communes.values();
      if (first && !second) return reply.redirect(linkTo(`${ROOT}/${first.commune.slug}`, view.locale));
      return answer(reply, { view, page: renderCommunes(view, site.communes.values()) });
    });
    app.get('/style.css', (_request, reply) =>
      reply
        .type('text/css; charset=utf-8')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(STYLE),
    );
    show(app, '/:commune', (view, commune, { query }) => {
      const question = readQuestion(query);
      if (question === '') return { view, page: renderHome(view, commune) };
      const found = commune.catalogue.search(question, HITS);
      const hits = found.confident ? found.hits : found.hits.slice(0, DOUBTFUL);
      const asked = { ...view, query: { q: question } };
      return { view: asked, page: renderResults(asked, question, { ...found, hits }), own: true };
    });
    show(app, `/:commune/${TOPICS.events}/:topic`, (view, commune, { params }) => {
      const topic = commune.events.find(({ id }) => id === (params as Params)['topic']);
      return topic && { view, page: renderTopic(view, topic) };
    });
    show(app, `/:commune/${TOPICS.fields}/:topic`, (view, commune, { params }) => {
      const topic = listFields(commune).find(({ id }) => id === (params as Params)['topic']);
      return topic && { view, page: renderTopic(view, topic) };
    });
    show(app, '/:commune/:code', (view, commune, { params }) => {
      const procedure = commune.catalogue.find((params as Params)['code'] ?? '');
      return procedure && { view, page: renderProcedure(view, commune, procedure) };
    });
  }

  /** A page of one commune; what is not there gets the polite page. */
  function show(
    app: FastifyInstance,
    path: string,
    make: (view: View, commune: CommuneSite, request: FastifyRequest) => Answer | undefined,
  ): void {
    app.get(path, (request, reply) => {
      const view = readView(request);
      return answer(reply, (view.site && make(view, view.site, request)) ?? missing(request));
    });
  }

  function readView(request: FastifyRequest): View {
    return readAnyView(site, request, (request.params as Partial<Params> | undefined)?.['commune']);
  }

  function missing(request: FastifyRequest): Answer {
    const view = readView(request);
    // Nothing of an address that does not exist is repeated on the page.
    return notice({ ...view, path: view.site ? `${ROOT}/${view.site.commune.slug}` : ROOT }, 'missing', 404);
  }
}

/** What is searched for: one line, no longer than the box takes. */
function readQuestion(query: unknown): string {
  const { q } = query as Record<string, unknown>;
  return typeof q === 'string' ? toOneLine(cutText(q, QUESTION)) : '';
}
