import { describe, expect, it } from 'vitest';
import { capabilities as messenger } from '../../src/channels/messenger/capabilities.ts';
import { capabilities as zalo } from '../../src/channels/zalo/capabilities.ts';
import { choosePassage, readAllowance, type Windows } from '../../src/domain/window.ts';

const HOUR = 3_600_000;
const LAST = 1_800_000_000_000;

describe('what a platform allows', () => {
  it.each([
    ['zalo', 48],
    ['messenger', 24],
  ] as const)('%s: free, extended until the seventh day, closed after', (name, free) => {
    const { windows } = { zalo, messenger }[name];
    const at = (age: number) => readAllowance(windows, LAST, LAST + age);
    expect([at(0), at(free * HOUR), at(free * HOUR + 1)]).toEqual(['free', 'free', 'extended']);
    expect([at(7 * 24 * HOUR), at(7 * 24 * HOUR + 1)]).toEqual(['extended', 'closed']);
    // A clock that went back a little closes nothing.
    expect(at(-HOUR)).toBe('free');
  });

  it('is tried when nobody knows when the person last acted', () => {
    expect(readAllowance(zalo.windows, undefined, LAST)).toBe('free');
  });
});

it('the private answer to a comment may go, however long ago its writer chatted', () => {
  const way = choosePassage({ comment: '1_2' }, messenger.windows, LAST, LAST + 99 * 24 * HOUR);
  expect(way).toBe('free');
});

describe('the way of a message in the extended window', () => {
  const way = (windows: Windows, typed?: string) =>
    choosePassage(typed === undefined ? {} : { typed }, windows, LAST, LAST + 3 * 24 * HOUR);

  it.each([
    // On Zalo money decides, on Messenger who wrote it.
    [{ ...zalo.windows, extendedFor: 'none' }, 'closed', 'closed'],
    [zalo.windows, 'extended', 'closed'],
    [{ ...zalo.windows, extendedFor: 'all' }, 'extended', 'extended'],
    [{ ...messenger.windows, extendedFor: 'none' }, 'closed', 'closed'],
    [messenger.windows, 'extended', 'closed'],
    [{ ...messenger.windows, extendedFor: 'all' }, 'extended', 'closed'],
  ] as const)('%j: typed %s, automatic %s', (windows, typed, automatic) => {
    expect([way(windows, 'Filled today'), way(windows)]).toEqual([typed, automatic]);
  });
});
