import { addEvent, type Petition, type PetitionLevel } from '../../domain/petition.ts';
import type { Reply } from '../../domain/reply.ts';
import { lackWords } from '../ask-words.ts';
import type { StaffCommand, StaffContext } from '../command.ts';
import { windClock } from '../deadline.ts';
import { takeNamed } from '../find-named.ts';
import { EXAMPLE_CODE, findOpenPetition, readCodeAndText } from '../find-petition.ts';
import { prepareText } from '../prepare-text.ts';
import { refuseToAct } from '../refuse-to-act.ts';
import { findLevelDeadline } from '../texts/extension.ts';

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
    const { commune, staff } = context;
    const found = await findOpenPetition(code, context);
    if (found.refusal) return [found.refusal];
    const refusal = refuseToAct(found.petition, [found.petition.status], staff.id, commune);
    if (refusal) return [refusal];
    const { found: meant, rest: reason } = takeNamed(text, WAYS);
    const [level] = meant;
    if (!level || meant.length > 1) return [askWhich(code, LEVELS)];
    return change(found.petition, level.id, { typed: text, reason }, context);
  },
};

function askWhich(code: string, levels: typeof LEVELS): Reply {
  const choices = levels.map(({ id, name }) => ({
    key: `staff-choice-level-${id}`,
    command: `muc ${code} ${name}`,
  }));
  return { key: 'staff-example-muc', data: { code }, choices };
}

async function change(
  petition: Petition,
  level: PetitionLevel,
  { typed, reason }: { readonly typed: string; readonly reason: string },
  context: StaffContext,
): Promise<readonly Reply[]> {
  const { commune, records, staff } = context;
  const { code, category } = petition;
  const own = commune.categories.find(({ id }) => id === category)?.level;
  const name = { key: `staff-level-${level}` };
  if ((petition.level ?? own ?? 'normal') === level)
    return [{ key: 'staff-level-already', data: { code, level: name } }];
  const dueAt = findLevelDeadline(petition, level, context);
  const due = { at: dueAt };
  if (dueAt > petition.dueAt) {
    if (reason === '')
      return [
        lackWords({ key: 'staff-say-muc-why', data: { code, due } }, `muc ${code} ${typed.trim()}`, context),
      ];
    return prepareText({ event: 'extended', level, text: reason, typed: reason }, code, context);
  }
  const note = { at: records.now, event: 'noted' as const, staff: staff.id, text: typed };
  const changed = addEvent(petition, note, { level, dueAt });
  records.savePetition(changed);
  windClock(changed, context);
  records.audit({ actor: staff.id, act: `petition-level:${level}`, subject: code });
  const choices = [{ key: 'staff-choice-see', command: `xem ${code}` }];
  return [{ key: 'staff-level-set', data: { code, due, level: name }, choices }];
}
