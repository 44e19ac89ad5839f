import type { Button } from './view.ts';

/** What people can tap before they have written anything: a title, and what it comes back to us as. */
export type Tap = Extract<Button, { type: 'answer' }>;

/** What an account shows of itself in one language. `locales` are the platforms' names of it: `vi_VN`. */
export interface ProfileWords {
  readonly locales: readonly string[];
  readonly greeting: string;
  readonly menu: readonly Tap[];
  /** Questions that a newcomer may ask by a tap. */
  readonly questions: readonly Tap[];
}

/** An account's words in all languages; the first is shown to speakers of any other. */
export type Profile = readonly [ProfileWords, ...ProfileWords[]];
