import type { Commune, StaffMember } from './commune.ts';
import type { Petition } from './petition.ts';

/** The official with this id; undefined when nobody of the commune has it (any more). */
export function findStaff(commune: Commune, id: string | undefined): StaffMember | undefined {
  return commune.staff.find((member) => member.id === id);
}

/** Name of an official; the id when nobody of the commune has it any more. */
export function nameStaff(commune: Commune, id: string): string {
  return findStaff(commune, id)?.name ?? id;
}

/** Who serves citizens and can be rated; an admin of this program is not. */
export function listOfficials(commune: Commune): readonly StaffMember[] {
  return commune.staff.filter(({ role }) => role !== 'admin');
}

/** Name of a department; its id when the commune no longer has it. */
export function nameDepartment(commune: Commune, id: string): string {
  return commune.departments.find((department) => department.id === id)?.name ?? id;
}

/** Name of a category; its id when the commune no longer has it. */
export function nameCategory(commune: Commune, id: string): string {
  return commune.categories.find((category) => category.id === id)?.name ?? id;
}

/** Leaders see every department's petitions, everybody else those of the own department. */
export function seesAll(staff: StaffMember): boolean {
  return staff.role === 'leader';
}

/** Whether an official may see and answer a petition. */
export function maySee(staff: StaffMember, petition: Pick<Petition, 'department'>): boolean {
  return seesAll(staff) || staff.department === petition.department;
}

/** Who may look after the officials' enrolments: admins; leaders, where a commune has named no admin. */
export function managesStaff(
  { role }: Pick<StaffMember, 'role'>,
  { staff }: Pick<Commune, 'staff'>,
): boolean {
  return role === 'admin' || (role === 'leader' && !staff.some((member) => member.role === 'admin'));
}
