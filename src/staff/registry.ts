import type { StaffCommand } from './command.ts';
import { diemdanh } from './commands/diemdanh.ts';
import { giahan } from './commands/giahan.ts';
import { hangcho } from './commands/hangcho.ts';
import { hoi } from './commands/hoi.ts';
import { mothu } from './commands/mothu.ts';
import { nhan } from './commands/nhan.ts';
import { traloi } from './commands/traloi.ts';
import { createTrogiup } from './commands/trogiup.ts';
import { xem } from './commands/xem.ts';
import { xoathu } from './commands/xoathu.ts';
import { xong } from './commands/xong.ts';

const commands: readonly StaffCommand[] = [
  hangcho,
  xem,
  nhan,
  hoi,
  giahan,
  traloi,
  xong,
  diemdanh,
  mothu,
  xoathu,
  createTrogiup(() => commands),
];

/** The staff commands by name, in the order in which help lists them. */
export const staffCommands: ReadonlyMap<string, StaffCommand> = new Map(
  commands.map((command) => [command.name, command]),
);
