/** Ways of writing and what they mean in the words of the catalogue. */
export interface Synonym {
  readonly forms: readonly string[];
  readonly means: readonly string[];
  /** The forms have other meanings too: they count only with one of these words at most two words away. */
  readonly near?: readonly string[] | undefined;
  /** They mean something else with one of these words right behind them. */
  readonly unless?: readonly string[] | undefined;
}

/** Contents of `data/synonyms.yaml`. */
export interface SearchWords {
  readonly synonyms: readonly Synonym[];
  /** Phrases that say nothing about which procedure is meant. */
  readonly fillers: readonly string[];
  /** Phrases at which another thought begins. */
  readonly breaks: readonly string[];
  /** What people say that is not about any matter of an office. */
  readonly chatter: readonly string[];
  /** Words of foreigners, and what they mean; looked up only in a text that is written in English. */
  readonly english: { readonly synonyms: readonly Synonym[]; readonly fillers: readonly string[] };
}
