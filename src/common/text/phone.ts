const gaps = /[\s().\-‐‑‒–—/\p{Cf}]+/gu;
const mobile = /^[35789]\d{8}$/;
const landline = /^2\d{9}$/;
/** Two cities have an area code of two digits (24, 28); everywhere else it has three. */
const shortArea = /^2[48]/;

export type PhoneKind = 'mobile' | 'landline';

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

export const phoneKind = (phone: Phone): PhoneKind => (landline.test(phone.slice(3)) ? 'landline' : 'mobile');

/** What the author types beside the tracking code. */
export const lastFour = (phone: Phone): string => phone.slice(-4);

/** As it is read aloud in Vietnam: 0900 000 123, 024 3825 4321, 0236 382 1234. */
export function prettyPhone(phone: Phone): string {
  const national = `0${phone.slice(3)}`;
  if (phoneKind(phone) === 'mobile') return groups(national, 4, 3, 3);
  return shortArea.test(phone.slice(3)) ? groups(national, 3, 4, 4) : groups(national, 4, 3, 4);
}

function groups(digits: string, ...lengths: number[]): string {
  let at = 0;
  return lengths.map((length) => digits.slice(at, (at += length))).join(' ');
}
