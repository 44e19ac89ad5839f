/** Code of the `number`-th petition of a year: `PA26-00001`. */
export function formatPetitionCode(year: number, number: number): string {
  return `PA${String(year % 100).padStart(2, '0')}-${String(number).padStart(5, '0')}`;
}

const CODE = /(?<![\p{L}\p{N}])pa\s?-?(\d{2})\s?[-–.]?\s?(\d{1,6})(?![\p{L}\p{N}])/iu;

/** The first petition code in a text, however it was typed (`pa26-1`, `PA 26 00001`), or undefined. */
export function findPetitionCode(text: string): { code: string; rest: string } | undefined {
  const match = CODE.exec(text);
  if (!match) return undefined;
  const code = formatPetitionCode(Number(match[1]), Number(match[2]));
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.trim();
  return { code, rest };
}
