const REF = /^tt[\s-]{1,3}([\w.-]{1,60})$/i;

/** Parameter of a chat link that opens a procedure: `1.001193` → `tt-1_001193`; such links allow no dot. */
export function formatProcedureRef(code: string): string {
  return `tt-${code.replaceAll('.', '_')}`;
}

/** Code named by such a parameter, or typed after `TT`; undefined for anything else. It may be of no procedure. */
export function readProcedureRef(text: string): string | undefined {
  return REF.exec(text.trim())?.[1]?.toLowerCase().replaceAll('_', '.');
}
