import type { Flow } from '../../flows/kit.ts';
import type { Commune } from '../domain/commune.ts';
import type { Locale } from '../domain/conversation.ts';
import type { FileDesk } from '../domain/file-desk.ts';
import type { Records } from '../domain/records.ts';
import type { Hint, Remark } from '../domain/remark.ts';
import type { InboxEntry } from '../domain/update.ts';
import type { Calendar } from '../domain/working-time.ts';
import type { ChannelWindows, StaffFacts } from '../staff/command.ts';
import type { Lexicon } from './interpret.ts';
import type { PortSources } from './ports.ts';
import type { Route } from './router.ts';

/** What every turn of a commune works with; made once, and in memory. */
export interface Bot extends PortSources {
  readonly flows: ReadonlyMap<string, Flow>;
  readonly staffFacts: StaffFacts;
  lexicon(locale: Locale): Lexicon;
  readRemark(text: string): Remark | undefined;
  route(text: string): Route;
  /** Where a text leads that is nothing but a menu title, a petition code, `TT` and a procedure's code, or `DG` and an id. */
  readAim(text: string): Route | undefined;
  /** Whether a text is nothing but a word by which forms go on ("xong", "gửi"), wherever it is typed. */
  isWord(text: string): boolean;
  /** Whether a text is the typed label of the buttons under an answer: solved, or not. */
  readVerdict(text: string): 'yes' | 'no' | undefined;
  readHint(text: string): Hint | undefined;
}

/** One update of one conversation. */
export interface BotTurn {
  readonly commune: Commune;
  readonly calendar: Calendar;
  readonly conversationId: string;
  readonly entry: InboxEntry;
  readonly records: Records;
  /** How long each connected platform takes answers. */
  readonly windows?: ChannelWindows;
  /** Absent where files could not be shown to anybody: the platforms' links are kept as they are. */
  readonly files?: FileDesk;
  /** The person sends faster than can be answered, and is to be told so. */
  readonly isHasty?: boolean;
}
