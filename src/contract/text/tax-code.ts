const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** The tenth digit of a Vietnamese enterprise's tax code is 10 minus the weighted sum of the nine before it, mod 11. */
export function hasTaxCheckDigit(tenDigits: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(tenDigits[at]), 0);
  return 10 - (sum % 11) === Number(tenDigits[9]);
}
