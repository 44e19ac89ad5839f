import { strict as assert } from 'node:assert';
import type { DeliveryState } from '../../../src/domain/records.ts';
import type { LineName } from '../../../src/store/keys.ts';
import { formatJob, parseJob } from '../../../src/store/keys.ts';
import { KEYS, SLUG } from '../../helpers/engine.ts';
import { CONVERSATIONS, LOG, type LogLine, SHARED } from './plan.ts';
import type { ScriptCall } from './read-call.ts';

interface Line {
  list: string[];
  /** Token of the worker that holds the lease. */
  lease?: string | undefined;
}

/** A message to a person. */
export interface Sent {
  readonly conversation: string;
  /** What it says: the entry that it answers. */
  readonly key: string;
  state: DeliveryState;
  wasHeld?: boolean;
  /** Time of the call that sent it. */
  startedAt?: number;
}

const RANK = { queued: 0, held: 0, failed: 0, sent: 1, delivered: 2, seen: 3 };

/**
 * What must be in Redis by the engine's laws. It hears of every script that ran and of its answer, judges whether
 * that answer was allowed, and changes as the laws say.
 */
export class Model {
  readonly lines: Readonly<Record<LineName, ReadonlyMap<string, Line>>> = { in: newLines(), out: newLines() };
  readonly held = new Map<string, string[]>(CONVERSATIONS.map((conversation) => [conversation, []]));
  readonly messages = new Map<string, Sent>();
  readonly platformIds = new Map<string, string>();
  /** Alarms by their full names, with what comes into the inbox when they ring. */
  readonly alarms = new Map<string, { readonly at: number; readonly entry: string }>();
  readonly revisions = new Map<string, number>();
  /** Entries of inboxes that were accepted and those that ended, each in order. */
  readonly accepted: string[] = [];
  readonly ended: string[] = [];
  readonly dead = new Set<string>();

  line(name: LineName, conversation: string): Line {
    const line = this.lines[name].get(conversation);
    assert(line, `no conversation ${conversation}`);
    return line;
  }

  accept(conversation: string, entry: string): void {
    this.accepted.push(entry);
    this.line('in', conversation).list.push(entry);
  }

  /** The alarms that are due go into their inboxes, the earliest first. */
  ring(now: number): void {
    const due = [...this.alarms]
      .filter(([, { at }]) => at <= now)
      .sort(([one, { at }], [other, { at: then }]) => at - then || (one < other ? -1 : 1));
    for (const [alarm, { entry }] of due) {
      this.alarms.delete(alarm);
      const rest = parseJob(alarm).conversation;
      this.accept(rest.slice(0, rest.indexOf('|')), entry);
    }
  }

  readonly #judges: Readonly<Record<string, (call: ScriptCall) => void>> = {
    push: (call) => this.#push(call),
    take: (call) => this.#take(call),
    commit: (call) => this.#commit(call),
    postpone: (call) => {
      if (this.#judgeLease(call, call.reply !== -1)) this.#lineOf(call).lease = undefined;
    },
    progress: (call) => {
      if (this.#judgeLease(call, call.reply === 1)) this.#name(call.keys[2], call.keys[1]);
    },
    settle: (call) => {
      if (!this.#judgeLease(call, call.reply !== 'lease')) return;
      if (call.reply === 'done' || Array.isArray(call.reply)) this.#settle(call);
      // The person acted meanwhile: the message stays first and is tried again.
      else this.#lineOf(call).lease = undefined;
    },
  };

  hear(call: ScriptCall): void {
    const judge = this.#judges[call.script];
    assert(judge, `nobody expected ${call.script}`);
    judge(call);
  }

  /** A receipt came in; `ids` are platform ids. */
  report(kind: 'delivered' | 'seen', conversation: string, ids: readonly string[], until?: number): void {
    const named = ids.map((id) => this.platformIds.get(KEYS.platformMessage('zalo', id)));
    const before = [...this.messages].filter(
      ([, message]) =>
        message.conversation === conversation && (message.startedAt ?? Infinity) <= (until ?? -Infinity),
    );
    for (const id of [...named, ...before.map(([one]) => one)]) {
      const message = this.messages.get(id ?? '');
      if (message && RANK[message.state] > 0 && RANK[message.state] < RANK[kind]) message.state = kind;
    }
  }

  /** The lease of the inbox goes to who filled it if, and only if, nobody has it and nobody was to be told of it. */
  #push({ keys, argv, reply }: ScriptCall): void {
    if (reply === 0) return;
    const conversation = CONVERSATIONS.find((one) => KEYS.list('in', one) === keys[1]) ?? '';
    const line = this.line('in', conversation);
    if (Array.isArray(reply)) {
      assert.equal(line.lease, undefined, 'an inbox was won that somebody has');
      assert.deepEqual(line.list, [], 'an inbox was won in which others wait');
      line.lease = argv[7];
    }
    this.accept(conversation, argv[0] ?? '');
  }

  #take(call: ScriptCall): void {
    const line = this.#lineOf(call);
    const reply = call.reply as readonly unknown[];
    if (reply[0] === 'busy') assert(line.lease !== undefined, 'busy, but nobody has the lease');
    else assert.equal(line.lease, undefined, 'taken while somebody has the lease');
    if (reply[0] === 'empty') assert.deepEqual(line.list, [], 'said to be empty');
    if (reply[0] !== 'taken') return;
    assert.equal(reply[1], line.list[0], 'the head that was taken');
    line.lease = call.argv[0];
  }

