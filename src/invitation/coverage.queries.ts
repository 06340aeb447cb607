import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../auth/actor.js';
import { Reader } from '../database/reader.js';
import { scopeOf } from '../dialogue/dialogue.policy.js';
import { DialogueService } from '../dialogue/dialogue.service.js';
import type { CoverageLine, CoverageView } from './guest/dto/guest.view.js';

type Row = Omit<CoverageLine, 'uncovered'> & {
  publicRegistered: number;
  publicCheckedIn: number;
  walkIns: number;
};

/** Quota and invitations of each department, and guests without invitation, in one consistent read. */
const statement = `
  SELECT t.department_id AS "departmentId", d.name AS name, q.quota AS quota,
    CAST(sum(t.invited) AS int) AS invited, CAST(sum(t.accepted) AS int) AS accepted,
    CAST(sum(t.declined) AS int) AS declined, CAST(sum(t.checked_in) AS int) AS "checkedIn",
    CAST(sum(t.registered) AS int) AS "publicRegistered", CAST(sum(t.arrived) AS int) AS "publicCheckedIn",
    CAST(sum(t.walk_ins) AS int) AS "walkIns"
  FROM (
    SELECT department_id, 0 AS invited, 0 AS accepted, 0 AS declined, 0 AS checked_in, 0 AS registered, 0 AS arrived,
      0 AS walk_ins
    FROM dialogue_department WHERE dialogue_id = ?
    UNION ALL
    SELECT i.department_id, 1, CASE WHEN i.accepted_at IS NULL THEN 0 ELSE 1 END,
      CASE WHEN i.declined_at IS NULL THEN 0 ELSE 1 END, CASE WHEN r.checked_in_at IS NULL THEN 0 ELSE 1 END, 0, 0, 0
    FROM invitation i LEFT JOIN registration r ON r.invitation_id = i.id AND r.withdrawn_at IS NULL
    WHERE i.dialogue_id = ? AND i.withdrawn_at IS NULL
    UNION ALL
    SELECT NULL, 0, 0, 0, 0, CASE WHEN channel = 'walk_in' THEN 0 ELSE 1 END,
      CASE WHEN channel = 'walk_in' OR checked_in_at IS NULL THEN 0 ELSE 1 END, CASE WHEN channel = 'walk_in' THEN 1 ELSE 0 END
    FROM registration WHERE dialogue_id = ? AND invitation_id IS NULL AND withdrawn_at IS NULL
  ) t LEFT JOIN department d ON d.id = t.department_id
  LEFT JOIN dialogue_department q ON q.dialogue_id = ? AND q.department_id = t.department_id
  GROUP BY t.department_id, d.name, d.position, q.quota
  ORDER BY CASE WHEN d.position IS NULL THEN 1 ELSE 0 END, d.position, t.department_id`;

/** Whether every department has invited guests. */
@Injectable()
export class CoverageQueries {
  constructor(
    private readonly reader: Reader,
    private readonly dialogues: DialogueService,
  ) {}

  async get(actor: Actor, dialogueId: string): Promise<CoverageView> {
    const dialogue = await this.dialogues.getVisible(this.reader, actor, dialogueId);
    assertMay(actor, 'invitation.read', scopeOf(dialogue));
    const rows = await this.reader.rows<Row>(
      statement,
      Array.from({ length: 4 }, () => dialogueId),
    );
    const total = (column: 'invited' | 'accepted' | 'checkedIn' | 'publicRegistered' | 'publicCheckedIn' | 'walkIns') =>
      rows.reduce((sum, row) => sum + row[column], 0);
    const departments = rows.filter((row) => row.departmentId !== null || row.invited > 0).map(lineOf);
    const publicCheckedIn = total('publicCheckedIn');
    const walkIns = total('walkIns');
    return {
      departments,
      publicRegistered: total('publicRegistered'),
      publicCheckedIn,
      walkIns,
      invited: total('invited'),
      accepted: total('accepted'),
      checkedIn: total('checkedIn') + publicCheckedIn + walkIns,
      seats: dialogue.seats,
      uncovered: departments.filter((one) => one.uncovered).length,
    };
  }
}

const lineOf = ({ departmentId, name, quota, invited, accepted, declined, checkedIn }: Row): CoverageLine => ({
  departmentId,
  name,
  quota,
  invited,
  accepted,
  declined,
  checkedIn,
  uncovered: quota !== null && invited === 0,
});
