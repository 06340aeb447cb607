import type { Typed } from '#contract/pages.js';

/** How the fields of a form are sent. */
export interface Shape<Values extends Typed> {
  /** Checkboxes: `on` in the form, booleans in the body. */
  boxes?: readonly (keyof Values & string)[];
  /** Fields hidden by the present values, which are not sent. */
  unasked?: (values: Values) => readonly (keyof Values & string)[];
}

/** The body to send, without empty and hidden fields. */
export function bodyOf<Values extends Typed>(values: Values, { boxes = [], unasked }: Shape<Values>): object {
  const left = unasked?.(values) ?? [];
  const filled = Object.entries(values).filter(([name, value]) => value.trim() !== '' && !left.includes(name));
  const ticked = boxes.map((name) => [name, values[name] === 'on']);
  return { ...Object.fromEntries(filled), ...Object.fromEntries(ticked) };
}
