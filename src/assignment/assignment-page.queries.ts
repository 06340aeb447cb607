import type { Actor } from '../auth/actor.js';
import type { LocalDate } from '../common/local-date.js';
import { roleMay } from '../contract/permissions.js';
import { columns, type RowOf, select } from '../database/select.js';
import { all, type Condition, type ReadSource, where } from '../database/sql.js';
import { inDueState, matching, ofDepartment } from './assignment-conditions.js';
import { Assignment } from './assignment.entity.js';
import type { ListAssignmentsDto } from './dto/list-assignments.dto.js';

const line = columns(Assignment, 't', ['id', 'dueOn']);
type Line = RowOf<typeof line>;

/** Stands in cursors for no due date: such assignments come last. */
const farthest = '9999-12-31';
const cursorOf = ({ dueOn, id }: Line): string => `${dueOn ?? farthest}_${id}`;

/** FROM with WHERE: assignments that an index gives in the order of their due dates, or of which there are few. */
type Source = Condition;

/** CROSS JOIN keeps SQLite to the order of the tables. */
const from = (tables: `FROM ${string}`, conditions: readonly Condition[]): Source => {
  const { sql, values } = all(conditions);
  return where(`${tables} CROSS JOIN dialogue g WHERE g.id = t.dialogue_id AND ${sql}`, ...values);
};

type Place = Pick<Actor['held'][number], 'organisationId' | 'dialogueId' | 'departmentId'>;

/** Where the actor may read assignments; nothing within an organisation all of which they may read. */
function placesOf(actor: Actor): Place[] {
  const places = actor.held.filter((one) => roleMay(one.role, 'assignment.read'));
  const wide = places.filter((one) => !one.dialogueId && !one.departmentId);
  const isWithin = (one: Place) => wide.some(({ organisationId }) => organisationId === one.organisationId);
  return [...wide, ...places.filter((one) => !isWithin(one))];
}

/** A department has the assignments it leads and those it coordinates, each with an index of its own. */
function sourcesIn(place: Place, query: ListAssignmentsDto, asked: Condition): Source[] {
  const own = [where('t.organisation_id = ?', place.organisationId), asked];
  if (place.dialogueId) own.push(where('coalesce(g.rehearsal_of, g.id) = ?', place.dialogueId));
  // Rehearsals are only listed if they are asked for.
  if (place.dialogueId && !query.dialogueId) own.push(where('t.dialogue_id = ?', place.dialogueId));
  const departments = [...new Set([place.departmentId, query.departmentId])].filter((one) => one != null);
  const ofAll = departments.map(ofDepartment);
  if (query.extensionAsked) {
    const pending = where('t.id = e.assignment_id AND e.granted_at IS NULL AND e.refused_at IS NULL');
    return [from('FROM extension e CROSS JOIN assignment t', [pending, ...own, ...ofAll])];
  }
  const [first, ...others] = departments;
  if (!first || query.dialogueId || query.opinionId || place.dialogueId)
    return [from('FROM assignment t', [...own, ...ofAll])];
  const also = [...own, ...others.map(ofDepartment)];
  const coordinated = where('c.department_id = ? AND t.id = c.assignment_id', first);
  return [
    from('FROM assignment t', [where('t.lead_department_id = ?', first), ...also]),
    from('FROM assignment_coordinator c CROSS JOIN assignment t', [coordinated, ...also]),
  ];
}

/** The next of a source, either those with a due date or those without. */
function listLines(reader: ReadSource, source: Source, dated: boolean, after: string, limit: number): Promise<Line[]> {
  const [due = '', id = ''] = after.split('_');
  const next = dated
    ? where('t.due_on IS NOT NULL AND (t.due_on, t.id) > (?, ?)', due, id)
    : where('t.due_on IS NULL AND t.id > ?', due === farthest ? id : '');
  return select(reader, line, `${source.sql} AND ${next.sql} ORDER BY t.due_on, t.id LIMIT ${limit}`, [
    ...source.values,
    ...next.values,
  ]);
}

const soonest = (one: Line, other: Line): number => (cursorOf(one) < cursorOf(other) ? -1 : 1);

/**
 * The ids of a page of the assignments the actor may read, the soonest due first, and the cursor of the next page. Only
 * ids, so that what is on other pages is not read in full. `nearUntil` is the latest date that is near in an organisation.
 */
export async function choosePage(
  reader: ReadSource,
  actor: Actor,
  query: ListAssignmentsDto & { limit: number },
  today: LocalDate,
  nearUntil: (organisationId: string) => Promise<LocalDate>,
): Promise<{ ids: string[]; next: string | null }> {
  const { dueState, after = '', limit } = query;
  const sources: Source[] = [];
  for (const place of placesOf(actor)) {
    const asked = [matching(query)];
    if (dueState) asked.push(inDueState(dueState, today, await nearUntil(place.organisationId)));
    sources.push(...sourcesIn(place, query, all(asked)));
  }
  const chosen = new Map<string, Line>();
  // Without a due date there is no other state than none.
  for (const dated of dueState && dueState !== 'none' ? [true] : [true, false]) {
    const wanted = limit + 1 - chosen.size;
    if (wanted === 0) break;
    const found = await Promise.all(sources.map((one) => listLines(reader, one, dated, after, wanted)));
    for (const one of found.flat().sort(soonest)) if (chosen.size <= limit) chosen.set(one.id, one);
  }
  const lines = [...chosen.values()];
  const last = lines[limit - 1];
  return { ids: lines.slice(0, limit).map(({ id }) => id), next: lines.length > limit && last ? cursorOf(last) : null };
}
