/**
 * Whether a key belongs to an input method that is putting a letter together, as every Vietnamese keyboard does: its Enter
 * confirms the word, its arrows choose a proposal. Safari reports the confirming Enter after the composition has ended, with
 * the key code 229 that stands for such keys.
 */
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** The only way to listen to keys: leaves those of an input method alone. */
export const whenComposed =
  <Pressed extends KeyboardEvent>(press: (event: Pressed) => void) =>
  (event: Pressed): void => {
    if (!isComposing(event)) press(event);
  };
