import type { Locale } from './conversation.ts';
import type { Door } from './door.ts';
import type { CompletePetition } from './petition.ts';
import type { Rating, Stars } from './rating.ts';
import type { Media } from './update.ts';

/** Opens the petition flow for an official who takes a petition down for somebody else. */
export const REGISTRATION = '/tiepnhan';

/** What a flow decides. The commit of the turn carries it out, all or nothing (law 4). */
export type Command =
  | { readonly type: 'file-petition'; readonly petition: CompletePetition }
  /** An official took it down for somebody who is not in the chat. */
  | { readonly type: 'register-petition'; readonly petition: CompletePetition }
  /** Somebody has the receipt of a petition that was taken down so, and wants its answers here. */
  | { readonly type: 'connect-petition'; readonly code: string; readonly secret: string }
  | {
      readonly type: 'add-to-petition';
      readonly code: string;
      readonly text?: string;
      readonly media?: readonly Media[];
    }
  /** Somebody has the matter of somebody else's petition, and tells of it what there is to add. */
  | {
      readonly type: 'join-petition';
      readonly code: string;
      readonly text?: string;
      readonly media?: readonly Media[];
    }
  | { readonly type: 'leave-petition'; readonly code: string }
  | { readonly type: 'withdraw-petition'; readonly code: string }
  | { readonly type: 'confirm-petition'; readonly code: string }
  | { readonly type: 'reopen-petition'; readonly code: string; readonly missing?: string }
  /** Stars first; the words are said again with the same stars. */
  | {
      readonly type: 'rate-petition';
      readonly code: string;
      readonly stars: Stars;
      readonly comment?: string;
    }
  /** Of somebody who has the same matter: it is not solved for them. */
  | { readonly type: 'note-unsolved'; readonly code: string; readonly missing?: string }
  | { readonly type: 'unpublish-petition'; readonly code: string }
  | { readonly type: 'save-rating'; readonly rating: Rating }
  | { readonly type: 'set-locale'; readonly locale: Locale }
  | { readonly type: 'give-consent' }
  | { readonly type: 'keep-praise'; readonly text: string }
  /** Somebody was shown a door of its own. */
  | { readonly type: 'count-guided'; readonly door: Door }
  /** What was written waits in the open flow for a choice. */
  | { readonly type: 'hold-story' }
  | { readonly type: 'pass-sealed'; readonly text: string }
  /** A search begins: what was looked up before is no longer the subject. */
  | { readonly type: 'note-search'; readonly text: string }
  /** A procedure is shown. `asks`: the person is asked whether it helps. */
  | { readonly type: 'open-procedure'; readonly code: string; readonly asks: boolean }
  | { readonly type: 'judge-procedure'; readonly code: string; readonly helped: boolean }
  /** A question had no good answer. `code`: the procedure that it was about. */
  | { readonly type: 'note-missed'; readonly text: string; readonly code?: string }
  /** A question for a person at the desk; `procedure`: what it is about. */
  | {
      readonly type: 'ask-official';
      readonly text: string;
      readonly procedure?: { readonly code: string; readonly short: string };
    };
