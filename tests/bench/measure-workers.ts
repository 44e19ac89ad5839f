import { availableParallelism } from 'node:os';
import { alternate, type Ground, ratioOf } from './measure-turns.ts';
import { startProduct } from './sides.ts';
import type { Row } from './table.ts';

/** One core each for two workers, web, Redis, and two for the crowd with its platforms. */
const CORES = 6;

/** Two worker processes against one, beside a web process; on a small machine they would only share its cores. */
export async function measureWorkers(ground: Ground): Promise<Row[]> {
  const name = 'turns/s of two worker processes, of those of one';
  const cores = availableParallelism();
  if (cores < CORES)
    return [{ name, value: `not measured: ${cores} cores, it takes ${CORES}`, goal: '≥ 1.6' }];
  const two = await startProduct(ground.sinkUrl, 'everysec', 2);
  const one = await startProduct(ground.sinkUrl, 'everysec', 1);
  try {
    const played = await alternate(ground, [two, one], 'petition', [false, false]);
    const ratio = ratioOf(played, (round) => round.turnsPerSecond);
    return [{ name, value: `**${ratio.toFixed(2)}**`, goal: '≥ 1.6', isMet: ratio >= 1.6 }];
  } finally {
    await two.stop();
    await one.stop();
  }
}
