import type { Pool } from 'undici';
import { type Act, writeLetter } from '../letters.ts';
import type { BenchChannel } from '../world.ts';

/** How long a message may take before the run is given up: an answer may wait for its time to be taken back. */
const PATIENCE_MS = 60_000;

/** An official hears of everything; only the last of it is waited for. */
const MOST_HEARD = 300;

let letters = 0;

/** Somebody in a chat who waits for messages by what stands in them. */
export class Person {
  readonly user: string;
  readonly #channel: BenchChannel;
  readonly #pool: Pool;
  #heard: string[] = [];
  readonly #waiting = new Map<RegExp, (found: RegExpExecArray) => void>();

  constructor(pool: Pool, channel: BenchChannel, user: string) {
    this.#pool = pool;
    this.#channel = channel;
    this.user = user;
  }

  /** A message for this person arrived at the platform. */
  hear(body: string): void {
    this.#heard = [...this.#heard.slice(-MOST_HEARD), body];
    for (const [pattern, wake] of this.#waiting) {
      const found = pattern.exec(body);
      if (!found) continue;
      this.#waiting.delete(pattern);
      wake(found);
    }
  }

  /** Does something; what was heard before is forgotten. Resolves when the webhook is answered. */
  act(act: Act): Promise<void> {
    this.#heard = [];
    return this.actOnTheSide(act);
  }

  /** Does something beside other things that are under way: nothing is forgotten. */
  async actOnTheSide(act: Act): Promise<void> {
    letters += 1;
    const letter = writeLetter(this.#channel, this.user, `mid.${process.pid}.p${letters}`, act);
    const { statusCode, body } = await this.#pool.request({ ...letter, method: 'POST' });
    await body.dump();
    if (statusCode !== 200) throw new Error(`the webhook was answered ${statusCode}`);
  }

  /** The first message since the last act that fits, here already or still to come. */
  async wait(pattern: RegExp): Promise<RegExpExecArray> {
    for (const body of this.#heard) {
      const found = pattern.exec(body);
      if (found) return found;
    }
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => {
        this.#waiting.delete(pattern);
        reject(new Error(`${this.user} never heard ${pattern}, only:\n${this.#heard.join('\n')}`));
      }, PATIENCE_MS);
      this.#waiting.set(pattern, (found) => {
        clearTimeout(patience);
        resolve(found);
      });
    });
  }

  /** Taps the first button since the last act whose payload holds `part`. */
  async tap(part: string): Promise<void> {
    await this.act({ payload: await this.#findButton(part) });
  }

  /** The same beside other things that are under way. */
  async tapOnTheSide(part: string): Promise<void> {
    await this.actOnTheSide({ payload: await this.#findButton(part) });
  }

  async #findButton(part: string): Promise<string> {
    const [, payload = ''] = await this.wait(new RegExp(`"payload":"(xtt:[^"]*${part}[^"]*)"`));
    return payload;
  }
}
