import type { Agency } from '../domain/agency.ts';
import type { TemplateSeeds } from '../domain/answer-template.ts';
import type { Command } from '../domain/command.ts';
import type { Commune, StaffMember } from '../domain/commune.ts';
import type { SpokenReader } from '../domain/desk-words.ts';
import type { Catalogue } from '../domain/procedure.ts';
import type { Records } from '../domain/records.ts';
import type { Reply } from '../domain/reply.ts';
import type { ChannelName, Media } from '../domain/update.ts';
import type { Windows } from '../domain/window.ts';
import type { Calendar } from '../domain/working-time.ts';

/** What officials' commands look up, besides the turn's own records; the same for every commune. */
export interface StaffFacts {
  readonly agencies: readonly Agency[];
  readonly answers: TemplateSeeds;
  /** Hides the names of persons where everybody may read. */
  hideNames(text: string): string;
  readonly spoken: SpokenReader;
}

/** Who gave a staff command, where, and what it may see. */
export interface StaffContext {
  readonly commune: Commune;
  readonly calendar: Calendar;
  readonly staff: StaffMember;
  readonly conversationId: string;
  readonly records: Records;
  readonly facts: StaffFacts;
  /** Code of the petition that the official quotes. */
  readonly about?: string;
  /** Code of the petition whose text to the citizen this official has just been shown. */
  readonly previewed?: string;
  /** What the official sent with it: photos of the result. */
  readonly media?: readonly Media[];
  readonly catalogue: Catalogue;
  /** How long each connected platform takes answers. */
  readonly windows?: ChannelWindows;
  /** Opens a flow in the official's chat; `parameter` is what that flow is opened with. */
  open?(flow: string, parameter?: string): Promise<unknown>;
  /** Carries out what a flow would decide; gives the replies. */
  decide?(command: Command): Promise<readonly Reply[]>;
}

/** How long each platform of a commune takes messages after a person's last act. */
export type ChannelWindows = Readonly<Partial<Record<ChannelName, Windows>>>;

/** One staff command. `args` is the text after the name, as typed. Replies go to the official. */
export interface StaffCommand {
  /** Folded, without the slash: `hangcho`. */
  readonly name: string;
  /** Key of the line that `/trogiup` shows. */
  readonly help: string;
  /** `daily`: help shows it first; `leader`, `admin`: help shows it to them only. */
  readonly rank?: 'daily' | 'leader' | 'admin';
  run(args: string, context: StaffContext): Promise<readonly Reply[]>;
}
