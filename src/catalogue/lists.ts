/** Many short lists of numbers in one array: list `at` is `items[starts[at] .. starts[at + 1])`. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
}

/** Packs lists of numbers. */
export function packLists(lists: readonly (readonly number[])[]): Lists {
  const starts = new Uint32Array(lists.length + 1);
  for (let at = 0; at < lists.length; at += 1) starts[at + 1] = (starts[at] ?? 0) + (lists[at]?.length ?? 0);
  const items = new Uint32Array(starts[lists.length] ?? 0);
  for (let at = 0; at < lists.length; at += 1) items.set(lists[at] ?? [], starts[at] ?? 0);
  return { starts, items };
}

/** Turns lists around: for every number below `size`, the places of the lists that hold it, in order. */
export function turnLists({ starts, items }: Lists, size: number): Lists {
  const turned = new Uint32Array(size + 1);
  for (const item of items) turned[item + 1] = (turned[item + 1] ?? 0) + 1;
  for (let at = 1; at <= size; at += 1) turned[at] = (turned[at] ?? 0) + (turned[at - 1] ?? 0);
  const next = turned.slice();
  const places = new Uint32Array(items.length);
  for (let list = 0; list + 1 < starts.length; list += 1) {
    for (let at = starts[list] ?? 0; at < (starts[list + 1] ?? 0); at += 1) {
      const item = items[at] ?? 0;
      const place = next[item] ?? 0;
      places[place] = list;
      next[item] = place + 1;
    }
  }
  return { starts: turned, items: places };
}
