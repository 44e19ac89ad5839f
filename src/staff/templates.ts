import type { AnswerTemplate } from '../domain/answer-template.ts';
import type { Petition } from '../domain/petition.ts';
import { toOneLine } from '../domain/plain-lines.ts';
import type { Reply } from '../domain/reply.ts';
import { nameCategory, nameDepartment } from '../domain/staff.ts';
import { foldVietnamese } from '../domain/vietnamese.ts';
import { localDay } from '../domain/working-time.ts';
import type { StaffContext } from './command.ts';

/** `mau 2 words`: the template of this number, and the words for what it leaves open. */
export interface TemplateCall {
  readonly number: number;
  readonly words: string;
}

const CALL = /^m(?:a|\u1eab)u\s*(\d{1,3})(?![\p{L}\p{N}])[\s:.,]*/iu;
const FIELD = /\{([\p{L}\p{N}_]{1,30})\}/gu;

/** Reads a call of a template at the beginning of a text; undefined for any other text. */
export function readTemplateCall(text: string): TemplateCall | undefined {
  const plain = text.normalize('NFC');
  const match = CALL.exec(plain);
  return match ? { number: Number(match[1]), words: plain.slice(match[0].length).trim() } : undefined;
}

/** The commune's templates, its own or those that it began with, by number. */
export async function readTemplates({ records, facts }: Pick<StaffContext, 'records' | 'facts'>) {
  const all = (await records.answerTemplates()) ?? facts.answers.templates;
  return all.toSorted((one, other) => one.number - other.number);
}

/** The templates that fit a petition: those of its category first, then those for all. */
export function pickTemplates(
  templates: readonly AnswerTemplate[],
  { category }: Pick<Petition, 'category'>,
): AnswerTemplate[] {
  return [
    ...templates.filter((one) => one.category === category),
    ...templates.filter((one) => one.category === undefined),
  ];
}

/** A template filled for a petition, or the reply that says what is missing. */
export async function writeTemplate(
  { number, words }: TemplateCall,
  petition: Petition,
  context: StaffContext,
): Promise<{ readonly text: string } | { readonly refusal: Reply }> {
  const { code } = petition;
  const template = (await readTemplates(context)).find((one) => one.number === number);
  if (!template) return { refusal: { key: 'staff-template-unknown', data: { code, number } } };
  const { text, open } = fillTemplate(template.text, { ...describe(petition, context) }, words);
  if (open.length === 0) return { text };
  const fields = open.map((name) => `{${name}}`).join(' ');
  return { refusal: { key: 'staff-template-open', data: { code, number, fields, text } } };
}

/**
 * Puts values into the fields of a template. Fields without a value take the words, one after the other, parted by
 * semicolons; words that no field takes come after the text. `open` lists the fields that stay empty.
 */
export function fillTemplate(
  template: string,
  values: Readonly<Record<string, string>>,
  words: string,
): { text: string; open: readonly string[] } {
  const fields = [...new Set([...template.matchAll(FIELD)].map(([, name = '']) => name))];
  const unknown = fields.filter((name) => values[name] === undefined);
  const given = splitWords(words, unknown.length);
  const filled = new Map(unknown.map((name, index) => [name, given[index] ?? '']));
  const text = template.replace(FIELD, (field, name: string) => values[name] ?? (filled.get(name) || field));
  const rest = unknown.length === 0 && words !== '' ? `\n${words}` : '';
  return { text: `${text}${rest}`, open: unknown.filter((name) => !filled.get(name)) };
}

function splitWords(words: string, count: number): string[] {
  if (count < 2) return [words];
  const parts = words.split(';').map((part) => part.trim());
  return [...parts.slice(0, count - 1), parts.slice(count - 1).join('; ')];
}

function describe(petition: Petition, { commune, facts, staff }: StaffContext): Record<string, string> {
  const [year, month, day] = localDay(petition.dueAt).split('-');
  return {
    ten: petition.anonymous || petition.name === undefined ? facts.answers.nobody : toOneLine(petition.name),
    ma: petition.code,
    han: `${day}/${month}/${year}`,
    donvi: nameDepartment(commune, petition.department),
    canbo: staff.name,
    linhvuc: nameCategory(commune, petition.category),
    xa: commune.name,
    duongday: commune.hotline,
  };
}

/** The text before the first colon as a category of the commune, by id or name; the rest is the template's text. */
export function readCategory(
  text: string,
  { commune }: Pick<StaffContext, 'commune'>,
): { category?: string; text: string } {
  const at = text.indexOf(':');
  const head = foldVietnamese(text.slice(0, Math.max(at, 0)));
  const category = commune.categories.find(({ id, name }) => id === head || foldVietnamese(name) === head);
  return category ? { category: category.id, text: text.slice(at + 1).trim() } : { text };
}
