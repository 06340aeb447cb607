// Organisations with their departments, fields and people, and the dialogues.
import { createHash } from 'node:crypto';
import { days, departments, fields, organisations, people, tokenOf } from './facts.mjs';

export async function seedCatalogue(seeder) {
  const { hex, instant, day, id, series, insert, organisationOf, dayOf, dialogues, live, size, isLive } = seeder;
  const top = organisations + 1;
  const valid = { valid_from: "'2020-01-01'", valid_until: 'NULL' };
  await insert(
    'organisation',
    {
      id: id('organisation', `${top + 1} - i`),
      name: `'UBND phường ' || (${top + 1} - i)`,
      short_name: `'Phường ' || (${top + 1} - i)`,
      slug: `'phuong-' || (${top + 1} - i)`,
      code: `'P' || (${top + 1} - i)`,
      level: "'phường'",
      // The superior of all is the last one, which is inserted first.
      parent_id: `CASE WHEN i > 1 THEN ${id('organisation', top)} END`,
      ...valid,
      created_at: instant('0'),
    },
    series(top),
  );
  await insert(
    'department',
    {
      id: id('department', 'i'),
      organisation_id: id('organisation', `(i - 1) / ${departments} + 1`),
      name: `'Phòng số ' || ((i - 1) % ${departments} + 1)`,
      short_name: `'P' || ((i - 1) % ${departments} + 1)`,
      position: `(i - 1) % ${departments} + 1`,
      ...valid,
    },
    series(organisations * departments),
  );
  await insert(
    'field',
    {
      id: id('field', 'i'),
      organisation_id: id('organisation', `(i - 1) / ${fields} + 1`),
      name: `'Lĩnh vực ' || ((i - 1) % ${fields} + 1)`,
      swatch: '1',
      position: `(i - 1) % ${fields} + 1`,
      ...valid,
    },
    series(organisations * fields),
  );
  for (const [n, role] of people.entries()) {
    const organisation = role === 'superior' ? top : 1;
    await insert(
      'account',
      {
        id: id('account', n + 1),
        organisation_id: id('organisation', organisation),
        email: `'${role}@minh-khe.example'`,
        name: "'Nguyễn Thị Mẫu Đơn'",
        password_hash: "''",
        created_at: instant('0'),
      },
      series(1),
    );
    const department = role === 'department_officer' ? id('department', 1) : 'NULL';
    await insert(
      'account_grant',
      {
        id: id('grant', n + 1),
        account_id: id('account', n + 1),
        role: `'${role}'`,
        organisation_id: id('organisation', organisation),
        department_id: department,
        ...valid,
      },
      series(1),
    );
    const now = instant(days * 86_400);
    const login = {
      id: id('login', n + 1),
      account_id: id('account', n + 1),
      token_hash: `'${createHash('sha256').update(tokenOf(role)).digest('hex')}'`,
    };
    await insert(
      'login',
      { ...login, created_at: now, seen_at: now, expires_at: instant(days * 86_400 + 604_800) },
      series(1),
    );
  }

  await insert(
    'dialogue',
    {
      id: id('dialogue', 'i'),
      organisation_id: id('organisation', organisationOf('i')),
      slug: "'doi-thoai-' || i",
      kind: `CASE i % 3 WHEN 0 THEN 'citizen_dialogue' WHEN 1 THEN 'business_dialogue' ELSE 'explanation_session' END`,
      title: "'Hội nghị đối thoại lần ' || i",
      year: `2022 + ${dayOf('i')} / 366`,
      ordinal: 'i',
      number_prefix: "'P-' || i",
      status: `CASE WHEN ${isLive} THEN 'live' WHEN i % 20 = 0 THEN 'concluded' ELSE 'closed' END`,
      held_on: day(dayOf('i')),
      starts_at: "'08:00'",
      place: "'Hội trường'",
      chair_name: "'Nguyễn Thị Mẫu Đơn'",
      hall_key: hex('i', 43),
      announced_at: instant(`(${dayOf('i')} - 10) * 86400`),
      started_at: instant(`${dayOf('i')} * 86400`),
      concluded_at: `CASE WHEN NOT (${isLive}) THEN ${instant(`${dayOf('i')} * 86400 + 14400`)} END`,
      outcomes_published_at: `CASE WHEN NOT (${isLive}) THEN ${instant(`${dayOf('i')} * 86400 + 86400`)} END`,
      version: '1',
      created_at: instant(`(${dayOf('i')} - 30) * 86400`),
    },
    series(dialogues + 1),
  );
  const each = series(dialogues + 1);
  await insert(
    'dialogue_counter',
    {
      dialogue_id: id('dialogue', 'i'),
      opinions: `CASE WHEN ${isLive} THEN ${live} ELSE ${size} END`,
      directives: '0',
    },
    each,
  );
  await insert('live_feed', { dialogue_id: id('dialogue', 'i'), revision: '1', public_revision: '1' }, each);
  await insert(
    'dialogue_department',
    {
      dialogue_id: id('dialogue', 'd.i'),
      department_id: id('department', `(${organisationOf('d.i')} - 1) * ${departments} + s.i`),
      quota: '10',
    },
    `${series(departments)} CROSS JOIN (SELECT s.i FROM ${series(dialogues + 1)}) d`,
  );
  await insert(
    'dialogue_field',
    { dialogue_id: id('dialogue', 'd.i'), field_id: id('field', `(${organisationOf('d.i')} - 1) * ${fields} + s.i`) },
    `${series(fields)} CROSS JOIN (SELECT s.i FROM ${series(dialogues + 1)}) d`,
  );
}
