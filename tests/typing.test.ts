import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Channel } from '../src/channels/channel.ts';
import type { InboxEntry } from '../src/domain/update.ts';
import { ChannelError } from '../src/errors.ts';
import { createTyping } from '../src/typing.ts';

const WHO = 'messenger:12:34';
const TEXT: InboxEntry = {
  ...{ id: 'm1', channel: 'messenger', account: '12', user: '34', at: 1 },
  ...{ kind: 'text', text: 'chào' },
};

/** A channel that notes the signs, and answers each when `answer` lets it. */
function createSigns(answer: () => Promise<void> = async () => {}) {
  const signs: unknown[] = [];
  const setTyping: Channel['setTyping'] = async (...sign) => {
    signs.push(sign);
    await answer();
  };
  return { signs, begin: createTyping({ messenger: { setTyping } as Channel }) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the sign of writing', () => {
  it('is shown once in a turn that takes longer than 700 ms', async () => {
    const { signs, begin } = createSigns();
    const end = begin(WHO, TEXT);
    await vi.advanceTimersByTimeAsync(699);
    expect(signs).toEqual([]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(signs).toEqual([['12', '34', true]]);
    end();
    await vi.runAllTimersAsync();
    expect(signs).toHaveLength(1);
  });

  it('costs nothing in a quick turn', async () => {
    const { signs, begin } = createSigns();
    begin(WHO, TEXT)();
    expect(vi.getTimerCount()).toBe(0);
    await vi.runAllTimersAsync();
    expect(signs).toEqual([]);
  });

  it('is taken back when the turn ended before the platform had it', async () => {
    let arrive = () => {};
    const { signs, begin } = createSigns(() => new Promise((resolve) => (arrive = resolve)));
    const end = begin(WHO, TEXT);
    await vi.advanceTimersByTimeAsync(700);
    end();
    arrive();
    await vi.runAllTimersAsync();
    expect(signs).toEqual([
      ['12', '34', true],
      ['12', '34', false],
    ]);
  });

  it('disturbs nobody when it fails', async () => {
    const { signs, begin } = createSigns(() =>
      Promise.reject(new ChannelError('transient', 'timeout', 'late')),
    );
    begin(WHO, TEXT);
    await vi.runAllTimersAsync();
    expect(signs).toHaveLength(1);
  });

  it.each<[string, string, InboxEntry]>([
    ['a platform without it', 'zalo:12:34', { ...TEXT, channel: 'zalo' }],
    ['an alarm', WHO, { ...TEXT, kind: 'alarm', name: 'due' }],
    ['an official in the inbox', WHO, { ...TEXT, kind: 'echo', human: true }],
    ['a comment', WHO, { ...TEXT, kind: 'comment', comment: '1_2', text: 'hay' }],
  ])('is not shown for %s', async (_name, conversation, entry) => {
    const { signs, begin } = createSigns();
    begin(conversation, entry);
    await vi.runAllTimersAsync();
    expect(signs).toEqual([]);
  });
});
