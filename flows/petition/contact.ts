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

/** What people write around a name, in small letters: "dạ em tên Bình số 0912… ạ". */
const BEFORE_NAME = /^(?:(?:dạ|vâng|em|tôi|tui|mình|cháu|con|là|tên|họ|và|thưa)(?= |$) ?)+/u;
const AFTER_NAME = /(?: (?:số|sđt|sdt|đt|dt|điện|thoại|là|của|tôi|em|nhé|ạ|đây))+$/u;

/** The name, the phone, or both that one message gives. */
export function readContact(text: string): { readonly name?: string; readonly phone?: string } {
  const phone = readPhone(text);
  const rest = phone === undefined ? text : text.replace(PHONE, ' ').replace(/[\s,;:.–-]+/g, ' ');
  const name = cutLead(rest.normalize('NFC').trim()).replace(AFTER_NAME, '');
  return { ...(/\p{L}/u.test(name) && { name }), ...(phone !== undefined && { phone }) };
}

/** The first letter of a message is often a capital; the others tell "em" from a person called Em. */
function cutLead(text: string): string {
  const small = text.charAt(0).toLowerCase() + text.slice(1);
  return text.slice(BEFORE_NAME.exec(small)?.[0].length ?? 0);
}

const FULL_NAME = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,4}$/u;

/** Whether a text is nothing but a name as it is written in papers: two to five words with capitals. */
export function isFullName(text: string): boolean {
  return FULL_NAME.test(text.normalize('NFC').trim());
}
