import { type Paper, PORTAL, type Procedure } from '../../domain/procedure.ts';
import { writeDay } from '../../domain/working-time.ts';
import { type Html, type HtmlPart, html } from '../html.ts';
import type { Page } from './layout.ts';
import { TOPICS, trailHome } from './list-pages.ts';
import { showChats, showProcedures } from './parts.ts';
import type { CommuneSite } from './site.ts';
import { linkCall, linkInside, markHome, say, type View } from './view.ts';

/** Everything that is known of one procedure, with what is uncertain said first. */
export function renderProcedure(view: View, site: CommuneSite, procedure: Procedure): Page {
  const { code, short, name, note, result, steps = [], related = [] } = procedure;
  const { commune } = site;
  const field = site.catalogue.fields().find(({ id }) => id === procedure.field);
  const fact = (text: string) =>
    text === '' ? html`<p>${say(view, 'ask')}</p>` : html`<p${markHome(view)}>${text}</p>`;
  const facts = (texts: readonly string[]) =>
    texts.length === 0
      ? html`<p>${say(view, 'ask')}</p>`
      : html`<ul${markHome(view)}>${texts.map((text) => html`<li>${text}</li>`)}</ul>`;
  const section = (id: string, body: HtmlPart) =>
    html`<section class="part" aria-labelledby="${id}"><h2 id="${id}">${say(view, id)}</h2>
${body}
</section>
`;
  return {
    title: short,
    trail: [
      trailHome(view),
      ...(field ? [{ name: field.name, url: linkInside(view, `/${TOPICS.fields}/${field.id}`) }] : []),
    ],
    body: html`<article>
<h1${markHome(view)}>${short}</h1>
<p class="official"><span${markHome(view)}>${name}</span> <span class="code">${say(view, 'code', { code })}</span></p>
${showCertainty(view, site, procedure)}
<div class="parts">
${section('documents', html`${showDocuments(view, procedure)}${note !== undefined && html`<p class="note"><b>${say(view, 'note')}</b> <span${markHome(view)}>${note}</span></p>`}`)}
${section('fee-and-time', html`<dl><dt>${say(view, 'fee')}</dt><dd>${fact(procedure.fee)}</dd><dt>${say(view, 'time')}</dt><dd>${fact(procedure.time)}</dd></dl>`)}
${section(
  'place',
  html`${fact(procedure.agency)}${facts(procedure.filing)}
<p>${say(view, 'office')} <span${markHome(view)}>${commune.address}. ${commune.hoursText}.</span> <a class="call" href="${linkCall(commune.hotline)}">${commune.hotline}</a></p>`,
)}
${steps.length > 0 && section('steps', html`<ol${markHome(view)}>${steps.map((step) => html`<li>${step}</li>`)}</ol>`)}
${section('online', showOnline(view, procedure))}
${section('forms', showForms(view, procedure))}
${result !== undefined && section('result', fact(result))}
${section('legal', html`<div class="short">${facts(procedure.legal)}</div>`)}
</div>
${related.length > 0 && html`<section class="screen" aria-labelledby="related"><h2 id="related">${say(view, 'related')}</h2>${showProcedures(view, related)}</section>`}
${showChats(view, code)}
</article>`,
  };
}

function showCertainty(view: View, { commune }: CommuneSite, { sure, checked }: Procedure): Html {
  const day = html`<time datetime="${checked}">${writeDay(checked)}</time>`;
  if (sure) return html`<p class="checked">${say(view, 'checked')} ${day}</p>`;
  return html`<div class="unsure" role="note"><p><strong>${say(view, 'unsure')}</strong> ${say(view, 'unsure-text')} <a class="call" href="${linkCall(commune.hotline)}">${commune.hotline}</a></p><p>${say(view, 'checked')} ${day}</p></div>`;
}

function showDocuments(view: View, { documents, papers }: Procedure): Html {
  const all: readonly Paper[] = papers ?? documents.map((what) => ({ what }));
  if (all.length === 0) return html`<p>${say(view, 'ask')}</p>`;
  const items = all.map(({ what, kind, count, form }) => {
    const more = [
      ...(kind === undefined ? [] : [say(view, `paper-${kind}`)]),
      ...(count === undefined ? [] : [say(view, 'paper-count', { count })]),
      ...(form === undefined ? [] : [say(view, 'paper-form', { form })]),
    ];
    return html`<li><span${markHome(view)}>${what}</span>${more.length > 0 && html` <small>(${more.join(', ')})</small>`}</li>`;
  });
  return html`<ul class="boxes">${items}</ul>`;
}

function showOnline(view: View, { online, link }: Procedure): Html {
  const files = online === 'full' || online === 'partial';
  const url = isOpen(link) ? link : PORTAL;
  return html`<p>${view.words(view.locale, { key: `procedure-online-${online}` })}</p>
${files && html`<p class="screen"><a class="button second" href="${url}" rel="noopener">${say(view, 'portal')}</a></p><p class="paper">${PORTAL}</p>`}`;
}

function showForms(view: View, { source, papers = [] }: Procedure): Html {
  const forms = papers.flatMap(({ what, form }) =>
    form === undefined ? [] : [html`<li>${form}: ${what}</li>`],
  );
  return html`${forms.length > 0 && html`<ul${markHome(view)}>${forms}</ul>`}
<p>${say(view, isOpen(source) ? 'forms-source' : 'forms-desk')}</p>
${isOpen(source) && html`<p class="screen"><a href="${source}" rel="noopener">${say(view, 'source')}</a></p>`}`;
}

/** Whoever wrote the file: no link of ours runs anything or is read along the way. */
function isOpen(url: string | undefined): url is string {
  return url?.startsWith('https://') === true;
}
