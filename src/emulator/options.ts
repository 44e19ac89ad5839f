import type { Faults } from './faults.ts';

/** A Zalo Official Account. `zca`: has a linked payment account (messages between 48 h and 7 days). */
export interface ZaloAccount {
  readonly id: string;
  readonly name: string;
  readonly zca?: boolean;
}

/** A Facebook Page and the access token that opens it. */
export interface PageAccount {
  readonly id: string;
  readonly name: string;
  readonly token: string;
}

/** Everything the emulator is told. Times in ms. */
export interface EmulatorOptions {
  /** Where webhooks go, e.g. http://127.0.0.1:8080; /webhooks/zalo and /webhooks/messenger are appended. */
  readonly target: string;
  readonly zalo: {
    readonly appId: string;
    readonly appSecret: string;
    readonly oaSecretKey: string;
    readonly oas: readonly ZaloAccount[];
    /** Callback saved in the console; when given, another redirect_uri is refused. */
    readonly callback?: string;
  };
  readonly messenger: {
    readonly appSecret: string;
    readonly appId: string;
    readonly verifyToken: string;
    readonly pages: readonly PageAccount[];
    /** "Require App Secret" of the console. */
    readonly requireProof?: boolean;
  };
  /** Base address of this emulator for media links; default: the address that its server listens on. */
  readonly publicUrl?: string;
  /** What `Emulator.dump` gave at an earlier start: people and chats go on. Pictures and tokens do not. */
  readonly dump?: string;
  readonly now?: () => number;
  /** Source of chance for faults, 0 (inclusive) to 1. */
  readonly random?: () => number;
  /** Multiplies the delays between webhook attempts. */
  readonly retryScale?: number;
  /** How long a webhook may take. Defaults 2000 and 5000, as the platforms. */
  readonly webhookTimeouts?: { readonly zalo?: number; readonly messenger?: number };
  /** Calls allowed. Defaults 4000 a minute for the Zalo app, 300 sends a second for a Page. */
  readonly limits?: { readonly zaloPerMinute?: number; readonly messengerPerSecond?: number };
  readonly faults?: Partial<Faults>;
}
