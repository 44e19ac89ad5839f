import { createHash } from 'node:crypto';
import type { Faq, LearningRecords, MissedQuestion, TaughtSynonym } from '../domain/learning.ts';
import { foldVietnamese } from '../domain/vietnamese.ts';
import type { CommuneKeys } from './keys.ts';
import type { Unit } from './unit.ts';

/** Questions that are kept, those last asked; older ones are forgotten. */
const MOST_MISSED = 1000;
const DAY_MS = 24 * 3_600_000;
/** A question that nobody asks again is forgotten. */
const MISSED_LIFE_MS = 180 * DAY_MS;

/** Counts, questions, taught words and kept answers of one commune, as one turn sees them. Nothing says who asked. */
export function createLearning(unit: Unit, keys: CommuneKeys, now: number): LearningRecords {
  return {
    countOpened(code) {
      unit.add('ZINCRBY', keys.opened, 1, code);
    },

    async popularProcedures(limit) {
      return unit.redis.zrevrange(keys.opened, 0, limit - 1);
    },

    countJudgement(code, helped) {
      unit.add('HINCRBY', keys.judged, `${code}:${helped ? 'helped' : 'wrong'}`, 1);
    },

    countMissed(text, code) {
      const id = createHash('sha256').update(foldVietnamese(text)).digest('hex').slice(0, 8);
      const key = keys.missedQuestion(id);
      unit.add('HINCRBY', key, 'count', 1);
      unit.add('HSET', key, 'text', text, ...(code === undefined ? [] : ['code', code]));
      unit.add('PEXPIRE', key, MISSED_LIFE_MS);
      unit.add('ZADD', keys.missed, now, id);
      unit.add('ZREMRANGEBYRANK', keys.missed, 0, -MOST_MISSED - 1);
    },

    async missedQuestions() {
      const ids = await unit.redis.zrevrange(keys.missed, 0, -1);
      const found = await Promise.all(
        ids.map(async (id) => readMissed(id, await unit.redis.hgetall(keys.missedQuestion(id)))),
      );
      // The sort is stable: among equals the last asked comes first.
      return found.flat().sort((one, other) => other.count - one.count);
    },

    dropMissed(id) {
      unit.add('ZREM', keys.missed, id);
      unit.add('DEL', keys.missedQuestion(id));
    },

    async shownQuestions(conversation) {
      return (await unit.read<string[]>(keys.shownQuestions(conversation))) ?? [];
    },

    async saveShownQuestions(conversation, ids) {
      const key = keys.shownQuestions(conversation);
      await unit.read(key);
      unit.save(key, ids);
      unit.add('PEXPIRE', key, DAY_MS);
    },

    async synonyms() {
      return (await unit.read<TaughtSynonym[]>(keys.synonyms)) ?? [];
    },

    saveSynonyms(synonyms) {
      unit.save(keys.synonyms, synonyms);
    },

    async faqs(code) {
      return (await unit.read<Faq[]>(keys.faqs(code))) ?? [];
    },

    saveFaqs(code, faqs) {
      unit.save(keys.faqs(code), faqs);
      unit.add(faqs.length > 0 ? 'SADD' : 'SREM', keys.faqCodes, code);
    },

    async faqCodes() {
      return (await unit.redis.smembers(keys.faqCodes)).sort();
    },
  };
}

function readMissed(id: string, fields: Readonly<Record<string, string>>): MissedQuestion[] {
  const { text, count, code } = fields as { text?: string; count?: string; code?: string };
  if (text === undefined) return [];
  return [{ id, text, count: Number(count), ...(code === undefined ? {} : { code }) }];
}
