import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

/** The common catalogue as the program comes with it: where each of its files lies. */
export const dataFiles = {
  procedures: join(DATA, 'procedures'),
  synonyms: join(DATA, 'synonyms.yaml'),
  agencies: join(DATA, 'agencies.yaml'),
  answerTemplates: join(DATA, 'answer-templates.yaml'),
  triage: join(DATA, 'triage'),
  names: join(DATA, 'names.yaml'),
  followUps: join(DATA, 'follow-ups.yaml'),
  remarks: join(DATA, 'remarks.yaml'),
  desk: join(DATA, 'desk.yaml'),
  lifeEvents: join(DATA, 'life-events.yaml'),
  /** How lists of procedures are written; `--map` names another on top of it. */
  columns: join(DATA, 'procedure-columns.yaml'),
} as const;
