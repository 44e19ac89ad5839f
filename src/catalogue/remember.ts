/** Keys remembered, so that a stream of nonsense cannot fill the memory. */
const MEMORY = 20_000;

/** Makes a memory: gives what was made for a key before, or makes it. Forgets all when it grows too large. */
export function remember<Value>(): (key: string, make: () => Value) => Value {
  const known = new Map<string, Value>();
  return (key, make) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= MEMORY) known.clear();
    const value = make();
    known.set(key, value);
    return value;
  };
}
