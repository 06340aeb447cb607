import { pick } from '../../common/pick.js';
import { maskContacts } from '../../disclosure/masking.js';
import { publishedQuestion } from '../../opinion/masking.js';
import { type OpinionRow, publicAuthor } from '../../opinion/opinion-rows.queries.js';
import { publicNumber } from '../../contract/opinion.js';

/** One opinion as printed; contains nothing its author did not consent to show. */
export interface QueueEntry {
  publicNumber: string;
  fieldName: string | null;
  text: string;
  /** In the form the author consented to; null: not shown. */
  asker: string | null;
  departmentName: string | null;
  /** The department's brief, once approved. */
  brief: string | null;
  legalBasis: string | null;
  supportCount: number;
  groupSize: number;
  wantsToSpeak: boolean;
}

/** The queue of one dialogue at one instant, for printing. */
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
  /** ISO instant of reading. */
  asOf: string;
  onFloor: QueueEntry[];
  waiting: QueueEntry[];
  /** Number of opinions not yet accepted or declined. */
  unread: number;
}

function askerOf(row: OpinionRow): string | null {
  const { name, businessName, community } = publicAuthor(row);
  return [businessName, name, community].filter(Boolean).join(', ') || null;
}

/** Masks contacts once more, in case a moderator or officer overlooked one: paper is passed around. */
export function entryOf(row: OpinionRow): QueueEntry {
  const isPrepared = row.briefText !== null && row.briefApprovedAt !== null;
  const prepared = (text: string | null): string | null => (isPrepared && text ? maskContacts(text) : null);
  return {
    ...pick(row, ['fieldName', 'departmentName', 'supportCount', 'groupSize']),
    publicNumber: publicNumber(row.numberPrefix, row.number),
    text: publishedQuestion(row),
    asker: askerOf(row),
    brief: prepared(row.briefText),
    legalBasis: prepared(row.briefLegalBasis),
    wantsToSpeak: row.wantsToSpeakAt !== null,
  };
}
