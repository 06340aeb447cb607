import type { Opinion } from '#api/opinions.js';

/** What two moderators may change at the same time. */
export const compared = ['status', 'kind', 'field', 'department', 'wording', 'reason'] as const;
export type Compared = (typeof compared)[number];

export type Sided = Pick<
  Opinion,
  'status' | 'kind' | 'fieldName' | 'departmentName' | 'publicText' | 'text' | 'reasonText' | 'reasonCode'
>;

export interface Difference {
  what: Compared;
  seen: string | null;
  now: string | null;
}

const valueOf: Record<Compared, (one: Sided) => string | null> = {
  status: ({ status }) => status,
  kind: ({ kind }) => kind,
  field: ({ fieldName }) => fieldName,
  department: ({ departmentName }) => departmentName,
  wording: ({ publicText, text }) => publicText ?? text,
  reason: ({ reasonText, reasonCode }) => reasonText ?? reasonCode,
};

/** Differences between the version seen and the present one. */
export const differences = (seen: Sided, now: Sided): Difference[] =>
  compared
    .map((what) => ({ what, seen: valueOf[what](seen), now: valueOf[what](now) }))
    .filter((one) => one.seen !== one.now);
