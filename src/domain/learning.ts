/** A question of citizens that had no good answer, without personal data. */
export interface MissedQuestion {
  readonly id: string;
  /** As `maskQuestion` leaves it. */
  readonly text: string;
  /** How often it was asked in these words. */
  readonly count: number;
  /** The procedure that was shown and marked as not what was meant, or that was open and had no answer. */
  readonly code?: string;
}

/** Words of citizens that a commune has taught its search: `form` is read as if `means` had been written. */
export interface TaughtSynonym {
  readonly form: string;
  readonly means: string;
}

/** An answer of an official that a commune keeps for everybody who opens the procedure. */
export interface Faq {
  readonly question: string;
  readonly answer: string;
}

/** What a commune learns from the questions of its citizens; a part of `Records`. */
export interface LearningRecords {
  /** Counts that somebody opened a procedure; who, is not kept. */
  countOpened(code: string): void;
  /** Codes of the procedures that were opened most often, the most often first. */
  popularProcedures(limit: number): Promise<readonly string[]>;
  /** Counts whether what was shown of a procedure helped. */
  countJudgement(code: string, helped: boolean): void;
  /** Counts a question without a good answer. `text` must be masked. */
  countMissed(text: string, code?: string): void;
  /** The most often asked first. */
  missedQuestions(): Promise<readonly MissedQuestion[]>;
  dropMissed(id: string): void;
  /** Ids of the questions that this conversation was shown last, in the order of their numbers. */
  shownQuestions(conversation: string): Promise<readonly string[]>;
  saveShownQuestions(conversation: string, ids: readonly string[]): Promise<void>;

  synonyms(): Promise<readonly TaughtSynonym[]>;
  saveSynonyms(synonyms: readonly TaughtSynonym[]): void;

  faqs(code: string): Promise<readonly Faq[]>;
  /** Replaces the kept answers of a procedure; read them first. */
  saveFaqs(code: string, faqs: readonly Faq[]): void;
  /** Codes of the procedures with kept answers. */
  faqCodes(): Promise<readonly string[]>;
}

/** More taught synonyms than this would be a second list of words that nobody looks after. */
export const MOST_SYNONYMS = 500;
/** Kept answers of one procedure. */
export const MOST_FAQS = 10;
