/** Many short lists of numbers in one array: list `at` is `items[starts[at] .. starts[at + 1])`. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
}

/** Packs lists that come number by number. */
export interface ListPacker {
  /** Adds a number to the list at hand and says whether it was new there: a list holds each number once. */
  add(item: number): boolean;
  /** Ends the list at hand and begins the next one. */
  end(): void;
  pack(): Lists;
}

/** Makes a packer without any list. */
export function createListPacker(): ListPacker {
  const starts = [0];
  const items: number[] = [];
  /** For each number the last list that got it, counted from 1. */
  const holders: number[] = [];
  return {
    add(item) {
      if (holders[item] === starts.length) return false;
      holders[item] = starts.length;
      items.push(item);
      return true;
    },
    end() {
      starts.push(items.length);
    },
    pack: () => ({ starts: new Uint32Array(starts), items: new Uint32Array(items) }),
  };
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
