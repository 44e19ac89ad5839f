import type { Department } from '../../src/domain/commune.ts';
import { cutPage } from '../../src/domain/cut-page.ts';
import type { Stars } from '../../src/domain/rating.ts';
import type { Reply } from '../../src/domain/reply.ts';
import { type CommuneFacts, MENU, type Official, offerMore } from '../kit.ts';

/** What the rating flow remembers between two messages. */
export interface Context {
  readonly department: string;
  readonly official: string;
  readonly page: number;
  readonly stars: Stars;
  /** Ids of the criteria asked, and which of them is next. */
  readonly criteria: readonly string[];
  readonly at: number;
  readonly answers: Readonly<Record<string, boolean>>;
}

/** Most criteria that one rating asks. */
export const MOST_CRITERIA = 5;

/** The departments in which somebody can be rated. */
export function departmentsOf(commune: CommuneFacts): readonly Department[] {
  return commune.departments.filter(({ id }) => commune.officials.some((each) => each.department === id));
}

/** One page of the departments. */
export function askDepartment(context: Context, commune: CommuneFacts): Reply {
  const { shown, more } = cutPage(departmentsOf(commune), context.page);
  return {
    key: 'rate-department',
    choices: [
      ...shown.map(({ id, name }) => ({ value: id, key: 'rate-department-choice', data: { name } })),
      ...offerMore(more),
      MENU,
    ],
  };
}

/** One page of the officials of a department. */
export function askOfficial(context: Context, commune: CommuneFacts): Reply {
  const all = commune.officials.filter((each) => each.department === context.department);
  const { shown, more } = cutPage(all, context.page);
  return {
    key: 'rate-official',
    data: { items: shown.map(({ name, title }) => ({ key: 'rate-official-line', data: { name, title } })) },
    choices: [
      ...shown.map(({ id, name }) => ({ value: id, key: 'rate-official-choice', data: { name } })),
      ...offerMore(more),
      MENU,
    ],
  };
}

/** One star first, so that a typed number is the number of stars. */
export function askStars(context: Context, commune: CommuneFacts): Reply {
  const { name, title } = findOfficial(context, commune);
  return {
    key: 'rate-stars',
    data: { name, title },
    choices: [...['1', '2', '3', '4', '5'].map((value) => ({ value, key: `rate-stars-${value}` })), MENU],
  };
}

/** Yes, no or skip for the criterion whose turn it is. */
export function askCriterion(context: Context, commune: CommuneFacts): Reply {
  const id = context.criteria[context.at];
  return {
    key: 'rate-criterion',
    data: {
      criterion: commune.criteria.find((each) => each.id === id)?.name ?? '',
      name: findOfficial(context, commune).name,
      number: context.at + 1,
      total: context.criteria.length,
    },
    choices: [
      { value: 'yes', key: 'rate-yes' },
      { value: 'no', key: 'rate-no' },
      { value: 'skip', key: 'choice-skip' },
    ],
  };
}

/** Anything to add? */
export function askComment(): Reply {
  return { key: 'rate-comment', choices: [{ value: 'skip', key: 'choice-skip' }, MENU] };
}

function findOfficial(context: Context, commune: CommuneFacts): Pick<Official, 'name' | 'title'> {
  return commune.officials.find((each) => each.id === context.official) ?? { name: '', title: '' };
}
