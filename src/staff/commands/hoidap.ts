import type { Faq } from '../../domain/learning.ts';
import { foldVietnamese } from '../../domain/vietnamese.ts';
import type { StaffCommand, StaffContext } from '../command.ts';

/** Kept answers that one list shows. */
const SHOWN = 20;
const REMOVED = /^(?:bo|xoa|drop)\s+(\S+)\s+(\d{1,2})$/;

/** Lists the answers that are kept for everybody; `/hoidap bo <code of the procedure> <number>` takes one out. */
export const hoidap: StaffCommand = {
  name: 'hoidap',
  help: 'staff-help-hoidap',
  async run(args, context) {
    const removed = REMOVED.exec(foldVietnamese(args));
    if (removed) return [await remove(removed[1] ?? '', Number(removed[2]), context)];
    const all = await list(context);
    if (all.length === 0) return [{ key: 'staff-faqs-none' }];
    const lines = all.slice(0, SHOWN).map(({ code, number, faq }) => ({
      key: 'staff-faq-line',
      data: { code, number, ...faq },
    }));
    return [{ key: 'staff-faqs', data: { count: all.length, lines } }];
  },
};

async function list({ records }: StaffContext) {
  const codes = await records.faqCodes();
  const kept = await Promise.all(
    codes.map(async (code) =>
      (await records.faqs(code)).map((faq: Faq, at) => ({ code, number: at + 1, faq })),
    ),
  );
  return kept.flat();
}

async function remove(code: string, number: number, { records, staff }: StaffContext) {
  const kept = await records.faqs(code);
  const faq = kept[number - 1];
  if (!faq) return { key: 'staff-faq-not-there', data: { code, number } };
  records.saveFaqs(code, kept.toSpliced(number - 1, 1));
  records.audit({ actor: staff.id, act: 'faq-removed', subject: code });
  return { key: 'staff-faq-removed', data: { question: faq.question } };
}
