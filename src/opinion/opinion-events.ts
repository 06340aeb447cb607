import { type OpinionOutcome, type OpinionStatus, sumLine } from '../contract/opinion.js';

/** The columns of an opinion that hall and public could notice. */
export interface Noticeable {
  status: OpinionStatus;
  outcome: OpinionOutcome | null;
  queuePosition: number | null;
  text: string;
  publicText: string | null;
  fieldId: string | null;
  kind: string;
  displayConsent: string;
  supportCount: number;
  groupId: string | null;
}

/** What hall and public may read of it: the moderators' wording, else the original. */
export const hallText = (opinion: { text: string; publicText: string | null }): string =>
  opinion.publicText ?? opinion.text;

/** In the queue or on the floor: shown in the hall as next or now. A moderator's acceptance is the check. */
export const isShownOutside = (status: OpinionStatus): boolean => status === 'accepted' || status === 'on_floor';

function noticed(opinion: Noticeable, outcomesPublic: boolean): string {
  const { status, queuePosition, fieldId, kind, displayConsent, supportCount, groupId } = opinion;
  return JSON.stringify([
    sumLine(opinion, outcomesPublic),
    status === 'grouped',
    isShownOutside(status) && [
      status,
      queuePosition,
      hallText(opinion),
      fieldId,
      kind,
      displayConsent,
      supportCount,
      groupId,
    ],
  ]);
}

/**
 * Whether hall and public may hear of a change: only where something they see becomes different, the sums included. A new
 * opinion (`before` null) always counts. A question put back to the author, a draft, or a corrected outcome before the
 * outcomes are published is nobody's business outside.
 */
export const isPublicChange = (before: Noticeable | null, after: Noticeable, outcomesPublic: boolean): boolean =>
  before === null || noticed(before, outcomesPublic) !== noticed(after, outcomesPublic);
