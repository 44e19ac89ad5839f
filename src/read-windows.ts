import type { Commune } from './domain/commune.ts';
import type { Installation } from './installation.ts';
import type { ChannelWindows } from './staff/command.ts';

/** How long the connected platforms take answers to a commune's citizens; its file may have rules of its own. */
export function readWindows(
  channels: Installation['channels'],
  { windows }: Pick<Commune, 'windows'>,
): ChannelWindows {
  return Object.fromEntries(
    Object.values(channels).map(({ name, capabilities }) => [
      name,
      { ...capabilities.windows, ...windows?.[name] },
    ]),
  );
}
