import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createListPacker, type Lists, turnLists } from '../../src/catalogue/lists.ts';

const unpack = ({ starts, items }: Lists) =>
  Array.from({ length: starts.length - 1 }, (_, at) => [...items.slice(starts[at], starts[at + 1])]);

function packLists(lists: readonly (readonly number[])[]): Lists {
  const packer = createListPacker();
  for (const list of lists) {
    for (const item of list) packer.add(item);
    packer.end();
  }
  return packer.pack();
}

it('gives packed lists back, and turned twice they are the same', () => {
  const lists = fc.array(fc.uniqueArray(fc.nat(9), { maxLength: 6 }).map((list) => list.toSorted()));
  fc.assert(
    fc.property(lists, (each) => {
      const packed = packLists(each);
      expect(unpack(packed)).toEqual(each);
      expect(unpack(turnLists(turnLists(packed, 10), each.length))).toEqual(each);
    }),
  );
});

it('keeps a number once in a list, and in every list that it was added to', () => {
  expect(unpack(packLists([[3, 1, 3], [3, 3], [], [1]]))).toEqual([[3, 1], [3], [], [1]]);
});
