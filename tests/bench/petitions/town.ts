import { Pool } from 'undici';
import type { Sink } from '../sink.ts';
import { percentile } from '../stats.ts';
import { liveOnce } from './live.ts';
import { Person } from './person.ts';

/** What the town is told to do at a server. */
export type TownOrder =
  | { readonly do: 'enrol'; readonly target: string; readonly invites: readonly string[] }
  | { readonly do: 'live'; readonly target: string; readonly lives: number; readonly ms: number }
  | { readonly do: 'ask'; readonly target: string; readonly text: string; readonly times: number };

/** What came of a round of lives; `codes` are some of the petitions. */
export interface LiveResult {
  readonly count: number;
  readonly perSecond: number;
  readonly codes: readonly string[];
}

/** Times of one command, ms, from the webhook to the message on the platform. */
export interface AskResult {
  readonly p50: number;
  readonly p99: number;
}

interface Place {
  readonly pool: Pool;
  readonly officials: Person[];
}

/** Citizens and officials of several servers, and the platforms' side of all of them. */
export class Town {
  readonly #people = new Map<string, Person>();
  readonly #places = new Map<string, Place>();
  #born = 0;

  constructor(sink: Sink) {
    sink.onMessage((user, body) => this.#people.get(user)?.hear(body));
  }

  async carryOut(order: TownOrder): Promise<unknown> {
    const place = this.#openPlace(order.target);
    if (order.do === 'enrol') return this.#enrol(place, order.invites);
    return order.do === 'live' ? this.#live(place, order) : this.#ask(place, order);
  }

  async #enrol(place: Place, invites: readonly string[]): Promise<void> {
    for (const invite of invites) {
      const official = this.#bear(place, 'zalo');
      await official.act({ text: `/dangky ${invite}` });
      await official.wait(/ghi danh/i);
      place.officials.push(official);
    }
  }

  /** So many petitions at a time, each followed by another until the time is over; all are brought to their end. */
  async #live(place: Place, { lives, ms }: { lives: number; ms: number }): Promise<LiveResult> {
    const codes: string[] = [];
    const started = performance.now();
    const stream = async (at: number) => {
      while (performance.now() < started + ms) {
        const citizen = this.#bear(place, at % 2 === 0 ? 'zalo' : 'messenger');
        const official = place.officials[at % place.officials.length] as Person;
        codes.push(await liveOnce(citizen, official, this.#born));
        this.#people.delete(citizen.user);
      }
    };
    await Promise.all(Array.from({ length: lives }, (_, at) => stream(at)));
    const seconds = (performance.now() - started) / 1000;
    return { count: codes.length, perSecond: codes.length / seconds, codes: codes.slice(-10) };
  }

  /** One official asks the same again and again, alone. */
  async #ask(place: Place, { text, times }: { text: string; times: number }): Promise<AskResult> {
    const [official] = place.officials;
    if (!official) throw new Error('nobody is enrolled');
    const took: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const started = performance.now();
      await official.act({ text });
      await official.wait(/./);
      took.push(performance.now() - started);
    }
    return { p50: percentile(took, 0.5), p99: percentile(took, 0.99) };
  }

  #openPlace(target: string): Place {
    const known = this.#places.get(target);
    if (known) return known;
    const place: Place = { pool: new Pool(target, { connections: 32 }), officials: [] };
    this.#places.set(target, place);
    return place;
  }

  #bear({ pool }: Place, channel: 'zalo' | 'messenger'): Person {
    this.#born += 1;
    const person = new Person(pool, channel, String(8_000_000_000_000_000 + this.#born));
    this.#people.set(person.user, person);
    return person;
  }
}
