const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
const gaps = /[\s.\p{Cf}]+/gu;

/** `personal`: since July 2025 the twelve-digit personal number, hence personal data and shown masked. */
export type TaxCodeKind = 'enterprise' | 'branch' | 'personal';

export interface TaxCode {
  /** 10 digits, 10 digits '-' 3 digits, or 12 digits. */
  readonly code: string;
  readonly kind: TaxCodeKind;
}

/** The tenth digit of a Vietnamese enterprise's tax code is 10 minus the weighted sum of the nine before it, mod 11. */
export function hasTaxCheckDigit(tenDigits: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(tenDigits[at]), 0);
  return 10 - (sum % 11) === Number(tenDigits[9]);
}

/** Reads a mã số thuế with or without spaces, dots and the branch's hyphen. */
export function parseTaxCode(typed: string): TaxCode | undefined {
  if (typed.length > 40) return undefined;
  const compact = typed.normalize('NFKC').replace(gaps, '');
  if (/^\d{12}$/.test(compact)) return { code: compact, kind: 'personal' };
  const parts = /^(\d{10})(?:-?(\d{3}))?$/.exec(compact);
  const enterprise = parts?.[1];
  if (enterprise === undefined || !hasTaxCheckDigit(enterprise)) return undefined;
  const branch = parts?.[2];
  return branch === undefined
    ? { code: enterprise, kind: 'enterprise' }
    : { code: `${enterprise}-${branch}`, kind: 'branch' };
}

/** Masks all but the last three digits. */
export const maskTaxCode = ({ code }: TaxCode): string => code.slice(0, -3).replace(/\d/g, '•') + code.slice(-3);
