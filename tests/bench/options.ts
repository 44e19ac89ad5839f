import { parseArgs } from 'node:util';

/** How much is measured. Times in ms. */
export interface BenchOptions {
  readonly citizens: number;
  /** Pairs of rounds, product and bare server in turn, for each mode. */
  readonly rounds: number;
  readonly roundMs: number;
  /** Time before the first pair in which the compilers of both sides get warm. */
  readonly warmupMs: number;
  /** Newcomers who really come, for the memory figures. */
  readonly newcomers: number;
  /** Stored conversations of the small and the large installation. */
  readonly stored: readonly [small: number, large: number];
  /** The one part to measure: a part of its name; undefined measures all. */
  readonly only?: string;
  /** A goal that is not met ends the run with 1. */
  readonly isStrict: boolean;
}

const FULL: BenchOptions = {
  ...{ citizens: 200, rounds: 7, roundMs: 4000, warmupMs: 15_000 },
  ...{ newcomers: 100_000, stored: [1000, 1_000_000], isStrict: false },
};

const QUICK: BenchOptions = {
  ...FULL,
  ...{ rounds: 3, roundMs: 2000, warmupMs: 5000, newcomers: 3000, stored: [1000, 100_000] },
};

/** Reads `--quick --strict --only part --rounds n --newcomers n`. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ quick: { type: 'boolean' }, strict: { type: 'boolean' } },
      ...{ rounds: { type: 'string' }, newcomers: { type: 'string' }, only: { type: 'string' } },
    },
  });
  const base = values.quick ? QUICK : FULL;
  return {
    ...base,
    rounds: Number(values.rounds ?? base.rounds),
    newcomers: Number(values.newcomers ?? base.newcomers),
    isStrict: values.strict ?? false,
    ...(values.only === undefined ? {} : { only: values.only }),
  };
}
