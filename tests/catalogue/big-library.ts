import type { ProcedureLibrary } from '../../src/catalogue/load-procedures.ts';
import type { Procedure } from '../../src/domain/procedure.ts';

/** What tells the copies of a procedure apart: places and kinds that names of procedures really carry. */
const PLACES = [
  'cấp tỉnh',
  'cấp xã',
  'tại khu công nghiệp',
  'vùng dân tộc',
  'ở khu vực biên giới',
  'ven biển',
];
const KINDS = [
  'lần đầu',
  'cấp đổi',
  'cấp lại',
  'gia hạn',
  'điều chỉnh',
  'chấm dứt',
  'trực tuyến',
  'lưu động',
];

/** Makes a library of `count` procedures by repeating the fields of a small one with varied names. */
export function growLibrary({ fields, procedures }: ProcedureLibrary, count: number): ProcedureLibrary {
  return {
    fields,
    procedures: Array.from({ length: count }, (_, at) => {
      const procedure = procedures[at % procedures.length];
      if (procedure === undefined) throw new Error('no procedure to repeat');
      const round = Math.floor(at / procedures.length);
      return round === 0 ? procedure : vary(procedure, round);
    }),
  };
}

function vary(procedure: Procedure, round: number): Procedure {
  const told = `${KINDS[round % KINDS.length]} ${PLACES[round % PLACES.length]} mẫu ${round}`;
  return {
    ...procedure,
    code: `${procedure.code}-${round}`,
    name: `${procedure.name} ${told}`,
    short: `${procedure.short} ${told}`,
    aliases: procedure.aliases.map((alias) => `${alias} ${told}`),
  };
}
