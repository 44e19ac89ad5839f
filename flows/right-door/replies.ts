import type { Door } from '../../src/domain/door.ts';
import type { Choice, Reply } from '../../src/domain/reply.ts';
import { type CommuneFacts, MENU, shorten } from '../kit.ts';

/** What the flow remembers between two messages. */
export interface Context {
  readonly door: Door;
  /** All that was written; empty: nothing was. */
  readonly text: string;
  /** The part about a thing; empty: there is none. */
  readonly thing: string;
  /** Everything else. */
  readonly rest: string;
  /** The commune's own leaders are meant. */
  readonly namesLeaders: boolean;
  /** Somebody is named who may get it sealed, and is not meant by it. */
  readonly mayPass: boolean;
  /** It was written inside the form of a petition, to which the person comes back. */
  readonly inForm: boolean;
  readonly counted: boolean;
}

/** Longest piece of a part that is said back. */
const SAID_BACK = 400;

/** Both parts of a mixed text. */
export function showParts({ door, thing, rest }: Context): Reply {
  return {
    key: 'right-door-parts',
    data: {
      thing: shorten(thing, SAID_BACK),
      rest: shorten(rest, SAID_BACK),
      door: { key: `right-door-name-${door}` },
    },
  };
}

/** Explains the door: place, form, time limits, law, and one outside the commune. */
export function showDoor({ door, text, namesLeaders }: Context, commune: CommuneFacts): Reply {
  const place = { commune: commune.name, address: commune.address, hours: commune.hours };
  const whom = namesLeaders ? '-leaders' : '';
  const outside = { key: `right-door-outside-${door}${whom}` };
  const facts = {
    denunciation: { ...place, outside },
    complaint: { ...place, outside },
    dispute: place,
    crime: {},
  };
  return {
    key: `right-door-${door}`,
    data: facts[door],
    ...(text === '' ? { choices: [{ go: 'petition', key: 'right-door-petition' }, MENU] } : {}),
    ...callsOf(door, commune),
  };
}

/** Whoever denounces somebody at the office is not sent to ring that office. */
function callsOf(door: Door, { hotline }: CommuneFacts): Pick<Reply, 'phones'> {
  if (door === 'denunciation') return {};
  if (door === 'crime') return { phones: [{ key: 'emergency-call-113', phone: '113' }] };
  return { phones: [{ key: 'choice-call', phone: hotline }] };
}

/** What is to become of what was written? */
export function askWhatNow({ door, thing, mayPass, inForm }: Context): Reply {
  // Words that accuse somebody in office come into no petition by a tap.
  const other: Choice =
    inForm && door !== 'denunciation'
      ? { value: 'petition', key: 'right-door-go-on' }
      : { value: 'other', key: 'right-door-other' };
  if (door === 'denunciation') {
    const pass: Choice[] = mayPass ? [{ value: 'pass', key: 'right-door-pass' }] : [];
    return {
      key: mayPass ? 'right-door-pass-or-forget' : 'right-door-only-forget',
      choices: [...pass, { value: 'forget', key: 'right-door-forget' }, other, MENU],
    };
  }
  const file: Choice[] = thing === '' ? [] : [{ value: 'thing', key: 'right-door-thing' }];
  return {
    key: inForm ? 'right-door-ask-in-form' : 'right-door-ask',
    choices: [...file, { value: 'forget', key: 'right-door-understood' }, other, MENU],
  };
}
