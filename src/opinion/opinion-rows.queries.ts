import type {
  AuthorKind,
  DisplayConsent,
  OpinionChannel,
  OpinionKind,
  OpinionOutcome,
  OpinionStatus,
  RootCause,
} from '../contract/opinion.js';
import type { ReadSource, Value } from '../database/sql.js';

/** An opinion with everything its views are made of; personal values are the author's name, business and group only. */
export interface OpinionRow {
  id: string;
  dialogue_id: string;
  organisation_id: string;
  /** The real dialogue's id where this one belongs to its rehearsal. */
  rehearsal_of: string | null;
  number: number;
  number_prefix: string;
  version: number;
  channel: OpinionChannel;
  kind: OpinionKind;
  status: OpinionStatus;
  outcome: OpinionOutcome | null;
  text: string;
  topic: string | null;
  public_text: string | null;
  display_consent: DisplayConsent;
  field_id: string | null;
  field_name: string | null;
  swatch: number | null;
  department_id: string | null;
  department_name: string | null;
  procedure_id: string | null;
  root_cause: RootCause | null;
  author_kind: AuthorKind;
  author_name: string | null;
  business_name: string | null;
  community: string | null;
  wants_to_speak_at: string | null;
  support_count: number;
  group_id: string | null;
  lead_opinion_id: string | null;
  group_size: number;
  queue_position: number | null;
  received_at: string;
  called_at: string | null;
  decided_at: string | null;
  reason_code: string | null;
  reason_text: string | null;
  lease_account: string | null;
  lease_name: string | null;
  lease_until: string | null;
  brief_text: string | null;
  brief_legal_basis: string | null;
  brief_approved_at: string | null;
  proposed_department_id: string | null;
  proposed_working_days: number | null;
  brief_version: number | null;
  entered_by: string | null;
  supplements: number;
  concerned: number;
  /** From a second read where there are any. */
  supplement: string | null;
  departmentIds: string[];
}

const select = `SELECT o.id, o.dialogue_id, o.organisation_id, d.rehearsal_of, o.number, d.number_prefix, o.version, o.channel, o.kind,
    o.status, o.outcome, o.text, o.topic, o.public_text, o.display_consent, o.field_id, f.name AS field_name, f.swatch,
    o.department_id, p.short_name AS department_name, o.procedure_id, o.root_cause, a.kind AS author_kind, a.name AS author_name, a.business_name, a.community,
    o.wants_to_speak_at, o.support_count, o.group_id, g.lead_opinion_id, o.queue_position, o.received_at, o.called_at,
    o.decided_at, o.reason_code, o.reason_text, l.account_id AS lease_account, l.name AS lease_name, l.until AS lease_until,
    b.text AS brief_text, b.legal_basis AS brief_legal_basis, b.approved_at AS brief_approved_at, b.proposed_department_id, b.proposed_working_days, b.version AS brief_version,
    o.entered_by,
    CASE WHEN o.group_id IS NULL THEN 1
      ELSE (SELECT CAST(count(*) AS int) FROM opinion m WHERE m.group_id = o.group_id) END AS group_size,
    (SELECT CAST(count(*) AS int) FROM opinion_supplement s WHERE s.opinion_id = o.id) AS supplements,
    (SELECT CAST(count(*) AS int) FROM opinion_department c WHERE c.opinion_id = o.id) AS concerned
  FROM opinion o
  JOIN dialogue d ON d.id = o.dialogue_id
  JOIN author a ON a.id = o.author_id
  LEFT JOIN field f ON f.id = o.field_id
  LEFT JOIN department p ON p.id = o.department_id
  LEFT JOIN opinion_group g ON g.id = o.group_id
  LEFT JOIN lease l ON l.opinion_id = o.id
  LEFT JOIN brief b ON b.opinion_id = o.id`;

const marks = (count: number): string => Array.from({ length: count }, () => '?').join(', ');

async function byOpinion<T extends { opinion_id: string }>(
  source: ReadSource,
  sql: (places: string) => string,
  ids: string[],
): Promise<Map<string, T[]>> {
  const found = new Map<string, T[]>();
  for (let start = 0; start < ids.length; start += 500) {
    const part = ids.slice(start, start + 500);
    for (const row of await source.rows<T>(sql(marks(part.length)), part)) {
      const own = found.get(row.opinion_id);
      if (own) own.push(row);
      else found.set(row.opinion_id, [row]);
    }
  }
  return found;
}

/**
 * Opinions by a condition on `o` (opinion), e.g. `WHERE o.dialogue_id = ? ORDER BY o.number`. For one or a whole dialogue;
 * the pictures of all audiences are made from these rows.
 */
export async function readOpinions(
  source: ReadSource,
  condition: string,
  values: readonly Value[],
): Promise<OpinionRow[]> {
  const found = await source.rows<Omit<OpinionRow, 'supplement' | 'departmentIds'>>(`${select} ${condition}`, values);
  const supplements = await byOpinion<{ opinion_id: string; text: string }>(
    source,
    (places) => `SELECT opinion_id, text FROM opinion_supplement WHERE opinion_id IN (${places}) ORDER BY at, id`,
    found.filter((row) => row.supplements > 0).map((row) => row.id),
  );
  const concerned = await byOpinion<{ opinion_id: string; department_id: string }>(
    source,
    (places) => `SELECT opinion_id, department_id FROM opinion_department WHERE opinion_id IN (${places})`,
    found.filter((row) => row.concerned > 0).map((row) => row.id),
  );
  return found.map((row) => {
    const others = concerned.get(row.id)?.map((one) => one.department_id) ?? [];
    return Object.assign(row, {
      supplement:
        supplements
          .get(row.id)
          ?.map((one) => one.text)
          .join('\n\n') ?? null,
      departmentIds: [...new Set(row.department_id ? [row.department_id, ...others] : others)],
    });
  });
}

export const readOpinionsById = async (source: ReadSource, ids: readonly string[]): Promise<OpinionRow[]> =>
  ids.length === 0 ? [] : readOpinions(source, `WHERE o.id IN (${marks(ids.length)})`, ids);
