export declare module 'vitest' {
  export interface ProvidedContext {
    /** How many times the usual number of runs property tests make. */
    effort: number;
  }
}
