import type { Desk } from './desk.svelte.js';
import type { Reorder } from './reorder.svelte.js';

/** Minimum distance in pixels of a drag; less is a press. */
const TREMBLE = 6;

/** The one after which it would be dropped at this height: the last whose middle is above. */
export function placeAt(others: readonly { id: string; middle: number }[], y: number): string | null {
  return others.findLast(({ middle }) => middle < y)?.id ?? null;
}

/**
 * Drags an opinion in the calling order by its handle, with mouse, pen or finger. A press without movement is left to
 * the button, which starts moving by keyboard.
 */
export const draggable =
  (id: string, { desk, reorder }: { desk: Desk; reorder: Reorder }) =>
  (handle: HTMLElement): (() => void) => {
    let from: number | null = null;
    let carried = false;

    const down = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      from = event.clientY;
      carried = false;
    };
    const move = (event: PointerEvent): void => {
      if (from === null || (!carried && Math.abs(event.clientY - from) < TREMBLE)) return;
      if (!carried) {
        // Only now: capturing earlier would take the click away from the button.
        handle.setPointerCapture(event.pointerId);
        reorder.take(id, desk.order.queue);
      }
      carried = true;
      const others = desk.order.queue
        .filter((one) => one.id !== id)
        .flatMap((one) => {
          const box = document.getElementById(`q-${one.id}`)?.getBoundingClientRect();
          return box ? [{ id: one.id, middle: box.top + box.height / 2 }] : [];
        })
        .sort((a, b) => a.middle - b.middle);
      reorder.carry(placeAt(others, event.clientY));
    };
    const up = (): void => {
      from = null;
      if (carried) void reorder.drop(desk);
    };
    const cancel = (): void => {
      from = null;
      if (carried) reorder.cancel();
    };
    // The click at the end of a drag must not press the button.
    const click = (event: MouseEvent): void => {
      if (carried) event.stopPropagation();
      carried = false;
    };

    handle.addEventListener('pointerdown', down);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', up);
    handle.addEventListener('pointercancel', cancel);
    handle.addEventListener('click', click, { capture: true });
    return () => {
      handle.removeEventListener('pointerdown', down);
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', up);
      handle.removeEventListener('pointercancel', cancel);
      handle.removeEventListener('click', click, { capture: true });
    };
  };
