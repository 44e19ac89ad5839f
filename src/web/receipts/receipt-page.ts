import { type Html, html } from '../html.ts';
import type { Page } from '../procedures/layout.ts';
import { markHome, say, type View } from '../procedures/view.ts';
import type { Receipt, ReceiptLine } from './receipt.ts';

/** Where the pages live. */
export const RECEIPTS = '/bien-nhan';

/** What went wrong with what was typed. */
export type Trouble = 'unknown' | 'busy';

/** The form that asks for a code and its secret. */
export function renderForm(view: View, code = '', trouble?: Trouble): Page {
  const title = say(view, 'receipt');
  const language =
    view.languages.length > 1 && html`<input type="hidden" name="lang" value="${view.locale}">`;
  return {
    title,
    body: html`<h1>${title}</h1>
<p>${say(view, 'receipt-ask')}</p>
${trouble && html`<p class="unsure" role="alert">${say(view, `receipt-${trouble}`)}</p>`}
<form class="fields" method="get" action="${RECEIPTS}">
<div><label for="ma">${say(view, 'receipt-code')}</label>
<input id="ma" name="ma" value="${code}" required maxlength="20" autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder="PA26-00001"></div>
<div><label for="s">${say(view, 'receipt-secret')}</label>
<input id="s" name="s" required maxlength="20" autocomplete="off" autocapitalize="characters" spellcheck="false"></div>
${language}
<button class="button" type="submit">${say(view, 'receipt-open')}</button>
</form>
<p>${say(view, 'receipt-private')}</p>`,
  };
}

/** One petition's handling, with the marks by which anybody can see that no line was changed later. */
export function renderReceipt(view: View, receipt: Receipt): Page {
  const { code, wrong, lines, hash } = receipt;
  const title = say(view, 'receipt-of', { code });
  const state = wrong === undefined ? 'whole' : 'broken';
  const verdict = say(view, `receipt-${state}-text`, { count: lines.length, number: (wrong ?? 0) + 1 });
  return {
    title,
    body: html`<h1>${title}</h1>
<p>${say(view, 'receipt-private')}</p>
<div class="parts">
<section class="part">${showFacts(view, receipt)}</section>
<section class="${wrong === undefined ? 'part' : 'part unsure'}" aria-labelledby="whole">
<h2 id="whole">${say(view, `receipt-${state}`)}</h2>
<p>${verdict}</p>
<p>${say(view, 'receipt-compare')}</p>
</section>
<section class="part" aria-labelledby="timeline">
<h2 id="timeline">${say(view, 'receipt-timeline')}</h2>
<ol class="record">${lines.map((line) => showLine(view, line))}</ol>
<dl class="facts"><dt>${say(view, 'receipt-last')}</dt><dd class="print-mark">${hash}</dd></dl>
</section>
</div>`,
  };
}

function showFacts(view: View, receipt: Receipt): Html {
  const { kind, category, unit, filedAt, dueAt, status } = receipt;
  const facts: readonly (readonly [string, string | Html])[] = [
    ['kind', say(view, `receipt-kind-${kind}`)],
    ['category', html`<span${markHome(view)}>${category}</span>`],
    ['unit', html`<span${markHome(view)}>${unit}</span>`],
    ['filed', writeMoment(view, filedAt)],
    ['due', writeMoment(view, dueAt)],
    ['status', view.words(view.locale, { key: `status-${status}` })],
  ];
  return html`<dl class="facts">${facts.map(([name, value]) => html`<dt>${say(view, `receipt-${name}`)}</dt><dd>${value}</dd>`)}</dl>`;
}

function showLine(view: View, { at, event, actor, fingerprint, delivery }: ReceiptLine): Html {
  const words = {
    event: say(view, `receipt-event-${event}`),
    actor: say(view, `receipt-by-${actor}`),
  };
  const state = delivery && html` – ${say(view, `receipt-delivery-${delivery}`)}`;
  return html`<li>
<b>${writeMoment(view, at)}</b>
<span>${say(view, 'receipt-line', words)}${state}</span>
<span class="print-mark">${say(view, 'receipt-fingerprint', { fingerprint })}</span>
</li>
`;
}

function writeMoment(view: View, at: number): string {
  return say(view, 'receipt-moment', { at: { at } });
}
