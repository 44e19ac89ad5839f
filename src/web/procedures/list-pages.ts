import type { SearchResult } from '../../domain/procedure.ts';
import { type Html, html } from '../html.ts';
import type { Page } from './layout.ts';
import { showChats, showProcedures, showSearch } from './parts.ts';
import type { CommuneSite, Topic } from './site.ts';
import { linkCall, linkInside, linkTo, markHome, ROOT, say, type View } from './view.ts';

/** The folders of the two kinds of topics. */
export const TOPICS = { events: 'su-kien', fields: 'linh-vuc' } as const;

/** The communes of an installation that serves several. */
export function renderCommunes(view: View, sites: Iterable<CommuneSite>): Page {
  const items = [...sites].map(
    ({ commune: { slug, name, province } }) =>
      html`<li><a href="${linkTo(`${ROOT}/${slug}`, view.locale)}"${markHome(view)}><b>${name}</b><span>${province}</span></a></li>
`,
  );
  const title = say(view, 'communes');
  return { title, body: html`<h1>${title}</h1><ul class="list">${items}</ul>` };
}

/** The front page of a commune: the search, the events of life, the fields. */
export function renderHome(view: View, site: CommuneSite): Page {
  const title = say(view, 'title');
  return {
    title,
    body: html`<h1>${title}</h1>
${showSearch(view)}
${site.events.length > 0 && showTopics(view, 'events', site.events)}
${showTopics(view, 'fields', listFields(site))}
${showChats(view)}`,
  };
}

/** What a search found, as sure as it is. */
export function renderResults(view: View, question: string, { hits, confident, agency }: SearchResult): Page {
  const codes = hits.map(({ code }) => code);
  const others = confident ? codes.slice(1) : [];
  const heading = codes.length === 0 ? (agency ? 'hint' : 'none') : confident ? 'best' : 'doubtful';
  return {
    title: say(view, 'results', { question }),
    trail: [trailHome(view)],
    body: html`<h1>${say(view, 'results', { question })}</h1>
${showSearch(view, question)}
${agency && html`<section class="unsure" aria-labelledby="agency"><h2 id="agency">${say(view, 'agency')} <span${markHome(view)}>${agency.name}</span></h2><p${markHome(view)}>${agency.way}</p></section>`}
<section aria-labelledby="found">
<h2 id="found">${say(view, `results-${heading}`)}</h2>
${codes.length === 0 ? showWaysOn(view) : showProcedures(view, confident ? codes.slice(0, 1) : codes)}
</section>
${others.length > 0 && html`<section><h2>${say(view, 'results-others')}</h2>${showProcedures(view, others)}</section>`}
${codes.length > 0 && html`<p class="next"><a class="button second" href="${linkInside(view)}">${say(view, 'browse')}</a></p>`}
${showChats(view)}`,
  };
}

/** The procedures of one topic. */
export function renderTopic(view: View, topic: Topic): Page {
  return {
    title: topic.name,
    trail: [trailHome(view)],
    body: html`<h1${markHome(view)}>${topic.name}</h1>
<p>${say(view, 'count', { count: topic.codes.length })}</p>
${showProcedures(view, topic.codes)}
${showSearch(view)}`,
  };
}

/** The fields of a commune's catalogue as topics. */
export function listFields({ catalogue }: CommuneSite): Topic[] {
  return catalogue
    .fields()
    .map(({ id, name }) => ({ id, name, codes: catalogue.inField(id).map(({ code }) => code) }));
}

/** The first step of every trail. */
export function trailHome(view: View): { name: string; url: string } {
  return { name: say(view, 'top'), url: linkInside(view) };
}

/** What somebody can do who found nothing. */
export function showWaysOn(view: View): Html {
  const hotline = view.site?.commune.hotline ?? '';
  return html`<ul class="ways">
<li>${say(view, 'ways-words')}</li>
<li><a href="${linkInside(view)}">${say(view, 'browse')}</a></li>
<li>${say(view, 'ways-call')} <a class="call" href="${linkCall(hotline)}">${hotline}</a></li>
</ul>`;
}

function showTopics(view: View, kind: keyof typeof TOPICS, topics: readonly Topic[]): Html {
  const items = topics.map(
    ({ id, name, codes }) =>
      html`<li><a href="${linkInside(view, `/${TOPICS[kind]}/${id}`)}"><b${markHome(view)}>${name}</b><span>${say(view, 'count', { count: codes.length })}</span></a></li>
`,
  );
  return html`<section aria-labelledby="${kind}"><h2 id="${kind}">${say(view, kind)}</h2><ul class="topics">${items}</ul></section>`;
}
