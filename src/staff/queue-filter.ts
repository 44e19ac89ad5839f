import type { Commune } from '../domain/commune.ts';
import type { QueueView } from '../domain/queue.ts';
import { findOnlyNamed, foldWords } from './find-named.ts';

/** What an official wants to see of the queue. `page` counts from 1. */
export interface QueueFilter {
  readonly isMine: boolean;
  readonly isLate: boolean;
  readonly isUnclaimed: boolean;
  /** Not the open ones, but answered ones whose answer has not reached the citizen. */
  readonly isHeld: boolean;
  readonly category?: string;
  readonly department?: string;
  readonly page: number;
  /** Words that mean nothing here. */
  readonly odd: readonly string[];
}

type Mark = 'isMine' | 'isLate' | 'isUnclaimed' | 'isHeld';

/** How each filter is typed, folded. The first is the one that buttons use. */
const WAYS: Readonly<Record<Mark, readonly string[]>> = {
  isMine: ['cua toi', 'viec cua toi', 'viec toi', 'toi', 'mine', 'my'],
  isLate: ['tre', 'tre han', 'qua han', 'late', 'overdue'],
  isUnclaimed: ['chua nhan', 'chua ai nhan', 'cho nhan', 'unclaimed', 'new'],
  isHeld: ['cho gui', 'chua gui', 'chua gui duoc', 'chua toi', 'held', 'undelivered'],
};
const MARKS: ReadonlyMap<string, Mark> = new Map(
  (Object.keys(WAYS) as Mark[]).flatMap((mark) => WAYS[mark].map((way) => [way, mark] as const)),
);
const PAGE = /^(?:trang|page) (\d{1,3})$/;
/** Between filters people may write these. */
const FILLERS = new Set(['va', 'cac', 'viec', 'phong', 'linh', 'vuc', 'and', 'the']);

/** Reads filters in any order, with diacritics or without: the longest words that mean something, first. */
export function readQueueFilter(text: string, commune: Commune): QueueFilter {
  const words = foldWords(text).split(' ').filter(Boolean);
  let filter: QueueFilter = { ...NOTHING };
  for (let at = 0; at < words.length; ) {
    let taken = words.length - at;
    let found = readOne(words.slice(at).join(' '), commune);
    while (!found && taken > 1) {
      taken -= 1;
      found = readOne(words.slice(at, at + taken).join(' '), commune);
    }
    const word = words[at] ?? '';
    if (found) filter = { ...filter, ...found };
    else if (!FILLERS.has(word)) filter = { ...filter, odd: [...filter.odd, word] };
    at += taken;
  }
  return filter;
}

const NOTHING: QueueFilter = {
  ...{ isMine: false, isLate: false, isUnclaimed: false, isHeld: false },
  ...{ page: 1, odd: [] },
};

function readOne(words: string, { categories, departments }: Commune): Partial<QueueFilter> | undefined {
  const mark = MARKS.get(words);
  if (mark) return { [mark]: true };
  const page = PAGE.exec(words);
  if (page) return { page: Math.max(1, Number(page[1])) };
  const department = findOnlyNamed(words, departments);
  if (department) return { department: department.id };
  const category = findOnlyNamed(words, categories);
  if (category) return { category: category.id };
  return undefined;
}

/** A filter that a folded sentence asks for, which is `bare` without its fillers; undefined: the text is something else. */
export function findSpokenFilter(folded: string, bare: string): string | undefined {
  const mark = MARKS.get(folded) ?? MARKS.get(bare);
  // One short word alone says too little: "tre" is also a child.
  return mark !== undefined && (/\bviec\b/.test(folded) || bare.includes(' ')) ? WAYS[mark][0] : undefined;
}

/** The filter as a command, for the button that shows another page of it. */
export function writeQueueFilter(filter: QueueFilter, page: number): string {
  const marks = (Object.keys(WAYS) as Mark[]).filter((mark) => filter[mark]).map((mark) => WAYS[mark][0]);
  const names = [filter.department, filter.category].filter((id) => id !== undefined);
  return ['hangcho', ...marks, ...names, ...(page > 1 ? [`trang ${page}`] : [])].join(' ');
}

/** The index to read for a filter; what it does not narrow is filtered afterwards. */
export function chooseView(filter: QueueFilter, staff: string, department: string | undefined): QueueView {
  const { isMine, isUnclaimed, category } = filter;
  if (isMine) return { handler: staff };
  return {
    ...(department !== undefined && { department }),
    ...(isUnclaimed ? { isUnclaimed } : category !== undefined && { category }),
  };
}

/** Whether that index holds just what a filter leaves, so that its size is their number. */
export function isOneView(
  { isMine, isLate, isUnclaimed, category }: QueueFilter,
  department: string | undefined,
): boolean {
  if (isLate) return false;
  if (isMine) return !isUnclaimed && category === undefined && department === undefined;
  return !isUnclaimed || category === undefined;
}
