/** The number, or what was typed in its place: the server then says what is wrong with it. */
export function typedNumber(text: string): number | string {
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? text : number;
}
