/** Stars that a citizen can give. */
export type Stars = 1 | 2 | 3 | 4 | 5;

/** A citizen's judgement of an official. It never says who gave it (NĐ 224/2026/NĐ-CP Điều 10). */
export interface Rating {
  readonly official: string;
  readonly stars: Stars;
  /** Criterion id → yes or no; a skipped one is absent. */
  readonly criteria: Readonly<Record<string, boolean>>;
  readonly comment?: string;
}
