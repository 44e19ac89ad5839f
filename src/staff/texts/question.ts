import { pause } from '../../domain/clock.ts';
import { addEvent } from '../../domain/petition.ts';
import { askCitizen } from '../ask-citizen.ts';
import { tellCitizen } from '../audience.ts';
import { describeCall } from '../describe-petition.ts';
import { nameMessage, savePending } from '../pending.ts';
import { refuseToAct } from '../refuse-to-act.ts';
import { showMedia } from '../show-media.ts';
import type { TextKind } from '../text-kind.ts';

/** The clock stands until the citizen's answer, which comes back to the handler. */
export const question: TextKind = {
  name: 'question',

  refuse(petition, { staff }, { commune }) {
    const { code, owner, phone } = petition;
    const refusal = refuseToAct(petition, ['received', 'processing', 'waiting'], staff, commune);
    if (refusal || owner !== undefined) return refusal;
    return {
      key: 'staff-ask-nobody',
      data: { code, call: describeCall(petition) },
      phones: phone === undefined ? [] : [{ key: 'staff-call-citizen', phone }],
    };
  },

  write: (petition, { text, media }, { commune }) => ({
    ...askCitizen('petition-asked', petition, text, commune),
    ...showMedia(media),
  }),

  send(petition, text, room) {
    const { records } = room;
    const { media, staff, typed } = text;
    const line = addEvent(
      pause(petition, records.now),
      {
        ...{ at: records.now, event: 'asked', staff, text: text.text },
        ...(media && { media }),
        ...nameMessage(petition, room),
      },
      { handler: petition.handler ?? staff },
    );
    const asked = savePending(line, room);
    const reply = question.write(asked, text, room);
    tellCitizen(asked, { reply, ...(typed !== undefined && { typed }) }, room);
    records.audit({ actor: staff, act: 'petition-asked', subject: petition.code });
    return asked;
  },

  confirm: ({ code }) => ({
    key: 'staff-asked',
    data: { code },
    choices: [{ key: 'staff-choice-see', command: `xem ${code}` }],
  }),
};
