import { z } from 'zod';
import { TEXT_FACTS, type TextFact, type Texting } from '../domain/texting.ts';

const FACTS = Object.keys(TEXT_FACTS) as TextFact[];
const fact = z.enum(FACTS, `must be one of ${FACTS.join(', ')}`);
const matters = ['registered', 'answered', 'asked'] as const;

/** The `zns` section: which template of the OA goes to phones, and what fills it. */
export const znsSchema = z.strictObject({
  template: z
    .string('must be a text: put quotes around it')
    .regex(/^\d{1,20}$/, 'must be the number of a template'),
  params: z
    .record(
      z.string().regex(/^[A-Za-z]\w{0,63}$/, 'must be letters, digits and _'),
      z.union(
        [fact, z.strictObject({ fact, max: z.int('must be a whole number').min(1).max(500) })],
        `must be one of ${FACTS.join(', ')}, or { fact: …, max: … }`,
      ),
    )
    .refine((params) => Object.keys(params).length > 0, 'needs at least one'),
  matters: z.array(z.enum(matters, `must be one of ${matters.join(', ')}`)).default([...matters]),
  daily_cap: z.int('must be a whole number').min(1, 'must be at least 1').optional(),
});

/** How messages go to phones, as a commune's file says it. */
export function readTexting({
  template,
  params,
  matters: told,
  daily_cap,
}: z.output<typeof znsSchema>): Texting {
  return {
    template,
    params: Object.entries(params).map(([name, value]) => {
      const { fact, max } = typeof value === 'string' ? { fact: value, max: TEXT_FACTS[value] } : value;
      return { name, fact, max };
    }),
    matters: new Set(told),
    ...(daily_cap !== undefined && { dailyCap: daily_cap }),
  };
}
