import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';
import { Citizen, type TurnTimes } from './citizen.ts';
import { SCRIPTS, type ScriptName, type Step } from './scripts.ts';
import type { Sink } from './sink.ts';
import { percentile } from './stats.ts';
import type { BenchChannel } from './world.ts';

/** What the crowd is asked to do at one server. */
export interface Visit {
  /** Address of the server; its people are remembered between the visits. */
  readonly target: string;
  readonly script: ScriptName;
  readonly citizens: number;
  readonly ms: number;
  /** Every turn of one message, as the bare server's are; otherwise it is found out first. */
  readonly isBare: boolean;
}

/** What came of a visit. Times in ms. */
export interface VisitResult {
  readonly turns: number;
  readonly messages: number;
  readonly turnsPerSecond: number;
  readonly ack: { readonly p50: number; readonly p99: number };
  readonly turn: { readonly p50: number; readonly p99: number };
}

/** How many messages answer each step. */
interface Lengths {
  readonly hello: readonly number[];
  readonly round: readonly number[];
}

interface Party {
  readonly pool: Pool;
  readonly people: { readonly citizen: Citizen; next: number }[];
  readonly lengths: Record<BenchChannel, Lengths>;
}

/** Nobody says more after so long a silence, or after one three times as long as the first word took. */
const SILENCE_MS = 300;
const SILENCE = 3;

/** Closed-loop citizens, half of them on each platform. */
export class Crowd {
  readonly #sink: Sink;
  readonly #citizens = new Map<string, Citizen>();
  readonly #parties = new Map<string, Party>();
  #born = 0;

  constructor(sink: Sink) {
    this.#sink = sink;
    sink.onMessage((user, body) => this.#citizens.get(user)?.hear(body));
  }

  async visit(visit: Visit): Promise<VisitResult> {
    const party = await this.#gather(visit);
    const { round } = SCRIPTS[visit.script];
    const times: TurnTimes[] = [];
    let messages = 0;
    const started = performance.now();
    const live = async (person: Party['people'][number]) => {
      while (performance.now() < started + visit.ms) {
        const at = person.next % round.length;
        person.next += 1;
        const count = party.lengths[person.citizen.channel].round[at] ?? 1;
        times.push(await person.citizen.take(round[at] as Step, count));
        messages += count;
      }
    };
    await Promise.all(party.people.slice(0, visit.citizens).map(live));
    // Until the last of them has the answer: on a slow machine a turn may be longer than the round.
    const seconds = (performance.now() - started) / 1000;
    const list = (key: keyof TurnTimes) => times.map((time) => time[key]);
    const describe = (key: keyof TurnTimes) => ({
      p50: percentile(list(key), 0.5),
      p99: percentile(list(key), 0.99),
    });
    return {
      ...{ turns: times.length, messages, turnsPerSecond: times.length / seconds },
      ...{ ack: describe('ack'), turn: describe('turn') },
    };
  }

  /** `count` newcomers come, say hello, and stay away; gives how many turns a second that were. */
  async greet(visit: Pick<Visit, 'target' | 'citizens'> & { readonly count: number }): Promise<number> {
    const party = await this.#gather({ ...visit, script: 'petition', isBare: false });
    const { hello } = SCRIPTS.petition;
    let left = visit.count;
    const started = performance.now();
    const stream = async () => {
      while (left > 0) {
        left -= 1;
        const citizen = this.#bear(party.pool);
        for (const [at, step] of hello.entries()) {
          await citizen.take(step, party.lengths[citizen.channel].hello[at] ?? 1);
        }
        this.#citizens.delete(citizen.user);
      }
    };
    await Promise.all(Array.from({ length: visit.citizens }, stream));
    return (visit.count * 1000) / (performance.now() - started);
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#parties.values()].map(({ pool }) => pool.destroy()));
    this.#sink.stop();
  }

  async #gather(visit: Pick<Visit, 'target' | 'script' | 'citizens' | 'isBare'>): Promise<Party> {
    const key = `${visit.target} ${visit.script}`;
    let party = this.#parties.get(key);
    if (!party) {
      const pool = new Pool(visit.target, { connections: visit.citizens });
      const [zalo, messenger] = await Promise.all([
        this.#rehearse(pool, 'zalo', visit),
        this.#rehearse(pool, 'messenger', visit),
      ]);
      const lengths = { zalo, messenger };
      party = { pool, lengths, people: [] };
      this.#parties.set(key, party);
    }
    const { pool, people, lengths } = party;
    const hello = SCRIPTS[visit.script].hello;
    await Promise.all(
      Array.from({ length: visit.citizens - people.length }, async () => {
        const citizen = this.#bear(pool);
        people.push({ citizen, next: 0 });
        for (const [at, step] of hello.entries())
          await citizen.take(step, lengths[citizen.channel].hello[at] ?? 1);
      }),
    );
    return party;
  }

  /** Goes through a script slowly and counts the messages that answer each step. */
  async #rehearse(
    pool: Pool,
    channel: BenchChannel,
    visit: Pick<Visit, 'script' | 'isBare'>,
  ): Promise<Lengths> {
    const { hello, round } = SCRIPTS[visit.script];
    if (visit.isBare) return { hello: hello.map(() => 1), round: round.map(() => 1) };
    const citizen = this.#bear(pool, channel);
    const count = async (step: Step): Promise<number> => {
      const started = performance.now();
      await citizen.take(step, 0);
      while (citizen.heard === 0) await pause(10);
      const silence = Math.max(SILENCE_MS, SILENCE * (performance.now() - started));
      for (let heard = -1; heard !== citizen.heard; ) {
        heard = citizen.heard;
        await pause(silence);
      }
      return citizen.heard;
    };
    const walk = async (steps: readonly Step[]) => {
      const counts: number[] = [];
      for (const step of steps) counts.push(await count(step));
      return counts;
    };
    return { hello: await walk(hello), round: await walk(round) };
  }

  #bear(pool: Pool, channel: BenchChannel = this.#born % 2 === 0 ? 'zalo' : 'messenger'): Citizen {
    this.#born += 1;
    const citizen = new Citizen(pool, channel, String(7_000_000_000_000_000 + this.#born));
    this.#citizens.set(citizen.user, citizen);
    return citizen;
  }
}
