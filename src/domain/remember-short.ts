import { Recent } from './recent.ts';

/** Texts that are longer hardly come twice; nor is there room for many of them. */
const LONGEST = 60;
/** Some hundred kilobytes in all. */
const MOST = 4000;

/** The same pure function, which knows its last results: words and labels come again and again. */
export function rememberShort<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = read(text);
    if (known.size >= MOST) known.clear();
    known.set(text, result);
    return result;
  };
}

/** The same pure function, which knows its last result: one turn asks about its text several times. */
export function rememberLast<Result>(read: (text: string) => Result): (text: string) => Result {
  let last: { readonly text: string; readonly result: Result } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, result: read(text) };
    return last.result;
  };
}

/** The same pure function, which knows its results for the last `most` texts of at most `longest` characters. */
export function rememberRecent<Result>(
  read: (text: string) => Result,
  { most, longest }: { readonly most: number; readonly longest: number },
): (text: string) => Result {
  const known = new Recent<{ readonly result: Result }>(most);
  return (text) => {
    if (text.length > longest) return read(text);
    const found = known.get(text);
    if (found) return found.result;
    const result = read(text);
    known.set(text, { result });
    return result;
  };
}
