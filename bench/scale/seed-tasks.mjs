// Tasks with what happens to them, answers and ratings, and the trail.
import { days, departments } from './facts.mjs';
import { phrases } from './phrases.mjs';

export async function seedTasks(seeder) {
  const { run, instant, day, id, pick, share, insert, secondOf, department } = seeder;
  // Half of what was decided became a task. Nearly all of last year and before are done; the others in every state.
  await run(
    `CREATE TEMP TABLE task AS SELECT i, d, o, held, ${department(11)} AS department, held + 10 + ${pick('i', 12, 20)} AS due,
       held + 5 + ${pick('i', 13, 30)} AS finished,
       CASE WHEN held < ${days - 300}
         THEN ${share('i', 14, { "'done'": 950, "'cancelled'": 30, "'in_progress'": 15 }, "'submitted'")}
         ELSE ${share('i', 15, { "'done'": 550, "'cancelled'": 30, "'assigned'": 100, "'acknowledged'": 100, "'in_progress'": 150 }, "'submitted'")}
       END AS state
     FROM fact WHERE status = 'decided' AND outcome = 'assigned'`,
  );
  await insert(
    'assignment',
    {
      id: id('task', 'i'),
      organisation_id: id('organisation', 'o'),
      dialogue_id: id('dialogue', 'd'),
      opinion_id: id('opinion', 'i'),
      decision_id: id('decision', 'i'),
      lead_department_id: id('department', 'department'),
      task: "'Trả lời ý kiến số ' || i",
      due_on: `CASE WHEN ${pick('i', 16, 1000)} >= 40 THEN ${day('due')} END`,
      status: 'state',
      assigned_at: instant('held * 86400 + 3700'),
      finished_on: `CASE WHEN state IN ('done', 'submitted') THEN ${day(`CASE WHEN finished > ${days} THEN ${days} ELSE finished END`)} END`,
      done_at: `CASE WHEN state = 'done' THEN ${instant('finished * 86400')} END`,
      paused_on: `CASE WHEN state = 'in_progress' AND i % 10 = 0 THEN ${day('held + 5')} END`,
      version: '4',
    },
    'task',
  );
  await insert(
    'assignment_coordinator',
    {
      assignment_id: id('task', 'i'),
      department_id: id('department', `(o - 1) * ${departments} + ${pick('i', 17, departments)} + 1`),
    },
    'task WHERE i % 10 = 1',
  );
  await insert(
    'extension',
    {
      id: id('extension', 'i'),
      assignment_id: id('task', 'i'),
      asked_due_on: day('due + 10'),
      reason: "'Cần thêm thời gian'",
      asked_at: instant('held * 86400 + 90000'),
      granted_at: `CASE WHEN state IN ('done', 'cancelled') OR i % 3 > 0 THEN ${instant('held * 86400 + 180000')} END`,
    },
    'task WHERE i % 20 = 2',
  );
  await insert(
    'urge',
    {
      id: id('urge', 'i'),
      assignment_id: id('task', 'i'),
      urged_on: day('due'),
      department_id: id('department', 'department'),
      urged_at: instant('due * 86400'),
    },
    'task WHERE i % 20 = 3',
  );
  await insert(
    'answer',
    {
      id: id('answer', 'task.i'),
      organisation_id: id('organisation', 'o'),
      dialogue_id: id('dialogue', 'd'),
      opinion_id: id('opinion', 'task.i'),
      assignment_id: id('task', 'task.i'),
      department_id: id('department', 'department'),
      text: "p.body || '. ' || q.body || '.'",
      status: `CASE WHEN state = 'done' THEN 'published' ELSE ${share('task.i', 18, { "'drafted'": 500, "'approved'": 250 }, "'released'")} END`,
      drafted_at: instant(`finished * 86400 + task.i % 80000`),
      published_at: `CASE WHEN state = 'done' THEN ${instant('finished * 86400 + 172800 + task.i % 80000')} END`,
      version: '4',
    },
    `task JOIN phrase p ON p.k = ${pick('task.i', 19, phrases.length)} JOIN phrase q ON q.k = ${pick('task.i', 20, 60)}
     WHERE state IN ('done', 'submitted')`,
  );
  await insert(
    'rating',
    {
      opinion_id: id('opinion', 'i'),
      dialogue_id: id('dialogue', 'd'),
      verdict: share('i', 21, { "'solved'": 600, "'partly'": 250 }, "'unsolved'"),
      rated_at: instant('(finished + 5) * 86400'),
    },
    "task WHERE state = 'done' AND i % 4 = 0",
  );
  // What reports count, once for the organisation and once for the department.
  const yearOf = (column) => `CAST(substr(${column}, 1, 4) AS int)`;
  const late = (then, otherwise) => `CASE WHEN finished_on > due_on THEN '${then}' ELSE '${otherwise}' END`;
  const counted = (owner, standing, on, inMonth, which, tasks = 1) =>
    `SELECT ${owner} AS owner, ${yearOf('assigned_at')} AS year, ${standing} AS standing, ${on} AS day, ${inMonth} AS month, ${tasks} AS tasks
     FROM assignment WHERE ${which}`;
  const month = 'substr(finished_on, 1, 7)';
  const isOpen = "status NOT IN ('done', 'cancelled') AND";
  const lines = ['organisation_id', 'lead_department_id'].flatMap((owner) => [
    counted(owner, "'cancelled'", "''", "''", "status = 'cancelled'"),
    counted(owner, late('done_late', 'done'), "''", month, "status = 'done'"),
    counted(owner, "'excess'", 'finished_on', month, "status = 'done'"),
    counted(owner, "'excess'", 'substr(assigned_at, 1, 10)', month, "status = 'done'", -1),
    counted(owner, late('submitted_late', 'submitted'), "''", "''", `${isOpen} finished_on IS NOT NULL`),
    counted(
      owner,
      "'running'",
      "coalesce(due_on, '9999-12-31')",
      "''",
      `${isOpen} finished_on IS NULL AND paused_on IS NULL`,
    ),
  ]);
  await insert(
    'assignment_count',
    { owner_id: 'owner', year: 'year', standing: 'standing', day: 'day', finished_in: 'month', tasks: 'sum(tasks)' },
    `(${lines.join(' UNION ALL ')}) l GROUP BY owner, year, standing, day, month`,
  );
  await insert(
    'attributed_rating',
    {
      department_id: 't.lead_department_id',
      year: yearOf('t.assigned_at'),
      opinion_id: 't.opinion_id',
      verdict: 'r.verdict',
    },
    'rating r JOIN assignment t ON t.opinion_id = r.opinion_id',
  );
  const trail = (kind, verb, offset, seconds) => ({
    id: id('trail', `i * 4 + ${offset}`),
    organisation_id: id('organisation', 'o'),
    dialogue_id: id('dialogue', 'd'),
    subject_type: `'${kind === 'task' ? 'assignment' : kind}'`,
    subject_id: id(kind, 'i'),
    verb: `'${verb}'`,
    at: instant(seconds),
  });
  await insert('trail_entry', trail('opinion', 'submit', 0, secondOf('i')), 'fact');
  await insert('trail_entry', trail('opinion', 'decide', 1, 'held * 86400 + 3700'), "fact WHERE status = 'decided'");
  await insert(
    'trail_entry',
    trail('task', 'acknowledge', 2, 'held * 86400 + 90000'),
    "task WHERE state <> 'assigned'",
  );
}
