import { countExtensions, extend } from '../../domain/clock.ts';
import type { WorkingSpan } from '../../domain/commune.ts';
import { addEvent, type Petition } from '../../domain/petition.ts';
import type { Reply } from '../../domain/reply.ts';
import { foldVietnamese } from '../../domain/vietnamese.ts';
import { tellCitizen } from '../audience.ts';
import type { StaffCommand, StaffContext } from '../command.ts';
import { windClock } from '../deadline.ts';
import { describeFacts } from '../describe-facts.ts';
import { findPetition, readCodeAndText } from '../find-petition.ts';
import { describeSpan, readSpan } from '../read-span.ts';
import { refuseToAct } from '../refuse-to-act.ts';

/** What `/giahan` asks for: a longer deadline, for a reason that the citizen reads. */
interface Extension {
  readonly span: WorkingSpan;
  readonly reason: string;
}

/** Extends the deadline, as often and as long as the commune allows. */
export const giahan: StaffCommand = {
  name: 'giahan',
  help: 'staff-help-giahan',
  async run(args, context) {
    const { code, text = '' } = readCodeAndText(args);
    const read = readSpan(text);
    const reason = dropLabel(read?.rest ?? '');
    if (code === undefined || !read || reason === '') return [{ key: 'staff-example-giahan' }];
    const found = await findPetition(code, context);
    if (found.refusal) return [found.refusal];
    const { petition } = found;
    const extension = { span: read.span, reason };
    return [refuse(petition, extension, context) ?? extendDeadline(petition, extension, context)];
  },
};

/** Help names the place of the reason, and people type that name too. */
function dropLabel(text: string): string {
  const [one = '', other = '', ...rest] = text.split(/\s+/);
  return foldVietnamese(`${one} ${other}`) === 'ly do' ? rest.join(' ') : text;
}

function refuse(petition: Petition, { span }: Extension, context: StaffContext): Reply | undefined {
  const { records, calendar, commune } = context;
  const { code } = petition;
  const { extensions, longestExtension } = commune.clock;
  if (petition.status === 'waiting') return { key: 'staff-extend-paused', data: { code } };
  const refusal = refuseToAct(petition, ['received', 'processing', 'approving'], context);
  if (refusal) return refusal;
  if (countExtensions(petition) >= extensions)
    return { key: 'staff-extend-often', data: { code, times: extensions } };
  const end = (length: WorkingSpan) => extend(petition, length, records.now, calendar).dueAt;
  if (end(span) <= end(longestExtension)) return undefined;
  return { key: 'staff-extend-long', data: { code, longest: describeSpan(longestExtension) } };
}

function extendDeadline(petition: Petition, { span, reason }: Extension, context: StaffContext): Reply {
  const { calendar, records, staff } = context;
  const { code } = petition;
  const longer = extend(petition, span, records.now, calendar);
  const due = { at: longer.dueAt };
  const reply = {
    key: 'petition-extended',
    data: { code, reason, facts: describeFacts(longer, context) },
    choices: [{ key: 'go-follow', go: 'follow', with: code }],
  };
  const messageId = tellCitizen(petition, { reply }, context, 'all');
  const extended = addEvent(longer, {
    ...{ at: records.now, event: 'extended', staff: staff.id, text: reason, until: longer.dueAt },
    ...(messageId !== undefined && { messageId }),
  });
  records.savePetition(extended);
  windClock(extended, context);
  records.audit({ actor: staff.id, act: 'petition-extended', subject: code });
  return {
    key: 'staff-extended',
    data: { code, due },
    choices: [{ key: 'staff-choice-see', command: `xem ${code}` }],
  };
}
