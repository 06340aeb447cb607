import { sizes, type Size } from './hall-text.js';

/**
 * Chooses the largest type size that fits: one step smaller until nothing is cut off. The available space changes with
 * the slide, the line of text and the length of the next field's name.
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
