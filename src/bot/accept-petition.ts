import { grantDeadline } from '../domain/clock.ts';
import type { Category, Commune } from '../domain/commune.ts';
import type { CompletePetition, Petition } from '../domain/petition.ts';
import { formatPetitionCode } from '../domain/petition-code.ts';
import { nameHamlet } from '../domain/same-matter.ts';
import { localYear } from '../domain/working-time.ts';
import { findDesk, tellStaff } from '../staff/audience.ts';
import { windClock } from '../staff/deadline.ts';
import { createNoticeChoices, describePetition } from '../staff/describe-petition.ts';
import { isToldAtOnce } from '../staff/is-told-at-once.ts';
import type { DecisionContext } from './decision.ts';

/** For whom a petition is filed: the conversation that it came from, or the official who took it down. */
export type Filer = Pick<Petition, 'locale' | 'owner' | 'registeredBy'>;

/** Stores a petition with its code, department and deadline and tells the department; gives it as it is kept. */
export async function acceptPetition(
  told: CompletePetition,
  filer: Filer,
  context: DecisionContext,
): Promise<Petition> {
  const { commune, records } = context;
  const petition = records.savePetition(await createPetition(told, filer, context));
  const { code } = petition;
  windClock(petition, context);
  records.audit({ actor: filer.registeredBy ?? 'citizen', act: 'petition-filed', subject: code });
  if (isToldAtOnce(petition, context)) {
    const notice = {
      key: 'staff-new-petition',
      data: describePetition(petition, commune),
      choices: createNoticeChoices(petition),
    };
    tellStaff(await findDesk(petition, context), code, notice, context);
  }
  return petition;
}

/** What is told, as an item of the department's desk with its code and deadline. */
export async function createPetition(
  told: CompletePetition,
  filer: Filer,
  context: DecisionContext,
): Promise<Petition> {
  const { commune, records } = context;
  const { now } = records;
  const year = localYear(now);
  const category = findCategory(commune, told.category);
  return {
    ...hideSender(told),
    ...filer,
    place: nameHamlet(told.place, commune.hamlets),
    category: category.id,
    ...(category.shared === false && { unshared: true as const }),
    code: formatPetitionCode(year, await records.reservePetitionNumber(year)),
    department: category.department,
    filedAt: now,
    dueAt: grantDeadline(now, { category: category.id }, context),
    status: 'received',
    history: [
      { at: now, event: 'filed', ...(filer.registeredBy !== undefined && { staff: filer.registeredBy }) },
    ],
  };
}

/** An anonymous petition is stored without name, phone and names of files: what is not there cannot leak. */
function hideSender(told: CompletePetition): CompletePetition {
  if (!told.anonymous) return told;
  const { name: _name, phone: _phone, media, ...rest } = told;
  return { ...rest, ...(media && { media: media.map(({ name: _file, ...file }) => file) }) };
}

/** A category that was taken out of the file while the citizen wrote falls to the last one, for all the rest. */
function findCategory(commune: Commune, id: string): Category {
  const category = commune.categories.find((one) => one.id === id) ?? commune.categories.at(-1);
  if (!category) throw new RangeError(`${commune.slug} has no categories`);
  return category;
}
