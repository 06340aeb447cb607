// The SQL of which all statements of the seed are made.
import { days, departments, idOf, organisations, proportions } from './facts.mjs';

/** What is inserted into which columns; `i` is the number of a row, `d` of its dialogue, `o` of its organisation. */
export function seederOf(database, opinions, say) {
  const of = proportions(opinions);
  const { size, dialogues, past } = of;
  const { hex, instant, day } = database;
  const id = (kind, expression) => `'${idOf(kind, 0).slice(0, 24)}' || ${hex(expression, 12)}`;
  /** An integer below `below` that looks random. */
  const pick = (expression, salt, below) =>
    `(CAST(${expression} AS bigint) * ${2_654_435_761 + salt * 2_000_006} % 4294967291 / 65521 % ${below})`;
  const share = (expression, salt, parts, otherwise = 'NULL') => {
    let below = 0;
    const cases = Object.entries(parts).map(([value, percent]) => `WHEN x < ${(below += percent)} THEN ${value}`);
    return `(SELECT CASE ${cases.join(' ')} ELSE ${otherwise} END FROM (SELECT ${pick(expression, salt, 1000)} AS x) q)`;
  };
  const series = (n) =>
    `(WITH RECURSIVE s(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM s WHERE i < ${n}) SELECT i FROM s) s`;
  const insert = async (table, columns, from) => {
    const begun = performance.now();
    await database.run(
      `INSERT INTO ${table} (${Object.keys(columns).join(', ')}) SELECT ${Object.values(columns).join(', ')} FROM ${from}`,
    );
    say(`${table}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  };

  // The first organisation holds three tenths of all dialogues and the live one.
  const organisationOf = (d) =>
    `(CASE WHEN ${d} > ${dialogues} OR ${d} % 10 < 3 THEN 1 ELSE 2 + ${d} % ${organisations - 1} END)`;
  const dialogueOf = (o) => `(CASE WHEN ${o} > ${past} THEN ${dialogues + 1} ELSE (${o} - 1) / ${size} + 1 END)`;
  const dayOf = (d) => `(CASE WHEN ${d} > ${dialogues} THEN ${days} ELSE ${d} * ${days - 5} / ${dialogues + 1} END)`;
  const secondOf = (o) => `(${dayOf('d')} - 7) * 86400 + ${o} % 600000`;

  const department = (salt) => `(o - 1) * ${departments} + ${pick('i', salt, departments)} + 1`;
  const isLive = `i > ${dialogues}`;
  const { run } = database;
  return {
    ...of,
    run,
    hex,
    instant,
    day,
    id,
    pick,
    share,
    series,
    insert,
    organisationOf,
    dialogueOf,
    dayOf,
    secondOf,
    department,
    isLive,
  };
}
