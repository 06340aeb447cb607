import { sizes, type Size } from './hall-text.js';

/**
 * Sets words as large as their length allows and their place holds: one step smaller until nothing around them is cut off.
 * The place changes with the picture, with a line of news over it and with the length of the next field's name.
 */
export const fitting =
  (first: Size) =>
  (text: HTMLElement): (() => void) => {
    const place = text.parentElement;
    const fit = (): void => {
      for (const size of sizes.slice(sizes.indexOf(first))) {
        text.dataset.size = size;
        if (!place || place.scrollHeight <= place.clientHeight) return;
      }
    };
    const watching = new ResizeObserver(fit);
    if (place) watching.observe(place);
    fit();
    return () => watching.disconnect();
  };
