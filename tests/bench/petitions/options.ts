import { parseArgs } from 'node:util';

/** How much is measured. Times in ms. */
export interface PetitionOptions {
  /** Stored petitions of each installation, few first. */
  readonly stored: readonly number[];
  /** Petitions under way at once. */
  readonly lives: number;
  readonly rounds: number;
  readonly roundMs: number;
  readonly warmupMs: number;
  /** How often each command is asked. */
  readonly times: number;
  readonly isStrict: boolean;
}

const FULL: PetitionOptions = {
  ...{ stored: [1000, 100_000, 1_000_000], lives: 40, rounds: 5, roundMs: 5000, warmupMs: 5000, times: 200 },
  isStrict: false,
};

/** Small enough for a test and for a first look. */
export const QUICK: PetitionOptions = {
  ...{ stored: [100, 1000], lives: 4, rounds: 1, roundMs: 300, warmupMs: 1, times: 3 },
  isStrict: false,
};

/** Reads `--quick --strict --rounds n`. */
export function readPetitionOptions(args: readonly string[]): PetitionOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { quick: { type: 'boolean' }, strict: { type: 'boolean' }, rounds: { type: 'string' } },
  });
  const base = values.quick ? QUICK : FULL;
  return { ...base, rounds: Number(values.rounds ?? base.rounds), isStrict: values.strict ?? false };
}
