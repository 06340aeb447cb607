import type { Dialogue } from './dialogue.entity.js';

const shown = [
  'kind',
  'title',
  'status',
  'heldOn',
  'startsAt',
  'endsAt',
  'place',
  'chairName',
  'chairTitle',
  'summary',
  'collectFrom',
  'collectUntil',
  'registerFrom',
  'registerUntil',
  'seats',
  'pausedAt',
  'outcomesPublishedAt',
] as const satisfies readonly (keyof Dialogue)[];

const plain = (value: unknown): unknown => (value instanceof Date ? value.getTime() : value);

/**
 * A change is public if hall and public can see it on their screens. Drafts are internal; a rehearsal has public
 * changes of its own, which only its hall screen receives.
 */
export const isHeardByPublic = (before: Dialogue, after: Dialogue): boolean =>
  after.status !== 'draft' && shown.some((column) => plain(before[column]) !== plain(after[column]));
