import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFileDesk } from '../../src/files/create-file-desk.ts';
import type { Fetched } from '../../src/files/fetch-file.ts';
import { makePhonePhoto, PDF, PHOTO } from './samples.ts';

const NOW = Date.UTC(2026, 10, 23, 3);
const DAY_MS = 24 * 3_600_000;
const LINK = { type: 'image' as const, url: 'https://f6.zdn.vn/secret-photo.jpg', name: '../../passwd' };

let steps: string[];
let stored: Map<string, Uint8Array>;
let fetched: Fetched;
let mayClaim: boolean;
let counted: string[];
let problems: string[];
let breakStore: boolean;

beforeEach(() => {
  steps = [];
  stored = new Map();
  fetched = { bytes: PHOTO };
  mayClaim = true;
  counted = [];
  problems = [];
  breakStore = false;
});

const desk = createFileDesk({
  slug: 'xa-mau',
  now: () => NOW,
  fetcher: {
    async fetch(url, hosts) {
      steps.push(`fetch ${url} ${hosts.join()}`);
      return fetched;
    },
    close: async () => {},
  },
  hostsOf: (channel) => [`${channel}.example`],
  store: {
    async put(key, bytes) {
      steps.push('put');
      if (breakStore) throw new Error(`disk full at ${key}`);
      stored.set(key, bytes);
    },
    read: async () => undefined,
    async delete(key) {
      steps.push('delete');
      if (breakStore) throw new Error('disk away');
      stored.delete(key);
    },
  },
  register: {
    async claim() {
      steps.push('claim');
      return mayClaim;
    },
    async doom(before) {
      steps.push(`doom ${NOW - before}`);
      return [...stored.keys()].map((key) => key.slice('xa-mau/'.length));
    },
    async forget() {
      steps.push('forget');
    },
  },
  count: (what) => void counted.push(what),
  onProblem: (where, error) => void problems.push(`${where}: ${error instanceof Error ? error.message : ''}`),
});

describe('a desk of files', () => {
  it('keeps a file by its content, claimed before it is stored, under no name from outside', async () => {
    const first = await desk.collect('zalo', LINK);
    expect(await desk.collect('zalo', { ...LINK, url: 'https://f6.zdn.vn/again.jpg' })).toEqual(first);
    const [key = ''] = stored.keys();
    expect([stored.size, key]).toEqual([1, expect.stringMatching(/^xa-mau\/[0-9a-f]{64}\.jpg$/)]);
    expect(first).toEqual({ media: { type: 'image', url: `file:${key.slice('xa-mau/'.length)}` } });
    expect(steps.slice(0, 3)).toEqual([`fetch ${LINK.url} zalo.example`, 'claim', 'put']);
    expect(key).toContain(
      createHash('sha256')
        .update(stored.get(key) ?? '')
        .digest('hex'),
    );
    expect(counted).toEqual(['kept', 'kept']);
  });

  it('takes the same photo for the same, whatever the camera wrote into it', async () => {
    fetched = { bytes: makePhonePhoto('II') };
    const one = await desk.collect('zalo', LINK);
    fetched = { bytes: makePhonePhoto('MM') };
    expect(await desk.collect('zalo', LINK)).toEqual(one);
  });

  it.each([
    ['later', { failure: 'later' }, { later: true }],
    ['gone', { failure: 'gone' }, { refused: 'gone' }],
    ['gone', { failure: 'host' }, { refused: 'gone' }],
    ['too-big', { failure: 'too-big' }, { refused: 'too-big' }],
    ['too-big', { bytes: Buffer.concat([PHOTO, Buffer.alloc(8_000_000)]) }, { refused: 'too-big' }],
    ['kept', { bytes: Buffer.concat([PDF, Buffer.alloc(8_000_000)]) }, { media: { type: 'file' } }],
    ['type', { bytes: Buffer.from('<svg onload="x()"/>') }, { refused: 'type' }],
    ['type', { bytes: PHOTO.subarray(0, 100) }, { refused: 'type' }],
  ] as const)('says %s of what it gets', async (count, answer, expected) => {
    fetched = answer as Fetched;
    expect(await desk.collect('zalo', LINK)).toMatchObject(expected);
    expect(counted).toEqual([count]);
    expect(stored.size).toBe('media' in expected ? 1 : 0);
  });

  it('tells the operator of a server that is not on the list, without the link', async () => {
    fetched = { failure: 'host' };
    await desk.collect('zalo', LINK);
    expect(problems).toEqual(['file: files are not fetched from f6.zdn.vn']);
  });

  it('asks for another try when the file is being deleted or the store is full', async () => {
    mayClaim = false;
    expect(await desk.collect('zalo', LINK)).toEqual({ later: true });
    expect(steps).not.toContain('put');
    [mayClaim, breakStore] = [true, true];
    expect(await desk.collect('zalo', LINK)).toEqual({ later: true });
    expect(problems).toHaveLength(1);
  });

  it('sweeps what is doomed, a day old at the least, and forgets it only when it is gone', async () => {
    await desk.collect('zalo', LINK);
    [steps, breakStore] = [[], true];
    expect(await desk.sweep()).toBe(0);
    expect(steps).toEqual([`doom ${DAY_MS}`, 'delete']);
    [steps, breakStore] = [[], false];
    expect(await desk.sweep()).toBe(1);
    expect(steps).toEqual([`doom ${DAY_MS}`, 'delete', 'forget']);
    expect([stored.size, counted.at(-1)]).toEqual([0, 'deleted']);
  });
});
