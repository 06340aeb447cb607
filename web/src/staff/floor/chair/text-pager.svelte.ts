/** A text in large type that is longer than its place: it moves by whole lines and only when told to. */
export class Page {
  isLong = $state(false);
  isFirst = $state(true);
  isLast = $state(false);
  #text: HTMLElement | null = null;
  /** What is left of the place below its last whole line. */
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

  /** One line stays in sight, so that the eye finds where it was. */
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

/** What stands below the text: its place is the text's where nothing has to be turned. */
const below = (text: HTMLElement): number =>
  (text.parentElement?.lastElementChild ?? text).getBoundingClientRect().bottom - text.getBoundingClientRect().bottom;

const lineOf = (text: HTMLElement): number => Number.parseFloat(getComputedStyle(text).lineHeight);
