/**
 * Ways in which a send call can go wrong: a 5xx with JSON, a 502 page of HTML, HTTP 429, the platform's own rate
 * error (-32 or 613), no answer at all, an answer that gets lost after the message arrived.
 */
export type SendFault = 'http-500' | 'html-502' | 'http-429' | 'rate-limit' | 'no-answer' | 'lost-answer';

/** What goes wrong on purpose. Rates are 0 (never) to 1 (always). May be changed while running. */
export interface Faults {
  /** Rate of webhook calls that are made twice. */
  duplicates: number;
  /** Webhook calls overtake each other. */
  shuffle: boolean;
  /** Several Messenger events share one request. */
  batch: boolean;
  /** Rate of Messenger requests whose ids are bare numbers (only ids that a double holds exactly). */
  numericIds: number;
  /** Rate of send calls that fail, each time in one of `failKinds`. */
  failSend: number;
  failKinds: SendFault[];
}

/** What chance and tests do to the emulator's calls. */
export interface FaultBox {
  readonly rates: Faults;
  /** The next `times` send calls fail this way. */
  failNext(kind: SendFault, times?: number): void;
  /** Decides whether this send call fails, and how. */
  drawSendFault(): SendFault | undefined;
  happens(rate: number): boolean;
  random(): number;
}

/** Creates the box with everything off but what is given. */
export function createFaultBox(given: Partial<Faults> = {}, random: () => number = Math.random): FaultBox {
  const rates: Faults = {
    duplicates: 0,
    shuffle: false,
    batch: false,
    numericIds: 0,
    failSend: 0,
    failKinds: ['http-500', 'html-502', 'http-429', 'rate-limit'],
    ...given,
  };
  const planned: SendFault[] = [];
  const happens = (rate: number): boolean => rate > 0 && random() < rate;
  return {
    rates,
    failNext(kind, times = 1) {
      for (let i = 0; i < times; i += 1) planned.push(kind);
    },
    drawSendFault() {
      const next = planned.shift();
      if (next !== undefined) return next;
      if (!happens(rates.failSend)) return undefined;
      return rates.failKinds[Math.floor(random() * rates.failKinds.length)];
    },
    happens,
    random,
  };
}
