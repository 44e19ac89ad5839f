import fc from 'fast-check';
import type { LineName } from '../../../src/store/keys.ts';
import { ALARMS, type Plan, USERS } from './plan.ts';

/** What the platform says to the calls that follow. */
export type Mood = 'fine' | 'window' | 'transient' | 'token' | 'permanent';

/** One thing that happens. `hand`, `user` and `pick` are places; the last in what there is by then. */
export type Step =
  | { readonly do: 'push'; readonly user: number; readonly plan: Plan }
  /** A process whose hand is free takes it in, and bids for the inbox that it fills. */
  | {
      readonly do: 'bid';
      readonly hand: number;
      readonly user: number;
      readonly plan: Plan;
      readonly calls: number;
    }
  | { readonly do: 'repeat'; readonly pick: number }
  /** A worker does its next calls; one with nothing in hand reads work, new or left behind by others. */
  | {
      readonly do: 'work';
      readonly hand: number;
      readonly line: LineName;
      readonly adopt: boolean;
      readonly calls: number;
    }
  | { readonly do: 'die'; readonly hand: number; readonly after: boolean }
  /** The lease under which a worker works ends before its work, and another takes over what it finds. */
  | { readonly do: 'expire'; readonly hand: number; readonly by: number }
  | { readonly do: 'extend'; readonly hand: number }
  | { readonly do: 'tick'; readonly ms: number; readonly clocks: number }
  | { readonly do: 'platform'; readonly mood: Mood }
  | {
      readonly do: 'receipt';
      readonly kind: 'delivered' | 'seen';
      readonly user: number;
      readonly picks: readonly number[];
      /** Everything sent until so long (ms) ago. */
      readonly ago: number | null;
    };

export const HANDS = 3;

const user = fc.nat(USERS.length - 1);
const hand = fc.nat(HANDS - 1);
/** One turn makes several messages, and each takes as many calls as the turn. */
const line = fc.constantFrom<LineName>('in', 'out', 'out');

const plan: fc.Arbitrary<Plan> = fc.record(
  {
    tells: fc.uniqueArray(user, { maxLength: USERS.length }),
    touches: user,
    alarm: fc.record(
      { name: fc.constantFrom(...ALARMS), after: fc.constantFrom(0, 1000, 5000) },
      { requiredKeys: ['name'] },
    ),
    fails: fc.constantFrom(0, 0, 0, 1, 3),
  },
  { requiredKeys: ['tells', 'fails'] },
);

const kind = <Name extends Step['do']>(name: Name) => fc.constant(name);

/** Steps as they may come, mostly work, so that much of what is begun also ends. */
const moods: readonly Mood[] = [
  'fine',
  'fine',
  'fine',
  'window',
  'window',
  'transient',
  'token',
  'permanent',
];
const wait = fc.constantFrom(0, 1000, 5000);
/** The last is longer than a watched line goes unseen, with its lease or without. */
const passing = fc.constantFrom(0, 1000, 5000, 900_000);

export const anySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.record({ do: kind('push'), user, plan }) },
    {
      weight: 6,
      arbitrary: fc.record({ do: kind('bid'), hand, user, plan, calls: fc.constantFrom(0, 1, 2, 5) }),
    },
    { weight: 3, arbitrary: fc.record({ do: kind('repeat'), pick: fc.nat(9) }) },
    {
      weight: 50,
      arbitrary: fc.record({
        ...{ do: kind('work'), hand, line, adopt: fc.boolean() },
        calls: fc.constantFrom(1, 1, 2, 3, 5),
      }),
    },
    { weight: 3, arbitrary: fc.record({ do: kind('die'), hand, after: fc.boolean() }) },
    { weight: 6, arbitrary: fc.record({ do: kind('expire'), hand, by: hand }) },
    { weight: 3, arbitrary: fc.record({ do: kind('extend'), hand }) },
    { weight: 6, arbitrary: fc.record({ do: kind('tick'), ms: passing, clocks: fc.nat(2) }) },
    {
      weight: 8,
      arbitrary: fc.record({ do: kind('platform'), mood: fc.constantFrom(...moods) }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        ...{ do: kind('receipt'), kind: fc.constantFrom('delivered' as const, 'seen' as const), user },
        ...{ picks: fc.array(fc.nat(9), { maxLength: 3 }), ago: fc.option(wait) },
      }),
    },
  ),
  { maxLength: 100, size: 'max' },
);

const tell: Step = { do: 'push', user: 0, plan: { tells: [0], fails: 0 } };
const runTurn: Step = { do: 'work', hand: 0, line: 'in', adopt: false, calls: 5 };
const send = (calls: number): Step => ({ do: 'work', hand: 1, line: 'out', adopt: false, calls });

/** Seldom met by chance: what was held comes back in front of a message that is being sent. */
export const releaseWhileSending: Step[] = [
  { do: 'platform', mood: 'window' },
  ...[tell, runTurn, tell, runTurn, send(4), send(2)],
  { do: 'platform', mood: 'fine' },
  ...[tell, runTurn, send(5)],
];
