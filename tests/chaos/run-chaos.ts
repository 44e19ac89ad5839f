import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { createChance } from '../helpers/random.ts';
import { breakThings } from './breaker.ts';
import { checkRun } from './check.ts';
import { fileAndAdd } from './citizens.ts';
import { enrolOfficial, type Official } from './officials.ts';
import type { ChaosOptions } from './options.ts';
import { addPerson, type Channel } from './people.ts';
import { findLeftOver } from './read-redis.ts';
import { type Stage, setStage } from './stage.ts';
import { joinVerdicts, type Verdict } from './verdict.ts';
import { startWorkers } from './worker-pool.ts';

/** One citizen in so many has officials who answer while the citizen adds. */
const CONTESTED = 4;

/** Runs people and breaks at the same time, lets everything calm down, and gives the checker's verdict. */
export async function runChaos(options: ChaosOptions): Promise<Verdict> {
  const started = Date.now();
  const stage = await setStage(options);
  const pool = await startWorkers(stage, options.workers, options.lease);
  try {
    const officials = await Promise.all([
      enrolOfficial(stage, 'cb-03', 'zalo', options.patience),
      enrolOfficial(stage, 'cb-04', 'messenger', options.patience),
    ]);
    let isOver = false;
    const broken = breakThings(stage, pool, options).finally(() => {
      isOver = true;
    });
    const lives = liveAll(stage, officials, options, () => isOver);
    await broken;
    Object.assign(stage.emulator.faults.rates, { duplicates: 0, shuffle: false, failSend: 0 });
    await lives;
    await calmDown(stage, options.patience);
    if (options.keep) await writeFile(options.keep, JSON.stringify(stage.record));
    return joinVerdicts([
      { figures: describeBreaks(stage, started), violations: [] },
      pool.describe(),
      await checkRun(stage.record, stage.redis.client()),
    ]);
  } finally {
    await pool.stop();
    await stage.stop();
  }
}

/** Citizens go on filing until the breaking is over and each has done its rounds. */
async function liveAll(
  stage: Stage,
  officials: readonly Official[],
  options: ChaosOptions,
  isOver: () => boolean,
): Promise<void> {
  const { record } = stage;
  const numbers = Array.from({ length: options.citizens }, (_, index) => index + 1);
  await Promise.all(
    numbers.map(async (number) => {
      const channel: Channel = number % 2 === 0 ? 'zalo' : 'messenger';
      const name = `Người ${number}`;
      const { patience, seed, rounds } = options;
      const person = addPerson(stage, { channel, role: 'citizen', name, patience });
      // One official each: a colleague who answers in the same minute is asked first, and these ask nobody.
      const official =
        number % CONTESTED === 0 ? officials[(number / CONTESTED) % officials.length] : undefined;
      const chance = createChance(seed * 1000 + number);
      const citizen = { name: `c${number}`, person, record, chance, officials: official ? [official] : [] };
      try {
        for (let round = 1; round <= rounds || !isOver(); round += 1) await fileAndAdd(citizen, round);
      } catch (error) {
        record.complaints.push(`${person.conversation}: ${String(error)}`);
      }
    }),
  );
}

/** Waits until no line waits any more, twice in a row; what never ends is left to the checker. */
async function calmDown(stage: Stage, patience: number): Promise<void> {
  const client = stage.redis.client();
  const giveUpAt = Date.now() + patience;
  for (let calm = 0; calm < 2 && Date.now() < giveUpAt; ) {
    await pause(100);
    calm = (await findLeftOver(client)).length === 0 ? calm + 1 : 0;
  }
  await stage.emulator.settled();
}

function describeBreaks({ record }: Stage, started: number): Verdict['figures'] {
  const count = (kind: string) => record.cuts.filter((cut) => cut.kind === kind).length;
  return [
    ['seconds', Math.round((Date.now() - started) / 1000)],
    ['workers killed', count('kill')],
    ['workers paused past their lease', count('pause')],
    ['Redis killed and restarted', count('redis')],
    ['all connections to Redis cut', count('connections')],
  ];
}
