import { expect, it } from 'vitest';
import { formatDelivery, formatSpan } from '../../src/admin/format-delivery.ts';

it.each([
  [0, '0s'],
  [-5000, '0s'],
  [59_400, '59s'],
  [60_000, '1m'],
  [3_599_000, '59m59s'],
  [3_600_000, '1h'],
  [90_000_000, '1d1h'],
  [86_400_000 + 60_000, '1d'],
])('writes a span of %i ms as %s', (ms, text) => {
  expect(formatSpan(ms)).toBe(text);
});

it('shows the end of a recipient id, and when the next try is', () => {
  const delivery = {
    ...{ id: 'm.0', slug: 'xa-mau', conversation: 'messenger:1:123456789', at: 0, tries: 2 },
    ...{ state: 'queued' as const, error: '613', nextAt: 70_000 },
  };
  expect(formatDelivery(delivery, 60_000).split('\t')).toEqual([
    ...['m.0', 'xa-mau', 'messenger', '…6789', 'queued', '613', '-', '1m', '2', '+10s'],
  ]);
});
