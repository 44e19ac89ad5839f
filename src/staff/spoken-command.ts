import { findPetitionCode } from '../domain/petition-code.ts';
import { parseCommand } from './parser.ts';
import { findSpokenFilter } from './queue-filter.ts';
import { staffCommands } from './registry.ts';

/** A command without its slash, alone or before a petition's code ("thống kê", "xem PA26-00001", "việc nào trễ hạn"), with it; undefined: none. */
export function findSpokenCommand(text: string): string | undefined {
  return findNamedCommand(text) ?? findFilterCommand(text);
}

function findNamedCommand(text: string): string | undefined {
  const { name, ...parsed } = parseCommand(text, [...staffCommands.keys()]);
  if (name === undefined || !('args' in parsed)) return undefined;
  const { args } = parsed;
  const [first = ''] = args.split(/\s/);
  return args === '' || findPetitionCode(first)?.rest === '' ? `/${name} ${args}` : undefined;
}

function findFilterCommand(text: string): string | undefined {
  const filter = findSpokenFilter(text);
  return filter && `/hangcho ${filter}`;
}
