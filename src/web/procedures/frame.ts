import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HOME_LOCALE } from '../../domain/conversation.ts';
import { html } from '../html.ts';
import { type Page, renderPage } from './layout.ts';
import { showWaysOn } from './list-pages.ts';
import { showSearch } from './parts.ts';
import type { ProcedureSite } from './site.ts';
import { linkTo, ROOT, say, type View } from './view.ts';

/** What every page for the public says to browsers: nothing but itself, its style and its own pictures. */
export const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};
/** The style of all pages, and its address, which changes with its contents. */
export const STYLE = ['frame', 'content', 'record', 'print']
  .map((part) => readFileSync(new URL(`./style/${part}.css`, import.meta.url), 'utf8'))
  .join('');
export const STYLE_URL = `${ROOT}/style.css?v=${digest(STYLE).slice(0, 8)}`;
/** A shown fact may be this old (s) after the office has mended it and restarted. */
const FRESH_S = 300;

/** A page and how it is sent. */
export interface Answer {
  readonly view: View;
  readonly page: Page;
  readonly status?: number;
  /** What somebody searched for is nobody else's, and nothing that a search engine should list. */
  readonly own?: boolean;
}

/** Whose pages are visited, in which language; the commune is that of the slug, if there is one. */
export function readView(
  site: ProcedureSite,
  { query, url }: Pick<FastifyRequest, 'query' | 'url'>,
  slug: string | undefined,
): View {
  const wanted = (query as Record<string, unknown>)['lang'];
  const locale = site.languages.find(({ id }) => id === wanted)?.id ?? HOME_LOCALE;
  const commune = site.communes.get(slug ?? '');
  const [path = ROOT] = url.split('?', 1);
  const { languages } = site;
  if (commune) return { locale, languages, path, query: {}, words: commune.words, site: commune };
  return { locale, languages, path, query: {}, words: site.words };
}

/** The polite page for what cannot be shown. */
export function notice(
  view: View,
  key: 'missing' | 'busy' | 'trouble' | 'unpublished',
  status: number,
): Answer {
  const title = say(view, `${key}-title`);
  const back = html`<p><a class="button" href="${linkTo(view.path, view.locale)}">${say(view, 'browse')}</a></p>`;
  const search = view.site && key === 'missing';
  const body = html`<h1>${title}</h1>
<p>${say(view, `${key}-text`)}</p>
${search ? [showSearch(view), showWaysOn(view)] : back}`;
  return { view, page: { title, body }, status, own: true };
}

/** Sends a page. */
export function answer(reply: FastifyReply, { view, page, status = 200, own = false }: Answer): FastifyReply {
  if (own) reply.header('x-robots-tag', 'noindex');
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('content-language', view.locale)
    .header('cache-control', own ? 'no-store' : `public, max-age=${FRESH_S}`)
    .send(renderPage(view, STYLE_URL, page));
}

/** A short digest, by which a browser knows contents again. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
