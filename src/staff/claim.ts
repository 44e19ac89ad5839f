import type { StaffMember } from '../domain/commune.ts';
import { addEvent, type Petition } from '../domain/petition.ts';
import type { Calendar } from '../domain/working-time.ts';
import { findOfficers, type StaffRoom, tellCitizen, tellStaff } from './audience.ts';
import { windClock } from './deadline.ts';
import { describeFacts, nameMatter } from './describe-facts.ts';
import { createNoticeChoices, describePetition } from './describe-petition.ts';

/** What it takes to change who works on a petition. */
export type Room = StaffRoom & { readonly calendar: Calendar };

/** Makes an official the handler and tells the citizen. `until`: for so long; without it, for good. */
export function claimPetition(
  petition: Petition,
  handler: StaffMember,
  room: Room,
  until?: number,
): Petition {
  const { records } = room;
  const { code } = petition;
  const { claimedUntil: _, ...rest } = petition;
  const claimed = records.savePetition(
    addEvent(
      rest,
      { at: records.now, event: 'claimed', staff: handler.id },
      {
        handler: handler.id,
        status: petition.status === 'received' ? 'processing' : petition.status,
        ...(until !== undefined && { claimedUntil: until }),
      },
    ),
  );
  windClock(claimed, room);
  const facts = describeFacts(claimed, room);
  const data = { code, name: handler.name, title: handler.title, facts, ...nameMatter(petition) };
  tellCitizen(petition, { reply: { key: 'petition-claimed', data } }, room);
  return claimed;
}

/** Puts a petition back into the queue of its department; `by` is the official who did it. */
export function releasePetition(petition: Petition, room: Room, by: string): Petition {
  const { handler: _handler, claimedUntil: _until, ...rest } = petition;
  const released = addEvent(
    rest,
    { at: room.records.now, event: 'released', staff: by },
    petition.status === 'processing' ? { status: 'received' } : {},
  );
  room.records.savePetition(released);
  windClock(released, room);
  return released;
}

/** Tells a department that one of its petitions is free again, `except` those who know. */
export async function tellReturned(
  petition: Petition,
  room: StaffRoom,
  except: readonly string[],
): Promise<void> {
  const reply = {
    key: 'staff-returned',
    data: describePetition(petition, room.commune),
    choices: createNoticeChoices(petition),
  };
  const officers = await findOfficers(petition.department, room);
  const others = officers.filter((conversation) => !except.includes(conversation));
  tellStaff(others, petition.code, reply, room);
}
