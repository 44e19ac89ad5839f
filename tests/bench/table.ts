import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg } from 'node:os';

/** One figure; `isMet` is absent where no goal is set. */
export interface Row {
  readonly name: string;
  readonly value: string;
  readonly goal?: string;
  readonly isMet?: boolean;
}

/** The figures as a Markdown table, with the machine that they were measured on. */
export function renderTable(rows: readonly Row[]): string {
  const lines = rows.map(({ name, value, goal = '', isMet }) => {
    const met = isMet === undefined ? '' : isMet ? 'yes' : '**no**';
    return `| ${name} | ${value} | ${goal} | ${met} |`;
  });
  return [
    '| figure | measured | goal | met |',
    '|---|---|---|---|',
    ...lines,
    '',
    describeMachine(),
    '',
  ].join('\n');
}

function describeMachine(): string {
  const redis = execFileSync('redis-server', ['--version'], { encoding: 'utf8' });
  const version = /v=(\S+)/.exec(redis)?.[1] ?? '?';
  const load = loadavg()[0]?.toFixed(1);
  const date = new Date().toISOString().slice(0, 10);
  return `${date}, ${availableParallelism()} × ${cpus()[0]?.model}, load ${load}, Node ${process.version}, Redis ${version}`;
}
