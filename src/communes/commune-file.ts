import { z } from 'zod';
import { CLOCK_RULES } from '../domain/clock.ts';
import type { RetentionSpan, WorkingSpan } from '../domain/commune.ts';
import { daySchema, daysOffSchema } from './day-lists.ts';
import { znsSchema } from './read-texting.ts';

const words = z.string().trim().min(1, 'must not be empty');
const id = z
  .string('must be a text')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be of small letters, digits and single dashes');
/** Platforms' ids have more digits than a number can hold, so YAML must not read them as numbers. */
const accountId = z.string('must be a text: put quotes around it').regex(/^\d+$/, 'must be of digits only');
const day = '(?:mon|tue|wed|thu|fri|sat|sun)';
const days = z
  .string()
  .regex(new RegExp(`^${day}(-${day})?$`), 'must be a weekday or a range such as mon-fri');
const clock = '(?:[01]\\d|2[0-3]):[0-5]\\d|24:00';
const opening = z
  .string()
  .regex(new RegExp(`^(?:${clock})-(?:${clock})$`), 'must be hours such as 07:30-11:30');
/** More than a year is a mistake of units. */
const hours = z.int('must be a whole number of hours').min(0).max(8784);
const span = z
  .string('must be a text such as 5d')
  .regex(/^[1-9]\d{0,2}[dh]$/, 'must be working days or hours such as 5d or 8h')
  .transform((text) => text as WorkingSpan);
const weekHours = z.record(days, z.array(opening), 'must list hours by weekdays');
const level = z.enum(['urgent', 'normal', 'complex'], 'must be urgent, normal or complex');
const windows = { free_hours: hours.optional(), extended_hours: hours.optional() };
const billed = z.enum(['none', 'answers', 'all'], 'must be none, answers or all');
/** As `yyyy-mm-dd` without its year. 2024 had a 29 February. */
const dayOfYear = z
  .string('must be a day of the year such as 04-16')
  .refine(
    (text) => z.iso.date().safeParse(`2024-${text}`).success,
    'must be a day of the year such as 04-16',
  );
const { extensions, tellsAtNight, ...spans } = CLOCK_RULES;
/** The `clock` section: each rule by its own name, with the default of ours. */
const clockSchema = z
  .strictObject({
    claim: span.default(spans.claim),
    urgent_claim: span.default(spans.urgentClaim),
    normal: span.default(spans.normal),
    urgent: span.default(spans.urgent),
    complex: span.default(spans.complex),
    first_word: span.default(spans.firstWord),
    forward: span.default(spans.forward),
    lease: span.default(spans.lease),
    remind_asked: span.default(spans.remindAsked),
    give_up_asked: span.default(spans.giveUpAsked),
    extensions: z.int('must be a whole number').min(0, 'must not be negative').max(9).default(extensions),
    longest_extension: span.default(spans.longestExtension),
    tell_at_night: z.boolean('must be true or false').default(tellsAtNight),
  })
  .prefault({});
const retentionSpan = z
  .string('must be a text such as 5y')
  .regex(/^[1-9]\d{0,3}[yd]$/, 'must be years or days such as 5y or 90d')
  .transform((text) => text as RetentionSpan);
const counted = (most: number) => z.int('must be a whole number').min(0).max(most);
const daysUpTo = (most: number) => z.int('must be a whole number of days').min(1).max(most);
const criterion = z.strictObject({ id, name: words });

/** Criteria by which citizens judge an official: a list of one's own or the name of a preset. */
export const criteriaSchema: z.ZodType<{ id: string; name: string }[]> = z
  .array(criterion)
  .min(1, 'needs at least one')
  .superRefine(refuseTwins);

/** The shape of `commune.yaml`; references between its parts are checked afterwards. */
export const communeSchema = z.strictObject({
  name: words,
  province: words,
  address: words,
  hotline: z
    .string('must be a text: put quotes around it')
    .regex(/^\+?[\d .()-]{3,20}$/, 'must be a phone number'),
  hours: weekHours,
  seasons: z.array(z.strictObject({ from: dayOfYear, to: dayOfYear, hours: weekHours })).default([]),
  hours_text: words.optional(),
  days_off: daysOffSchema.default([]),
  swapped_in: z.array(daySchema).default([]),
  special_days: z.array(daySchema.extend({ hours: z.array(opening) })).default([]),
  clock: clockSchema,
  channels: z
    .strictObject({
      zalo: z
        .strictObject({
          oa_id: accountId,
          windows: z.strictObject({ ...windows, billed: billed.optional() }).optional(),
          zns: znsSchema.optional(),
        })
        .optional(),
      messenger: z
        .strictObject({
          page_id: accountId,
          windows: z.strictObject({ ...windows, human_agent: z.boolean().optional() }).optional(),
        })
        .optional(),
    })
    .default({}),
  held_days: z.int('must be a whole number of days').min(1).max(366).optional(),
  departments: z
    .array(z.strictObject({ id, name: words }))
    .min(1, 'needs at least one')
    .superRefine(refuseTwins),
  staff: z
    .array(
      z.strictObject({
        id,
        name: words,
        title: words,
        role: z.enum(['officer', 'leader', 'admin'], 'must be officer, leader or admin'),
        department: id,
      }),
    )
    .superRefine(refuseTwins),
  categories: z
    .array(
      z.strictObject({
        id,
        name: words,
        department: id,
        deadline: span.optional(),
        level: level.optional(),
        approval: z.boolean('must be true or false').optional(),
        shared: z.boolean('must be true or false').optional(),
      }),
    )
    .min(1, 'needs at least one')
    .superRefine(refuseTwins),
  hamlets: z.array(words),
  criteria: z.union([z.strictObject({ preset: id }), criteriaSchema], 'must be { preset: name } or a list'),
  silence_minutes: z
    .int('must be whole minutes')
    .min(0, 'must not be negative')
    .max(1440, 'must be a day at most')
    .default(30),
  take_back_seconds: z
    .int('must be whole seconds')
    .min(0, 'must not be negative')
    .max(600, 'must be ten minutes at most')
    .default(30),
  answer_comments: z.boolean('must be true or false').default(false),
  after_answer: z
    .strictObject({ silence_days: daysUpTo(90), reopen_days: daysUpTo(366), reopenings: counted(20) })
    .partial()
    .optional(),
  publishes: z
    .union(
      [z.boolean(), z.strictObject({ hamlets: z.boolean() })],
      'must be true, false or { hamlets: true } to show the hamlet too',
    )
    .default(false),
  retention: z
    .strictObject({ petitions: retentionSpan.default('5y'), reports: retentionSpan.default('1y') })
    .default({ petitions: '5y', reports: '1y' }),
  denunciations: z.strictObject({ staff: id }).optional(),
});

/** What stands in a `commune.yaml` of the right shape. */
export type CommuneFile = z.output<typeof communeSchema>;

function refuseTwins(items: readonly { readonly id: string }[], context: z.RefinementCtx): void {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    if (seen.has(item.id))
      context.addIssue({ code: 'custom', path: [index, 'id'], message: `${item.id} is used twice` });
    seen.add(item.id);
  }
}
