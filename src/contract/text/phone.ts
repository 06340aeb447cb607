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

/** Prefixes of eleven-digit mobile numbers and what replaced them in 2018 (without the zero). */
const replaced: ReadonlyMap<string, string> = new Map(
  '120=70 121=79 122=77 126=76 128=78 123=83 124=84 125=85 127=81 129=82 162=32 163=33 164=34 165=35 166=36 167=37 168=38 169=39 186=56 188=58 199=59'
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 3), pair.slice(4)]),
);

/** The present form of a mobile number of eleven digits, as people know it: 0168 123 4567 is 038 123 4567. */
export function newNumberOf(typed: string): string | undefined {
  const subscriber = subscriberOf(typed);
  const prefix = subscriber?.length === 10 ? replaced.get(subscriber.slice(0, 3)) : undefined;
  return prefix && subscriber && `0${prefix} ${subscriber.slice(3, 6)} ${subscriber.slice(6)}`;
}

/**
 * Reads a number as people write it. Hotlines (1900, 1022), eleven-digit mobile numbers (withdrawn in 2018) and foreign
 * numbers are not accepted.
 */
export function parsePhone(typed: string): Phone | undefined {
  const subscriber = subscriberOf(typed);
  return subscriber && (mobile.test(subscriber) || landline.test(subscriber)) ? `+84${subscriber}` : undefined;
}

function subscriberOf(typed: string): string | undefined {
  if (typed.length > 40) return undefined;
  const compact = typed.normalize('NFKC').trim().replace(/^'/, '').replace(gaps, '');
  const international = compact.startsWith('+');
  const digits = international ? compact.slice(1) : compact;
  if (!/^\d{9,15}$/.test(digits)) return undefined;
  if (international && !digits.startsWith('84')) return undefined;
  return subscriberNumber(digits, international);
}

/** What the author types beside the tracking code. */
export const lastFour = (phone: Phone): string => phone.slice(-4);
