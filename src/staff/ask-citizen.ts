import type { Commune } from '../domain/commune.ts';
import type { Petition } from '../domain/petition.ts';
import type { Datum, Reply } from '../domain/reply.ts';
import { nameDepartment } from '../domain/staff.ts';

/** An official's question as the citizen reads it, with a button that opens the place for the answer. */
export function askCitizen(
  key: string,
  { code, department }: Petition,
  question: string,
  commune: Commune,
  more: Readonly<Record<string, Datum>> = {},
): Reply {
  return {
    key,
    data: { code, department: nameDepartment(commune, department), text: question, ...more },
    choices: [
      { key: 'petition-asked-answer', go: 'follow', with: `add:${code}` },
      { key: 'go-follow', go: 'follow', with: code },
    ],
  };
}
