import { z } from 'zod';
import type { Paper, Procedure } from '../domain/procedure.ts';

const line = z.string().trim().min(1);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a slug such as ho-tich');
const code = z
  .string()
  .regex(/^(\d\.\d{6}|[a-z]+(-[a-z0-9]+)+)$/, 'must be a code such as 1.001193, in quotes, or a slug');
const paper = z.strictObject({
  what: line,
  kind: z.enum(['original', 'copy', 'certified', 'shown']).optional(),
  count: z.int().min(1).max(20).optional(),
  form: line.max(60).optional(),
});

/** What every entry of the catalogue has. */
export const requiredFacts = {
  code,
  name: line,
  short: line.max(60),
  agency: line,
  documents: z.array(z.union([line, paper])).min(1),
  time: line,
  fee: line,
  filing: z.array(line).min(1),
  online: z.enum(['full', 'partial', 'none', 'unknown']),
  checked: z.iso.date(),
  sure: z.boolean(),
};

/** What an entry may have. */
export const optionalFacts = {
  steps: z.array(line).min(1).optional(),
  limit: z
    .strictObject({ amount: z.int().min(0).max(400), unit: z.enum(['working-day', 'day', 'hour']) })
    .optional(),
  fees: z
    .array(
      z.strictObject({
        amount: z.union([z.int().min(0).max(1_000_000_000), z.literal('province')]),
        per: line.optional(),
        when: line.optional(),
      }),
    )
    .min(1)
    .optional(),
  link: z.url({ protocol: /^https$/, error: 'must be an https address' }).optional(),
  result: line.optional(),
  legal: z.array(line).optional(),
  note: line.optional(),
  aliases: z.array(line).optional(),
  related: z.array(code).min(1).optional(),
  events: z.array(slug).min(1).optional(),
  source: line.optional(),
};

/** One entry as a file of procedures has it. */
export const entrySchema = z.strictObject({ ...requiredFacts, ...optionalFacts });
export const fieldSchema = z.strictObject({ id: slug, name: line });
export const codeSchema = code;
export const slugSchema = slug;

export type Entry = z.output<typeof entrySchema>;
export type FactName = keyof Entry;

/** The entry as the program knows it; optional facts that the file leaves out are left out. */
export function toProcedure({ documents, ...rest }: Entry, field: string): Procedure {
  const papers: Paper[] = documents.map((one) => (typeof one === 'string' ? { what: one } : leaveOut(one)));
  const isPlain = documents.every((one) => typeof one === 'string');
  return leaveOut({
    legal: [],
    aliases: [],
    ...leaveOut(rest),
    field,
    documents: papers.map(({ what }) => what),
    papers: isPlain ? undefined : papers,
    fees: rest.fees?.map((fee) => leaveOut(fee)),
  });
}

/** The other way: an entry from which `toProcedure` makes the same procedure. */
export function toEntry({ field: _field, papers, documents, ...rest }: Procedure): Entry {
  const plain = ({ what, ...more }: Paper) => (Object.keys(more).length === 0 ? what : { what, ...more });
  const written = { ...rest, documents: papers?.map(plain) ?? [...documents] };
  return structuredClone(written) as Entry;
}

/** What is left when the keys without a value are gone, as exact optional types ask. */
type Left<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function leaveOut<T extends object>(facts: T): Left<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Left<T>;
}

/** The data that goes with a fact of words. */
const COMPANIONS = { time: 'limit', fee: 'fees' } as const;

/** The facts whose data no longer holds when new words are given without new data. */
export function listOutdated(given: { readonly [Name in FactName]?: unknown }): FactName[] {
  return (['time', 'fee'] as const)
    .filter((words) => given[words] !== undefined && given[COMPANIONS[words]] === undefined)
    .map((words) => COMPANIONS[words]);
}
