// Opinions with their authors, groups, support and decisions.
import { fields } from './facts.mjs';
import { phrases } from './phrases.mjs';

export async function seedOpinions(seeder) {
  const { run, hex, instant, id, pick, share, series, insert, organisationOf, dialogueOf, dayOf, secondOf } = seeder;
  const { dialogues, past, all, size, department } = seeder;
  await run('CREATE TEMP TABLE phrase (k integer PRIMARY KEY, body text)');
  await run(`INSERT INTO phrase VALUES ${phrases.map((one, k) => `(${k}, '${one}')`).join(', ')}`);
  // The facts all other rows are made of: number, dialogue, day, organisation, and what became of it.
  await run(
    `CREATE TEMP TABLE fact AS SELECT i, d, ${dayOf('d')} AS held, ${organisationOf('d')} AS o,
       CASE WHEN d > ${dialogues}
         THEN ${share('i', 1, { "'received'": 200, "'accepted'": 500, "'declined'": 80, "'withdrawn'": 20 }, "'decided'")}
         ELSE ${share('i', 1, { "'declined'": 80, "'withdrawn'": 20, "'grouped'": 80, "'accepted'": 100 }, "'decided'")} END AS status,
       ${share('i', 2, { "'assigned'": 510, "'answered'": 250, "'escalated'": 30 }, "'noted'")} AS outcome
     FROM (SELECT i, ${dialogueOf('i')} AS d FROM ${series(all)}) n`,
  );
  await insert('author', { id: id('author', 'i'), kind: "'citizen'", name: "'Trần Văn Thử ' || i" }, 'fact');
  await insert(
    'opinion',
    {
      id: id('opinion', 'i'),
      dialogue_id: id('dialogue', 'd'),
      organisation_id: id('organisation', 'o'),
      number: `CASE WHEN d > ${dialogues} THEN i - ${past} ELSE (i - 1) % ${size} + 1 END`,
      channel: "'online'",
      kind: share('i', 3, { "'question'": 500, "'problem'": 250, "'petition'": 150 }, "'suggestion'"),
      author_id: id('author', 'i'),
      text: "p.body || ', ' || q.body || ' số ' || i",
      display_consent: "'none'",
      consent_at: instant(secondOf('i')),
      notify_by: "'none'",
      notify_language: "'vi'",
      tracking_hash: hex('i', 64),
      tracking_pin_hash: hex('i', 64),
      device_hash: hex(`${pick('i', 4, Math.ceil(all / 2))}`, 64),
      field_id: id('field', `(o - 1) * ${fields} + ${pick('i', 5, fields)} + 1`),
      department_id: id('department', department(6)),
      status: 'status',
      outcome: "CASE WHEN status = 'decided' THEN outcome END",
      on_day: "CASE WHEN status = 'decided' THEN outcome ELSE status END",
      reason_code: "CASE WHEN status = 'declined' THEN 'out_of_scope' END",
      group_id: `CASE WHEN status = 'grouped' THEN ${id('group', 'd')} END`,
      queue_position: "CASE WHEN status = 'accepted' THEN i END",
      support_count: pick('i', 7, 40),
      received_at: instant(secondOf('i')),
      accepted_at: `CASE WHEN status IN ('accepted', 'decided') THEN ${instant(`${secondOf('i')} + 3600`)} END`,
      called_at: `CASE WHEN status = 'decided' THEN ${instant('held * 86400 + 3600')} END`,
      decided_at: `CASE WHEN status = 'decided' THEN ${instant('held * 86400 + 3700')} END`,
      answer_published_at: `CASE WHEN outcome = 'assigned' AND status = 'decided' THEN ${instant('held * 86400 + 2000000')} END`,
      version: '3',
    },
    `fact JOIN phrase p ON p.k = ${pick('i', 8, phrases.length)} JOIN phrase q ON q.k = ${pick('i', 9, 40)}`,
  );
  // All grouped opinions of a dialogue are one group; its lead is the first decided one.
  await insert(
    'opinion_group',
    {
      id: id('group', 'd'),
      dialogue_id: id('dialogue', 'd'),
      lead_opinion_id: id('opinion', "min(CASE WHEN status = 'decided' THEN i END)"),
      created_at: instant('max(held) * 86400'),
    },
    `fact WHERE d <= ${dialogues} GROUP BY d HAVING min(CASE WHEN status = 'decided' THEN i END) IS NOT NULL
       AND min(CASE WHEN status = 'grouped' THEN i END) IS NOT NULL`,
  );
  await run(
    `UPDATE opinion SET group_id = n.id, member_count = n.members
     FROM (SELECT ${id('group', 'd')} AS id, count(*) AS members FROM fact WHERE status = 'grouped' GROUP BY d) n
     JOIN opinion_group g ON g.id = n.id WHERE opinion.id = g.lead_opinion_id`,
  );
  // Received ones are what the others leave.
  await insert(
    'opinion_count',
    { dialogue_id: 'dialogue_id', on_day: 'on_day', standing: 'coalesce(outcome, status)', opinions: 'count(*)' },
    "opinion WHERE status <> 'received' GROUP BY dialogue_id, on_day, coalesce(outcome, status)",
  );
  await insert(
    'support',
    { opinion_id: id('opinion', 'i'), device_hash: hex(pick('i', 10, 5000), 64), at: instant('held * 86400') },
    "fact WHERE status IN ('accepted', 'decided') AND i % 2 = 0",
  );
  await insert(
    'decision',
    {
      id: id('decision', 'i'),
      dialogue_id: id('dialogue', 'd'),
      opinion_id: id('opinion', 'i'),
      outcome: 'outcome',
      decided_from: "'on_floor'",
      decided_at: instant('held * 86400 + 3700'),
    },
    "fact WHERE status = 'decided'",
  );
}
