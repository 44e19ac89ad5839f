import { type Html, html } from '../html.ts';
import type { Page } from '../procedures/layout.ts';
import { linkTo, markHome, say, type View } from '../procedures/view.ts';
import type { PublishedCategory, PublishedPetition } from './published.ts';

/** Where the pages live. */
export const PUBLISHED = '/cong-khai';

/** Petitions on one page. */
export const SHOWN = 20;

/** One page of a commune's solved petitions. */
export interface Shelf {
  readonly petitions: readonly PublishedPetition[];
  readonly categories: readonly PublishedCategory[];
  readonly category?: string;
  /** 0 the first. */
  readonly page: number;
  readonly isLast: boolean;
}

/** Address of a page of the visited commune's solved petitions. */
export function linkPublished(view: View, path = '', query: Readonly<Record<string, string>> = {}): string {
  return linkTo(`${PUBLISHED}/${view.site?.commune.slug ?? ''}${path}`, view.locale, query);
}

/** The communes that show solved petitions. */
export function renderPublishedCommunes(
  view: View,
  communes: readonly { readonly slug: string; readonly name: string }[],
): Page {
  const title = say(view, 'published');
  const items = communes.map(
    ({ slug, name }) =>
      html`<li><a href="${linkTo(`${PUBLISHED}/${slug}`, view.locale)}"${markHome(view)}><b>${name}</b></a></li>
`,
  );
  return { title, body: html`<h1>${title}</h1><ul class="list">${items}</ul>` };
}

/** A list of solved petitions, newest first. */
export function renderShelf(view: View, { petitions, categories, category, page, isLast }: Shelf): Page {
  const title = say(view, 'published');
  const own = categories.find(({ id }) => id === category);
  const link = (id: string | undefined, at: number) =>
    linkPublished(view, '', { ...(id && { 'linh-vuc': id }), ...(at > 0 && { trang: String(at + 1) }) });
  const turn = (at: number, key: string, rel: string) =>
    html`<a class="button second" rel="${rel}" href="${link(category, at)}">${say(view, key)}</a>`;
  return {
    title: own ? `${title}: ${own.name}` : title,
    body: html`<h1>${title}</h1>
<p>${say(view, 'published-text')}</p>
${own && html`<p><b${markHome(view)}>${own.name}</b></p>`}
${petitions.length === 0 ? html`<p>${say(view, 'published-none')}</p>` : html`<ul class="list">${petitions.map((one) => showItem(view, one))}</ul>`}
${(page > 0 || !isLast) && html`<p class="pages">${page > 0 && turn(page - 1, 'published-newer', 'prev')}${!isLast && turn(page + 1, 'published-older', 'next')}</p>`}
<section aria-labelledby="categories"><h2 id="categories">${say(view, 'published-categories')}</h2>
<ul class="topics"><li><a href="${link(undefined, 0)}"><b>${say(view, 'published-all')}</b></a></li>
${categories.map(({ id, name }) => html`<li><a href="${link(id, 0)}"><b${markHome(view)}>${name}</b></a></li>`)}</ul></section>`,
  };
}

/** One solved petition. */
export function renderPublished(view: View, petition: PublishedPetition): Page {
  const { category, text, result, photos } = petition;
  const list = { name: say(view, 'published'), url: linkPublished(view) };
  return {
    title: `${say(view, 'published')}: ${category}`,
    trail: [list],
    body: html`<h1${markHome(view)}>${category}</h1>
<p>${describe(view, petition)}</p>
<div class="parts">
<section class="part" aria-labelledby="told"><h2 id="told">${say(view, 'published-told')}</h2><p${markHome(view)}>${text}</p></section>
<section class="part" aria-labelledby="result"><h2 id="result">${say(view, 'published-result')}</h2><p${markHome(view)}>${result}</p>
${photos.length > 0 && html`<div class="photos">${photos.map((url, at) => html`<img src="${url}" alt="${say(view, 'published-photo', { number: at + 1 })}" loading="lazy">`)}</div>`}
</section>
</div>`,
  };
}

function showItem(view: View, petition: PublishedPetition): Html {
  const { code, category, text } = petition;
  const short = text.length > 160 ? `${[...text].slice(0, 160).join('')}…` : text;
  return html`<li><a href="${linkPublished(view, `/${code}`)}"><b${markHome(view)}>${category}</b><span${markHome(view)}>${short}</span><span>${describe(view, petition)}</span></a></li>
`;
}

function describe(view: View, { filedAt, answeredAt, hamlet }: PublishedPetition): string {
  const took = say(view, 'published-took', { filed: { at: filedAt }, answered: { at: answeredAt } });
  return hamlet === undefined ? took : `${say(view, 'published-hamlet', { hamlet })} · ${took}`;
}
