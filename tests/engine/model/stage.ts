import { strict as assert } from 'node:assert';
import type { Redis } from 'ioredis';
import { addressOf, type Update } from '../../../src/domain/update.ts';
import { createClockwork } from '../../../src/engine/clockwork.ts';
import { createMailbox } from '../../../src/engine/mailbox.ts';
import { applyReceipt } from '../../../src/engine/receipts.ts';
import { scripts } from '../../../src/engine/scripts.ts';
import { ChannelError } from '../../../src/errors.ts';
import { type LineName, laneKeys } from '../../../src/store/keys.ts';
import { KEYS, LANE, LANES, makeText, SLUG } from '../../helpers/engine.ts';
import { compare, expectClean } from './compare.ts';
import { createHand } from './hand.ts';
import { judgeArrivals } from './judge-arrivals.ts';
import { Model } from './model.ts';
import { CONVERSATIONS, createPlanned, type Plan, USERS } from './plan.ts';
import { readScriptCall } from './read-call.ts';
import { runShift, type ShiftOptions, takeIn, type Worker } from './shift.ts';
import { HANDS, type Mood, type Step } from './steps.ts';

const lane = laneKeys(LANE);
/** Longer than any run: leases end when a step says so. */
const LEASE_MS = 600_000;

/** Plays steps on an empty Redis, and after each demands that Redis holds what the laws say. */
export class Stage {
  readonly #redis: Redis;
  readonly #model = new Model();
  readonly #pushed: Update[] = [];
  readonly #workers: Worker[] = [];
  readonly #handler = createPlanned(() => this.#now);
  /** Parts that reached people, in order, and conversations in which a call may have been repeated. */
  readonly #arrived: { readonly conversation: string; readonly part: string }[] = [];
  readonly #cut = new Set<string>();
  #consumers = 0;
  #now = 1_000_000;
  #mood: Mood = 'fine';

  readonly #shift: ShiftOptions = {
    ...{ now: () => this.#now, handler: this.#handler, leaseMs: LEASE_MS },
    answer: (conversation, part) => this.#answer(conversation, part),
  };

  constructor(redis: Redis) {
    this.#redis = redis;
    for (let at = 0; at < HANDS; at += 1) this.#workers.push(this.#hire());
  }

