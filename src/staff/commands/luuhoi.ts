import { MOST_FAQS } from '../../domain/learning.ts';
import { maskQuestion } from '../../domain/mask-question.ts';
import type { Petition } from '../../domain/petition.ts';
import { cutText, toOneLine } from '../../domain/plain-lines.ts';
import { foldVietnamese } from '../../domain/vietnamese.ts';
import type { StaffCommand } from '../command.ts';
import { findPetition, readCodeAndText } from '../find-petition.ts';

const LONGEST_QUESTION = 200;
const LONGEST_ANSWER = 1000;

/**
 * Keeps the answer to a citizen's question for everybody who opens the procedure. It is shown first: what is kept is
 * public, and the official may write both anew: `/luuhoi PA26-00001 question | answer`.
 */
export const luuhoi: StaffCommand = {
  name: 'luuhoi',
  help: 'staff-help-luuhoi',
  async run(args, context) {
    const { records, staff, catalogue } = context;
    const { code, text = '' } = readCodeAndText(args);
    if (code === undefined) return [{ key: 'staff-example-luuhoi' }];
    const found = await findPetition(code, context);
    if (found.refusal) return [found.refusal];
    const { petition } = found;
    const procedure = catalogue.find(petition.procedure ?? '');
    if (petition.kind !== 'question' || !procedure) return [{ key: 'staff-faq-no-question', data: { code } }];
    const [question = '', answer = ''] = text.includes('|') ? text.split('|') : [readQuestion(petition), ''];
    const faq = {
      question: cutText(toOneLine(question), LONGEST_QUESTION),
      answer: cutText((answer === '' ? readAnswer(petition) : answer).trim(), LONGEST_ANSWER),
    };
    if (faq.question === '' || faq.answer === '') return [{ key: 'staff-faq-no-answer', data: { code } }];
    const data = { ...faq, code, short: procedure.short };
    if (!text.includes('|') && foldVietnamese(text) !== 'ok') {
      const keep = { key: 'staff-choice-keep', command: `luuhoi ${code} ok` };
      return [{ key: 'staff-faq-preview', data, choices: [keep] }];
    }
    const kept = (await records.faqs(procedure.code)).filter((one) => one.question !== faq.question);
    records.saveFaqs(procedure.code, [...kept, faq].slice(-MOST_FAQS));
    records.audit({ actor: staff.id, act: 'faq-kept', subject: code });
    return [{ key: 'staff-faq-kept', data }];
  },
};

/** The citizen's words without what could tell who asked. */
function readQuestion({ text }: Petition): string {
  const masked = maskQuestion(text);
  return masked.charAt(0).toUpperCase() + masked.slice(1);
}

function readAnswer({ history }: Petition): string {
  const answer = history.findLast(({ event }) => event === 'answered' || event === 'done');
  return answer?.text ?? '';
}
