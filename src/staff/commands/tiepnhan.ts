import { REGISTRATION } from '../../domain/command.ts';
import type { PetitionDraft } from '../../domain/petition.ts';
import { nameHamlet } from '../../domain/same-matter.ts';
import { foldVietnamese } from '../../domain/vietnamese.ts';
import type { StaffCommand } from '../command.ts';

/**
 * Takes a petition down for somebody who comes to the desk or calls: step by step, or in one line
 * `/tiepnhan category | place | text | name | phone`, the last two only with that person's consent.
 */
export const tiepnhan: StaffCommand = {
  name: 'tiepnhan',
  help: 'staff-help-tiepnhan',
  async run(args, { commune, open, decide }) {
    if (args === '' && open) {
      await open('petition', REGISTRATION);
      return [];
    }
    const [typed = '', where = '', text = '', name = '', phone = ''] = args
      .split('|')
      .map((part) => part.trim());
    if (where === '' || text === '' || !decide) return [{ key: 'staff-example-tiepnhan' }];
    const folded = foldVietnamese(typed);
    const category = commune.categories.find((one) =>
      [one.id, one.name].some((word) => foldVietnamese(word) === folded),
    );
    if (!category) {
      const lines = commune.categories.map((one) => `${one.id}: ${one.name}`);
      return [{ key: 'staff-register-category', data: { typed, lines } }];
    }
    const sender: PetitionDraft =
      name === '' && phone === ''
        ? { anonymous: true }
        : { ...(name !== '' && { name }), ...(phone !== '' && { phone }) };
    const place = nameHamlet({ text: where }, commune.hamlets);
    return decide({ type: 'register-petition', petition: { ...sender, category: category.id, text, place } });
  },
};
