import type { AttendanceLiveView } from '../contract/views.js';
import type { LiveProjection } from '../database/projection.js';

interface Row {
  departmentId: string | null;
  name: string | null;
  quota: number | null;
  invited: number;
  registered: number;
  checkedIn: number;
}

export function project(rows: readonly Row[]): AttendanceLiveView {
  const total = (column: 'invited' | 'registered' | 'checkedIn'): number =>
    rows.reduce((sum, row) => sum + row[column], 0);
  return {
    invited: total('invited'),
    registered: total('registered'),
    checkedIn: total('checkedIn'),
    departments: rows.flatMap(({ departmentId, name, quota, invited, checkedIn }) =>
      departmentId === null || quota === null ? [] : [{ departmentId, name: name ?? '', quota, invited, checkedIn }],
    ),
  };
}

/** One line for each participating department, and one for every other source of guests (without quota). */
const statement = `
  SELECT t.department_id AS "departmentId", d.short_name AS name, q.quota, CAST(sum(t.invited) AS int) AS invited,
    CAST(sum(t.registered) AS int) AS registered, CAST(sum(t.checked_in) AS int) AS "checkedIn"
  FROM (
    SELECT department_id, 0 AS invited, 0 AS registered, 0 AS checked_in FROM dialogue_department WHERE dialogue_id = ?
    UNION ALL
    SELECT department_id, 1, 0, 0 FROM invitation WHERE dialogue_id = ? AND withdrawn_at IS NULL
    UNION ALL
    SELECT COALESCE(i.department_id, r.department_id), 0, 1, CASE WHEN r.checked_in_at IS NULL THEN 0 ELSE 1 END
    FROM registration r LEFT JOIN invitation i ON i.id = r.invitation_id
    WHERE r.dialogue_id = ? AND r.withdrawn_at IS NULL
  ) t LEFT JOIN department d ON d.id = t.department_id
  LEFT JOIN dialogue_department q ON q.dialogue_id = ? AND q.department_id = t.department_id
  GROUP BY t.department_id, d.short_name, d.position, q.quota ORDER BY d.position`;

export const attendanceProjection: LiveProjection<'attendance'> = {
  type: 'attendance',
  async load(source, dialogueId) {
    const view = project(await source.rows<Row>(statement, [dialogueId, dialogueId, dialogueId, dialogueId]));
    return new Map([[dialogueId, () => view]]);
  },
};
