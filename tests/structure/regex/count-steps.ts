import type { Node } from './parse-regex.ts';

type Next = (at: number) => boolean;

/**
 * How many steps a backtracking engine takes to look for a pattern in a text from every place, when it finds nothing
 * that satisfies it or everything: the number of times that it tries a part of the pattern. At most `limit`.
 */
export function countSteps(root: Node, text: readonly string[], limit: number): number {
  let steps = 0;
  const groups = new Map<number, readonly [number, number]>();
  const tooMany = Symbol('too many');

  function run(node: Node, at: number, next: Next): boolean {
    steps += 1;
    if (steps > limit) throw tooMany;
    switch (node.type) {
      case 'char':
        return at < text.length && node.test(text[at] ?? '') && next(at + 1);
      case 'edge':
        return node.test(text, at) && next(at);
      case 'all':
        return runAll(node.nodes, 0, at, next);
      case 'one':
        return node.nodes.some((one) => run(one, at, next));
      case 'repeat':
        return repeat(node, 0, at, next);
      case 'look':
        return runLook(node, at) !== node.not && next(at);
      case 'group':
        return run(node.node, at, (end) => {
          groups.set(node.index, [at, end]);
          return next(end);
        });
      case 'back':
        return runBack(node.index, at, next);
    }
  }

  function runAll(nodes: readonly Node[], from: number, at: number, next: Next): boolean {
    const node = nodes[from];
    return node === undefined ? next(at) : run(node, at, (end) => runAll(nodes, from + 1, end, next));
  }

  function repeat(node: Extract<Node, { type: 'repeat' }>, times: number, at: number, next: Next): boolean {
    const more = () =>
      times < node.most &&
      // Going round without taking anything would never end.
      run(node.node, at, (end) => (end > at || times < node.least) && repeat(node, times + 1, end, next));
    if (times < node.least) return more();
    return node.lazy ? next(at) || more() : more() || next(at);
  }

  function runLook({ node, behind }: Extract<Node, { type: 'look' }>, at: number): boolean {
    if (!behind) return run(node, at, () => true);
    // Real engines go backwards; from the nearest place on, short ones cost the same.
    for (let from = at; from >= Math.max(0, at - 8); from -= 1) {
      if (run(node, from, (end) => end === at)) return true;
    }
    return false;
  }

  function runBack(index: number, at: number, next: Next): boolean {
    const [from, to] = groups.get(index) ?? [0, 0];
    const same = text.slice(from, to).every((char, step) => text[at + step] === char);
    return same && next(at + to - from);
  }

  try {
    for (let at = 0; at <= text.length; at += 1) {
      let end = at;
      const found = run(root, at, (place) => {
        end = place;
        return true;
      });
      if (found) at = Math.max(at, end - 1);
    }
    return steps;
  } catch (error) {
    if (error !== tooMany) throw error;
    return limit;
  }
}
