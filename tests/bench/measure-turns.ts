import { type Child, readCpuMs } from './child.ts';
import type { VisitResult } from './crowd.ts';
import type { BenchOptions } from './options.ts';
import type { ScriptName } from './scripts.ts';
import { type Fsync, type Side, startBare, startProduct } from './sides.ts';
import { median } from './stats.ts';
import type { Row } from './table.ts';

/** The crowd's process and where its platforms listen. */
export interface Ground {
  readonly crowd: Child;
  readonly sinkUrl: string;
  readonly options: BenchOptions;
}

/** One round of one side, with the processor time that a turn took in the server and in its Redis, µs. */
interface Round extends VisitResult {
  readonly serverUs: number;
  readonly redisUs: number;
}

/** Sends the crowd to one side for a round. */
export async function visit(
  { crowd, options }: Ground,
  side: Side,
  script: ScriptName,
  isBare: boolean,
  ms = options.roundMs,
): Promise<Round> {
  const { target } = side;
  const pids = [side.server.pid, side.redisPid];
  const before = pids.map(readCpuMs);
  const order = { do: 'visit', target, script, isBare, citizens: options.citizens, ms };
  const result = (await crowd.ask(order)) as VisitResult;
  const [serverUs = 0, redisUs = 0] = pids.map(
    (pid, index) => ((readCpuMs(pid) - (before[index] ?? 0)) * 1000) / Math.max(1, result.turns),
  );
  return { ...result, serverUs, redisUs };
}

/** Plays two sides in turn, A B A B …, after both got warm; gives the rounds of each. */
export async function alternate(
  ground: Ground,
  sides: readonly [Side, Side],
  script: ScriptName,
  isBare: readonly [boolean, boolean],
): Promise<[Round[], Round[]]> {
  const { rounds, warmupMs } = ground.options;
  for (const at of [0, 1] as const) await visit(ground, sides[at], script, isBare[at], warmupMs);
  const played: [Round[], Round[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    for (const at of [0, 1] as const) played[at].push(await visit(ground, sides[at], script, isBare[at]));
  }
  return played;
}

/** The median over the pairs of what `read` gives for A, divided by the same for B. */
export function ratioOf([a, b]: [Round[], Round[]], read: (round: Round) => number): number {
  return median(a.map((round, index) => read(round) / read(b[index] as Round)));
}

const MIXES: readonly (readonly [ScriptName, string])[] = [
  ['petition', 'petition, step by step'],
  ['reading', 'reading: menu, fields, procedures'],
  ['asking', 'questions in own words (search)'],
];

/** Full turns of the program against the bare server. Goals are set for the petition only. */
export async function measureTurns(ground: Ground, fsync: Fsync, goal: number): Promise<Row[]> {
  const { sinkUrl } = ground;
  const product = await startProduct(sinkUrl, fsync);
  const bare = await startBare(sinkUrl, fsync);
  const rows: Row[] = [];
  try {
    for (const [script, name] of fsync === 'everysec' ? MIXES : MIXES.slice(0, 1)) {
      const played = await alternate(ground, [product, bare], script, [false, true]);
      rows.push(...describe(`${name}, AOF ${fsync}`, played, script === 'petition' ? goal : undefined));
    }
    return rows;
  } finally {
    await product.stop();
    await bare.stop();
  }
}

function describe(name: string, played: [Round[], Round[]], goal: number | undefined): Row[] {
  const [ours, theirs] = played;
  const of = (rounds: Round[], read: (round: Round) => number) => median(rounds.map(read));
  const ratio = ratioOf(played, (round) => round.turnsPerSecond);
  const perSecond = (rounds: Round[]) => Math.round(of(rounds, (round) => round.turnsPerSecond));
  const messages = of(ours, (round) => round.messages / round.turns).toFixed(2);
  const cpu = (rounds: Round[]) =>
    `${Math.round(of(rounds, (round) => round.serverUs))} + ${Math.round(of(rounds, (round) => round.redisUs))}`;
  const ack = of(ours, (round) => round.ack.p99);
  const reply = of(theirs, (round) => round.ack.p99);
  const speed = `**${ratio.toFixed(2)}** (${perSecond(ours)} of ${perSecond(theirs)} turns/s; ${messages} messages a turn)`;
  return [
    {
      name: `${name}: turns/s, of the bare server's`,
      value: speed,
      ...(goal === undefined ? {} : { goal: `≥ ${goal}`, isMet: ratio >= goal }),
    },
    {
      name: `${name}: ack p99, against the bare server's reply p99`,
      value: `${ack.toFixed(0)} ms, ${reply.toFixed(0)} ms`,
      ...(goal === undefined ? {} : { goal: 'below', isMet: ack < reply }),
    },
    { name: `${name}: processor µs a turn, server + Redis`, value: `${cpu(ours)}; bare ${cpu(theirs)}` },
  ];
}
