import type { StaffMember } from '../../domain/commune.ts';
import { quoteLines } from '../../domain/plain-lines.ts';
import {
  FEWEST_RATINGS,
  type KeptRating,
  listEndedWeeks,
  type RatingSummary,
  type Span,
  summariseRatings,
} from '../../domain/rating-summary.ts';
import type { Datum, Reply, Text } from '../../domain/reply.ts';
import { listOfficials, nameDepartment, seesAll } from '../../domain/staff.ts';
import { writeDay } from '../../domain/working-time.ts';
import type { StaffCommand, StaffContext } from '../command.ts';
import { findOnlyNamed, foldWords } from '../find-named.ts';

const MONTH_WEEKS = 4;
const YEAR_WEEKS = 52;
/** How a year is typed, folded. */
const YEAR = /^(?:12 thang|nam|ca nam|year)\b/;
/** Comments that a leader reads at once. */
const COMMENTS = 5;

/**
 * How citizens rate the service, in whole weeks and never of fewer than five: officials see their own figures, leaders
 * those of all, of a department or of an official, with the last comments.
 */
export const danhgia: StaffCommand = {
  name: 'danhgia',
  help: 'staff-help-danhgia',
  async run(args, context) {
    const { commune, staff } = context;
    const words = foldWords(args);
    const [typed = ''] = YEAR.exec(words) ?? [];
    const weeks = typed === '' ? MONTH_WEEKS : YEAR_WEEKS;
    const name = words.slice(typed.length).trim();
    const officials = listOfficials(commune);
    if (!seesAll(staff)) {
      const own = officials.filter(({ id }) => id === staff.id);
      return [await show({ scope: staff.name, officials: own, weeks, typed: '' }, context)];
    }
    if (name === '') {
      const all = { scope: commune.name, officials, weeks, typed: '' };
      return [await show(all, context, listDepartments)];
    }
    const department = findOnlyNamed(name, commune.departments);
    if (department) {
      const its = officials.filter((official) => official.department === department.id);
      return [await show({ scope: department.name, officials: its, weeks, typed: department.id }, context)];
    }
    const official = findOnlyNamed(context.facts.spoken.fromName(name), officials);
    if (!official) return [{ key: 'staff-example-danhgia' }];
    const one = { scope: official.name, officials: [official], weeks, typed: official.id };
    return [await show(one, context, official.id === staff.id ? undefined : listComments)];
  },
};

/** Whose ratings, of how many weeks, and how that is typed. */
interface View {
  readonly scope: string;
  readonly officials: readonly StaffMember[];
  readonly weeks: number;
  readonly typed: string;
}

type Ratings = ReadonlyMap<StaffMember, readonly KeptRating[]>;
type ListMore = (ratings: Ratings, context: StaffContext) => readonly Text[];

async function show(view: View, context: StaffContext, listMore: ListMore = () => []): Promise<Reply> {
  const span = listEndedWeeks(context.records.now, view.weeks);
  const ratings = await readAll(view.officials, span, context);
  const summary = summariseRatings([...ratings.values()].flat());
  const isYear = view.weeks === YEAR_WEEKS;
  const data = {
    ...{ scope: view.scope, weeks: view.weeks, fewest: FEWEST_RATINGS },
    until: writeDay(span.to),
  };
  const choices = [
    {
      key: isYear ? 'staff-choice-ratings-month' : 'staff-choice-ratings-year',
      command: ['danhgia', isYear ? '' : 'nam', view.typed].filter(Boolean).join(' '),
    },
  ];
  if (!summary) return { key: 'staff-ratings-few', data, choices };
  const lines = [...listCriteria(summary, context), ...listMore(ratings, context)];
  return { key: 'staff-ratings', data: { ...data, ...describe(summary), lines }, choices };
}

async function readAll(
  officials: readonly StaffMember[],
  span: Span,
  { records }: StaffContext,
): Promise<Ratings> {
  const read = officials.map(
    async (official) => [official, await records.ratingsOf(official.id, span)] as const,
  );
  return new Map(await Promise.all(read));
}

function describe({ count, mean, low }: RatingSummary): Readonly<Record<string, Datum>> {
  return { count, mean, low };
}

function listCriteria({ criteria }: RatingSummary, { commune }: StaffContext): readonly Text[] {
  return commune.criteria.flatMap(({ id, name }) => {
    const answered = criteria.get(id);
    return answered ? [{ key: 'staff-ratings-criterion', data: { name, ...answered } }] : [];
  });
}

function listDepartments(ratings: Ratings, { commune }: StaffContext): readonly Text[] {
  const byDepartment = Map.groupBy(ratings, ([{ department }]) => department);
  return [...byDepartment].map(([id, each]) => {
    const name = nameDepartment(commune, id);
    const summary = summariseRatings(each.flatMap(([, given]) => given));
    if (!summary) return { key: 'staff-ratings-line-few', data: { name, fewest: FEWEST_RATINGS } };
    return { key: 'staff-ratings-line', data: { name, ...describe(summary) } };
  });
}

/** Only leaders read the words, and not those on themselves: the official might know the writer by them. */
function listComments(ratings: Ratings): readonly Text[] {
  const comments = [...ratings.values()].flat().flatMap(({ comment }) => comment ?? []);
  return comments
    .slice(0, COMMENTS)
    .map((text) => ({ key: 'staff-ratings-comment', data: { text: quoteLines(text) } }));
}
