import type { Commune } from '../domain/commune.ts';
import type { Windows } from '../domain/window.ts';
import type { CommuneFile } from './commune-file.ts';

const HOUR_MS = 3_600_000;

/** What a commune's file says of the time in which it may answer, by channel; only what it says. */
export function readWindows({ zalo, messenger }: CommuneFile['channels']): NonNullable<Commune['windows']> {
  const billed = zalo?.windows?.billed;
  const isAgent = messenger?.windows?.human_agent;
  return {
    zalo: { ...readHours(zalo?.windows), ...(billed === undefined ? {} : { extendedFor: billed }) },
    messenger: {
      ...readHours(messenger?.windows),
      // Everything never goes there: the tag of the extended window is for answers of a person.
      ...(isAgent === undefined ? {} : { extendedFor: isAgent ? 'answers' : 'none' }),
    },
  };
}

function readHours(
  written: { readonly free_hours?: number | undefined; readonly extended_hours?: number | undefined } = {},
): Partial<Pick<Windows, 'free' | 'extended'>> {
  const { free_hours: free, extended_hours: extended } = written;
  return {
    ...(free === undefined ? {} : { free: free * HOUR_MS }),
    ...(extended === undefined ? {} : { extended: extended * HOUR_MS }),
  };
}
