import { maskContacts } from '../../opinion/masking.js';
import { shownOutside } from '../../opinion/view-opinion.js';
import { hallText } from '../../opinion/opinion-events.js';
import type { OpinionRow } from '../../opinion/opinion-rows.queries.js';
import { publicNumber } from '../../contract/opinion.js';

/** One opinion as it is printed: nothing in it that its author did not agree to show. */
export interface QueueEntry {
  publicNumber: string;
  fieldName: string | null;
  text: string;
  /** In the form the author agreed to; null: nothing. */
  asker: string | null;
  departmentName: string | null;
  /** What the department prepared, once its head approved it. */
  brief: string | null;
  legalBasis: string | null;
  supportCount: number;
  groupSize: number;
  wantsToSpeak: boolean;
}

/** The queue of one dialogue at one instant, as paper needs it. */
export interface QueueList {
  organisationName: string;
  title: string;
  numberPrefix: string;
  /** 'YYYY-MM-DD' and 'HH:MM', local. */
  heldOn: string;
  startsAt: string;
  place: string;
  chairName: string;
  chairTitle: string | null;
  rehearsal: boolean;
  /** ISO instant at which the rows were read. */
  asOf: string;
  onFloor: QueueEntry[];
  waiting: QueueEntry[];
  /** Received, and not yet accepted or declined by a moderator: known to nobody but the desk. */
  unread: number;
}

function askerOf(row: OpinionRow): string | null {
  const { name, businessName, community } = shownOutside(row);
  return [businessName, name, community].filter(Boolean).join(', ') || null;
}

/** Contacts are taken out of what a moderator or an officer overlooked, too: paper goes from hand to hand. */
export function entryOf(row: OpinionRow): QueueEntry {
  const isPrepared = row.brief_text !== null && row.brief_approved_at !== null;
  const prepared = (text: string | null): string | null => (isPrepared && text ? maskContacts(text) : null);
  return {
    publicNumber: publicNumber(row.number_prefix, row.number),
    fieldName: row.field_name,
    text: maskContacts(hallText({ text: row.text, publicText: row.public_text })),
    asker: askerOf(row),
    departmentName: row.department_name,
    brief: prepared(row.brief_text),
    legalBasis: prepared(row.brief_legal_basis),
    supportCount: row.support_count,
    groupSize: row.group_size,
    wantsToSpeak: row.wants_to_speak_at !== null,
  };
}
