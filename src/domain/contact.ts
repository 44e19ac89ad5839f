/** A telephone number somewhere in a text, with the separators that people write. */
const PHONE = /(?<!\d)(?:\+84|0084|84|0)(?:[\s.()-]*\d){9,10}(?!\d)/;
/** As dialled in Vietnam: 10 digits of a mobile, 11 of a land line. */
const DIALLED = /^0(?:[35789]\d{8}|2\d{9})$/;

/** The Vietnamese telephone number in a text as `0…` without separators, or undefined. */
export function readPhone(text: string): string | undefined {
  const digits = PHONE.exec(text)?.[0]
    .replace(/\D/g, '')
    .replace(/^(?:0084|84|0)/, '0');
  return digits && DIALLED.test(digits) ? digits : undefined;
}

/** Who writes, as one message gives it. */
export interface Contact {
  readonly name?: string;
  readonly phone?: string;
}

/** The name, the phone, or both that one message gives; `trim` takes away what stands around a name. */
export function readContact(text: string, trim = (name: string) => name): Contact {
  const phone = readPhone(text);
  const rest = phone === undefined ? text : text.replace(PHONE, ' ').replace(/[\s,;:.–-]+/g, ' ');
  const name = trim(rest.trim());
  return { ...(/\p{L}/u.test(name) && { name }), ...(phone !== undefined && { phone }) };
}

const FULL_NAME = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,4}$/u;

/** Whether a text is nothing but a name as it is written in papers: two to five words with capitals. */
export function isFullName(text: string): boolean {
  return FULL_NAME.test(text.normalize('NFC').trim());
}
