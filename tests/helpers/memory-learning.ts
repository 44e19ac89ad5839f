import type { Faq, LearningRecords, MissedQuestion, TaughtSynonym } from '../../src/domain/learning.ts';

/** What a commune learned, in memory; what was written can be read back from its fields. */
export interface MemoryLearning extends LearningRecords {
  readonly opened: Map<string, number>;
  readonly judgements: { readonly code: string; readonly helped: boolean }[];
  readonly missed: Map<string, MissedQuestion>;
  readonly taught: TaughtSynonym[];
  readonly kept: Map<string, readonly Faq[]>;
}

/** Nothing learned yet. */
export function createMemoryLearning(): MemoryLearning {
  const opened: MemoryLearning['opened'] = new Map();
  const judgements: MemoryLearning['judgements'] = [];
  const missed: MemoryLearning['missed'] = new Map();
  const taught: MemoryLearning['taught'] = [];
  const kept: MemoryLearning['kept'] = new Map();
  const shown = new Map<string, readonly string[]>();
  return {
    ...{ opened, judgements, missed, taught, kept },
    countOpened: (code) => void opened.set(code, (opened.get(code) ?? 0) + 1),
    popularProcedures: async (limit) =>
      [...opened]
        .toSorted(([, one], [, other]) => other - one)
        .map(([code]) => code)
        .slice(0, limit),
    countJudgement: (code, helped) => void judgements.push({ code, helped }),
    countMissed(text, code) {
      const count = (missed.get(text)?.count ?? 0) + 1;
      missed.set(text, { id: text, text, count, ...(code === undefined ? {} : { code }) });
    },
    missedQuestions: async () => [...missed.values()].toSorted((one, other) => other.count - one.count),
    dropMissed: (id) => void missed.delete(id),
    shownQuestions: async (conversation) => shown.get(conversation) ?? [],
    saveShownQuestions: async (conversation, ids) => void shown.set(conversation, ids),
    synonyms: async () => taught,
    saveSynonyms: (synonyms) => void taught.splice(0, taught.length, ...synonyms),
    faqs: async (code) => kept.get(code) ?? [],
    saveFaqs: (code, faqs) => void (faqs.length > 0 ? kept.set(code, faqs) : kept.delete(code)),
    faqCodes: async () => [...kept.keys()].toSorted(),
  };
}
