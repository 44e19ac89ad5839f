import type { Profile } from '../domain/profile.ts';
import type { Token } from '../domain/token.ts';
import type { ChannelName, Update } from '../domain/update.ts';
import type { Capabilities, Message } from '../domain/view.ts';
import type { LastCheck } from './call.ts';

/** Headers as Node gives them: lower-case names. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * What `parse` makes of a body: the updates in the order they stand in it, those of one conversation by their
 * time, and what it did not know.
 */
export interface Parsed {
  readonly updates: readonly Update[];
  /** Names of events that were ignored, fit as labels of a counter: `[a-z0-9_.-]`, at most 40 characters. */
  readonly ignored: readonly string[];
}

/**
 * Whether a webhook body is the platform's own. `drop` is answered 200 but not read (Zalo's console probe and
 * bad signatures); `refuse` is answered 403.
 */
export type Verdict = 'accept' | 'drop' | 'refuse';

/** A platform: everything that the rest of the program knows of it. `parse` and `render` are pure. */
export interface Channel {
  readonly name: ChannelName;
  readonly capabilities: Capabilities;
  /** Answers the platform's GET check of the webhook address: the text to send back, or undefined for 403. */
  challenge?(query: Readonly<Record<string, unknown>>): string | undefined;
  verify(raw: Uint8Array, headers: Headers): Verdict;
  /** Never throws: what it cannot read is listed in `ignored`. */
  parse(raw: Uint8Array): Parsed;
  /** Body of the send call for one message to one person. */
  render(user: string, message: Message, options?: RenderOptions): unknown;
  /**
   * Body of the send call for a paid template message to a phone (`84…`); absent where the platform has none. `id`
   * comes back with the platform's report that it was delivered.
   */
  renderText?(phone: string, template: string, params: Readonly<Record<string, string>>, id: string): unknown;
  /** Sends a rendered body; gives the platform's message id. Throws `ChannelError`, or what `lastCheck` throws. */
  send(account: string, body: unknown, lastCheck?: LastCheck): Promise<{ messageId: string }>;
  /** Shows or ends "is typing" on the person's phone; absent where the platform has none. Throws `ChannelError`. */
  setTyping?(account: string, user: string, on: boolean): Promise<void>;
}

/**
 * `quotes` shows an earlier message above the new one. `human` marks a text that an official typed, with nothing of
 * ours around it, and that goes out after the free window: Messenger allows only those until the extended one ends.
 * `comment` is the id of a comment that is answered in private; only a channel that parses comments gets one.
 */
export interface RenderOptions {
  readonly quotes?: string;
  readonly human?: boolean;
  readonly comment?: string;
}

/** What an operator's tools and the token timer ask of a platform. All throw `ChannelError` only. */
export interface AccountKeeper {
  /** Asks the platform who the account is, with its own token: proves token, address and permission at once. */
  checkAccount(account: string): Promise<{ readonly name: string }>;
  /** Refreshes the account's token when it is due; to be called every few minutes for every linked account. */
  keepToken(account: string): Promise<void>;
  /** Sets what the account shows to newcomers, in the place of what it showed; absent where nothing can be set. */
  setProfile?(account: string, profile: Profile): Promise<void>;
}

/** What the platform sent back when it asked an account's owner. */
export interface ConsentAnswer {
  readonly account: string;
  readonly code: string;
}

/** Linking an account by its owner's consent on a page of the platform (OAuth with PKCE). */
export interface ConsentDesk {
  /** The page that asks; it sends the browser back to `callback` with `state`. `verifier` proves that we asked. */
  ask(request: { readonly callback: string; readonly state: string }): { url: string; verifier: string };
  /** Reads the query that came back; undefined when no consent was given. */
  readAnswer(query: Readonly<Record<string, unknown>>): ConsentAnswer | undefined;
  /**
   * Trades the code for the account's tokens and keeps them, once they are seen to open this account. Throws
   * `ChannelError` (`other-account`: the owner chose another one), and nothing is kept then.
   */
  accept(answer: ConsentAnswer, verifier: string): Promise<{ readonly name: string }>;
}

/**
 * A channel as the registry makes it. `consent` where the platform's owners link their accounts by themselves;
 * `mediaHosts`: the domains, each with those below it, that people's files lie on; `chatLink`: address that opens the
 * chat with an account, for links and QR codes. Where the platform carries it, `ref` (letters, digits, `-_=`) comes
 * back as the `ref` of a start.
 */
export type LinkedChannel = Channel &
  AccountKeeper & {
    readonly consent?: ConsentDesk;
    readonly mediaHosts: readonly string[];
    chatLink(account: string, ref?: string): string;
  };

/** Where a channel keeps the tokens of its accounts; the values at rest are encrypted by the store. */
export interface TokenStore {
  /** undefined when the account was never linked. */
  read(account: string): Promise<Token | undefined>;
  /** Whatever was there: the account is linked anew. */
  write(account: string, token: Token): Promise<void>;
  /**
   * Writes only while the stored pair has this refresh token; false: another pair took its place. A refresh token
   * is traded once, so this lets the right pair in even from a process that lost its lock, and no older one.
   */
  replace(account: string, refreshToken: string, token: Token): Promise<boolean>;
  /**
   * Runs `work` in one process at a time per account; the others wait, then run theirs. The lock outlives the
   * longest call inside it, but not a process that sleeps: what `work` writes goes through `replace`.
   */
  exclusive<T>(account: string, work: () => Promise<T>): Promise<T>;
}
