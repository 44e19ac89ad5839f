import type { MissedQuestion } from '../../domain/learning.ts';
import type { Choice, Reply, Text } from '../../domain/reply.ts';
import { seesAll } from '../../domain/staff.ts';
import { foldVietnamese } from '../../domain/vietnamese.ts';
import type { StaffCommand, StaffContext } from '../command.ts';
import { readEquation, teachSynonym } from '../teach-synonym.ts';

const PAGE = 10;
const PAGED = /^(?:trang|page)?\s*(\d{1,3})$/;
const DROPPED = /^(?:bo|xoa|drop)\s+(\d{1,4})$/;

/**
 * Shows leaders the questions of citizens that had no good answer, and teaches the search what one of them means:
 * `/cauhoi 3 = khai sinh`. `/cauhoi bo 3` takes one out.
 */
export const cauhoi: StaffCommand = {
  name: 'cauhoi',
  help: 'staff-help-cauhoi',
  async run(args, context) {
    if (!seesAll(context.staff)) return [{ key: 'staff-leaders-only' }];
    const folded = foldVietnamese(args);
    const equation = readEquation(args);
    if (equation && /^\d+$/.test(equation.form)) return teach(Number(equation.form), equation.means, context);
    const dropped = DROPPED.exec(folded);
    if (dropped) return drop(Number(dropped[1]), context);
    const page = folded === '' ? 1 : Number(PAGED.exec(folded)?.[1] ?? 0);
    return [page > 0 ? await showPage(page, context) : { key: 'staff-example-cauhoi' }];
  },
};

async function showPage(page: number, { records, conversationId, catalogue }: StaffContext): Promise<Reply> {
  const all = await records.missedQuestions();
  const last = Math.max(1, Math.ceil(all.length / PAGE));
  const at = Math.min(page, last);
  if (all.length === 0) return { key: 'staff-questions-none' };
  // The numbers hold for what was shown, however the list changes.
  await records.saveShownQuestions(
    conversationId,
    all.slice(0, at * PAGE).map(({ id }) => id),
  );
  const writeLine = ({ text, count, code }: MissedQuestion, index: number): Text => {
    const short = code === undefined ? undefined : catalogue.find(code)?.short;
    const data = { number: (at - 1) * PAGE + index + 1, text, count };
    return short === undefined
      ? { key: 'staff-question-line', data }
      : { key: 'staff-question-line-about', data: { ...data, short } };
  };
  const more: Choice[] = at < last ? [{ key: 'staff-choice-more', command: `cauhoi trang ${at + 1}` }] : [];
  return {
    key: 'staff-questions',
    data: {
      ...{ page: at, pages: last },
      lines: all.slice((at - 1) * PAGE, at * PAGE).map(writeLine),
    },
    choices: more,
  };
}

async function teach(number: number, means: string, context: StaffContext): Promise<Reply[]> {
  const question = await findShown(number, context);
  if (!question) return [{ key: 'staff-question-unknown', data: { number } }];
  const { refusal, reply } = await teachSynonym(question.text, means, context);
  if (reply) context.records.dropMissed(question.id);
  return [refusal ?? reply ?? { key: 'staff-example-cauhoi' }];
}

async function drop(number: number, context: StaffContext): Promise<Reply[]> {
  const question = await findShown(number, context);
  if (!question) return [{ key: 'staff-question-unknown', data: { number } }];
  context.records.dropMissed(question.id);
  context.records.audit({ actor: context.staff.id, act: 'question-dropped', subject: question.id });
  return [{ key: 'staff-question-dropped', data: { text: question.text } }];
}

async function findShown(
  number: number,
  { records, conversationId }: StaffContext,
): Promise<MissedQuestion | undefined> {
  const id = (await records.shownQuestions(conversationId))[number - 1];
  return (await records.missedQuestions()).find((question) => question.id === id);
}
