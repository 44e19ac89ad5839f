import { type Courier, createCourier } from '../courier.ts';
import type { Ground } from '../ground.ts';
import type { ApiHandler } from '../http.ts';
import type { PhoneMode } from '../types.ts';
import { takeWaiting } from '../world.ts';
import { createZaloActs, type ZaloActs } from './acts.ts';
import { createZaloApi } from './api.ts';
import { createZaloEvents } from './events.ts';
import { createZaloOauth } from './oauth.ts';
import type { Till } from './send.ts';
import { createTokenBook, type TokenPair } from './tokens.ts';
import { createZns, type ZnsDesk } from './zns.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** The platform waits 30 s, 5, 15, 30 and 60 minutes before its retries. */
const RETRY_DELAYS = [30 * SECOND, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, 60 * MINUTE];
/** A webhook has 2 s for its 200. */
const TIMEOUT = 2 * SECOND;

/** What people do, and the switches of the developer console. */
export interface ZaloDesk extends ZaloActs, ZnsDesk {
  readonly webhook: Courier;
  /** The syntax filter: texts that begin with `#` are not delivered. */
  setFilter(on: boolean): void;
  setZca(oaId: string, on: boolean): void;
  /** How many messages of the OA were billed. */
  countBilled(oaId: string): number;
  block(user: string, oaId: string, blocked?: boolean): void;
  /** What came while the phone was off arrives when it is on again. */
  setPhone(user: string, oaId: string, mode: PhoneMode): void;
  /** Saves the webhook address: an unsigned `POST {}` that has to be answered 200. */
  probe(): Promise<boolean>;
  /** The OA takes its consent back: its tokens die, the app is told. */
  revoke(oaId: string): Promise<void>;
}

/** Zalo as a whole. */
export interface Zalo {
  readonly desk: ZaloDesk;
  readonly api: ApiHandler;
  readonly oauth: ApiHandler;
  readonly zns: ApiHandler;
  issueTokens(oaId: string): TokenPair;
}

/** Creates the emulated Zalo. */
export function createZalo(ground: Ground): Zalo {
  const { options, world } = ground;
  const webhook = createCourier({
    url: () => `${ground.target()}/webhooks/zalo`,
    timeout: options.webhookTimeouts?.zalo ?? TIMEOUT,
    delays: RETRY_DELAYS.map((delay) => delay * (options.retryScale ?? 1)),
    retryHeader: 'num_retry',
    faults: ground.faults,
    dispatcher: ground.dispatcher,
  });
  const book = createTokenBook(ground.now);
  const events = createZaloEvents(ground, webhook);
  const zns = createZns(ground, { book, events });
  const zca = new Map(options.zalo.oas.map((oa) => [oa.id, oa.zca === true]));
  const billed = new Map<string, number>();
  const till: Till = {
    hasZca: (oaId) => zca.get(oaId) === true,
    bill: (oaId) => billed.set(oaId, (billed.get(oaId) ?? 0) + 1),
  };
  const mustExist = (oaId: string): string => {
    if (!zca.has(oaId)) throw new Error(`no OA ${oaId}`);
    return oaId;
  };
  let filter = false;
  const desk: ZaloDesk = {
    ...createZaloActs(ground, events, () => filter),
    ...zns.desk,
    webhook,
    setFilter(on) {
      filter = on;
    },
    setZca: (oaId, on) => zca.set(mustExist(oaId), on),
    countBilled: (oaId) => billed.get(mustExist(oaId)) ?? 0,
    block(user, oaId, blocked = true) {
      world.open('zalo', oaId, user).blocked = blocked;
    },
    setPhone(user, oaId, mode) {
      const thread = world.open('zalo', oaId, user);
      thread.phone = mode;
      for (const id of takeWaiting(world, thread)) void events.received(thread, id);
      if (mode === 'reading') void desk.seen(user, oaId);
    },
    async probe() {
      return (await webhook.call('POST', `${ground.target()}/webhooks/zalo`, '{}'))?.status === 200;
    },
    async revoke(oaId) {
      book.revoke(mustExist(oaId));
      await events.plain(oaId, { event_name: 'permission_revoked', app_id: options.zalo.appId, oa_id: oaId });
    },
  };
  return {
    desk,
    api: createZaloApi(ground, { book, events, till }),
    oauth: createZaloOauth(ground, book),
    zns: zns.api,
    issueTokens: (oaId) => book.issue(mustExist(oaId)),
  };
}
