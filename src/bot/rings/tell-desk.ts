import type { Petition } from '../../domain/petition.ts';
import type { Datum } from '../../domain/reply.ts';
import { findDesk, findLeaders, findOfficers, tellStaff } from '../../staff/audience.ts';
import { describeDeadline } from '../../staff/describe-deadline.ts';
import { createLeaderChoices, createNoticeChoices, describePetition } from '../../staff/describe-petition.ts';
import type { RingContext, RingHandler } from './ring.ts';

/** Who hears of it: those who work on it; its whole department; the leaders; or those who work on it and the leaders. */
export type Audience = 'desk' | 'department' | 'leaders' | 'desk-and-leaders';

/** Tells officials of a petition: what it is, how much time is left, and what can be done by a tap. */
export async function tellDesk(
  key: string,
  audience: Audience,
  petition: Petition,
  context: RingContext,
  more: Readonly<Record<string, Datum>> = {},
): Promise<void> {
  const { commune } = context;
  const reply = {
    key,
    data: { ...describePetition(petition, commune), left: describeDeadline(petition, context), ...more },
  };
  const leaders = new Set(await findLeaders(context));
  for (const to of new Set(await findAudience(audience, petition, context))) {
    const choices = leaders.has(to) ? createLeaderChoices(petition) : createNoticeChoices(petition);
    tellStaff([to], petition.code, { ...reply, choices }, context);
  }
}

/** A warning to officials, which leaves the petition as it is. */
export function createWarning(
  key: string,
  audience: Audience,
  more?: (petition: Petition, context: RingContext) => Readonly<Record<string, Datum>>,
): RingHandler {
  return async (petition, context) => {
    await tellDesk(key, audience, petition, context, more?.(petition, context));
    return petition;
  };
}

async function findAudience(
  audience: Audience,
  petition: Petition,
  context: RingContext,
): Promise<readonly string[]> {
  switch (audience) {
    case 'desk':
      return findDesk(petition, context);
    case 'department': {
      const officers = await findOfficers(petition.department, context);
      return officers.length > 0 ? officers : findLeaders(context);
    }
    case 'leaders':
      return findLeaders(context);
    case 'desk-and-leaders':
      return [...(await findDesk(petition, context)), ...(await findLeaders(context))];
  }
}
