/** One turn of a person: a text, or a tap on the first button of the last answer whose payload holds `tap`. */
export type Step = { readonly say: string } | { readonly tap: string };

/** What people do: `hello` once, then `round` again and again. */
export interface Script {
  readonly hello: readonly Step[];
  readonly round: readonly Step[];
}

const HELLO: readonly Step[] = [{ say: 'menu' }];

const PETITION: readonly Step[] = [
  { tap: ':petition:' },
  { tap: ':giao-thong' },
  { say: 'Đường có ổ gà {own}, kéo dài từ tuần trước' },
  { tap: ':done' },
  { tap: ':hamlet:' },
  { tap: ':skip' },
  { tap: ':skip' },
  { tap: ':anonymous' },
  { tap: ':send' },
  { say: 'menu' },
];

/** The mixes that are measured. */
export const SCRIPTS = {
  /** A petition filed step by step: mostly buttons, one typed story. */
  petition: { hello: HELLO, round: PETITION },
  /** Reading: menu, the commune, a procedure by field and section, the petitions of one's own. */
  reading: {
    hello: HELLO,
    round: [
      { tap: ':commune-info:' },
      { say: 'menu' },
      { tap: ':procedures:' },
      { tap: 'xtt:a:' },
      { tap: 'xtt:a:' },
      { say: 'menu' },
      { tap: ':follow:' },
      { say: 'menu' },
    ],
  },
  /** The same with questions in one's own words, which search the procedures. */
  asking: {
    hello: HELLO,
    round: [
      { say: 'làm giấy khai sinh cho con cần những gì' },
      { say: 'menu' },
      { say: 'dang ky ket hon o dau' },
      { say: 'cảm ơn' },
      { say: 'menu' },
    ],
  },
} as const satisfies Record<string, Script>;

export type ScriptName = keyof typeof SCRIPTS;
