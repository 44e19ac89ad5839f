/**
 * What a run leaves behind for the checker, beside Redis itself. A `tick` is the place of an event among all
 * events that the runner's process saw; `at`, `from` and `until` are ms since 1970.
 */
export interface RunRecord {
  readonly acts: Act[];
  readonly letters: Letter[];
  readonly sends: Send[];
  readonly cuts: Cut[];
  readonly filings: Filing[];
  readonly lines: Line[];
  /** What a citizen or an official waited for in vain. */
  readonly complaints: string[];
}

/** A text that a person sent. `expect`: words that must be among the answers to it. */
export interface Act {
  readonly conversation: string;
  /** The platform's message id. */
  readonly id: string;
  readonly text: string;
  readonly expect: string;
}

/** The webhook calls that carried one act. */
export interface Letter {
  readonly id: string;
  calls: number;
  readonly firstCall: number;
  /** When the first 200 came. */
  acknowledged?: number;
}

/** A message that arrived at a person. */
export interface Send {
  readonly conversation: string;
  readonly id: string;
  readonly text: string;
  readonly tick: number;
  readonly at: number;
  /** Number of the worker process that made the call. */
  readonly worker: number;
  /** Whether the call got its answer; false: it was lost, or its caller was gone. */
  answered: boolean;
}

/** Something that the runner broke. `worker` is missing when it was Redis or all connections to it. */
export interface Cut {
  readonly kind: 'kill' | 'pause' | 'redis' | 'connections';
  readonly worker?: number;
  readonly from: number;
  until: number;
}

/** A petition that a citizen sent off; its text is unique. */
export interface Filing {
  readonly conversation: string;
  readonly text: string;
}

/** What must stand once in a petition's history. The petition is named by its text, the act by its id. */
export interface Line {
  readonly event: 'added' | 'answered';
  readonly petition: string;
  readonly text: string;
  readonly act: string;
}

/** Creates an empty record. */
export function createRunRecord(): RunRecord {
  return { acts: [], letters: [], sends: [], cuts: [], filings: [], lines: [], complaints: [] };
}
