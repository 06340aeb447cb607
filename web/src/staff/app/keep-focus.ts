/**
 * The focused element may disappear or be disabled by its own action: a toast, a list row, a button. Moves the focus to
 * the nearest focusable ancestor then, instead of losing it.
 */
export function keepFocus(): () => void {
  let held: Element | null = null;
  let around: Element[] = [];

  const hold = ({ target }: FocusEvent): void => {
    held = target instanceof Element ? target : null;
    around = [];
    for (let at = held?.parentElement ?? null; at; at = at.parentElement)
      if (at.hasAttribute('tabindex')) around.push(at);
  };
  const mend = (): void => {
    if (!held) return;
    const isLost = held.isConnected ? held.matches(':disabled') : document.activeElement === document.body;
    if (!isLost) return;
    held = null;
    const near = around.find((part) => part.isConnected) ?? document.getElementById('main');
    if (near instanceof HTMLElement) near.focus({ preventScroll: true });
  };
  const watch = new MutationObserver(mend);
  document.addEventListener('focusin', hold);
  watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => {
    document.removeEventListener('focusin', hold);
    watch.disconnect();
  };
}
