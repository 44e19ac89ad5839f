/** A part of a regular expression. */
export type Node =
  | { readonly type: 'char'; readonly test: (char: string) => boolean }
  | { readonly type: 'edge'; readonly test: (text: readonly string[], at: number) => boolean }
  | { readonly type: 'all' | 'one'; readonly nodes: readonly Node[] }
  | {
      readonly type: 'repeat';
      readonly node: Node;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    }
  | { readonly type: 'look'; readonly node: Node; readonly behind: boolean; readonly not: boolean }
  | { readonly type: 'group'; readonly node: Node; readonly index: number }
  | { readonly type: 'back'; readonly index: number };

const WORD = /\w/;

/** Reads a pattern as it stands in a source file (`/a+b/u`). Throws on syntax that it does not know. */
export function parseRegex(literal: string): Node {
  const end = literal.lastIndexOf('/');
  const source = literal.slice(1, end);
  const flags = literal.slice(end + 1).replace(/[gyd]/g, '');
  let at = 0;
  let groups = 0;

  const eat = (text: string): boolean => {
    const found = source.startsWith(text, at);
    if (found) at += text.length;
    return found;
  };

  function readAlternatives(): Node {
    const nodes = [readSequence()];
    while (eat('|')) nodes.push(readSequence());
    return nodes.length === 1 && nodes[0] ? nodes[0] : { type: 'one', nodes };
  }

  function readSequence(): Node {
    const nodes: Node[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') nodes.push(readRepeat(readAtom()));
    return { type: 'all', nodes };
  }

  function readRepeat(node: Node): Node {
    const [whole, sign, least = '', comma, most = ''] =
      /^(?:([*+?])|\{(\d+)(,?)(\d*)\})/.exec(source.slice(at)) ?? [];
    if (whole === undefined) return node;
    at += whole.length;
    const lazy = eat('?');
    const range: readonly [number, number] = sign
      ? [sign === '+' ? 1 : 0, sign === '?' ? 1 : Number.POSITIVE_INFINITY]
      : [Number(least), most !== '' ? Number(most) : comma ? Number.POSITIVE_INFINITY : Number(least)];
    return { type: 'repeat', node, least: range[0], most: range[1], lazy };
  }

  function readAtom(): Node {
    if (eat('(')) return readGroup();
    if (eat('^'))
      return {
        type: 'edge',
        test: (text, here) => here === 0 || (flags.includes('m') && text[here - 1] === '\n'),
      };
    if (eat('$'))
      return {
        type: 'edge',
        test: (text, here) => here === text.length || (flags.includes('m') && text[here] === '\n'),
      };
    if (eat('\\b'))
      return { type: 'edge', test: (text, here) => isWord(text[here - 1]) !== isWord(text[here]) };
    const back = /^\\([1-9])/.exec(source.slice(at));
    if (back) {
      at += 2;
      return { type: 'back', index: Number(back[1]) };
    }
    const piece =
      /^(?:\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\.|[^\\])/su.exec(
        source.slice(at),
      )?.[0];
    if (piece === undefined) throw new SyntaxError(`cannot read ${literal} at ${at}`);
    at += piece.length;
    const one = new RegExp(`^(?:${piece})$`, flags.replace('m', ''));
    const known = new Map<string, boolean>();
    return {
      type: 'char',
      test(char) {
        const answer = known.get(char) ?? one.test(char);
        known.set(char, answer);
        return answer;
      },
    };
  }

  function readGroup(): Node {
    const look = /^\?(<?)([=!])/.exec(source.slice(at));
    const isCapture = !look && !eat('?:');
    if (look) at += look[0].length;
    if (isCapture) at += /^\?<\w+>/.exec(source.slice(at))?.[0].length ?? 0;
    const index = isCapture ? ++groups : 0;
    const node = readAlternatives();
    if (!eat(')')) throw new SyntaxError(`cannot read ${literal} at ${at}`);
    if (look) return { type: 'look', node, behind: look[1] === '<', not: look[2] === '!' };
    return isCapture ? { type: 'group', node, index } : node;
  }

  const root = readAlternatives();
  if (at < source.length) throw new SyntaxError(`cannot read ${literal} at ${at}`);
  return root;
}

const isWord = (char: string | undefined): boolean => char !== undefined && WORD.test(char);
