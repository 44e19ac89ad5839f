import { describe, expect, it } from 'vitest';
import { html } from '../../src/web/html.ts';

const HOSTILE = `"><script>alert(1)</script>' onload=x & \``;

describe('html', () => {
  it('escapes every sign of markup in a text, wherever it stands', () => {
    const page = String(html`<a title="${HOSTILE}">${HOSTILE}</a>`);
    expect(page.match(/[<>"'`]/g)?.join('')).toBe('<""><>');
    expect(page).not.toMatch(/&(?!#\d+;)/);
  });

  it('keeps markup of its own, joins lists, leaves out what is not there', () => {
    const items = ['a', '<b>'].map((one) => html`<li>${one}</li>`);
    expect(String(html`<ul>${items}${undefined}${false}${0}</ul>`)).toBe(
      '<ul><li>a</li><li>&#60;b&#62;</li>0</ul>',
    );
  });

  it('takes no data for markup that only looks like it', () => {
    const fake = { markup: '<i>', toString: () => '<i>' } as unknown as string;
    expect(String(html`${fake}`)).not.toContain('<i>');
  });

  it('does not decode what was escaped before', () => {
    expect(String(html`${'&lt;'}`)).toBe('&#38;lt;');
  });
});
