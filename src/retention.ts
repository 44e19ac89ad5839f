import type { Redis } from 'ioredis';
import type { Commune } from './domain/commune.ts';
import type { FileDesk } from './domain/file-desk.ts';
import { officeOf } from './domain/office.ts';
import type { Records } from './domain/records.ts';
import { readRetention } from './domain/retention.ts';
import { ensureAlarm } from './store/alarms.ts';
import { laneOf } from './store/keys.ts';

/** The nightly alarm of a commune. */
export const RETENTION = 'retention';
const OFFICE = officeOf(RETENTION);

const DAY_MS = 24 * 3_600_000;
/** 03:00 in Vietnam, as UTC. */
const NIGHT_MS = 20 * 3_600_000;
/** Petitions deleted in one turn; what is left comes with the next. */
const BATCH = 100;
/** What a turn let go of is swept by the next one: only what is committed may be deleted from the disk. */
const SOON_MS = 60_000;

/** Sets every commune's alarm, unless it is set. Any number of processes may do so. */
export async function startRetention(
  redis: Redis,
  communes: Iterable<Commune>,
  { lanes, now }: { readonly lanes: number; readonly now: number },
): Promise<void> {
  for (const { slug } of communes) {
    const alarm = { conversation: OFFICE, name: RETENTION, at: findNextNight(now) };
    await ensureAlarm(redis, { lane: laneOf(slug, lanes), slug }, alarm);
  }
}

/**
 * One night's work of a commune: deletes files that nothing refers to, then the petitions whose term is over, with
 * their claims on files, and sealed reports. Gives how many petitions go with the commit.
 */
export async function runRetention(
  commune: Commune,
  records: Records,
  files: Pick<FileDesk, 'sweep'>,
): Promise<number> {
  await files.sweep();
  const before = records.now - readRetention(commune.retention.petitions);
  const petitions = await records.endedPetitions(before, BATCH);
  for (const petition of petitions) {
    records.deletePetition(petition);
    for (const { textId } of petition.history) if (textId !== undefined) records.forgetText(textId);
    records.audit({ actor: 'system', act: 'petition-deleted', subject: petition.code });
  }
  const reports = await records.sealedReports(records.now - readRetention(commune.retention.reports), BATCH);
  for (const code of reports) {
    await records.deleteSealedReport(code);
    records.audit({ actor: 'system', act: 'report-deleted', subject: code });
  }
  const at = petitions.length + reports.length > 0 ? records.now + SOON_MS : findNextNight(records.now);
  records.setAlarm({ conversation: OFFICE, name: RETENTION, at });
  return petitions.length;
}

function findNextNight(now: number): number {
  const tonight = Math.floor(now / DAY_MS) * DAY_MS + NIGHT_MS;
  return tonight > now ? tonight : tonight + DAY_MS;
}
