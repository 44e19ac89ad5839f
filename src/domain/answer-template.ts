/** An answer that officials can send with a few taps. Fields such as `{ten}` and `{ma}` are filled in. */
export interface AnswerTemplate {
  /** By which it is called; the others keep theirs when one is taken away. */
  readonly number: number;
  /** Unset: for every category. */
  readonly category?: string;
  readonly text: string;
}

/** The templates that a commune begins with. */
export interface TemplateSeeds {
  /** How somebody who gave no name is addressed. */
  readonly nobody: string;
  readonly templates: readonly AnswerTemplate[];
}
