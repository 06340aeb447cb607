/** After a finger is lifted: the click it meant comes first. */
const REST = 400;

/** Calls `hold` when a finger touches something there, and `letGo` once the click that it meant has come. */
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
