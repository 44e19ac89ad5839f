import { createHash } from 'node:crypto';
import { readFileKey } from '../domain/media.ts';
import type { Petition, PetitionEvent } from '../domain/petition.ts';
import { actorOf } from '../domain/timeline.ts';
import type { Media } from '../domain/update.ts';

/**
 * The petition with a hash on every line of its timeline. Each covers the line, who wrote it, the contents of its
 * files and the hash before it; the first covers what was filed. Lines that have a hash keep it.
 */
export function sealTimeline(petition: Petition): Petition {
  if (petition.history.every(({ hash }) => hash !== undefined)) return petition;
  let before = '';
  const history = petition.history.map((event, at) => {
    before = event.hash ?? hashLine(petition, at, before);
    return event.hash === undefined ? { ...event, hash: before } : event;
  });
  return { ...petition, history };
}

/** Place (0 the first) of the first line that does not fit its hash or the line before it; undefined: all fit. */
export function verifyTimeline(petition: Petition): number | undefined {
  const { history } = petition;
  const wrong = history.findIndex(
    ({ hash }, at) => hash !== hashLine(petition, at, history[at - 1]?.hash ?? ''),
  );
  return wrong === -1 ? undefined : wrong;
}

function hashLine(petition: Petition, at: number, before: string): string {
  const { hash: _hash, media, ...line } = petition.history[at] as PetitionEvent;
  const filed = at === 0 ? readFiled(petition) : undefined;
  const covered = { before, line, actor: actorOf(line), files: listHashes(media), filed };
  return createHash('sha256').update(writeStable(covered)).digest('hex');
}

/** What the citizen filed, and what nobody may change later. */
function readFiled({ code, text, place, category, filedAt, media }: Petition) {
  return { code, text, place, category, filedAt, files: listHashes(media) };
}

/** A file's key is the hash of its content; one that was fetched later could not be covered. */
function listHashes(media: readonly Media[] = []): string[] {
  return media.flatMap(({ url, late }) => (late ? [] : (readFileKey(url) ?? [])));
}

/** JSON whose names stand in the order of the alphabet, however the object was made. */
function writeStable(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
