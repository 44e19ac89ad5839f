import { addressOf } from '../domain/update.ts';
import type { Delivery } from '../engine/deliveries.ts';

/**
 * A message's line in the operator's list, columns set apart by tabs: id, commune, channel, end of the recipient's
 * id, state, reason, petition, age, failed tries, next try. A dash where there is nothing.
 */
export function formatDelivery(delivery: Delivery, now: number): string {
  const { id, slug, conversation, state, error, about, at, tries, nextAt } = delivery;
  const { channel, user } = addressOf(conversation);
  const next = nextAt === undefined ? '-' : `+${formatSpan(nextAt - now)}`;
  const columns = [id, slug, channel, `…${user.slice(-4)}`, state, error || '-', about ?? '-'];
  return [...columns, formatSpan(now - at), tries, next].join('\t');
}

/** A span of time (ms) in its two largest units: `45s`, `3m10s`, `2h5m`, `4d1h`. */
export function formatSpan(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  if (first === -1) return '0s';
  return parts
    .slice(first, first + 2)
    .map(([count, unit]) => (count > 0 ? `${count}${unit}` : ''))
    .join('');
}
