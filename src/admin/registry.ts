import type { AdminCommand } from './command.ts';
import { audit } from './commands/audit.ts';
import { connect } from './commands/connect.ts';
import { deadLetters } from './commands/dead-letters.ts';
import { deliveries } from './commands/deliveries.ts';
import { doctor } from './commands/doctor.ts';
import { invite } from './commands/invite.ts';
import { procedures } from './commands/procedures.ts';
import { profile } from './commands/profile.ts';
import { questions } from './commands/questions.ts';
import { staff } from './commands/staff.ts';
import { token } from './commands/token.ts';
import { verify } from './commands/verify.ts';

/** The operator's commands, in the order of README's table. */
export const adminCommands: readonly AdminCommand[] = [
  ...[invite, staff, connect, token, profile, procedures, questions],
  ...[deadLetters, deliveries, verify, audit, doctor],
];
