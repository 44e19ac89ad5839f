const PAGE_SIZE = 8;

/** One page of a long list, 0 the first; a page past the end is the first again. `more`: there is a next one. */
export function cutPage<T>(list: readonly T[], page: number): { shown: readonly T[]; more: boolean } {
  const from = page * PAGE_SIZE < list.length ? page * PAGE_SIZE : 0;
  return { shown: list.slice(from, from + PAGE_SIZE), more: from + PAGE_SIZE < list.length };
}
