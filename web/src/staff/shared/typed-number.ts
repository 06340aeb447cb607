/**
 * The typed number. If it is not a number, the text itself is sent, so that the server reports the error of the field
 * like any other.
 */
export function typedNumber(text: string): number {
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? (text as unknown as number) : number;
}
