import type { Department } from '../../domain/commune.ts';
import { addEvent, type Petition } from '../../domain/petition.ts';
import { quoteLines } from '../../domain/plain-lines.ts';
import type { Reply } from '../../domain/reply.ts';
import { nameDepartment } from '../../domain/staff.ts';
import { LONGEST_CARRIED } from '../ask-code.ts';
import { lackWords } from '../ask-words.ts';
import { findDesk, findMember, tellCitizen, tellStaff } from '../audience.ts';
import type { StaffCommand, StaffContext } from '../command.ts';
import { windClock } from '../deadline.ts';
import { describeFacts, nameMatter } from '../describe-facts.ts';
import { createNoticeChoices, describePetition } from '../describe-petition.ts';
import { takeNamed } from '../find-named.ts';
import { findOpenPetition, readCodeAndText } from '../find-petition.ts';
import { refuseToAct } from '../refuse-to-act.ts';

/** More buttons than this no platform shows well. */
const BUTTONS = 5;

/** Hands a petition to another department: `/chuyen PA26-00001 kinh te lý do`. The deadline stays what it is. */
export const chuyen: StaffCommand = {
  name: 'chuyen',
  help: 'staff-help-chuyen',
  async run(args, context) {
    const { code, text = '' } = readCodeAndText(args, context.about);
    if (code === undefined) return [{ key: 'staff-example-chuyen' }];
    const { commune, staff } = context;
    const found = await findOpenPetition(code, context);
    if (found.refusal) return [found.refusal];
    const refusal = refuseToAct(found.petition, [found.petition.status], staff.id, commune);
    if (refusal) return [refusal];
    const { petition } = found;
    const others = commune.departments.filter(({ id }) => id !== petition.department);
    const { found: meant, rest: reason } = takeNamed(
      context.facts.spoken.fromName(text),
      commune.departments,
    );
    const [department] = meant;
    if (!department || meant.length > 1)
      return [askWhere(code, meant.length > 1 ? meant : others, reason, context)];
    const data = { code, department: department.name };
    if (department.id === petition.department) return [{ key: 'staff-moved-already', data }];
    if (reason === '')
      return [lackWords({ key: 'staff-say-chuyen-why', data }, `chuyen ${code} ${department.id}`, context)];
    return [await move(petition, department, reason, context)];
  },
};

function askWhere(
  code: string,
  departments: readonly Department[],
  reason: string,
  context: StaffContext,
): Reply {
  const where = {
    key: 'staff-example-chuyen-where',
    data: {
      code,
      lines: departments.map(({ id, name }) => ({ key: 'staff-department', data: { id, name } })),
    },
    choices: departments.slice(0, BUTTONS).map(({ id, name }) => ({
      key: 'staff-choice-name',
      data: { name },
      command: `chuyen ${code} ${id} ${reason.slice(0, LONGEST_CARRIED)}`.trim(),
    })),
  };
  return reason === '' ? lackWords(where, `chuyen ${code}`, context) : where;
}

async function move(
  petition: Petition,
  { id: to, name }: Department,
  reason: string,
  context: StaffContext,
): Promise<Reply> {
  const { commune, staff, records } = context;
  const { code, handler, status } = petition;
  const { handler: _handler, claimedUntil: _until, ...rest } = petition;
  const moved = records.savePetition(
    addEvent(
      rest,
      { at: records.now, event: 'moved', staff: staff.id, to, text: reason },
      { department: to, status: status === 'processing' ? 'received' : status },
    ),
  );
  windClock(moved, context);
  records.audit({ actor: staff.id, act: `petition-moved-to:${to}`, subject: code });
  const notice = {
    key: 'staff-petition-moved',
    data: {
      ...describePetition(moved, commune),
      former: nameDepartment(commune, petition.department),
      name: staff.name,
      reason: quoteLines(reason),
    },
    choices: createNoticeChoices(moved),
  };
  tellStaff(await findDesk(moved, context), code, notice, context);
  if (handler !== undefined && handler !== staff.id) {
    const taken = { key: 'staff-taken-away', data: { code, name: staff.name } };
    tellStaff(await findMember(handler, context), code, taken, context);
  }
  const data = { code, department: name, facts: describeFacts(moved, context), ...nameMatter(moved) };
  const choices = [{ key: 'go-follow', go: 'follow', with: code }];
  tellCitizen(moved, { reply: { key: 'petition-moved', data, choices } }, { records }, 'all');
  return {
    key: 'staff-moved',
    data: { code, department: name },
    choices: [{ key: 'staff-choice-queue', command: 'hangcho' }],
  };
}
