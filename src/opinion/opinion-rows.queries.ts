import { pick } from '../common/pick.js';
import { publicNumber, speechOf } from '../contract/opinion.js';
import type { OpinionLiveView } from '../contract/views.js';
import { columns, computed, list, orNull, type RowOf, select } from '../database/select.js';
import { among, type Condition, type ReadSource } from '../database/sql.js';
import { Dialogue } from '../dialogue/dialogue.entity.js';
import { Department, Field } from '../organisation/organisation.entity.js';
import { maskContacts } from '../contract/personal-data/mask.js';
import { hallText } from './opinion-events.js';
import { Author, Brief, Lease, Opinion, OpinionGroup } from './opinion.entity.js';
import type { OpinionAccess } from './opinion.policy.js';
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
  'publicText',
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
  `CASE WHEN o.group_id IS NULL THEN 1
    ELSE (SELECT CAST(count(*) AS int) FROM opinion m WHERE m.group_id = o.group_id) END AS "groupSize"`,
);

/** Personal values are the author's name, business and group only. */
const opinion = list(
  columns(Opinion, 'o', [
    ...shown,
    'dialogueId',
    'organisationId',
    'text',
    'topic',
    'displayConsent',
    'wantsToSpeakAt',
  ]),
  columns(Opinion, 'o', ['reasonText']),
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

const authorOf = (row: OpinionRow) => ({
  ...pick(row, ['businessName', 'community']),
  kind: row.authorKind,
  name: row.authorName,
});

/** The author as hall and public may see them. */
export const publicAuthor = (row: OpinionRow) => publicPerson(authorOf(row), row.displayConsent);

/** The same in lists, where those who consented to be named when called have not been called yet. */
export const publicAuthorBeforeCall = (row: OpinionRow) =>
  publicPerson(authorOf(row), row.displayConsent === 'name' ? 'initials' : row.displayConsent);

/**
 * An opinion as a staff member may see it, without the decision, which the assignment module adds. If there is a public
 * wording, staff see it too; the original is requested separately, and reading it is written to the trail.
 */
export function viewOpinion(row: OpinionRow, access: OpinionAccess, now: number): Omit<OpinionLiveView, 'decision'> {
  // Contacts inside the text would reveal the author to those who may not know them.
  const said = (text: string): string => (access.contacts ? text : maskContacts(text));
  const { leaseAccountId, leaseName, leaseUntil, briefText, briefVersion } = row;
  const leased = leaseUntil !== null && Date.parse(leaseUntil) > now;
  const briefShown = row.briefApprovedAt !== null || access.draftBrief;
  return {
    ...pick(row, [...shown, 'fieldName', 'swatch', 'departmentName', 'groupSize']),
    publicNumber: publicNumber(row.numberPrefix, row.number),
    text: said(hallText(row)),
    supplement: row.supplement && said(row.supplement),
    person: staffPerson(authorOf(row), row.displayConsent, access.author),
    wantsToSpeak: row.wantsToSpeakAt !== null,
    speech: speechOf(row),
    reasonText: row.reasonText && said(row.reasonText),
    lease:
      leased && leaseAccountId && leaseName ? { accountId: leaseAccountId, name: leaseName, until: leaseUntil } : null,
    brief:
      briefText !== null && briefVersion !== null && briefShown
        ? {
            ...pick(row, ['proposedDepartmentId', 'proposedWorkingDays']),
            text: briefText,
            legalBasis: row.briefLegalBasis,
            approved: row.briefApprovedAt !== null,
            version: briefVersion,
          }
        : null,
  };
}
