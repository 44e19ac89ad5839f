import type { Node } from './parse-regex.ts';

/** Characters of every kind that our patterns tell apart. */
const ALPHABET = [...'a0 \n.-_/:="\'@xAzsfđệ\u0301,;?!#()[]{}<>|\\\t1٣\u200b~'];

/** Endings that make a match fail after all, or not. */
const ENDINGS = ['', '\u0001', '!', 'a', '0', ' x'];

/** A short text that a part takes; `pick` chooses among what it may take. */
function sample(node: Node, pick: number): string {
  switch (node.type) {
    case 'char': {
      const taken = ALPHABET.filter(node.test);
      return taken[pick % Math.max(1, taken.length)] ?? '';
    }
    case 'all':
      return node.nodes.map((one) => sample(one, pick)).join('');
    case 'one':
      return sample(node.nodes[pick % node.nodes.length] ?? { type: 'all', nodes: [] }, pick);
    case 'repeat':
      return sample(node.node, pick).repeat(Math.max(node.least, Math.min(1, node.most)));
    case 'group':
      return sample(node.node, pick);
    default:
      return '';
  }
}

/** The parts that may take much, each with a text that leads to it. */
function listPumps(node: Node, before: string): { readonly before: string; readonly body: Node }[] {
  switch (node.type) {
    case 'repeat':
      return [...(node.most > 8 ? [{ before, body: node.node }] : []), ...listPumps(node.node, before)];
    case 'group':
    case 'look':
      return listPumps(node.node, before);
    case 'one':
      return node.nodes.flatMap((one) => listPumps(one, before));
    case 'all':
      return node.nodes.flatMap((one, at) =>
        listPumps(
          one,
          before +
            node.nodes
              .slice(0, at)
              .map((earlier) => sample(earlier, 0))
              .join(''),
        ),
      );
    default:
      return [];
  }
}

/** A family of texts that a pattern may take long for, by about how long the text is to be. */
export type Attack = (length: number) => readonly string[];

/** Makes attacks: what leads to each repeated part, much of what it takes, and an ending that does not fit. */
export function makeAttacks(root: Node): Attack[] {
  const pumps = listPumps(root, '');
  const families = pumps.flatMap(({ before, body }) => {
    const bodies = new Set(ALPHABET.map((_, pick) => sample(body, pick)).filter((text) => text !== ''));
    const all = [...bodies];
    const mixed = all.length > 1 ? [all.slice(0, 4).join('')] : [];
    return [...all, ...mixed].map((pump) => ({ before, pump }));
  });
  const fill = (pump: string, length: number) => pump.repeat(Math.ceil(length / pump.length));
  const whole = sample(root, 0);
  // The pattern is looked for from every place: each may be the beginning of a long try.
  const beginnings = [...families.map(({ before, pump }) => before + pump), ...(whole === '' ? [] : [whole])];
  return [
    ...families.flatMap(({ before, pump }) =>
      ENDINGS.map(
        (ending): Attack =>
          (length) => [...before, ...fill(pump, length), ...ending],
      ),
    ),
    ...beginnings.map(
      (beginning): Attack =>
        (length) => [...fill(beginning, length)],
    ),
  ];
}
