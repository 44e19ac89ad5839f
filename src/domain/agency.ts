/** Another agency, to which some matters belong that people bring to the commune. Texts are Vietnamese facts. */
export interface Agency {
  readonly id: string;
  readonly name: string;
  /** Where to go, call or file, in one or two sentences. */
  readonly way: string;
  /** Its matters, as people tell them. */
  readonly matters: readonly string[];
}
