/**
 * A phone number as it is dialled from abroad, digits only: `0237 000 0000` gives `842370000000`. Short numbers
 * (113, 1022) stay as they are.
 */
export function dialFromAbroad(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  if (digits.length > 2 && digits.startsWith('00')) return digits.slice(2);
  return digits.length >= 9 && digits.startsWith('0') ? `84${digits.slice(1)}` : digits;
}
