import { type Html, type HtmlPart, html } from '../html.ts';
import { drawQr } from './draw-qr.ts';
import { linkInside, linkTo, markHome, ROOT, say, type View } from './view.ts';

/** Longest question that the search box takes. */
export const QUESTION = 200;

/** The search box; works without scripts. */
export function showSearch(view: View, question = ''): Html {
  const language = new URLSearchParams(linkTo('', view.locale)).get('lang');
  return html`<form class="search" role="search" method="get" action="${`${ROOT}/${view.site?.commune.slug ?? ''}`}">
<label for="q">${say(view, 'search-label')}</label>
<div class="field">
<input id="q" name="q" type="search" maxlength="${QUESTION}" value="${question}" autocomplete="off" enterkeyhint="search" aria-describedby="q-hint">
<button type="submit">${say(view, 'search')}</button>
</div>
<p id="q-hint" class="hint">${say(view, 'search-hint')}</p>
${language !== null && html`<input type="hidden" name="lang" value="${language}">`}
</form>`;
}

/** A list of procedures, each with its official name and whether it is to be confirmed. Unknown codes are left out. */
export function showProcedures(view: View, codes: readonly string[]): Html {
  const items = codes.flatMap((code): HtmlPart[] => {
    const procedure = view.site?.catalogue.find(code);
    if (procedure === undefined) return [];
    const { short, name, sure } = procedure;
    return [
      html`<li><a href="${linkInside(view, `/${code}`)}"><b${markHome(view)}>${short}</b><span${markHome(view)}>${name}</span>${!sure && html`<em>${say(view, 'unsure-mark')}</em>`}</a></li>
`,
    ];
  });
  return html`<ul class="list">${items}</ul>`;
}

/** The ways into the chat, each as a link and as a code for the phones of those who stand before a board. */
export function showChats(view: View, code?: string): HtmlPart {
  const chats = view.site?.chats(code) ?? [];
  if (chats.length === 0) return undefined;
  const items = chats.map(({ channel, url }) => {
    const name = view.words(view.locale, { key: `channel-${channel}` });
    return html`<li>
<a class="button" href="${url}">${say(view, 'chat-open', { channel: name })}</a>
<figure>${drawQr(url, say(view, 'chat-qr', { channel: name }))}<figcaption>${say(view, 'chat-scan', { channel: name })}</figcaption></figure>
</li>
`;
  });
  return html`<section class="chats" aria-labelledby="chat">
<h2 id="chat">${say(view, 'chat')}</h2>
<p>${code === undefined ? say(view, 'chat-text') : say(view, 'chat-text-code', { code: `TT ${code}` })}</p>
<ul>${items}</ul>
</section>`;
}
