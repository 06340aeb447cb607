import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../auth/actor.js';
import { endOfDay, startOfDay } from '../common/local-date.js';
import { may } from '../contract/permissions.js';
import { aboutTheHouse } from '../contract/trail.js';
import { Reader } from '../database/reader.js';
import type { Value } from '../database/sql.js';
import type { ReadTrailDto } from './dto/trail.dto.js';
import type { TrailEntryView, TrailPage } from './dto/trail.view.js';
import { namesOf } from './subject-names.js';
import type { TrailRow } from './trail.rows.js';

const usualPage = 50;
/** How many entries one request scans; a filter with few matches is paged instead of reading the whole trail. */
const lookedThrough = 5_000;

const columns = `id, at, subject_type, subject_id, verb, from_state, to_state, dialogue_id, actor_id, on_behalf_of,
  reason, details`;
const latestFirst = 'ORDER BY at DESC, id DESC';

/** Reads the trail of an organisation, the latest first. */
@Injectable()
export class TrailQueries {
  constructor(private readonly reader: Reader) {}

  async list(actor: Actor, organisationId: string, query: ReadTrailDto): Promise<TrailPage> {
    assertMay(actor, 'trail.read', { organisationId });
    const limit = query.limit ?? usualPage;
    const span = spanOf(organisationId, query);
    const filter = filterOf(query, may(actor.held, 'account.manage', { organisationId }));
    const found = await this.reader.rows<TrailRow>(
      `SELECT * FROM (SELECT ${columns} FROM trail_entry WHERE ${span.sql} ${latestFirst} LIMIT ${lookedThrough}) entry
       WHERE ${filter.sql} ${latestFirst} LIMIT ?`,
      [...span.values, ...filter.values, limit + 1],
    );
    const rows = found.slice(0, limit);
    const last = found.length > limit ? rows.at(-1) : await this.lastLookedAt(span);
    const seesReasons = may(actor.held, 'opinion.contact', { organisationId });
    const names = await namesOf(this.reader, rows);
    return {
      items: rows.map((row) => entryView(row, names, seesReasons)),
      next: last ? `${last.at}_${last.id}` : null,
    };
  }

  /** The last entry scanned; undefined if all were. */
  private async lastLookedAt(span: Condition): Promise<{ at: string; id: string } | undefined> {
    const [row] = await this.reader.rows<{ at: string; id: string }>(
      `SELECT at, id FROM trail_entry WHERE ${span.sql} ${latestFirst} LIMIT 1 OFFSET ${lookedThrough - 1}`,
      span.values,
    );
    return row;
  }
}

interface Condition {
  sql: string;
  values: Value[];
}

const all = (parts: [string, ...Value[]][]): Condition => ({
  sql: parts.map(([sql]) => sql).join(' AND '),
  values: parts.flatMap(([, ...values]) => values),
});

/** The indexed part of the conditions: one subject's entries, or the organisation's, between two instants. */
function spanOf(organisationId: string, { subject, subjectId, from, until, after }: ReadTrailDto): Condition {
  const parts: [string, ...Value[]][] = [['organisation_id = ?', organisationId]];
  if (subject && subjectId) parts.push(['subject_type = ? AND subject_id = ?', subject, subjectId]);
  if (from) parts.push(['at >= ?', startOfDay(from).toISOString()]);
  if (until) parts.push(['at < ?', endOfDay(until).toISOString()]);
  const [at, id] = after?.split('_') ?? [];
  if (at && id) parts.push(['at <= ? AND (at < ? OR id < ?)', at, at, id]);
  return all(parts);
}

/** Entries about logins and roles are only for those who manage accounts. */
function filterOf({ subject, subjectId, person, verb, dialogue }: ReadTrailDto, accounts: boolean): Condition {
  const parts: [string, ...Value[]][] = [['1 = 1']];
  if (!accounts) parts.push(["subject_type <> 'account'"]);
  if (subject) parts.push(['subject_type = ?', subject]);
  if (subjectId) parts.push(['subject_id = ?', subjectId]);
  if (person) parts.push(['actor_id = ?', person]);
  if (verb) parts.push(['verb = ?', verb]);
  if (dialogue) parts.push(['dialogue_id = ?', dialogue]);
  return all(parts);
}

function entryView(row: TrailRow, names: ReadonlyMap<string, string>, seesReasons: boolean): TrailEntryView {
  const details = (row.details ? JSON.parse(row.details) : {}) as Record<string, unknown>;
  const { changed = details['fields'], role } = details;
  const kept = row.reason !== null && !seesReasons && !aboutTheHouse.includes(row.subject_type);
  return {
    id: row.id,
    at: row.at,
    subject: row.subject_type,
    subjectId: row.subject_id,
    subjectName: nameOf(row, names, details),
    verb: row.verb,
    from: row.from_state,
    to: row.to_state,
    dialogueId: row.dialogue_id,
    dialogueTitle: (row.dialogue_id && names.get(row.dialogue_id)) ?? null,
    personId: row.actor_id,
    personName: (row.actor_id && names.get(row.actor_id)) ?? null,
    onBehalfOf: row.on_behalf_of,
    reason: kept ? null : row.reason,
    reasonKept: kept,
    changed: Array.isArray(changed) ? changed.filter((one): one is string => typeof one === 'string') : [],
    role: typeof role === 'string' ? role : null,
  };
}

/** The floor is named after its dialogue; a day removed from the calendar keeps its date. */
function nameOf(
  { subject_type: type, subject_id: id }: TrailRow,
  names: ReadonlyMap<string, string>,
  { date }: Record<string, unknown>,
): string | null {
  if (type === 'floor') return null;
  return names.get(id) ?? (typeof date === 'string' ? date : null);
}
