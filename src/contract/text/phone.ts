const gaps = /[\s().\-‐‑‒–—/\p{Cf}]+/gu;
const mobile = /^[35789]\d{8}$/;
const landline = /^2\d{9}$/;

/** A Vietnamese number as stored and compared: +84 and nine (mobile) or ten (landline) digits. */
export type Phone = string;

/** The part after the country code, written with +84, 0084, 84 (0), 0 or, as left by Excel, without the leading zero. */
function subscriberNumber(digits: string, international: boolean): string {
  if (international) return digits.replace(/^(00)?84/, '').replace(/^0/, '');
  if (digits.startsWith('0084')) return digits.slice(4).replace(/^0/, '');
  if (digits.startsWith('0')) return digits.slice(1);
  return digits.length >= 11 && digits.startsWith('84') ? digits.slice(2).replace(/^0/, '') : digits;
}

/**
 * Reads a number as people write it. Hotlines (1900, 1022), eleven-digit mobile numbers (withdrawn in 2018) and foreign
 * numbers are not accepted.
 */
export function parsePhone(typed: string): Phone | undefined {
  if (typed.length > 40) return undefined;
  const compact = typed.normalize('NFKC').trim().replace(/^'/, '').replace(gaps, '');
  const international = compact.startsWith('+');
  const digits = international ? compact.slice(1) : compact;
  if (!/^\d{9,15}$/.test(digits)) return undefined;
  if (international && !digits.startsWith('84')) return undefined;
  const subscriber = subscriberNumber(digits, international);
  return mobile.test(subscriber) || landline.test(subscriber) ? `+84${subscriber}` : undefined;
}

/** What the author types beside the tracking code. */
export const lastFour = (phone: Phone): string => phone.slice(-4);
