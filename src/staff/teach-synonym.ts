import { prepareSynonym } from '../domain/prepare-synonym.ts';
import type { Reply } from '../domain/reply.ts';
import type { StaffContext } from './command.ts';

/** Teaches the commune's search that `form` means `means`; undefined: done, else the reply that says why not. */
export async function teachSynonym(
  form: string,
  means: string,
  { records, catalogue, staff }: StaffContext,
): Promise<{ readonly refusal?: Reply; readonly reply?: Reply }> {
  const prepared = prepareSynonym(form, means, await records.synonyms(), catalogue);
  if (prepared.problem !== undefined) {
    const data = { form, means, ...(prepared.problem === 'taken' ? { short: prepared.short } : {}) };
    return { refusal: { key: `staff-synonym-${prepared.problem}`, data } };
  }
  const { synonym, synonyms, code, short } = prepared;
  records.saveSynonyms(synonyms);
  records.audit({ actor: staff.id, act: 'synonym-taught', subject: code });
  return { reply: { key: 'staff-synonym-taught', data: { ...synonym, short } } };
}

/** `words = meaning` as its two sides; undefined when one is missing. */
export function readEquation(args: string): { readonly form: string; readonly means: string } | undefined {
  const [form = '', ...rest] = args.split('=');
  const means = rest.join('=').trim();
  return form.trim() === '' || means === '' ? undefined : { form: form.trim(), means };
}
