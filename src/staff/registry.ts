import type { StaffCommand } from './command.ts';
import { cauhoi } from './commands/cauhoi.ts';
import { chuatoi } from './commands/chuatoi.ts';
import { chuyen } from './commands/chuyen.ts';
import { congkhai } from './commands/congkhai.ts';
import { dabao } from './commands/dabao.ts';
import { danhgia } from './commands/danhgia.ts';
import { diemdanh } from './commands/diemdanh.ts';
import { duyet } from './commands/duyet.ts';
import { duyetcongkhai } from './commands/duyetcongkhai.ts';
import { ghichu } from './commands/ghichu.ts';
import { giahan } from './commands/giahan.ts';
import { giao } from './commands/giao.ts';
import { gop } from './commands/gop.ts';
import { guingay } from './commands/guingay.ts';
import { hangcho } from './commands/hangcho.ts';
import { hoi } from './commands/hoi.ts';
import { hoidap } from './commands/hoidap.ts';
import { khoa } from './commands/khoa.ts';
import { khongthuoc } from './commands/khongthuoc.ts';
import { luuhoi } from './commands/luuhoi.ts';
import { mau } from './commands/mau.ts';
import { mothu } from './commands/mothu.ts';
import { muc } from './commands/muc.ts';
import { nhan } from './commands/nhan.ts';
import { roi } from './commands/roi.ts';
import { thietbi } from './commands/thietbi.ts';
import { thongke } from './commands/thongke.ts';
import { thuhoi } from './commands/thuhoi.ts';
import { tiepnhan } from './commands/tiepnhan.ts';
import { tra } from './commands/tra.ts';
import { tralai } from './commands/tralai.ts';
import { traloi } from './commands/traloi.ts';
import { createTrogiup } from './commands/trogiup.ts';
import { truc } from './commands/truc.ts';
import { tudongnghia } from './commands/tudongnghia.ts';
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
  khongthuoc,
  mau,
  thuhoi,
  guingay,
  duyet,
  tralai,
  chuatoi,
  dabao,
  chuyen,
  tra,
  giao,
  ghichu,
  muc,
  gop,
  tiepnhan,
  diemdanh,
  truc,
  thongke,
  danhgia,
  thietbi,
  roi,
  khoa,
  mothu,
  xoathu,
  congkhai,
  duyetcongkhai,
  luuhoi,
  hoidap,
  cauhoi,
  tudongnghia,
  createTrogiup(() => commands),
];

/** The staff commands by name, in the order in which help lists them. */
export const staffCommands: ReadonlyMap<string, StaffCommand> = new Map(
  commands.map((command) => [command.name, command]),
);
