import { publicNumber } from '../contract/opinion.js';
import type { TrailSubject } from '../contract/trail.js';
import type { Reader } from '../database/reader.js';
import { among } from '../database/sql.js';

/** Tables whose rows have a name. Guests and authors are omitted: the trail never identifies a citizen. */
const named: Partial<Record<TrailSubject, string>> = {
  account: 'SELECT id, name FROM account',
  organisation: 'SELECT id, name FROM organisation',
  department: 'SELECT id, name FROM department',
  field: 'SELECT id, name FROM field',
  procedure: 'SELECT id, name FROM procedure',
  calendar_day: 'SELECT id, date AS name FROM calendar_day',
  dialogue: 'SELECT id, title AS name FROM dialogue',
};

const number = 'SELECT t.id, d.number_prefix AS prefix, o.number FROM';
const ofOpinion = 'JOIN opinion o ON o.id = t.opinion_id JOIN dialogue d ON d.id = o.dialogue_id';

/** Subjects shown by the public number of an opinion. */
const numbered: Partial<Record<TrailSubject, string>> = {
  opinion: `${number} opinion t JOIN opinion o ON o.id = t.id JOIN dialogue d ON d.id = o.dialogue_id`,
  answer: `${number} answer t ${ofOpinion}`,
  decision: `${number} decision t ${ofOpinion}`,
  assignment: `${number} assignment t ${ofOpinion}`,
  escalation: `${number} escalation t ${ofOpinion}`,
};

interface Named {
  subject: TrailSubject;
  subjectId: string;
  personId: string | null;
  dialogueId: string | null;
}

/** Names of the subjects, dialogues and people of these entries, by id. */
export async function listSubjectNames(reader: Reader, entries: readonly Named[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const ask = async <T extends { id: string }>(
    select: string | undefined,
    column: string,
    ids: readonly (string | null)[],
    nameOf: (row: T) => string,
  ): Promise<void> => {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    if (!select || wanted.length === 0) return;
    const { sql, values } = among(column, wanted);
    const found = await reader.rows<T>(`${select} WHERE ${sql}`, values);
    for (const row of found) names.set(row.id, nameOf(row));
  };
  const plain = ({ name }: { id: string; name: string }): string => name;
  const ids = (type: string): string[] => entries.filter((one) => one.subject === type).map((one) => one.subjectId);
  for (const type of Object.keys(named) as TrailSubject[]) await ask(named[type], 'id', ids(type), plain);
  for (const type of Object.keys(numbered) as TrailSubject[])
    await ask(numbered[type], 't.id', ids(type), (row: { id: string; prefix: string; number: number }) =>
      publicNumber(row.prefix, row.number),
    );
  await ask(
    named.account,
    'id',
    entries.map((one) => one.personId),
    plain,
  );
  await ask(
    named.dialogue,
    'id',
    entries.map((one) => one.dialogueId),
    plain,
  );
  return names;
}
