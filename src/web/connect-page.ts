import { createHash } from 'node:crypto';
import { html } from './html.ts';

const STYLE = html`body{font:1.1rem/1.6 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.2rem;color:#1c2733}
h1{font-size:1.4rem;line-height:1.3}`;

/** Headers of every answer of a page that deals with secrets in its address: nothing is kept, nothing is passed on. */
export const connectHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${digest(String(STYLE))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
};

/** A page of a title and a paragraph, in the commune's language. */
export function renderConnectPage({
  title,
  text,
}: {
  readonly title: string;
  readonly text: string;
}): string {
  return String(html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
<p>${text}</p>
</body>
</html>
`);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
