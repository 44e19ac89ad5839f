import type { Fields } from '../json.ts';
import type { PageAccount } from '../options.ts';
import type { ChatMedia } from '../types.ts';

/** Fields that are subscribed before the app says otherwise. */
const USUAL_FIELDS = [
  'messages',
  'messaging_postbacks',
  'messaging_referrals',
  'message_deliveries',
  'message_reads',
  'message_echoes',
  'message_reactions',
  'message_edits',
  'feed',
];

/** A comment under a post, which can be answered once in private. */
export interface PageComment {
  readonly page: string;
  readonly user: string;
  readonly at: number;
  answered: boolean;
}

/** What the platform keeps of each Page. */
export interface PageRecord {
  readonly account: PageAccount;
  readonly profile: Map<string, unknown>;
  readonly attachments: Map<string, ChatMedia>;
  fields: Set<string>;
  /** The token died (password changed, role lost, consent taken back). */
  isTokenDead: boolean;
}

/** The Pages, by id and by token. */
export interface PageBook {
  byToken(token: string): PageRecord | undefined;
  byId(id: string): PageRecord | undefined;
  isSubscribed(page: string, field: string): boolean;
  /** Comments by id, for private replies. */
  readonly comments: Map<string, PageComment>;
  /** Payload of the Get Started button, when the Page has one. */
  getStarted(page: string): string | undefined;
}

/** Creates the book; every Page is subscribed to the usual fields. Throws when two share a token. */
export function createPageBook(accounts: readonly PageAccount[]): PageBook {
  // A token opens one Page; sharing one would send answers to the wrong place in silence.
  if (new Set(accounts.map(({ token }) => token)).size < accounts.length)
    throw new Error('Pages share a token');
  const pages = new Map<string, PageRecord>(
    accounts.map((account) => [
      account.id,
      {
        account,
        profile: new Map(),
        attachments: new Map(),
        fields: new Set(USUAL_FIELDS),
        isTokenDead: false,
      },
    ]),
  );
  return {
    comments: new Map(),
    byId: (id) => pages.get(id),
    byToken: (token) => [...pages.values()].find((page) => page.account.token === token),
    isSubscribed: (page, field) => pages.get(page)?.fields.has(field) === true,
    getStarted(page) {
      const button = pages.get(page)?.profile.get('get_started') as Fields | undefined;
      return typeof button?.['payload'] === 'string' ? button['payload'] : undefined;
    },
  };
}
