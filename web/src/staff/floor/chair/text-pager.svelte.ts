/** Pages through a text longer than its box, by whole lines and only on request. */
export class Page {
  isLong = $state(false);
  isFirst = $state(true);
  isLast = $state(false);
  #text: HTMLElement | null = null;
  /** Space left below the last whole line. */
  #rest = 0;

  /** `{@attach page.hold}`: the element whose overflow is hidden. */
  readonly hold = (text: HTMLElement): (() => void) => {
    this.#text = text;
    const measured = new ResizeObserver(() => this.#measure());
    measured.observe(text);
    if (text.parentElement) measured.observe(text.parentElement);
    this.#measure();
    return () => {
      measured.disconnect();
      this.#text = null;
    };
  };

  /** Keeps one line in sight for orientation. */
  turn(by: 1 | -1): void {
    const text = this.#text;
    if (!text) return;
    const line = lineOf(text);
    const lines = Math.max(1, Math.floor(text.clientHeight / line) - 1);
    text.scrollTop = Math.round(text.scrollTop / line + by * lines) * line;
    this.#measure();
  }

  toTop(): void {
    this.#text?.scrollTo({ top: 0 });
    this.#measure();
  }

  #measure(): void {
    const text = this.#text;
    if (!text) return;
    this.isLong = text.scrollHeight - text.clientHeight - this.#rest > below(text) + 2;
    this.#rest = this.isLong ? text.clientHeight % lineOf(text) : 0;
    text.style.setProperty('--rest', `${this.#rest}px`);
    this.isFirst = text.scrollTop < 2;
    this.isLast = text.scrollTop > text.scrollHeight - text.clientHeight - 2;
  }
}

/** The element below the text, whose space the text gets if there is nothing to page. */
const below = (text: HTMLElement): number =>
  (text.parentElement?.lastElementChild ?? text).getBoundingClientRect().bottom - text.getBoundingClientRect().bottom;

const lineOf = (text: HTMLElement): number => Number.parseFloat(getComputedStyle(text).lineHeight);
