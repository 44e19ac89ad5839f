import { startChild } from './child.ts';
import { measureFlatness } from './measure-flatness.ts';
import { measureMemory } from './measure-memory.ts';
import { type Ground, measureTurns } from './measure-turns.ts';
import { measureWorkers } from './measure-workers.ts';
import type { BenchOptions } from './options.ts';
import type { Row } from './table.ts';

/** Measures everything; `tell` hears of each part that begins. */
export async function runBench(options: BenchOptions, tell: (part: string) => void): Promise<Row[]> {
  const parts: readonly (readonly [string, (ground: Ground) => Promise<Row[]>])[] = [
    ['turns, AOF everysec', (ground) => measureTurns(ground, 'everysec', 0.6)],
    ['turns, AOF always', (ground) => measureTurns(ground, 'always', 0.5)],
    ['flatness', measureFlatness],
    ['memory', measureMemory],
    ['workers', measureWorkers],
  ];
  const rows: Row[] = [];
  for (const [name, measure] of parts.filter(([part]) => part.includes(options.only ?? ''))) {
    tell(name);
    const crowd = startChild('./crowd-process.ts');
    try {
      rows.push(...(await measure({ crowd, sinkUrl: (await crowd.ask()) as string, options })));
    } finally {
      await crowd.stop();
    }
  }
  return rows;
}
