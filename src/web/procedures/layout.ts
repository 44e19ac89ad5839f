import { type Html, type HtmlPart, html } from '../html.ts';
import { linkCall, linkInside, linkTo, markHome, ROOT, say, type View } from './view.ts';

/** What stands on a page. `trail`: the pages above it, each a name and an address. */
export interface Page {
  readonly title: string;
  readonly trail?: readonly { readonly name: string; readonly url: string }[];
  readonly body: Html;
}

/** Address of the style of all pages; the mark changes with its contents. */
export type StyleUrl = string;

/** Puts a page into the frame that all of them share. */
export function renderPage(view: View, style: StyleUrl, { title, trail = [], body }: Page): string {
  const commune = view.site?.commune;
  const owner = commune ? say(view, 'owner', { commune: commune.name }) : say(view, 'product');
  return String(html`<!doctype html>
<html lang="${view.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === owner ? title : `${title} – ${owner}`}</title>
<link rel="stylesheet" href="${style}">
${view.languages.map(
  ({ id }) => html`<link rel="alternate" hreflang="${id}" href="${linkTo(view.path, id, view.query)}">
`,
)}</head>
<body>
<a class="skip" href="#main">${say(view, 'skip')}</a>
<header class="top">
<div class="wide bar">
<a class="owner" href="${commune ? linkInside(view) : linkTo(ROOT, view.locale)}"><b>${owner}</b>${commune && html`<span${markHome(view)}>${commune.province}</span>`}</a>
${showLanguages(view)}
</div>
</header>
${trail.length > 0 && showTrail(view, trail)}
<main id="main" tabindex="-1" class="wide">
${body}
</main>
${commune && showFoot(view)}
</body>
</html>
`);
}

function showLanguages(view: View): HtmlPart {
  const others = view.languages.filter(({ id }) => id !== view.locale);
  return others.map(
    ({ id, name }) =>
      html`<a class="language" lang="${id}" hreflang="${id}" href="${linkTo(view.path, id, view.query)}">${name}</a>`,
  );
}

function showTrail(view: View, trail: NonNullable<Page['trail']>): Html {
  const steps = trail.map(({ name, url }) => html`<li><a href="${url}">${name}</a></li>`);
  return html`<nav class="wide trail" aria-label="${say(view, 'trail')}"><ol>${steps}</ol></nav>`;
}

function showFoot(view: View): HtmlPart {
  const commune = view.site?.commune;
  return (
    commune &&
    html`<footer class="foot">
<div class="wide">
<h2>${say(view, 'contact')}</h2>
<address>
<p><b>${say(view, 'owner', { commune: commune.name })}</b><br><span${markHome(view)}>${commune.address}</span></p>
<p>${say(view, 'hours')} <span${markHome(view)}>${commune.hoursText}</span></p>
<p>${say(view, 'phone')} <a class="call" href="${linkCall(commune.hotline)}">${commune.hotline}</a></p>
</address>
<p class="urgent">${say(view, 'urgent')}</p>
</div>
</footer>`
  );
}
