import type { Typed } from '#contract/pages.js';
import { inTab, onDevice } from './device-storage.js';

/** A form as this phone keeps it until it was sent. Nothing of it leaves the phone but what is sent. */
export interface FormDraft {
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
/** What nobody came back for; a phone may be lent or sold. */
const keptMs = 7 * 24 * 3_600_000;

function read(name: string): FormDraft | undefined {
  const draft = onDevice.read(name) as Partial<FormDraft> | undefined;
  return typeof draft?.key === 'string' && Array.isArray(draft.tried) ? (draft as FormDraft) : undefined;
}

/** The form of that name as it was left; the remains of others are swept out after a week. */
export function readDraft(of: string, now: number): FormDraft | undefined {
  for (const name of onDevice.names(prefix)) {
    const draft = read(name);
    if (!draft || now - draft.savedAt > keptMs) onDevice.drop(name);
  }
  return read(prefix + of);
}

/** Whether the phone keeps it: storage may be full, or forbidden, or hold what another window is still trying to send. */
export function keepDraft(of: string, draft: FormDraft): boolean {
  const other = read(prefix + of);
  if (other && other.key !== draft.key && other.pressed !== null) return false;
  return onDevice.write(prefix + of, draft);
}

export const dropDraft = (of: string): void => onDevice.drop(prefix + of);

const receiptOf = (of: string): string => `receipt:${of}`;

/** For this tab alone: phones short of memory reload a page that was left for another app, and the code is shown once. */
export function keepReceipt(of: string, receipt: object | null): void {
  if (receipt) inTab.write(receiptOf(of), receipt);
  else inTab.drop(receiptOf(of));
}

/** The receipt this tab showed when the page was reloaded; a page opened anew begins with an empty form. */
export function readReceipt<Receipt>(of: string): Receipt | undefined {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (visit?.type !== 'reload' && visit?.type !== 'back_forward') keepReceipt(of, null);
  return inTab.read(receiptOf(of)) as Receipt | undefined;
}
