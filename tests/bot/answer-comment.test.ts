import { expect, it } from 'vitest';
import { createBench, createMetBench, keysOf } from './bench.ts';

const comment = (text: string) => ({ kind: 'comment' as const, comment: '12_34', text });

it.each([
  ['Làm khai sinh cần gì', ['comment-answer']],
  ['Bao giờ làm đường?', ['comment-answer']],
  ['đèn hỏng cả tháng', ['comment-answer']],
  ['tố cáo ông A', ['comment-answer']],
  ['cháy nhà', ['comment-emergency']],
  ['Hay quá', []],
  ['❤️', []],
])('the comment %j is answered by %j', async (text, keys) => {
  const bench = createBench();
  bench.commune = { ...bench.commune, answersComments: true };
  const said = await bench.act(comment(text));
  expect(keysOf(said)).toEqual(keys);
  for (const { comment: id } of said) expect(id).toBe('12_34');
  // A comment is no chat: whoever wrote it is still to be greeted there.
  expect(bench.memory()).toBeUndefined();
});

it('nothing is answered where the commune does not want it', async () => {
  const bench = await createMetBench();
  const before = bench.memory();
  bench.records.now += 1000;
  expect(await bench.act(comment('Làm khai sinh cần gì?'))).toEqual([]);
  expect(bench.memory()).toEqual(before);
});
