import type { Text } from '../../domain/reply.ts';
import type { AdminContext } from '../command.ts';

/** One thing that was looked at: fine, worth knowing, or broken. The text says what to do. */
export type Finding = Text & { readonly state: 'fine' | 'warning' | 'broken' };

/** Looks at one side of the installation; never throws for what it is there to find. */
export type Check = (context: AdminContext) => Promise<readonly Finding[]>;
