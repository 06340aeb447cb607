import type { Typed } from '#contract/pages.js';

/** Which of a form's fields the server gets in what shape. */
export interface Shape<Values extends Typed> {
  /** Ticked boxes are `on` here and true or false for the server. */
  boxes?: readonly (keyof Values & string)[];
  /** What the form does not ask for as it is filled in: it stays on the phone. */
  unasked?: (values: Values) => readonly (keyof Values & string)[];
}

/** What is sent of what was typed: nothing empty, and nothing that whoever sends it cannot see. */
export function bodyOf<Values extends Typed>(values: Values, { boxes = [], unasked }: Shape<Values>): object {
  const left = unasked?.(values) ?? [];
  const filled = Object.entries(values).filter(([name, value]) => value.trim() !== '' && !left.includes(name));
  const ticked = boxes.map((name) => [name, values[name] === 'on']);
  return { ...Object.fromEntries(filled), ...Object.fromEntries(ticked) };
}
