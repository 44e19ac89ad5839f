/** Ways of writing and what they mean in the words of the catalogue. */
export interface Synonym {
  readonly forms: readonly string[];
  readonly means: readonly string[];
  /** The forms have other meanings too: they count only with one of these words at most two words away. */
  readonly near?: readonly string[] | undefined;
}

/** Contents of `data/synonyms.yaml`. `fillers` are phrases that say nothing about which procedure is meant. */
export interface SearchWords {
  readonly synonyms: readonly Synonym[];
  readonly fillers: readonly string[];
}
