import { pick } from '../common/pick.js';
import { type DisplayConsent, publicNumber, speechOf } from '../contract/opinion.js';
import type { OpinionLiveView } from '../contract/views.js';
import { columns, computed, list, orNull, type RowOf, select } from '../database/select.js';
import type { Disclosure } from '../disclosure/disclosure.js';
import { withoutName } from '../disclosure/masking.js';
import { among, type Condition, type ReadSource } from '../database/sql.js';
import { Dialogue } from '../dialogue/dialogue.entity.js';
import { Department, Field } from '../organisation/organisation.entity.js';
import { hallText, isChecked } from './opinion-events.js';
import { Author, Brief, Lease, Opinion, OpinionGroup } from './opinion.entity.js';
import { publicPerson, staffPerson } from './person.js';

/** Columns that everybody on the staff sees as they are. */
const shown = [
  'id',
  'number',
  'version',
  'channel',
  'kind',
  'status',
  'outcome',
  'fieldId',
  'departmentId',
  'procedureId',
  'rootCause',
  'supportCount',
  'groupId',
  'queuePosition',
  'receivedAt',
  'calledAt',
  'decidedAt',
  'reasonCode',
] as const satisfies readonly (keyof Opinion)[];

/** How many opinions share the answer of `o`, itself included. */
export const groupSize = computed<{ groupSize: number }>(
  `1 + coalesce((SELECT lead.member_count FROM opinion_group z JOIN opinion lead ON lead.id = z.lead_opinion_id
    WHERE z.id = o.group_id), 0) AS "groupSize"`,
);

/** Personal values are the author's name, business and group only. */
const opinion = list(
  columns(Opinion, 'o', [
    ...shown,
    'onDay',
    'dialogueId',
    'organisationId',
    'text',
    'publicText',
    'topic',
    'displayConsent',
    'wantsToSpeakAt',
  ]),
  columns(Opinion, 'o', ['reasonText', 'identityKeptAt']),
  columns(Dialogue, 'd', ['rehearsalOf', 'numberPrefix']),
  columns(Author, 'a', ['kind AS authorKind', 'name AS authorName', 'businessName', 'community']),
  orNull(columns(Field, 'f', ['name AS fieldName', 'swatch'])),
  orNull(columns(Department, 'p', ['shortName AS departmentName'])),
  orNull(columns(OpinionGroup, 'g', ['leadOpinionId'])),
  orNull(columns(Lease, 'l', ['accountId AS leaseAccountId', 'name AS leaseName', 'until AS leaseUntil'])),
  orNull(columns(Brief, 'b', ['text AS briefText', 'legalBasis AS briefLegalBasis', 'approvedAt AS briefApprovedAt'])),
  orNull(columns(Brief, 'b', ['proposedDepartmentId', 'proposedWorkingDays', 'version AS briefVersion'])),
  groupSize,
  // What the author added, as one text; then the departments that handle it besides its own.
  computed<{ supplement: string | null; handledBy: string | null }>(
    `(SELECT string_agg(s.text, '\n\n' ORDER BY s.at, s.id) FROM opinion_supplement s WHERE s.opinion_id = o.id)
       AS supplement,
     (SELECT string_agg(c.department_id, ',' ORDER BY c.department_id) FROM opinion_department c
       WHERE c.opinion_id = o.id) AS "handledBy"`,
  ),
);

/** An opinion with everything its views are made of. */
export interface OpinionRow extends RowOf<typeof opinion> {
  departmentIds: string[];
}

/**
 * Opinions by a condition on `o` (opinion), in the order of their numbers unless another is given. For one or a whole
 * dialogue; the pictures of all audiences are made from these rows.
 */
