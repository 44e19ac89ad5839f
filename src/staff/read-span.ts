import type { WorkingSpan } from '../domain/commune.ts';
import type { Text } from '../domain/reply.ts';
import { foldVietnamese } from '../domain/vietnamese.ts';

const SPAN = /^(\d{1,3}) ?(\p{L}+)[\s:;,.–-]*/u;
const UNITS: Readonly<Record<string, 'd' | 'h'>> = { d: 'd', ngay: 'd', n: 'd', h: 'h', gio: 'h', g: 'h' };

/** Working days or hours at the beginning of a text (`2d`, `2 ngày`, `4h`, `4 giờ`), and what follows them. */
export function readSpan(text: string): { readonly span: WorkingSpan; readonly rest: string } | undefined {
  const match = SPAN.exec(text.normalize('NFC'));
  const unit = UNITS[foldVietnamese(match?.[2] ?? '')];
  const count = Number(match?.[1]);
  if (!match || !unit || count === 0) return undefined;
  return { span: `${count}${unit}`, rest: text.normalize('NFC').slice(match[0].length).trim() };
}

/** A span in words. */
export function describeSpan(span: WorkingSpan): Text {
  return { key: span.endsWith('d') ? 'span-days' : 'span-hours', data: { count: Number.parseInt(span, 10) } };
}
