import type { AnswerTemplate } from '../../domain/answer-template.ts';
import { findPetitionCode } from '../../domain/petition-code.ts';
import { toOneLine } from '../../domain/plain-lines.ts';
import type { Reply, Text } from '../../domain/reply.ts';
import { nameCategory, seesAll } from '../../domain/staff.ts';
import { foldVietnamese } from '../../domain/vietnamese.ts';
import type { StaffCommand, StaffContext } from '../command.ts';
import { findPetition } from '../find-petition.ts';
import { pickTemplates, readCategory, readTemplates } from '../templates.ts';

const MOST = 60;
const LONGEST = 1500;
/** More buttons than this no platform shows at once. */
const BUTTONS = 3;
const SHOWN_LETTERS = 160;

/**
 * Templates of answers: `/mau CODE` offers those for a petition, `/mau` lists all; leaders add and take away with
 * `/mau them category: text` and `/mau xoa number`.
 */
export const mau: StaffCommand = {
  name: 'mau',
  help: 'staff-help-mau',
  async run(args, context) {
    const [, verb = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(args) ?? [];
    const act = foldVietnamese(verb);
    if (act === 'them') return [await addTemplate(rest, context)];
    if (act === 'xoa') return [await removeTemplate(rest, context)];
    const code = findPetitionCode(args)?.code ?? context.about;
    return [code === undefined ? await listAll(context) : await offerFor(code, context)];
  },
};

async function offerFor(code: string, context: StaffContext): Promise<Reply> {
  const found = await findPetition(code, context);
  if (found.refusal) return found.refusal;
  const fitting = pickTemplates(await readTemplates(context), found.petition);
  if (fitting.length === 0) return { key: 'staff-templates-none' };
  return {
    key: 'staff-templates-for',
    data: { code, lines: fitting.map((one) => writeLine(one, context)) },
    choices: fitting.slice(0, BUTTONS).map(({ number }) => ({
      key: 'staff-choice-template',
      data: { number },
      command: `traloi ${code} mau ${number}`,
    })),
  };
}

async function listAll(context: StaffContext): Promise<Reply> {
  const templates = await readTemplates(context);
  if (templates.length === 0) return { key: 'staff-templates-none' };
  const lines = templates.map((one) => writeLine(one, context));
  return { key: seesAll(context.staff) ? 'staff-templates-leader' : 'staff-templates', data: { lines } };
}

async function addTemplate(rest: string, context: StaffContext): Promise<Reply> {
  const { records, staff } = context;
  if (!seesAll(staff)) return { key: 'staff-templates-leaders' };
  const { category, text } = readCategory(rest, context);
  if (text === '' || text.length > LONGEST) return { key: 'staff-example-mau', data: { longest: LONGEST } };
  const templates = await readTemplates(context);
  if (templates.length >= MOST) return { key: 'staff-templates-full', data: { most: MOST } };
  const number = Math.max(0, ...templates.map((one) => one.number)) + 1;
  const added: AnswerTemplate = { number, text, ...(category !== undefined && { category }) };
  records.saveAnswerTemplates([...templates, added]);
  records.audit({ actor: staff.id, act: 'template-added', subject: String(number) });
  return { key: 'staff-template-added', data: { number, line: writeLine(added, context) } };
}

async function removeTemplate(rest: string, context: StaffContext): Promise<Reply> {
  const { records, staff } = context;
  if (!seesAll(staff)) return { key: 'staff-templates-leaders' };
  const number = Number(/\d{1,3}/.exec(rest)?.[0] ?? Number.NaN);
  const templates = await readTemplates(context);
  const removed = templates.find((one) => one.number === number);
  if (!removed) return { key: 'staff-template-missing', data: { number: rest.trim() } };
  records.saveAnswerTemplates(templates.filter((one) => one !== removed));
  records.audit({ actor: staff.id, act: 'template-removed', subject: String(number) });
  return { key: 'staff-template-removed', data: { number, text: removed.text } };
}

function writeLine({ number, category, text }: AnswerTemplate, { commune }: StaffContext): Text {
  const letters = [...toOneLine(text)];
  const short =
    letters.length > SHOWN_LETTERS ? `${letters.slice(0, SHOWN_LETTERS).join('')}…` : letters.join('');
  return {
    key: 'staff-template-line',
    data: {
      number,
      text: short,
      category: category === undefined ? { key: 'staff-template-all' } : nameCategory(commune, category),
    },
  };
}
