/** Milliseconds after a finger is lifted within which its click arrives. */
const REST = 400;

/** Calls `hold` when a finger touches the element, and `letGo` after its click. */
export function freezeWhilePressed(there: EventTarget, hold: () => void, letGo: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const down = (): void => {
    clearTimeout(timer);
    hold();
  };
  const up = (): void => {
    clearTimeout(timer);
    timer = setTimeout(letGo, REST);
  };
  there.addEventListener('pointerdown', down);
  addEventListener('pointerup', up);
  addEventListener('pointercancel', up);
  return () => {
    clearTimeout(timer);
    there.removeEventListener('pointerdown', down);
    removeEventListener('pointerup', up);
    removeEventListener('pointercancel', up);
  };
}
