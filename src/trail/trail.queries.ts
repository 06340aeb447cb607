import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../auth/actor.js';
import { endOfDay, startOfDay } from '../common/local-date.js';
import { may, roles } from '../contract/permissions.js';
import { internalSubjects } from '../contract/trail.js';
import { Reader } from '../database/reader.js';
import { TrailEntry } from '../database/platform.entity.js';
import { columns, list, type RowOf, select } from '../database/select.js';
import { all, type Condition, where } from '../database/sql.js';
import { discloseFor, type Disclosure, ofTheDialogue } from '../disclosure/disclosure.js';
import type { ReadTrailDto } from './dto/trail.dto.js';
import type { TrailEntryView, TrailPage } from './dto/trail.view.js';
import { listSubjectNames } from './subject-names.js';

const usualPage = 50;
/** How many entries one request scans; a filter with few matches is paged instead of reading the whole trail. */
const lookedThrough = 5_000;

const entry = list(
  columns(TrailEntry, 'e', ['id', 'at', 'subjectType AS subject', 'subjectId', 'verb', 'fromState AS from']),
  columns(TrailEntry, 'e', ['toState AS to', 'dialogueId', 'actorId AS personId', 'onBehalfOf', 'reason', 'details']),
);
export type TrailRow = RowOf<typeof entry>;

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
    const found = await select(
      this.reader,
      entry,
      `FROM (SELECT * FROM trail_entry WHERE ${span.sql} ${latestFirst} LIMIT ${lookedThrough}) e
       WHERE ${filter.sql} ${latestFirst} LIMIT ${limit + 1}`,
      [...span.values, ...filter.values],
    );
    const rows = found.slice(0, limit);
    const last = found.length > limit ? rows.at(-1) : await this.lastLookedAt(span);
    const names = await listSubjectNames(this.reader, rows);
    // Whose matter it is about is not looked up, so that it might be one whose author is to be kept.
    const disclosureOf = ({ dialogueId }: TrailRow): Disclosure =>
      discloseFor(actor, { organisationId, dialogueId: dialogueId ?? '', ...ofTheDialogue, identityKept: true });
    return {
      items: rows.map((row) => viewEntry(row, names, disclosureOf(row))),
      next: last ? `${last.at}_${last.id}` : null,
    };
  }

  /** The last entry scanned; undefined if all were. */
  private async lastLookedAt({ sql, values }: Condition): Promise<Pick<TrailRow, 'at' | 'id'> | undefined> {
    const [row] = await select(
      this.reader,
      columns(TrailEntry, 'e', ['at', 'id']),
      `FROM trail_entry e WHERE ${sql} ${latestFirst} LIMIT 1 OFFSET ${lookedThrough - 1}`,
      values,
    );
    return row;
  }
}

/** The indexed part of the conditions: one subject's entries, or the organisation's, between two instants. */
function spanOf(organisationId: string, { subject, subjectId, from, until, after }: ReadTrailDto): Condition {
  const [at, id] = after?.split('_') ?? [];
  return all([
    where('organisation_id = ?', organisationId),
    ...(subject && subjectId ? [where('subject_type = ? AND subject_id = ?', subject, subjectId)] : []),
    ...(from ? [where('at >= ?', startOfDay(from).toISOString())] : []),
    ...(until ? [where('at < ?', endOfDay(until).toISOString())] : []),
    ...(at && id ? [where('at <= ? AND (at < ? OR id < ?)', at, at, id)] : []),
  ]);
}

/** Entries about logins and roles are only for those who manage accounts. */
const filterOf = ({ subject, subjectId, person, verb, dialogue }: ReadTrailDto, accounts: boolean): Condition =>
  all([
    ...(accounts ? [] : [where("subject_type <> 'account'")]),
    ...(subject ? [where('subject_type = ?', subject)] : []),
    ...(subjectId ? [where('subject_id = ?', subjectId)] : []),
    ...(person ? [where('actor_id = ?', person)] : []),
    ...(verb ? [where('verb = ?', verb)] : []),
    ...(dialogue ? [where('dialogue_id = ?', dialogue)] : []),
  ]);

function viewEntry(
  { details: stored, ...row }: TrailRow,
  names: ReadonlyMap<string, string>,
  disclosure: Disclosure,
): TrailEntryView {
  const details = (stored ? JSON.parse(stored) : {}) as Record<string, unknown>;
  const { changed = details['fields'], role } = details;
  return {
    ...row,
    subjectName: nameOf(row, names, details),
    dialogueTitle: (row.dialogueId && names.get(row.dialogueId)) ?? null,
    personName: (row.personId && names.get(row.personId)) ?? null,
    ...(internalSubjects.includes(row.subject)
      ? { reason: row.reason && disclosure.unchecked(row.reason), reasonKept: false }
      : disclosure.reasonOf(row.reason)),
    changed: Array.isArray(changed) ? changed.filter((one): one is string => typeof one === 'string') : [],
    role: roles.find((one) => one === role) ?? null,
  };
}

/** The floor is named after its dialogue; a day removed from the calendar keeps its date. */
function nameOf(
  { subject, subjectId }: Pick<TrailRow, 'subject' | 'subjectId'>,
  names: ReadonlyMap<string, string>,
  { date }: Record<string, unknown>,
): string | null {
  if (subject === 'floor') return null;
  return names.get(subjectId) ?? (typeof date === 'string' ? date : null);
}
