import { type OpinionOutcome, type OpinionStatus, standingOf, sumLine } from '../contract/opinion.js';

/** The columns of an opinion visible to hall and public. */
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

/** The public wording, else the original. */
export const hallText = (opinion: { text: string; publicText: string | null }): string =>
  opinion.publicText ?? opinion.text;

/** In the queue or on the floor, hence shown in the hall; the moderator's acceptance is the check. */
export const isShownOutside = (status: OpinionStatus): boolean => status === 'accepted' || status === 'on_floor';

/** A moderator has looked at the wording, or everybody has heard it. */
export const isChecked = (status: OpinionStatus): boolean => isShownOutside(status) || status === 'decided';

function noticed(opinion: Noticeable, outcomesPublic: boolean): string {
  const { status, queuePosition, fieldId, kind, displayConsent, supportCount, groupId } = opinion;
  return JSON.stringify([
    sumLine(standingOf(opinion), outcomesPublic),
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
 * Whether a change is public: only if something hall and public can see changes, including the sums. A new opinion
 * (`before` null) always is. A question to the author, a draft, or a corrected outcome before outcomes are published is
 * not announced to the public.
 */
export const isPublicChange = (before: Noticeable | null, after: Noticeable, outcomesPublic: boolean): boolean =>
  before === null || noticed(before, outcomesPublic) !== noticed(after, outcomesPublic);
