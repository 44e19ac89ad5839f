import type { Petition } from '../../domain/petition.ts';
import type { Text } from '../../domain/reply.ts';
import { nameDepartment } from '../../domain/staff.ts';
import { tellCitizen } from '../../staff/audience.ts';
import { describeFacts, nameMatter } from '../../staff/describe-facts.ts';
import type { RingContext } from './ring.ts';

/** Tells the citizen, and whoever has the same matter, honestly how it stands, with the reason if one was given. */
export function tellHowItStands(key: string, petition: Petition, context: RingContext): void {
  const { commune } = context;
  const { code, department } = petition;
  const reason = petition.history.findLast(({ event }) => event === 'extended')?.text;
  const lines: Text[] = [
    ...(reason === undefined ? [] : [{ key: 'petition-reason', data: { reason } }]),
    { key: 'petition-call', data: { hotline: commune.hotline } },
  ];
  const reply = {
    key,
    data: {
      code,
      department: nameDepartment(commune, department),
      facts: describeFacts(petition, context),
      ...nameMatter(petition),
      lines,
    },
    choices: [{ key: 'go-follow', go: 'follow', with: code }],
  };
  tellCitizen(petition, { reply }, context, 'all');
}
