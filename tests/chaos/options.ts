import { parseArgs } from 'node:util';

/** How a run goes. Times in ms. */
export interface ChaosOptions {
  readonly kills: number;
  readonly citizens: number;
  readonly workers: number;
  /** Petitions that each citizen files at least; the citizens go on while the breaking goes on. */
  readonly rounds: number;
  /** The breaking ends after this time even when fewer workers were killed. */
  readonly limit: number;
  readonly seed: number;
  /** Mean time between two breaks. */
  readonly pace: number;
  /** Redis restarts at least. */
  readonly restarts: number;
  /** Pauses of workers at least. */
  readonly pauses: number;
  /** A shorter lease than the program's own, for short runs. */
  readonly lease?: number;
  /** How long the platforms hold a call that they do not answer before they cut it; unset: the caller gives up. */
  readonly hang?: number;
  /** How long a person waits for an answer. */
  readonly patience: number;
  /** File that keeps the record of the run. */
  readonly keep?: string;
}

/** The long form. Its time is no limit but for a machine that starts workers too slowly to kill them. */
export const LONG: ChaosOptions = {
  kills: 200,
  citizens: 30,
  workers: 4,
  rounds: 1,
  limit: 60 * 60_000,
  seed: 1,
  pace: 1200,
  restarts: 10,
  pauses: 20,
  patience: 240_000,
};

/** The short form: a lease of two seconds, so that what is lost comes back soon. */
export const SHORT: ChaosOptions = {
  ...LONG,
  kills: 6,
  citizens: 6,
  workers: 3,
  limit: 150_000,
  pace: 700,
  restarts: 1,
  pauses: 2,
  lease: 2000,
  hang: 1000,
  patience: 120_000,
};

/**
 * Reads `--kills 200 --citizens 30 --minutes n --seed n --short --keep file`, and every other number of the
 * options by its name.
 */
export function readOptions(args: readonly string[]): ChaosOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ kills: text, citizens: text, workers: text, rounds: text, seed: text, pace: text },
      ...{ restarts: text, pauses: text, lease: text, hang: text, patience: text },
      ...{ minutes: text, keep: text, short: { type: 'boolean' } as const },
    },
  });
  const numbers = NAMES.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [[name, readNumber(name, value)] as const];
  });
  return {
    ...(values.short ? SHORT : LONG),
    ...Object.fromEntries(numbers),
    ...(values.minutes === undefined ? {} : { limit: readNumber('minutes', values.minutes) * 60_000 }),
    ...(values.keep === undefined ? {} : { keep: values.keep }),
  };
}

const NAMES = [
  ...(['kills', 'citizens', 'workers', 'rounds', 'seed', 'pace'] as const),
  ...(['restarts', 'pauses', 'lease', 'hang', 'patience'] as const),
];

function readNumber(name: string, value: string): number {
  const number = Number(value);
  if (!Number.isFinite(number) || number < 0)
    throw new RangeError(`--${name} must be a number, not ${value}`);
  return number;
}
