import { askOfficial } from './ask-official.ts';
import { communeInfo } from './commune-info.ts';
import { confirm } from './confirm.ts';
import { desk } from './desk.ts';
import { emergency } from './emergency.ts';
import { follow } from './follow.ts';
import { help } from './help.ts';
import type { Flow } from './kit.ts';
import { language } from './language.ts';
import { lost } from './lost.ts';
import { menu } from './menu.ts';
import { petition } from './petition.ts';
import { petitionOffer } from './petition-offer.ts';
import { praise } from './praise.ts';
import { procedure } from './procedure.ts';
import { procedures } from './procedures.ts';
import { rate } from './rate.ts';
import { receipt } from './receipt.ts';
import { remark } from './remark.ts';
import { rightDoor } from './right-door.ts';
import { stars } from './stars.ts';
import { unpublish } from './unpublish.ts';
import { welcome } from './welcome.ts';
import { whichDoor } from './which-door.ts';
import { whichPaper } from './which-paper.ts';

/** Every flow by its name, which is also the name of its file. */
export const flows: ReadonlyMap<string, Flow> = new Map(
  [
    askOfficial,
    communeInfo,
    confirm,
    desk,
    emergency,
    follow,
    help,
    language,
    lost,
    menu,
    petition,
    petitionOffer,
    praise,
    procedure,
    procedures,
    rate,
    receipt,
    remark,
    rightDoor,
    stars,
    unpublish,
    welcome,
    whichDoor,
    whichPaper,
  ].map((flow) => [flow.name, flow]),
);
