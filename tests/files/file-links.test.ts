import { describe, expect, it } from 'vitest';
import { createFileLinks } from '../../src/files/file-links.ts';
import { createSecretBox } from '../../src/store/secret-box.ts';

const FILE = `${'ab'.repeat(32)}.jpg`;
const NOW = Date.UTC(2026, 10, 23, 3);
const DAY_MS = 24 * 3_600_000;

const links = createFileLinks('https://bot.example.org', createSecretBox('one secret').digest);

function sign(): { slug: string; ticket: string; file: string } {
  const url = links.sign('xa-mau', FILE, NOW);
  const [, slug = '', ticket = '', file = ''] =
    /^https:\/\/bot\.example\.org\/files\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(url) ?? [];
  return { slug, ticket, file };
}

describe('a link to a file', () => {
  it('opens it for a week', () => {
    const { slug, ticket, file } = sign();
    expect(links.open(slug, ticket, file, NOW + 6 * DAY_MS)).toEqual({ key: `xa-mau/${FILE}` });
    expect(links.open(slug, ticket, file, NOW + 8 * DAY_MS)).toBe('expired');
  });

  it('opens nothing else: no other file, commune or time, no path, and none by another key', () => {
    const { slug, ticket, file } = sign();
    const [until = '', mark = ''] = ticket.split('.');
    const later = (Number.parseInt(until, 36) + 1).toString(36);
    const wrong: [string, string, string][] = [
      [slug, ticket, `${'cd'.repeat(32)}.jpg`],
      [slug, ticket, file.replace('.jpg', '.html')],
      ['xa-khac', ticket, file],
      [slug, `${later}.${mark}`, file],
      [slug, `${until}.${mark.slice(1)}`, file],
      [slug, `${until}.`, file],
      [slug, `${ticket}.x`, file],
      [slug, '', file],
      [slug, ticket, `../${file}`],
      [slug, ticket, ''],
    ];
    for (const [a, b, c] of wrong) expect(links.open(a, b, c, NOW), `${a} ${b} ${c}`).toBe('unknown');
    const others = createFileLinks('', createSecretBox('another').digest);
    expect(others.open(slug, ticket, file, NOW)).toBe('unknown');
  });
});
