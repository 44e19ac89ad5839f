import type { ChannelName } from './update.ts';

/** What a one-time link is for: the account that its owner may link. */
export interface ConnectLink {
  readonly channel: ChannelName;
  readonly account: string;
  readonly slug: string;
}

/** A consent that was asked for through a link. `link` names the link, `verifier` proves that we asked (PKCE). */
export interface ConnectTry extends ConnectLink {
  readonly link: string;
  readonly verifier: string;
}
