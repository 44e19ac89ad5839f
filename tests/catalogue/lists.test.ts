import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packLists, turnLists } from '../../src/catalogue/lists.ts';

const unpack = ({ starts, items }: ReturnType<typeof packLists>) =>
  Array.from({ length: starts.length - 1 }, (_, at) => [...items.slice(starts[at], starts[at + 1])]);

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
