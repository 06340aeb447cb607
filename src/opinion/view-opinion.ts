import { publicNumber, speechOf } from '../contract/opinion.js';
import type { OpinionLiveView } from '../contract/views.js';
import { maskContacts } from './masking.js';
import { hallText } from './opinion-events.js';
import type { Sight } from './opinion.policy.js';
import type { OpinionRow } from './opinion-rows.queries.js';
import { publicPerson, staffPerson } from './person.js';

const ms = (instant: string | null): number | null => (instant === null ? null : Date.parse(instant));

const author = (row: OpinionRow) => ({
  kind: row.author_kind,
  name: row.author_name,
  businessName: row.business_name,
  community: row.community,
});

/** Who asked, as hall and public may see it. */
export const shownOutside = (row: OpinionRow) => publicPerson(author(row), row.display_consent);

/** The same in lists: who agreed to be called by name has not been called yet. */
export const shownUncalled = (row: OpinionRow) =>
  publicPerson(author(row), row.display_consent === 'name' ? 'initials' : row.display_consent);

/**
 * An opinion as one of the staff may see it, without what was decided: that is told by the room that decides. Where hall and
 * public read another wording, so do the staff: the original is asked for, and the look is written down.
 */
export function viewOpinion(row: OpinionRow, sight: Sight, now: number): Omit<OpinionLiveView, 'decision'> {
  // Numbers inside the text would tell who asked to those who may not know.
  const said = (text: string): string => (sight.contacts ? text : maskContacts(text));
  const leaseUntil = ms(row.lease_until);
  const briefShown = row.brief_text !== null && (row.brief_approved_at !== null || sight.draftBrief);
  return {
    id: row.id,
    number: row.number,
    publicNumber: publicNumber(row.number_prefix, row.number),
    version: row.version,
    channel: row.channel,
    kind: row.kind,
    status: row.status,
    outcome: row.outcome,
    text: said(hallText({ text: row.text, publicText: row.public_text })),
    supplement: row.supplement && said(row.supplement),
    publicText: row.public_text,
    fieldId: row.field_id,
    fieldName: row.field_name,
    swatch: row.swatch,
    departmentId: row.department_id,
    departmentName: row.department_name,
    procedureId: row.procedure_id,
    rootCause: row.root_cause,
    person: staffPerson(author(row), row.display_consent, sight.author),
    wantsToSpeak: row.wants_to_speak_at !== null,
    speech: speechOf(row),
    supportCount: row.support_count,
    groupId: row.group_id,
    groupSize: row.group_size,
    queuePosition: row.queue_position,
    receivedAt: Date.parse(row.received_at),
    calledAt: ms(row.called_at),
    decidedAt: ms(row.decided_at),
    reasonCode: row.reason_code,
    reasonText: row.reason_text && said(row.reason_text),
    lease:
      leaseUntil !== null && leaseUntil > now && row.lease_account && row.lease_name
        ? { accountId: row.lease_account, name: row.lease_name, until: leaseUntil }
        : null,
    brief: briefShown
      ? {
          text: row.brief_text as string,
          legalBasis: row.brief_legal_basis,
          approved: row.brief_approved_at !== null,
          proposedDepartmentId: row.proposed_department_id,
          proposedWorkingDays: row.proposed_working_days,
          version: row.brief_version as number,
        }
      : null,
  };
}
