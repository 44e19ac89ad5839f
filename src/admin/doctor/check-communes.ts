import type { Check } from './finding.ts';

/** The communes' files were read when the command started; here it is told what they lack to be of use. */
export const checkCommunes: Check = async ({ installation }) =>
  [...installation.communes.values()].map(({ slug, name, staff, accounts }) => {
    const data = { slug, name, staff: String(staff.length) };
    if (Object.keys(accounts).length === 0)
      return { state: 'broken', key: 'doctor-commune-no-account', data };
    return { state: 'fine', key: 'doctor-commune-fine', data };
  });
