import type { Pool } from 'undici';
import { writeOwnWords } from '../helpers/own-words.ts';
import { type Act, writeLetter } from './letters.ts';
import type { Step } from './scripts.ts';
import type { BenchChannel } from './world.ts';

/** How long an answer may take before the run is given up. */
const PATIENCE_MS = 30_000;
const PAYLOAD = /"payload":"(xtt:[^"]*)"/g;

let letters = 0;

/** What one turn took, ms: until the webhook's reply, and until the last message of the answer. */
export interface TurnTimes {
  readonly ack: number;
  readonly turn: number;
}

/** One person, who waits for the whole answer before the next act. */
export class Citizen {
  readonly user: string;
  readonly channel: BenchChannel;
  readonly #pool: Pool;
  #heard: string[] = [];
  #wanted = 0;
  #onAnswer: (() => void) | undefined;

  constructor(pool: Pool, channel: BenchChannel, user: string) {
    this.#pool = pool;
    this.channel = channel;
    this.user = user;
  }

  /** Messages heard since the last act. */
  get heard(): number {
    return this.#heard.length;
  }

  /** A message for this person arrived at the platform. */
  hear(body: string): void {
    this.#heard.push(body);
    if (this.#heard.length === this.#wanted) this.#onAnswer?.();
  }

  /** Does one step; resolves when `messages` messages came and the webhook is answered. */
  async take(step: Step, messages: number): Promise<TurnTimes> {
    const act = this.#read(step);
    this.#heard = [];
    this.#wanted = messages;
    letters += 1;
    const letter = writeLetter(this.channel, this.user, `mid.${process.pid}.${letters}`, act);
    const started = performance.now();
    const answered = messages === 0 ? undefined : this.#waitForAnswer(step);
    const { statusCode, body } = await this.#pool.request({ ...letter, method: 'POST' });
    const ack = performance.now() - started;
    await body.dump();
    if (statusCode !== 200) throw new Error(`the webhook was answered ${statusCode}`);
    await answered;
    return { ack, turn: performance.now() - started };
  }

  /** The act of a step; a tap on a button that was not offered (the bare server's) is as long as a real one. */
  #read(step: Step): Act {
    if ('say' in step) {
      const own = () => writeOwnWords(`${this.user} ${letters}`);
      return { text: step.say.replace('{own}', own) };
    }
    for (const body of this.#heard) {
      for (const [, payload = ''] of body.matchAll(PAYLOAD))
        if (payload.includes(step.tap)) return { payload };
    }
    return { payload: `xtt:a:1${step.tap}` };
  }

  #waitForAnswer(step: Step): Promise<void> {
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => {
        const came = `${this.#heard.length} of ${this.#wanted} messages`;
        reject(new Error(`${came} after ${JSON.stringify(step)}:\n${this.#heard.join('\n')}`));
      }, PATIENCE_MS);
      this.#onAnswer = () => {
        clearTimeout(patience);
        resolve();
      };
    });
  }
}
