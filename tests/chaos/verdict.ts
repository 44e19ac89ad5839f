/** What the checker found: lines of the table, and everything that must not be. */
export interface Verdict {
  readonly figures: readonly (readonly [name: string, value: number | string])[];
  readonly violations: readonly string[];
}

/** Puts the parts of a check together. */
export function joinVerdicts(verdicts: readonly Verdict[]): Verdict {
  return {
    figures: verdicts.flatMap(({ figures }) => figures),
    violations: verdicts.flatMap(({ violations }) => violations),
  };
}
