import type { Verdict } from './verdict.ts';

/** Violations shown; the rest is counted. */
const SHOWN = 40;

/** The figures as a small table, then the violations. */
export function renderTable({ figures, violations }: Verdict): string {
  const width = Math.max(...figures.map(([name]) => name.length));
  const rows = figures.map(([name, value]) => `${name.padEnd(width)}  ${String(value).padStart(8)}`);
  const shown = violations.slice(0, SHOWN).map((violation) => `  ${violation}`);
  const rest = violations.length > SHOWN ? [`  and ${violations.length - SHOWN} more`] : [];
  return [
    ...rows,
    `${'violations'.padEnd(width)}  ${String(violations.length).padStart(8)}`,
    ...shown,
    ...rest,
  ]
    .join('\n')
    .concat('\n');
}
