import { z } from 'zod';
import { ConfigError } from '../errors.ts';
import { slugSchema } from './procedure-entry.ts';
import { readYaml } from './read-yaml.ts';

/** An event in a life for which people need procedures; a step of browsing. */
export interface LifeEvent {
  readonly id: string;
  readonly name: string;
}

const file = z.strictObject({
  events: z.array(z.strictObject({ id: slugSchema, name: z.string().trim().min(1).max(40) })).min(1),
});

/** Reads the life events in the order in which they are shown. Throws ConfigError with file and line of each problem. */
export function loadLifeEvents(path: string): readonly LifeEvent[] {
  const read = readYaml(path, file);
  if (read.value === undefined) throw new ConfigError('the life events cannot be used', read.problems);
  return read.value.events;
}
