/**
 * The number that was typed. Where it is none, the text itself goes to the server in its place, so that the field is told
 * what is wrong with it, in the words of every other mistake.
 */
export function typedNumber(text: string): number {
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? (text as unknown as number) : number;
}
