import { describe, expect, it } from 'vitest';
import { createClockwork } from '../../src/engine/clockwork.ts';
import type { Turn } from '../../src/engine/worker.ts';
import { createAlarms } from '../../src/store/alarms.ts';
import { listLanes } from '../../src/store/keys.ts';
import { Unit } from '../../src/store/unit.ts';
import { createWitness, LANE, LANES, makePusher, makeText, SLUG, useEngines } from '../helpers/engine.ts';

const stage = useEngines({ appendonly: true });
const { run } = stage;

/** `set NAME AT` sets an alarm, `cancel NAME` takes it back; rings and texts are witnessed. */
function makeHandler(seen: ReturnType<typeof createWitness<string>>) {
  return async ({ entry, unit, lane, slug, conversation }: Turn) => {
    const alarms = createAlarms(unit, lane, slug, entry.id);
    if (entry.kind === 'alarm') {
      seen.add(`ring ${entry.name} ${entry.data}`);
      return;
    }
    if (entry.kind !== 'text') return;
    const [verb, name = '', at] = entry.text.split(' ');
    if (verb === 'set') alarms.setAlarm({ conversation, name, at: Number(at), data: `for ${name}` });
    if (verb === 'cancel') alarms.cancelAlarm(conversation, name);
    seen.add(entry.text);
  };
}

describe('alarms', () => {
  it('ring once at their time, whatever the number of processes, and not before', async () => {
    let now = 1_000_000;
    const seen = createWitness<string>();
    const options = { handle: makeHandler(seen), now: () => now };
    await Promise.all([run(options), run(options), run(options)]);
    const push = makePusher(stage.server.client());
    await push(makeText('an', `set due ${now + 1000}`));
    await push(makeText('binh', `set other ${now + 2000}`));
    await seen.until((items) => items.length === 2);
    const clockwork = createClockwork({
      redis: stage.server.client(),
      lanes: listLanes(LANES),
      now: () => now,
      everyMs: 1,
      onError: () => {},
    });
    expect(await clockwork.tick()).toBe(0);
    now += 1000;
    await Promise.all([clockwork.tick(), clockwork.tick(), clockwork.tick()]);
    await seen.until((items) => items.length === 3);
    expect(seen.items[2]).toBe('ring due for due');
    now += 1000;
    await clockwork.tick();
    await seen.until((items) => items.length === 4);
    expect(seen.items[3]).toBe('ring other for other');
    now += 100_000;
    expect(await clockwork.tick()).toBe(0);
  });

  it('survive the death of every process and of Redis', async () => {
    let now = 1_000_000;
    const seen = createWitness<string>();
    const first = await run({ handle: makeHandler(seen), now: () => now });
    await makePusher(stage.server.client())(makeText('an', `set due ${now + 1000}`));
    await seen.until((items) => items.length === 1);
    await stage.stop(first);
    await stage.server.kill();
    await stage.server.restart();
    now += 5000;
    await run({ handle: makeHandler(seen), now: () => now });
    await seen.until((items) => items.length === 2);
    expect(seen.items[1]).toBe('ring due for due');
  });

  it('move when they are set again, and do not ring when they are cancelled', async () => {
    let now = 1_000_000;
    const seen = createWitness<string>();
    await run({ handle: makeHandler(seen), now: () => now });
    const push = makePusher(stage.server.client());
    await push(makeText('an', `set moved ${now + 1000}`));
    await push(makeText('an', `set moved ${now + 9000}`));
    await push(makeText('an', `set gone ${now + 1000}`));
    await push(makeText('an', 'cancel gone'));
    await push(makeText('an', `set kept ${now + 1000}`));
    await seen.until((items) => items.length === 5);
    now += 1000;
    await seen.until((items) => items.length === 6);
    now += 8000;
    await seen.until((items) => items.length === 7);
    expect(seen.items.slice(5)).toEqual(['ring kept for kept', 'ring moved for moved']);
  });

  it('that were set for the same moment by two turns are two, and so is what they say', async () => {
    const unit = new Unit(stage.server.client());
    const ids = ['first', 'second'].map((turn) => {
      createAlarms(unit, LANE, SLUG, turn).setAlarm({ conversation: 'zalo:388:an', name: 'due', at: 1 });
      return JSON.parse(String(unit.ops().findLast(([command]) => command === 'HSET')?.[3])).id;
    });
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('keep their place in the order of the conversation that they belong to', async () => {
    let now = 1_000_000;
    const seen = createWitness<string>();
    const first = await run({ handle: makeHandler(seen), now: () => now });
    const push = makePusher(stage.server.client());
    await push(makeText('an', `set due ${now + 1}`));
    await seen.until((items) => items.length === 1);
    await stage.stop(first);
    await push(makeText('an', 'before'));
    now += 10;
    const clockwork = createClockwork({
      redis: stage.server.client(),
      lanes: listLanes(LANES),
      now: () => now,
      everyMs: 1,
      onError: () => {},
    });
    expect(await clockwork.tick()).toBe(1);
    await push(makeText('an', 'after'));
    await run({ handle: makeHandler(seen), now: () => now });
    await seen.until((items) => items.length === 4);
    expect(seen.items.slice(1)).toEqual(['before', 'ring due for due', 'after']);
  });
});
