import type { Petition } from '../domain/petition.ts';
import { isOpen } from '../domain/petition.ts';
import { findPetitionCode, formatPetitionCode } from '../domain/petition-code.ts';
import type { Reply } from '../domain/reply.ts';
import { maySee, nameDepartment } from '../domain/staff.ts';
import type { StaffContext } from './command.ts';

/** Stands for a code in the examples of commands. */
export const EXAMPLE_CODE = formatPetitionCode(2026, 1);

/** A petition that the official may work on, or the reply that says why not. */
export type Found = { readonly petition: Petition; readonly refusal?: never } | { readonly refusal: Reply };

/**
 * Arguments as a code and the text after it; each is undefined when it is missing. `about`: the code of the petition
 * that is quoted, where none is typed.
 */
export function readCodeAndText(
  args: string,
  about?: string,
): { code: string | undefined; text: string | undefined } {
  const found = findPetitionCode(args);
  const text = (found?.rest ?? args).replace(/^[\s:;,.–-]+/, '').trim();
  return { code: found?.code ?? about, text: text === '' ? undefined : text };
}

/** Looks a petition up for an official; other departments' petitions are refused. */
export async function findPetition(code: string, context: StaffContext): Promise<Found> {
  const petition = await context.records.petition(code);
  if (!petition) return { refusal: { key: 'staff-not-found', data: { code } } };
  if (maySee(context.staff, petition)) return { petition };
  const department = nameDepartment(context.commune, petition.department);
  return { refusal: { key: 'staff-not-yours', data: { code, department } } };
}

/** Looks up a petition that something can still be done about: open, and without an answer that is on its way. */
export async function findOpenPetition(code: string, context: StaffContext): Promise<Found> {
  const found = await findPetition(code, context);
  if (found.refusal) return found;
  const { petition } = found;
  if (isOpen(petition))
    return petition.pending ? { refusal: { key: 'staff-has-pending', data: { code } } } : found;
  const status = { key: `staff-status-${petition.status}` };
  return { refusal: { key: 'staff-not-open', data: { code, status } } };
}
