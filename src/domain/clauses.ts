/** Where a person begins to speak of something else; each stands for itself and needs a space before it. */
const TURNS = /(?<=[\s,])(?=(?:nhưng|nhung|còn|con|mà|ma|ngoài ra|ngoai ra|đồng thời|dong thoi) )/iu;
const STOPS = /[.!?;:,\n…]+/u;

/** The clauses of a text: what stands between stops, commas, and words such as "mà", "nhưng", "ngoài ra". */
export function splitClauses(text: string): string[] {
  return text
    .split(STOPS)
    .flatMap((part) => part.split(TURNS))
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}
