import { randomInt } from 'node:crypto';
import { type Courier, createCourier } from '../courier.ts';
import type { Ground } from '../ground.ts';
import type { ApiHandler } from '../http.ts';
import type { PhoneMode } from '../types.ts';
import { takeWaiting } from '../world.ts';
import { createMessengerActs, type MessengerActs } from './acts.ts';
import { createMessengerEvents } from './events.ts';
import { createGraphApi } from './graph.ts';
import { createMailer } from './mailer.ts';
import { createPageBook, type PageBook } from './pages.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/**
 * The platform retries a few times at once, then at times that it does not publish, and gives up after an hour:
 * these add up to one.
 */
const RETRY_DELAYS = [SECOND, 10 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, 38 * MINUTE + 49 * SECOND];
/** A webhook has 5 s for its 200. */
const TIMEOUT = 5 * SECOND;

/** What people do, and the switches of the developer dashboard. */
export interface MessengerDesk extends MessengerActs {
  readonly webhook: Courier;
  /** The GET check of the webhook address, with the verify token of the options unless another one is given. */
  verify(verifyToken?: string): Promise<boolean>;
  /** The Page token dies (190/460), or lives again. */
  killToken(pageId: string, isDead?: boolean): void;
  block(user: string, pageId: string, blocked?: boolean): void;
  /** What came while the phone was off arrives when it is on again. */
  setPhone(user: string, pageId: string, mode: PhoneMode): void;
}

/** Messenger as a whole. */
export interface Messenger {
  readonly desk: MessengerDesk;
  readonly graph: ApiHandler;
  readonly pages: PageBook;
}

/** Creates the emulated Messenger. */
export function createMessenger(ground: Ground): Messenger {
  const { options, world } = ground;
  const webhook = createCourier({
    url: () => `${ground.target()}/webhooks/messenger`,
    timeout: options.webhookTimeouts?.messenger ?? TIMEOUT,
    delays: RETRY_DELAYS.map((delay) => delay * (options.retryScale ?? 1)),
    faults: ground.faults,
    dispatcher: ground.dispatcher,
  });
  const pages = createPageBook(options.messenger.pages);
  const events = createMessengerEvents(ground, createMailer(ground, webhook), pages);
  const desk: MessengerDesk = {
    ...createMessengerActs(ground, events, pages),
    webhook,
    async verify(verifyToken = options.messenger.verifyToken) {
      const challenge = String(randomInt(100_000_000, 999_999_999));
      const query = new URLSearchParams({
        'hub.mode': 'subscribe',
        'hub.verify_token': verifyToken,
        'hub.challenge': challenge,
      });
      const answer = await webhook.call('GET', `${ground.target()}/webhooks/messenger?${query}`);
      return answer?.status === 200 && answer.text === challenge;
    },
    killToken(pageId, isDead = true) {
      const page = pages.byId(pageId);
      if (page === undefined) throw new Error(`no Page ${pageId}`);
      page.isTokenDead = isDead;
    },
    block(user, pageId, blocked = true) {
      world.open('messenger', pageId, user).blocked = blocked;
    },
    setPhone(user, pageId, mode) {
      const thread = world.open('messenger', pageId, user);
      thread.phone = mode;
      const waiting = takeWaiting(world, thread);
      if (waiting.length > 0) void events.delivery(thread, waiting);
      if (mode === 'reading') void desk.seen(user, pageId);
    },
  };
  return { desk, pages, graph: createGraphApi(ground, { pages, events }) };
}
