import { expect, it } from 'vitest';
import { judgeLink } from '../../src/domain/link.ts';
import type { Token } from '../../src/domain/token.ts';

const DAY = 24 * 3_600_000;
const NOW = 1_790_000_000_000;
const token: Token = { accessToken: 'a', issuedAt: NOW };
const renewable: Token = { ...token, refreshToken: 'r', expiresAt: NOW - DAY };

it.each<[string, Token | undefined, object]>([
  ['never linked', undefined, { state: 'missing' }],
  ['without an end', token, { state: 'fine' }],
  ['renewable, end unknown', renewable, { state: 'fine' }],
  [
    'renewable for more than a week',
    { ...renewable, refreshEndsAt: NOW + 7 * DAY + 1 },
    { state: 'fine', endsAt: NOW + 7 * DAY + 1 },
  ],
  [
    'renewable for a week',
    { ...renewable, refreshEndsAt: NOW + 7 * DAY },
    { state: 'ending', endsAt: NOW + 7 * DAY },
  ],
  [
    'past its end, and not refused yet',
    { ...renewable, refreshEndsAt: NOW },
    { state: 'ending', endsAt: NOW },
  ],
  ['not renewable', { ...token, expiresAt: NOW + DAY }, { state: 'ending', endsAt: NOW + DAY }],
  ['not renewable and over', { ...token, expiresAt: NOW }, { state: 'lost', code: 'expired' }],
  ['refused', { ...renewable, lost: { code: '-14014', at: 1 } }, { state: 'lost', code: '-14014' }],
])('a link that is %s', (_what, stored, link) => {
  expect(judgeLink(stored, NOW)).toEqual(link);
});
