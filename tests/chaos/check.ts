import type { Redis } from 'ioredis';
import { checkAnswers } from './check-answers.ts';
import { checkPetitions } from './check-petitions.ts';
import { checkRepeats } from './check-repeats.ts';
import { checkUpdates } from './check-updates.ts';
import { layOutEvidence } from './evidence.ts';
import { readRemains } from './read-redis.ts';
import type { RunRecord } from './record.ts';
import { joinVerdicts, type Verdict } from './verdict.ts';

/**
 * Compares what people sent and saw with what Redis holds. Independent of the program: it reads the record of
 * the platforms' side and the raw keys, and uses no code of the engine or the store.
 */
export async function checkRun(record: RunRecord, redis: Redis): Promise<Verdict> {
  const evidence = layOutEvidence(record, await readRemains(redis));
  return joinVerdicts([
    checkUpdates(evidence),
    checkPetitions(evidence),
    checkAnswers(evidence),
    checkRepeats(evidence),
    { figures: [], violations: record.complaints.map((complaint) => `in vain: ${complaint}`) },
  ]);
}
