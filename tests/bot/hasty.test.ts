import { describe, expect, it } from 'vitest';
import { createMetBench, keysOf } from './bench.ts';

describe('somebody who sends too fast', () => {
  it('is told so once in ten minutes, and answered all the same', async () => {
    const bench = await createMetBench();
    expect(keysOf(await bench.say('menu', { isHasty: true }))).toEqual(['too-fast', 'menu']);
    expect(keysOf(await bench.say('menu', { isHasty: true }))).toEqual(['menu']);
    bench.records.now += 10 * 60_000;
    expect(keysOf(await bench.say('menu'))).toEqual(['menu']);
    expect(keysOf(await bench.say('menu', { isHasty: true }))).toEqual(['too-fast', 'menu']);
  });

  it('learns how many messages were not taken in, and the audit log keeps the number', async () => {
    const bench = await createMetBench();
    const [said, ...others] = await bench.ring('too-many', undefined, '57');
    expect(others).toEqual([]);
    expect(said?.reply).toMatchObject({ key: 'too-many', data: { count: '57' }, choices: [{ go: 'menu' }] });
    expect(bench.records.audits.at(-1)).toEqual({ actor: 'system', act: 'messages-refused', subject: '57' });
  });
});
