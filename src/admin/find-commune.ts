import type { Commune } from '../domain/commune.ts';
import type { AdminContext } from './command.ts';

type Room = Pick<AdminContext, 'installation' | 'say'>;

/** The commune of a slug; undefined when there is none, and then it is said which there are. */
export function findCommune(slug: string, { installation, say }: Room): Commune | undefined {
  const { communes } = installation;
  const commune = communes.get(slug);
  if (!commune) say({ key: 'admin-no-commune', data: { slug, known: [...communes.keys()].join(', ') } });
  return commune;
}

/** Whether there is such a commune; if not, says which there are. No slug means all of them. */
export function isCommuneKnown(slug: string | undefined, room: Room): boolean {
  return slug === undefined || findCommune(slug, room) !== undefined;
}
