import { encodeQR } from 'qr';
import { type Html, html } from '../html.ts';

/** Light modules around a code, without which phones do not find it. */
const QUIET = 4;

/** A QR code of an address as SVG that grows with its place. `label` is read to those who do not see it. */
export function drawQr(text: string, label: string): Html {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
  const size = rows.length;
  const dark = rows.map((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('');
  return html`<svg class="qr" role="img" aria-label="${label}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${dark}"/></svg>`;
}
