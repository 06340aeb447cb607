/** What a form holds; ticked boxes are `on`. */
export type Typed = Record<string, string>;

/** A form as this phone keeps it until it was sent. Nothing of it leaves the phone but what is sent. */
export interface Draft {
  /** One intention, one key: it stays the same over every retry and reload. */
  key: string;
  values: Typed;
  /** The body that was pressed to be sent and has no answer yet. */
  pressed: string | null;
  /** Every body that may have reached the server under this key, in the order of the attempts. */
  tried: string[];
  triedAt: number | null;
  savedAt: number;
}

const prefix = 'draft:';
const hour = 3_600_000;
/** What nobody came back for; a phone may be lent or sold. */
const keptMs = 7 * 24 * hour;
/** The server knows a key for 48 hours; after that a repetition would be a second opinion. */
export const repeatableMs = 47 * hour;

const storage = (): Storage | null => {
  try {
    return localStorage;
  } catch {
    return null;
  }
};

function parse(text: string | null): Draft | null {
  try {
    const draft = JSON.parse(text ?? 'null') as Draft | null;
    return draft && typeof draft.key === 'string' && Array.isArray(draft.tried) ? draft : null;
  } catch {
    return null;
  }
}

/** The form of that dialogue as it was left; the remains of others are swept out after a week. */
export function readDraft(of: string, now: number): Draft | null {
  const store = storage();
  if (!store) return null;
  for (const name of Object.keys(store).filter((one) => one.startsWith(prefix))) {
    const draft = parse(store.getItem(name));
    if (!draft || now - draft.savedAt > keptMs) store.removeItem(name);
  }
  return parse(store.getItem(prefix + of));
}

/** Whether the phone keeps it: storage may be full, or forbidden, or hold what another window is still trying to send. */
export function keepDraft(of: string, draft: Draft): boolean {
  const store = storage();
  try {
    const other = parse(store?.getItem(prefix + of) ?? null);
    if (!store || (other && other.key !== draft.key && other.pressed !== null)) return false;
    store.setItem(prefix + of, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(of: string): void {
  storage()?.removeItem(prefix + of);
}

const receiptOf = (of: string): string => `receipt:${of}`;

/** For this tab alone: phones short of memory reload a page that was left for another app, and the code is shown once. */
export function keepReceipt(of: string, receipt: object | null): void {
  try {
    if (receipt) sessionStorage.setItem(receiptOf(of), JSON.stringify(receipt));
    else sessionStorage.removeItem(receiptOf(of));
  } catch {
    // Without it the page still shows the receipt, until it is left.
  }
}

/** The receipt this tab showed when the page was reloaded; a page opened anew begins with an empty form. */
export function readReceipt<Receipt>(of: string): Receipt | null {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  try {
    if (visit?.type !== 'reload' && visit?.type !== 'back_forward') keepReceipt(of, null);
    return JSON.parse(sessionStorage.getItem(receiptOf(of)) ?? 'null') as Receipt | null;
  } catch {
    return null;
  }
}
