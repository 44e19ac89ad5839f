import { hash } from 'node:crypto';
import { workingTimeLeft } from '../domain/clock.ts';
import type { AuditLine, Records } from '../domain/records.ts';
import type { Calendar } from '../domain/working-time.ts';
import { createAlarms } from './alarms.ts';
import { createAnswerTemplates } from './answer-templates.ts';
import { createAnswers } from './answers.ts';
import { keepAudit } from './audit.ts';
import { createConversations } from './conversations.ts';
import { createGuided } from './guided.ts';
import { isSameSecret } from './is-same-secret.ts';
import { communeKeys } from './keys.ts';
import { createLearning } from './learning.ts';
import { createLinkNews } from './link-news.ts';
import { createOutgoing } from './outgoing.ts';
import { createPetitions } from './petitions.ts';
import { createPraises } from './praises.ts';
import { createRatings } from './ratings.ts';
import { makeReceiptSecret, readReceiptSecret } from './receipt-secret.ts';
import { createSealedReports } from './sealed-reports.ts';
import type { SecretBox } from './secret-box.ts';
import { createStaffLinks } from './staff-links.ts';
import { createTally } from './tally.ts';
import type { Unit } from './unit.ts';

/** The turn that the records are opened for. `id` is the id of its entry. */
export interface TurnPlace {
  readonly lane: string;
  readonly slug: string;
  readonly conversation: string;
  readonly id: string;
  readonly now: number;
  /** By which working hours are counted; without one every hour is. */
  readonly calendar?: Calendar;
}

const HOUR_MS = 3_600_000;

/** Opens one turn's view of a commune's records; what it changes is collected in `unit`. */
export function openRecords(unit: Unit, box: SecretBox, place: TurnPlace): Records {
  const { lane, slug, conversation, now, calendar } = place;
  const keys = communeKeys(lane, slug);
  const turn = hash('sha256', `${place.conversation}\n${place.id}`, 'base64url').slice(0, 16);
  const hours = (from: number, to: number) =>
    (calendar ? workingTimeLeft(from, to, calendar) : to - from) / HOUR_MS;
  const conversations = createConversations(unit, keys, box);
  const tally = createTally(unit, keys, now);
  const { lastActAt } = conversations;
  const petitionPlace = { turn, conversation, now, count: tally.count, hours, lastActAt };
  const petitions = createPetitions(unit, keys, box, petitionPlace);
  return {
    now,
    ...conversations,
    ...tally,
    ...petitions,
    ...createAnswers(unit, keys, { now }, petitions.petition),
    ...createAnswerTemplates(unit, keys),
    receiptSecret: (code) => makeReceiptSecret(box, slug, code),
    isReceiptSecret: (code, typed) =>
      isSameSecret(readReceiptSecret(typed), makeReceiptSecret(box, slug, code)),
    ...createStaffLinks(unit, keys, box, now),
    ...createRatings(unit, keys, box, now),
    ...createPraises(unit, keys, now),
    ...createSealedReports(unit, keys, box, turn),
    ...createGuided(unit, keys, { lane, now, count: tally.count }),
    ...createLinkNews(unit, keys),
    ...createLearning(unit, keys, now),
    ...createOutgoing({ unit, keys, box, lane, slug, now, turn }),
    ...createAlarms(unit, lane, slug, turn),
    audit(line: AuditLine): void {
      unit.add(...keepAudit(keys.audit, line, now));
    },
  };
}
