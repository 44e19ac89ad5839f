import type { TaughtSynonym } from '../../domain/learning.ts';
import { seesAll } from '../../domain/staff.ts';
import { foldVietnamese } from '../../domain/vietnamese.ts';
import type { StaffCommand } from '../command.ts';
import { readEquation, teachSynonym } from '../teach-synonym.ts';

/** Newest synonyms that the list shows. */
const SHOWN = 20;
const REMOVED = /^(?:bo|xoa|drop)\s+(.+)$/;

/** Teaches the commune's search words of its citizens: `/tudongnghia giấy ra đời = khai sinh`; alone it lists them. */
export const tudongnghia: StaffCommand = {
  name: 'tudongnghia',
  help: 'staff-help-tudongnghia',
  async run(args, context) {
    const { records, staff } = context;
    if (!seesAll(staff)) return [{ key: 'staff-leaders-only' }];
    const equation = readEquation(args);
    if (equation) {
      const { refusal, reply } = await teachSynonym(equation.form, equation.means, context);
      return [refusal ?? reply ?? { key: 'staff-example-tudongnghia' }];
    }
    const known = await records.synonyms();
    const form = REMOVED.exec(foldVietnamese(args))?.[1];
    if (form !== undefined) {
      const removed = known.find((one) => isForm(one, form));
      if (!removed) return [{ key: 'staff-synonym-not-there', data: { form } }];
      records.saveSynonyms(known.filter((one) => one !== removed));
      records.audit({ actor: staff.id, act: 'synonym-removed' });
      return [{ key: 'staff-synonym-removed', data: { form: removed.form } }];
    }
    if (args !== '' || known.length === 0) return [{ key: 'staff-example-tudongnghia' }];
    const lines = known
      .slice(-SHOWN)
      .reverse()
      .map(({ form, means }) => ({ key: 'staff-synonym-line', data: { form, means } }));
    return [{ key: 'staff-synonyms', data: { count: known.length, lines } }];
  },
};

function isForm({ form }: TaughtSynonym, folded: string): boolean {
  return foldVietnamese(form) === folded;
}