  #commit(call: ScriptCall): void {
    const { keys, argv, reply } = call;
    const writes = JSON.parse(argv[6] ?? '') as [string, number, ...(string | number)[]][];
    const keyOf = (place: number) => keys[place - 1] ?? '';
    const written = writes.find(([command, key]) => command === 'RPUSH' && keyOf(key) === LOG);
    const log = written && (JSON.parse(String(written[2])) as LogLine);
    assert(log, 'every turn writes down what it did');
    if (!this.#judgeLease(call, reply !== 'lease')) return;
    const stale = log.changes.filter(([key, revision]) => (this.revisions.get(key) ?? 0) !== revision);
    const [won] = Array.isArray(reply) ? (reply as [head: string]) : [];
    if (reply !== 'ok' && won === undefined) {
      assert.notDeepEqual(stale, [], `${reply}, but nothing changed`);
      return;
    }
    assert.deepEqual(stale, [], 'committed on stale records');
    const line = this.#lineOf(call);
    const head = line.list.shift();
    assert(head, 'committed without an entry');
    const { id } = JSON.parse(head) as { id: string };
    assert.equal(log.entry, id, 'the entry that was committed is not the head');
    line.lease = undefined;
    const isApology = log.changes.length === 0;
    this.ended.push(head);
    if (isApology) this.dead.add(head);
    for (const [key, revision] of log.changes) this.revisions.set(key, revision + 1);
    for (const [to, message] of log.sends) {
      assert(!this.messages.has(message), `${message} is the name of two messages`);
      this.line('out', to).list.push(message);
      this.messages.set(message, {
        conversation: to,
        key: isApology ? `sorry ${id}` : id,
        state: 'queued',
      });
    }
    if (writes.some(([command]) => command === 'RELEASE')) this.#release(log.conversation);
    const nameOf = (name: string) => `${formatJob(SLUG, log.conversation)}|${name}`;
    for (const [name, at] of log.set) {
      const full = nameOf(name);
      const ring = writes.find(([command, , field]) => command === 'HSET' && field === full);
      this.alarms.set(full, { at, entry: String(ring?.[3]) });
    }
    for (const name of log.cancelled) this.alarms.delete(nameOf(name));
    if (won === undefined) return;
    const outbox = this.line('out', log.conversation);
    assert.equal(outbox.lease, undefined, 'an outbox was won that somebody has');
    assert.equal(won, outbox.list[0], 'the head that was won');
    outbox.lease = argv[7];
  }

  #release(conversation: string): void {
    const held = this.held.get(conversation) ?? [];
    for (const id of held) this.#move(id, 'queued');
    this.line('out', conversation).list.unshift(...held);
    this.held.set(conversation, []);
  }

  #settle(call: ScriptCall): void {
    const { keys, argv } = call;
    const line = this.#lineOf(call);
    const [id = '', outcome = ''] = argv.slice(5);
    assert(line.list.includes(id), 'settled what does not wait');
    line.list = line.list.filter((one) => one !== id);
    if (!Array.isArray(call.reply)) line.lease = undefined;
    else assert.equal(call.reply[0], line.list[0], 'the head that is gone on with');
    const state = outcome as DeliveryState;
    this.#move(id, state);
    const message = this.messages.get(id);
    if (state === 'sent' && message) message.startedAt = Number(argv[9]);
    if (state === 'held' && message) {
      message.wasHeld = true;
      this.held.get(message.conversation)?.push(id);
      // An alarm tells the petition that its answer waits.
      this.alarms.set(argv[12] ?? '', { at: Number(argv[4]), entry: argv[13] ?? '' });
    }
    for (const name of keys.filter((key) => key.startsWith(KEYS.platformMessage('', '').slice(0, -1))))
      this.#name(name, id);
  }

  #move(id: string, state: DeliveryState): void {
    const message = this.messages.get(id);
    assert(message, `no message ${id}`);
    assert(message.state === 'queued' || message.state === 'held', `${id} moves back from ${message.state}`);
    message.state = state;
  }

  #name(platformKey = '', message = ''): void {
    this.platformIds.set(platformKey, message.slice(message.lastIndexOf(':') + 1));
  }

  /** The lease is the first key of every script that needs it. */
  #lineOf({ keys: [lease = ''] }: ScriptCall): Line {
    for (const name of ['in', 'out'] as const) {
      const found = CONVERSATIONS.find((conversation) => KEYS.lease(name, conversation) === lease);
      if (found) return this.line(name, found);
    }
    assert.fail(`no line of ${lease}`);
  }

  /** Whether the script went on; it must if, and only if, the caller has the lease. */
  #judgeLease(call: ScriptCall, wentOn: boolean): boolean {
    const isHeld = this.#lineOf(call).lease === call.argv[0];
    assert.equal(wentOn, isHeld, `${call.script} goes on with the lease, and only with it`);
    return wentOn;
  }
}

function newLines(): Map<string, Line> {
  return new Map(CONVERSATIONS.map((conversation) => [conversation, { list: [] }]));
}

/** The records whose revisions the model knows. */
export const RECORDS = [...CONVERSATIONS.map((conversation) => KEYS.conversation(conversation)), SHARED];
