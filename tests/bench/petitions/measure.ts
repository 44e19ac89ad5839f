import { createInvite } from '../../../src/store/invites.ts';
import { type Child, startChild } from '../child.ts';
import { type Side, startProduct } from '../sides.ts';
import { median } from '../stats.ts';
import type { Row } from '../table.ts';
import type { PetitionOptions } from './options.ts';
import { BOX, KEYS, readTemplate, readUsed, seedPetitions } from './seed.ts';
import type { AskResult, LiveResult, TownOrder } from './town.ts';

/** Officials of the demo commune whose department the petitions go to. */
const OFFICIALS = ['cb-03', 'cb-04'];
const KILOBYTES_4 = 4096;

interface Stage {
  readonly stored: number;
  readonly side: Side;
  /** Redis memory of a petition, bytes. */
  readonly bytes: number;
}

/** Whole lives of petitions with few and with many stored, played in turn; commands of officials; memory. */
export async function measurePetitions(
  options: PetitionOptions,
  tell: (part: string) => void,
): Promise<Row[]> {
  const town = startChild('./petitions/town-process.ts');
  const stages: Stage[] = [];
  const sides: Side[] = [];
  try {
    const sinkUrl = (await town.ask()) as string;
    for (const stored of options.stored) {
      tell(`${stored.toLocaleString('en')} petitions are stored`);
      const side = await startProduct(sinkUrl, 'everysec');
      sides.push(side);
      stages.push({ stored, side, bytes: await fill(town, side, stored, options) });
    }
    tell('lives');
    const rates = await playLives(town, stages, options);
    tell('commands');
    const asked = await playCommands(town, stages, options);
    return describe(stages, rates, asked);
  } finally {
    for (const side of sides) await side.stop();
    await town.stop();
  }
}

/** Enrols the officials, lives a few petitions, and stores copies of one; gives the memory of a copy in bytes. */
async function fill(
  town: Child,
  { target, redis }: Side,
  stored: number,
  options: PetitionOptions,
): Promise<number> {
  const invites: string[] = [];
  for (const staff of OFFICIALS) invites.push(await createInvite(redis, KEYS, BOX, staff, Date.now()));
  await order(town, { do: 'enrol', target, invites });
  const first = (await order(town, { do: 'live', target, lives: 2, ms: options.warmupMs })) as LiveResult;
  const template = await readTemplate(redis, first.codes.at(-1) ?? '');
  const before = await readUsed(redis);
  await seedPetitions(redis, template, stored);
  return ((await readUsed(redis)) - before) / stored;
}

/** Rates of each stage by rounds: one, two, three, one, two, three … */
async function playLives(town: Child, stages: readonly Stage[], options: PetitionOptions) {
  const { lives, roundMs, rounds } = options;
  const rates = stages.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, { side }] of stages.entries()) {
      const result = await order(town, { do: 'live', target: side.target, lives, ms: roundMs });
      rates[at]?.push((result as LiveResult).perSecond);
    }
  }
  return rates;
}

const COMMANDS = ['/hangcho', '/xem PA12-00100', '/trogiup'];

async function playCommands(town: Child, stages: readonly Stage[], { times }: PetitionOptions) {
  const asked = new Map<string, AskResult[]>();
  for (const text of COMMANDS) {
    for (const { side } of stages) {
      const result = (await order(town, { do: 'ask', target: side.target, text, times })) as AskResult;
      asked.set(text, [...(asked.get(text) ?? []), result]);
    }
  }
  return asked;
}

function describe(
  stages: readonly Stage[],
  rates: readonly number[][],
  asked: ReadonlyMap<string, readonly AskResult[]>,
): Row[] {
  const sizes = stages.map(({ stored }) => stored.toLocaleString('en'));
  const rows: Row[] = stages.map((_, at) => {
    const own = rates[at] ?? [];
    const ratio = median(own.map((rate, round) => rate / (rates[0]?.[round] ?? Number.NaN)));
    const isLast = at === stages.length - 1;
    return {
      name: `whole lives a second, ${sizes[at]} petitions stored`,
      value: `${median(own).toFixed(1)} (**${ratio.toFixed(2)}** of the first)`,
      ...(isLast ? { goal: '≥ 0.8 of the first', isMet: ratio >= 0.8 } : {}),
    };
  });
  for (const [text, results] of asked) {
    const times = results.map(
      ({ p50, p99 }, at) => `${p50.toFixed(1)} / ${p99.toFixed(1)} ms at ${sizes[at]}`,
    );
    rows.push({ name: `\`${text}\`, p50 / p99`, value: times.join('; ') });
  }
  const bytes = stages.at(-1)?.bytes ?? 0;
  rows.push({
    name: 'Redis memory of a closed petition with its indexes',
    value: `${bytes.toFixed(0)} bytes`,
    ...{ goal: '< 4 kB', isMet: bytes < KILOBYTES_4 },
  });
  return rows;
}

function order(town: Child, what: TownOrder): Promise<unknown> {
  return town.ask(what);
}
