import type { AdminContext } from './command.ts';

/** Whether there is such a commune; if not, says which there are. No slug means all of them. */
export function isCommuneKnown(slug: string | undefined, { installation, say }: AdminContext): boolean {
  const { communes } = installation;
  if (slug === undefined || communes.has(slug)) return true;
  say({ key: 'admin-no-commune', data: { slug, known: [...communes.keys()].join(', ') } });
  return false;
}