  async play(step: Step): Promise<void> {
    await this.#do(step);
    await compare(this.#redis, this.#model);
  }

  /** All workers die, time passes, new ones come, and everybody writes once more: all must be done then. */
  async finish(): Promise<void> {
    for (const at of this.#workers.keys()) await this.play({ do: 'die', hand: at, after: false });
    for (const line of ['in', 'out'] as const)
      for (const conversation of CONVERSATIONS) await this.#expire(line, conversation);
    await this.#drain();
    await this.play({ do: 'platform', mood: 'fine' });
    for (const user of USERS.keys()) await this.play({ do: 'push', user, plan: { tells: [], fails: 0 } });
    await this.#drain();
    await this.#reportAll();
    await expectClean(this.#redis, this.#model);
    const { accepted, ended, messages } = this.#model;
    assert.deepEqual([...ended].sort(), [...accepted].sort(), 'accepted and worked on');
    const open = [...messages.values()].filter(({ state }) => state === 'queued' || state === 'held');
    assert.deepEqual(open, [], 'messages that never went');
    for (const conversation of CONVERSATIONS) {
      const arrived = this.#arrived.filter((one) => one.conversation === conversation);
      judgeArrivals(
        [...messages.values()].filter((one) => one.conversation === conversation),
        arrived.map(({ part }) => part),
        this.#cut.has(conversation),
      );
    }
  }

  /** Receipts for what was sent, in an order that no platform promises: some, all of an age, all, then back. */
  async #reportAll(): Promise<void> {
    const picks = [0, 2, 3, 5];
    for (const user of USERS.keys()) {
      const receipt = { do: 'receipt', user } as const;
      await this.play({ ...receipt, kind: 'seen', picks, ago: null });
      await this.play({ ...receipt, kind: 'delivered', picks: [], ago: 24 * 3_600_000 });
      await this.play({ ...receipt, kind: 'delivered', picks, ago: 0 });
    }
  }

  async #drain(): Promise<void> {
    for (let round = 0; round < 20; round += 1) {
      await this.play({ do: 'tick', ms: 12 * 3_600_000, clocks: 1 });
      for (const line of ['in', 'out'] as const) {
        for (let turn = 0; turn < 30 && (await this.#redis.xlen(lane.ready(line))) > 0; turn += 1) {
          const worker = this.#workers[0] as Worker;
          do await this.#work(0, line, turn % 2 === 1, 1);
          while (!worker.hand.isIdle);
          await compare(this.#redis, this.#model);
        }
      }
      const lines = (['in', 'out'] as const).flatMap((line) => [lane.later(line), lane.watched(line)]);
      const waiting = await this.#redis.exists(lane.alarms, ...lines);
      const ready = await Promise.all(
        [lane.ready('in'), lane.ready('out')].map((key) => this.#redis.xlen(key)),
      );
      if (waiting === 0 && ready.every((count) => count === 0)) return;
    }
    assert.fail('it does not come to an end');
  }

  async #do(step: Step): Promise<void> {
    switch (step.do) {
      case 'push':
        return this.#push(step.user, step.plan);
      case 'bid':
        return this.#bid(step);
      case 'repeat':
        return this.#repeat(step.pick);
      case 'work':
        return this.#work(step.hand, step.line, step.adopt, step.calls);
      case 'die':
        return this.#kill(step.hand, step.after);
      case 'expire':
        return this.#loseLease(step.hand, step.by);
      case 'extend':
        return this.#extend(step.hand);
      case 'tick':
        return this.#tick(step.ms, step.clocks);
      case 'platform':
        this.#mood = step.mood;
        return;
      case 'receipt':
        return this.#report(step);
    }
  }

  #mailbox = () => createMailbox({ redis: this.#redis, lanes: LANES, now: () => this.#now });

  async #push(user: number, plan: Plan): Promise<void> {
    const update = makeText(USERS[user] ?? '', JSON.stringify(plan));
    assert.equal(await this.#mailbox().push(SLUG, update), 'added');
    this.#pushed.push(update);
    this.#model.accept(CONVERSATIONS[user] ?? '', JSON.stringify(update));
  }

  async #bid({ hand, user, plan, calls }: Extract<Step, { do: 'bid' }>): Promise<void> {
    const worker = this.#workers[hand] as Worker;
    // A process bids only while its hands are free.
    if (!worker.hand.isIdle) return this.#push(user, plan);
    const update = makeText(USERS[user] ?? '', JSON.stringify(plan));
    await worker.hand.start(() => takeIn(worker, update, this.#shift));
    for (let call = 0; call < calls; call += 1) await worker.hand.advance();
  }

  async #repeat(pick: number): Promise<void> {
    const update = this.#pushed[pick % Math.max(1, this.#pushed.length)];
    if (update) assert.equal(await this.#mailbox().push(SLUG, update), 'repeated');
  }

  #hire(): Worker {
    this.#consumers += 1;
    const worker: Worker = {
      consumer: `worker-${this.#consumers}`,
      hand: createHand(this.#redis, (call) => {
        const script = readScriptCall(call);
        if (!script) return;
        this.#model.hear(script);
        if (script.script === 'push') this.#pushed.push(JSON.parse(script.argv[0] ?? '') as Update);
      }),
    };
    return worker;
  }

  async #work(at: number, line: LineName, adopt: boolean, calls: number): Promise<void> {
    const worker = this.#workers[at] as Worker;
    if (worker.hand.isIdle) await worker.hand.start(() => this.#runShift(worker, line, adopt));
    for (let call = 0; call < calls; call += 1) await worker.hand.advance();
  }

  #runShift(worker: Worker, line: LineName, adopt: boolean): Promise<void> {
    return runShift(worker, line, adopt, this.#shift);
  }

  #answer(conversation: string, part: string): { messageId: string } {
    if (this.#mood !== 'fine') throw new ChannelError(this.#mood, `-${this.#mood}`, 'refused');
    this.#arrived.push({ conversation, part });
    return { messageId: `p${this.#arrived.length}` };
  }

  async #kill(at: number, after: boolean): Promise<void> {
    const worker = this.#workers[at] as Worker;
    if (worker.held?.line === 'out') this.#cut.add(worker.held.conversation);
    await worker.hand.die(after);
    this.#workers[at] = this.#hire();
  }

  async #loseLease(at: number, by: number): Promise<void> {
    const held = this.#workers[at]?.held;
    // It may have lost it before, and somebody else may have it now.
    if (!held || this.#model.line(held.line, held.conversation).lease !== held.token) return;
    await this.#expire(held.line, held.conversation);
    // One call reads what was left behind, the next takes it.
    if (this.#workers[by]?.hand.isIdle) await this.#work(by, held.line, true, 2);
  }

  async #expire(line: LineName, conversation: string): Promise<void> {
    if (line === 'out') this.#cut.add(conversation);
    await this.#redis.del(KEYS.lease(line, conversation));
    this.#model.line(line, conversation).lease = undefined;
  }

  async #extend(at: number): Promise<void> {
    const held = this.#workers[at]?.held;
    if (!held) return;
    const key = KEYS.lease(held.line, held.conversation);
    const kept = await scripts.extend(this.#redis, [key], [held.token, LEASE_MS]);
    const isOurs = this.#model.line(held.line, held.conversation).lease === held.token;
    assert.equal(kept, isOurs ? 1 : 0, 'whether the lease could be kept');
  }

  async #tick(ms: number, clocks: number): Promise<void> {
    this.#now += ms;
    const clock = createClockwork({
      ...{ redis: this.#redis, lanes: [LANE], now: () => this.#now, everyMs: 1 },
      onError: () => {},
    });
    this.#model.ring(this.#now);
    await Promise.all(Array.from({ length: clocks + 1 }, () => clock.tick()));
  }

  async #report(step: Extract<Step, { do: 'receipt' }>): Promise<void> {
    const conversation = CONVERSATIONS[step.user] ?? '';
    const ids = step.picks.map((pick) => `p${(pick % (this.#arrived.length + 1)) + 1}`);
    const until = step.ago === null ? undefined : this.#now - step.ago;
    await applyReceipt(
      this.#redis,
      { slug: SLUG, lanes: LANES },
      {
        ...{ ...addressOf(conversation), id: 'r', at: this.#now, kind: step.kind, messages: ids },
        ...(until === undefined ? {} : { watermark: until }),
      },
    );
    this.#model.report(step.kind, conversation, ids, until);
  }
}
