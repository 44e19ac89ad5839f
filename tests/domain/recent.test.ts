import { expect, it } from 'vitest';
import { Recent } from '../../src/domain/recent.ts';

it('keeps as many as it may, and forgets what nobody asked for longest', () => {
  const recent = new Recent<number>(2);
  recent.set('a', 1);
  recent.set('b', 2);
  expect(recent.get('a')).toBe(1);
  recent.set('c', 3);
  expect(['a', 'b', 'c'].map((name) => recent.get(name))).toEqual([1, undefined, 3]);
});
