/**
 * What has the focus may go away, or be switched off, with what it did: a toast, a line of a list, the button of a step
 * that is taken. The focus then stays near it, in the closest part that is there and can hold it, instead of falling out
 * of the page.
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