export async function listOpinions(
  source: ReadSource,
  { sql, values }: Condition,
  order = 'o.number',
): Promise<OpinionRow[]> {
  const found = await select(
    source,
    opinion,
    `FROM opinion o
     JOIN dialogue d ON d.id = o.dialogue_id
     JOIN author a ON a.id = o.author_id
     LEFT JOIN field f ON f.id = o.field_id
     LEFT JOIN department p ON p.id = o.department_id
     LEFT JOIN opinion_group g ON g.id = o.group_id
     LEFT JOIN lease l ON l.opinion_id = o.id
     LEFT JOIN brief b ON b.opinion_id = o.id
     WHERE ${sql} ORDER BY ${order}`,
    values,
  );
  return found.map((row) => {
    const ids = [row.departmentId, ...(row.handledBy?.split(',') ?? [])];
    return Object.assign(row, { departmentIds: [...new Set(ids.filter((id) => id !== null))] });
  });
}

export const listOpinionsById = async (source: ReadSource, ids: readonly string[]): Promise<OpinionRow[]> =>
  ids.length === 0 ? [] : listOpinions(source, among('o.id', ids));

/** Who asked to be kept from departments is named nowhere outside, whatever they agreed to besides. */
const consentOf = (row: OpinionRow): DisplayConsent => (row.identityKeptAt === null ? row.displayConsent : 'none');

const authorOf = (row: OpinionRow) => ({
  ...pick(row, ['businessName', 'community']),
  kind: row.authorKind,
  name: row.authorName,
});

export const staffAuthor = (row: OpinionRow, disclosure: Disclosure) =>
  staffPerson(authorOf(row), row.displayConsent, disclosure);

/** The author as hall and public may see them. */
export const publicAuthor = (row: OpinionRow) => publicPerson(authorOf(row), consentOf(row));

/**
 * The same where nobody is named in full: in lists, because those who consented to be named when called have not been called
 * yet, and in records without names.
 */
export const publicAuthorBeforeCall = (row: OpinionRow) =>
  publicPerson(authorOf(row), consentOf(row) === 'name' ? 'initials' : consentOf(row));

/**
 * An opinion as a staff member may see it, without the decision, which the assignment module adds. If there is a public
 * wording, staff see it too; the original is requested separately, and reading it is written to the trail.
 */
export function viewOpinion(row: OpinionRow, disclosure: Disclosure, now: number): Omit<OpinionLiveView, 'decision'> {
  const { leaseAccountId, leaseName, leaseUntil, briefText, briefVersion } = row;
  const leased = leaseUntil !== null && Date.parse(leaseUntil) > now;
  const kept = row.identityKeptAt === null || disclosure.author ? null : row.authorName;
  const without = (text: string): string => withoutName(text, kept);
  const briefShown = row.briefApprovedAt !== null || disclosure.drafts;
  return {
    ...pick(row, [...shown, 'fieldName', 'swatch', 'departmentName', 'groupSize']),
    publicNumber: publicNumber(row.numberPrefix, row.number),
    text: isChecked(row.status)
      ? disclosure.checked(without(hallText(row)))
      : disclosure.unchecked(without(hallText(row))),
    publicText: row.publicText && disclosure.checked(without(row.publicText)),
    supplement: row.supplement && disclosure.unchecked(without(row.supplement)),
    person: staffPerson(authorOf(row), row.displayConsent, disclosure),
    identityKept: row.identityKeptAt !== null,
    wantsToSpeak: row.wantsToSpeakAt !== null,
    speech: speechOf(row),
    reasonText: row.reasonText && disclosure.unchecked(row.reasonText),
    lease:
      leased && leaseAccountId && leaseName ? { accountId: leaseAccountId, name: leaseName, until: leaseUntil } : null,
    brief:
      briefText !== null && briefVersion !== null && briefShown
        ? {
            ...pick(row, ['proposedDepartmentId', 'proposedWorkingDays']),
            text: disclosure.own(briefText),
            legalBasis: row.briefLegalBasis && disclosure.own(row.briefLegalBasis),
            approved: row.briefApprovedAt !== null,
            version: briefVersion,
          }
        : null,
  };
}
