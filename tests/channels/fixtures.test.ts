import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createHttp } from '../../src/channels/http.ts';
import { makeMessenger, makeZalo } from './make-channel.ts';
import { createMemoryTokens } from './memory-tokens.ts';
import { MESSENGER_EVENTS, ZALO_EVENTS } from './platform-events.ts';

const http = createHttp();
const channels = {
  zalo: makeZalo(createMemoryTokens(), http),
  messenger: makeMessenger(createMemoryTokens(), http),
};

function listFixtures(channel: string): { name: string; raw: Buffer; expected: unknown }[] {
  const folder = new URL(`../fixtures/${channel}/`, import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && !file.endsWith('.expected.json'))
    .map((file) => {
      const expected = readFileSync(new URL(file.replace('.json', '.expected.json'), folder), 'utf8');
      return { name: file, raw: readFileSync(new URL(file, folder)), expected: JSON.parse(expected) };
    });
}

describe.each(['zalo', 'messenger'] as const)('payloads of %s', (channel) => {
  it.each(listFixtures(channel))('$name', ({ raw, expected }) => {
    expect(channels[channel].parse(raw)).toEqual(expected);
  });

  it('are read alike twice, so a repeated delivery has the same ids', () => {
    for (const { raw } of listFixtures(channel)) {
      expect(channels[channel].parse(raw)).toEqual(channels[channel].parse(raw));
    }
  });
});

describe('fixtures cover', () => {
  it('every event name of Zalo', () => {
    const seen = new Set(
      listFixtures('zalo').map(({ raw }) => /"event_name": "([^"]*)"/.exec(raw.toString())?.[1]),
    );
    expect(ZALO_EVENTS.filter((name) => !seen.has(name))).toEqual([]);
  });

  it('every event, attachment type and sibling of Messenger', () => {
    const all = listFixtures('messenger').map(({ raw }) => raw.toString());
    const missing = MESSENGER_EVENTS.filter((mark) => !all.some((text) => text.includes(mark)));
    expect(missing).toEqual([]);
  });
});
