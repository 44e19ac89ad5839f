import { grantDeadline, workingTimeLeft } from '../../domain/clock.ts';
import { addEvent, type Petition, type PetitionLevel } from '../../domain/petition.ts';
import type { Reply } from '../../domain/reply.ts';
import { addOpenTime } from '../../domain/working-time.ts';
import { tellCitizen } from '../audience.ts';
import type { StaffCommand, StaffContext } from '../command.ts';
import { windClock } from '../deadline.ts';
import { describeFacts } from '../describe-facts.ts';
import { takeNamed } from '../find-named.ts';
import { EXAMPLE_CODE, findOpenPetition, readCodeAndText } from '../find-petition.ts';
import { refuseToAct } from '../refuse-to-act.ts';

/** How the levels are typed. */
const LEVELS: readonly { readonly id: PetitionLevel; readonly name: string }[] = [
  { id: 'urgent', name: 'khan' },
  { id: 'normal', name: 'thuong' },
  { id: 'complex', name: 'phuc tap' },
];
/** Written as one word, too. */
const WAYS = [...LEVELS, { id: 'complex' as const, name: 'phuctap' }];

/** Sets how fast a petition must go: `/muc PA26-00001 khan lý do`. The citizen reads the reason of a later date. */
export const muc: StaffCommand = {
  name: 'muc',
  help: 'staff-help-muc',
  async run(args, context) {
    const { code, text = '' } = readCodeAndText(args, context.about);
    if (code === undefined) return [askWhich(EXAMPLE_CODE, [])];
    const found = await findOpenPetition(code, context);
    if (found.refusal) return [found.refusal];
    const refusal = refuseToAct(found.petition, [found.petition.status], context);
    if (refusal) return [refusal];
    const { found: meant, rest: reason } = takeNamed(text, WAYS);
    const [level] = meant;
    if (!level || meant.length > 1) return [askWhich(code, LEVELS)];
    return [change(found.petition, level.id, { typed: text, reason }, context)];
  },
};

function askWhich(code: string, levels: typeof LEVELS): Reply {
  const choices = levels.map(({ id, name }) => ({
    key: `staff-choice-level-${id}`,
    command: `muc ${code} ${name}`,
  }));
  return { key: 'staff-example-muc', data: { code }, choices };
}

function change(
  petition: Petition,
  level: PetitionLevel,
  { typed, reason }: { readonly typed: string; readonly reason: string },
  context: StaffContext,
): Reply {
  const { commune, records, staff } = context;
  const { code, category } = petition;
  const own = commune.categories.find(({ id }) => id === category)?.level;
  if ((petition.level ?? own ?? 'normal') === level)
    return { key: 'staff-level-already', data: { code, level: { key: `staff-level-${level}` } } };
  const dueAt = findDeadline(petition, level, context);
  const isLater = dueAt > petition.dueAt;
  if (isLater && reason === '')
    return { key: 'staff-example-muc-why', data: { code, due: { at: dueAt }, typed: typed.trim() } };
  const at = records.now;
  const changed = addEvent(
    petition,
    isLater
      ? { at, event: 'extended', staff: staff.id, until: dueAt, text: reason }
      : { at, event: 'noted', staff: staff.id, text: typed },
    { level, dueAt },
  );
  records.savePetition(changed);
  windClock(changed, context);
  records.audit({ actor: staff.id, act: `petition-level:${level}`, subject: code });
  const data = { code, due: { at: dueAt } };
  if (isLater) {
    const reply = {
      key: 'petition-level-later',
      data: { code, reason, facts: describeFacts(changed, context) },
    };
    tellCitizen(changed, { reply }, context, 'all');
  }
  return {
    key: isLater ? 'staff-level-later' : 'staff-level-set',
    data: { ...data, level: { key: `staff-level-${level}` } },
    choices: [{ key: 'staff-choice-see', command: `xem ${code}` }],
  };
}

/** The deadline that the level would have given at filing; what was granted or stood still since is kept on top. */
function findDeadline(petition: Petition, level: PetitionLevel, context: StaffContext): number {
  const { filedAt, dueAt } = petition;
  const former = grantDeadline(filedAt, petition, context);
  const added = Math.max(0, workingTimeLeft(former, dueAt, context.calendar));
  return addOpenTime(grantDeadline(filedAt, { ...petition, level }, context), added, context.calendar);
}
