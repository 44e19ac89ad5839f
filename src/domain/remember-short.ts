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
