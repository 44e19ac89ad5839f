import type { Commune, StaffMember } from '../domain/commune.ts';
import type { Records } from '../domain/records.ts';
import type { Reply } from '../domain/reply.ts';
import type { Calendar } from '../domain/working-time.ts';

/** Who gave a staff command, where, and what it may see. */
export interface StaffContext {
  readonly commune: Commune;
  readonly calendar: Calendar;
  readonly staff: StaffMember;
  readonly conversationId: string;
  readonly records: Records;
}

/** One staff command. `args` is the text after the name, as typed. Replies go to the official. */
export interface StaffCommand {
  /** Folded, without the slash: `hangcho`. */
  readonly name: string;
  /** Key of the line that `/trogiup` shows. */
  readonly help: string;
  run(args: string, context: StaffContext): Promise<readonly Reply[]>;
}
