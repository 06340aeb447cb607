import type { Typed } from '#contract/pages.js';
import { inTab, onDevice } from './device-storage.js';

/** A form stored on this device until it is sent. */
export interface FormDraft {
  /** The idempotency key, the same for every retry and after reloads. */
  key: string;
  values: Typed;
  /** The body being sent, until the server has answered. */
  pressed: string | null;
  /** Every body that may have reached the server with this key, in the order of attempts. */
  tried: string[];
  triedAt: number | null;
  savedAt: number;
}

const prefix = 'draft:';
/** Abandoned drafts are removed after this, because phones are lent and sold. */
const keptMs = 7 * 24 * 3_600_000;

function read(name: string): FormDraft | undefined {
  const draft = onDevice.read(name) as Partial<FormDraft> | undefined;
  return typeof draft?.key === 'string' && Array.isArray(draft.tried) ? (draft as FormDraft) : undefined;
}

/** The stored form of that name; abandoned ones are removed after a week. */
export function readDraft(of: string, now: number): FormDraft | undefined {
  for (const name of onDevice.names(prefix)) {
    const draft = read(name);
    if (!draft || now - draft.savedAt > keptMs) onDevice.drop(name);
  }
  return read(prefix + of);
}

/** Returns whether it was stored: storage may be full or disabled, or hold what another window is still sending. */
export function keepDraft(of: string, draft: FormDraft): boolean {
  const other = read(prefix + of);
  if (other && other.key !== draft.key && other.pressed !== null) return false;
  return onDevice.write(prefix + of, draft);
}

export const dropDraft = (of: string): void => onDevice.drop(prefix + of);

const receiptOf = (of: string): string => `receipt:${of}`;

/** For this tab only: phones short of memory reload a page after switching apps, and the code is shown only once. */
export function keepReceipt(of: string, receipt: object | null): void {
  if (receipt) inTab.write(receiptOf(of), receipt);
  else inTab.drop(receiptOf(of));
}

/** The receipt shown before a reload; a newly opened page starts with an empty form. */
export function readReceipt<Receipt>(of: string): Receipt | undefined {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (visit?.type !== 'reload' && visit?.type !== 'back_forward') keepReceipt(of, null);
  return inTab.read(receiptOf(of)) as Receipt | undefined;
}
