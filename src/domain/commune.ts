import type { AfterAnswer } from './after-answer.ts';
import type { PetitionLevel } from './petition.ts';
import type { Texting } from './texting.ts';
import type { ChannelName } from './update.ts';
import type { Windows } from './window.ts';

/** Time that an office grants for a petition, in working time: `5d` is five working days, `4h` four hours. */
export type WorkingSpan = `${number}d` | `${number}h`;

/** How long something is kept: `5y` five years, `90d` ninety days. */
export type RetentionSpan = `${number}y` | `${number}d`;

/** `from` and `to` are minutes of the day, local time. */
export interface OpenHours {
  readonly from: number;
  readonly to: number;
}

export interface Department {
  readonly id: string;
  readonly name: string;
}

/** officer: own department; leader: all of the commune; admin: staff and settings. */
export type StaffRole = 'officer' | 'leader' | 'admin';

export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly role: StaffRole;
  readonly department: string;
}

export interface Category {
  readonly id: string;
  readonly name: string;
  readonly department: string;
  readonly deadline: WorkingSpan;
  /** How fast its petitions must go from the start. Unset: normal. */
  readonly level?: PetitionLevel;
  /** Its answers leave when a second official has approved them. */
  readonly approval?: boolean;
  /** False: its petitions are about persons, and nobody else learns of one. Unset: true. */
  readonly shared?: boolean;
}

/** Hours of a part of the year, `from` and `to` (both within it) being `mm-dd`; it may go over New Year. */
export interface Season {
  readonly from: string;
  readonly to: string;
  /** Index 0 is Sunday. */
  readonly hours: readonly (readonly OpenHours[])[];
}

/** Days (`yyyy-mm-dd`) on which a commune works otherwise than its week and the holidays of all say. */
export interface OwnDays {
  readonly daysOff: ReadonlySet<string>;
  /** Weekend days that are worked in exchange for another. */
  readonly swappedIn: ReadonlySet<string>;
  readonly specialDays: ReadonlyMap<string, readonly OpenHours[]>;
}

/** How much time a commune gives itself and its citizens, in working time. */
export interface ClockRules {
  /** Until somebody must have taken a petition on. */
  readonly claim: WorkingSpan;
  readonly urgentClaim: WorkingSpan;
  /** An urgent petition has this long at most, a complex one at least, whatever its category says. */
  readonly urgent: WorkingSpan;
  readonly complex: WorkingSpan;
  /** Of a category that says nothing. */
  readonly normal: WorkingSpan;
  /** Until the first written word to the citizen at the latest (Luật Tiếp công dân Điều 28). */
  readonly firstWord: WorkingSpan;
  /** Until what is not the commune's matter must have been passed on (NĐ 20/2008 Điều 9). */
  readonly forward: WorkingSpan;
  /** What who took a petition on has to begin, before it returns to the queue. */
  readonly lease: WorkingSpan;
  /** A citizen who was asked something is reminded after the one, and waited for no longer after the other. */
  readonly remindAsked: WorkingSpan;
  readonly giveUpAsked: WorkingSpan;
  /** How often a deadline may be extended, and by how much at once. */
  readonly extensions: number;
  readonly longestExtension: WorkingSpan;
  /** New petitions are told to officials at any hour; else only urgent ones are outside of office hours. */
  readonly tellsAtNight: boolean;
}

/** A slogan element that a citizen may answer yes or no about an official. */
export interface Criterion {
  readonly id: string;
  readonly name: string;
}

/** A commune as its `commune.yaml` describes it. Departments, staff and categories differ between communes. */
export interface Commune {
  readonly slug: string;
  readonly name: string;
  readonly province: string;
  readonly address: string;
  readonly hotline: string;
  /** Index 0 is Sunday. */
  readonly hours: readonly (readonly OpenHours[])[];
  readonly hoursText: string;
  readonly seasons?: readonly Season[];
  readonly ownDays?: OwnDays;
  readonly clock: ClockRules;
  readonly accounts: { readonly zalo?: string; readonly messenger?: string };
  /** Where the commune's rules of answering differ from those of the platform. */
  readonly windows?: Readonly<Partial<Record<ChannelName, Partial<Windows>>>>;
  /** How long a held message waits, in ms; HOLD_MS when not set. */
  readonly holdMs?: number;
  readonly departments: readonly Department[];
  readonly staff: readonly StaffMember[];
  readonly categories: readonly Category[];
  readonly hamlets: readonly string[];
  readonly criteria: readonly Criterion[];
  /** How long the bot keeps silent after an official wrote in the platform's own inbox; 0: not at all. */
  readonly silenceMinutes: number;
  /** How long an official can take an answer back before it leaves; 0: it leaves at once. */
  readonly takeBackSeconds: number;
  /** Comments under the Page's posts that ask for help get one private answer each. */
  readonly answersComments: boolean;
  /** Where the commune's rules for the time after an answer differ from the usual ones. */
  readonly afterAnswer?: Readonly<Partial<AfterAnswer>>;
  /** Solved petitions may be shown to everybody, each one approved by a leader; unset: none is. */
  readonly publishes?: { readonly hamlets: boolean };
  /**
   * `petitions`: counted from the last change of a petition that nobody at the commune works on any more;
   * `reports`: from the day a sealed report was passed.
   */
  readonly retention: { readonly petitions: RetentionSpan; readonly reports: RetentionSpan };
  /** Short paid messages to the phones of those whom an answer does not reach; absent: none go. */
  readonly texting?: Texting;
  /** The one official who may read sealed reports of wrongdoing; absent: nobody, and none are taken. */
  readonly denunciations?: { readonly staff: string } | undefined;
}

/** An OA or a Page of a commune. */
export interface CommuneAccount {
  readonly channel: ChannelName;
  readonly account: string;
}

/** The OA and the Page that a commune has connected. */
export function listAccounts({
  accounts: { zalo, messenger },
}: Pick<Commune, 'accounts'>): readonly CommuneAccount[] {
  return [
    ...(zalo === undefined ? [] : [{ channel: 'zalo' as const, account: zalo }]),
    ...(messenger === undefined ? [] : [{ channel: 'messenger' as const, account: messenger }]),
  ];
}
