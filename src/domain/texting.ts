import type { Commune } from './commune.ts';
import { isOver } from './is-over.ts';
import type { Petition, PetitionEvent } from './petition.ts';
import { localDay, writeDay, ZONE_MS } from './working-time.ts';

/**
 * What a template message to a phone may say, each with the most characters that a parameter of its kind usually
 * takes; a commune may name another limit. The documents are not sure of them.
 */
export const TEXT_FACTS = {
  code: 30,
  status: 30,
  commune: 30,
  hotline: 15,
  date: 20,
  link: 200,
  link_path: 200,
} as const;

export type TextFact = keyof typeof TEXT_FACTS;

/** What a citizen's phone may be told of: taken down at the desk, answered, asked for more. */
export type TextedMatter = 'registered' | 'answered' | 'asked';

/** How a commune lets short paid messages go to the phones that citizens left (ZNS/ZBS of Zalo). */
export interface Texting {
  readonly template: string;
  readonly params: readonly { readonly name: string; readonly fact: TextFact; readonly max: number }[];
  readonly matters: ReadonlySet<TextedMatter>;
  /** How many may go on one day; unset: as many as there are. */
  readonly dailyCap?: number;
}

const MATTERS: Readonly<Partial<Record<PetitionEvent['event'], TextedMatter>>> = {
  filed: 'registered',
  answered: 'answered',
  done: 'answered',
  forwarded: 'answered',
  asked: 'asked',
};

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The platform refuses such messages from 22:00 to 6:00; the last minutes are left for tries again. */
const OPENS_MS = 6 * HOUR_MS;
const CLOSES_MS = 22 * HOUR_MS - 600_000;

const MOBILE = /^(?:0084|84|0)?([35789]\d{8})$/;

/** A mobile number of Viet Nam as the platform takes it, `84912345678`; undefined for any other number. */
export function readMobile(phone: string): string | undefined {
  const digits = MOBILE.exec(phone.replace(/\D/g, ''))?.[1];
  return digits && `84${digits}`;
}

/** `at` (ms), or the next morning when such messages are not taken then. */
export function findTextingTime(at: number): number {
  const time = (at + ZONE_MS) % DAY_MS;
  if (time >= OPENS_MS && time < CLOSES_MS) return at;
  return findTextingMorning(time < OPENS_MS ? at - DAY_MS : at);
}

/** When (ms) the first of them are taken on the day after `at`. */
export function findTextingMorning(at: number): number {
  return Math.floor((at + ZONE_MS) / DAY_MS) * DAY_MS + DAY_MS + OPENS_MS - ZONE_MS;
}

/** The event of a timeline that the citizen's phone is still to be told of, if its message cannot be had otherwise. */
export function findUntold(
  petition: Petition,
  index: number,
  { texting, accounts }: Pick<Commune, 'texting' | 'accounts'>,
): PetitionEvent | undefined {
  const event = petition.history[index];
  const matter = event && MATTERS[event.event];
  if (!texting || accounts.zalo === undefined || matter === undefined || !texting.matters.has(matter)) return;
  if (petition.phone === undefined || readMobile(petition.phone) === undefined) return;
  // Only somebody who is at the desk does not hear of the filing at once.
  if (matter === 'registered' && petition.registeredBy === undefined) return;
  const isLate = isOver(petition) || findTexted(petition, index) || isOutdated(petition, index);
  return isLate ? undefined : event;
}

/** The line that says that the phone was told of the event at this place of the timeline. */
export function findTexted({ history }: Petition, index: number): PetitionEvent | undefined {
  return history.find(({ event, of }) => event === 'texted' && of === index);
}

/** Whatever came later has a message of its own, which says all. */
function isOutdated({ history }: Petition, index: number): boolean {
  return history.slice(index + 1).some(({ event }) => MATTERS[event] !== undefined || event === 'reopened');
}

/** What a fact is where the message leaves; undefined: it is not known there. */
export type TextFacts = Readonly<Record<TextFact, string | undefined>>;

/**
 * The parameters of a template. Words are cut to what a parameter takes; a code or an address is of no use when it is
 * cut. Throws a RangeError for one that is too long or not known.
 */
export function fillTemplate({ params }: Texting, facts: TextFacts): Record<string, string> {
  return Object.fromEntries(
    params.map(({ name, fact, max }) => {
      const text = facts[fact]?.normalize('NFC');
      const isWhole = text !== undefined && [...text].length <= max;
      const isWords = fact === 'status' || fact === 'commune';
      if (text === undefined || (!isWhole && !isWords)) throw new RangeError(`${fact} does not fit ${name}`);
      return [
        name,
        isWhole
          ? text
          : `${[...text]
              .slice(0, max - 1)
              .join('')
              .trimEnd()}…`,
      ];
    }),
  );
}

/** A day as a template takes it: `02/03/2026`. */
export function writeTextDay(at: number): string {
  return writeDay(localDay(at));
}

const TROUBLES = ['unreachable', 'quota', 'template', 'account', 'night', 'unknown'] as const;

/** Why a message did not reach the phone, as officials are told. */
export type TextTrouble = (typeof TROUBLES)[number] | 'other';

/** The trouble in the reason of a message that was not sent, such as `quota/-144`. */
export function readTextTrouble(error: string): TextTrouble {
  const [trouble = ''] = error.split('/');
  return TROUBLES.find((known) => known === trouble) ?? 'other';
}
