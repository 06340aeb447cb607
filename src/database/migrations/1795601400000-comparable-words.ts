import type { MigrationInterface, QueryRunner } from 'typeorm';

const MOST = 400;

interface Guest {
  id: string;
  name: string;
  business_name: string | null;
  searchable: string;
}

/** As texts are folded from this release on. */
const fold = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .normalize('NFD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replace(/[đðɖ]/g, 'd')
    .replace(/(?<=\p{L})['’‘ʼʻ`´′＇]+(?=\p{L})/gu, '');

const searchableOf = (...texts: (string | null)[]): string =>
  ` ${texts.flatMap((text) => fold(text ?? '').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `.slice(0, MOST);

const LONGEST_WORD = 40;
/** A word with an apostrophe inside, unless it belongs to an address, which is no part of the index. */
const quoted =
  /(?<![\p{L}\p{N}\p{M}.@_'’‘ʼʻ`´′＇-])\p{L}[\p{L}\p{M}]*(?:['’‘ʼʻ`´′＇]+\p{L}[\p{L}\p{M}]*)+(?![\p{L}\p{N}@])/gu;

/** The words by which guests and published answers are found, anew: an apostrophe no longer cuts a name in two. */
export class ComparableWords1795601400000 implements MigrationInterface {
  name = 'ComparableWords1795601400000';

  async up(runner: QueryRunner): Promise<void> {
    const [first, second] = runner.connection.options.type === 'postgres' ? ['$1', '$2'] : ['?', '?'];
    for (const table of ['invitation', 'registration']) {
      const guests: Guest[] = await runner.query(`SELECT id, name, business_name, searchable FROM ${table}`);
      for (const { id, name, business_name: business, searchable } of guests) {
        const folded = searchableOf(name, business);
        if (folded !== searchable)
          await runner.query(`UPDATE ${table} SET searchable = ${first} WHERE id = ${second}`, [folded, id]);
      }
    }
    const answers: { id: string; answered: string; asked: string }[] = await runner.query(
      `SELECT a.id, a.text AS answered, COALESCE(o.public_text, o.text) AS asked
       FROM answer a JOIN opinion o ON o.id = a.opinion_id WHERE a.status = 'published'`,
    );
    for (const { id, answered, asked } of answers) {
      const words = `${asked} ${answered}`.normalize('NFC').match(quoted) ?? [];
      for (const word of new Set(words.map((one) => fold(one).slice(0, LONGEST_WORD))))
        await runner.query(
          `INSERT INTO answer_word (word, answer_id) VALUES (${first}, ${second}) ON CONFLICT DO NOTHING`,
          [word, id],
        );
    }
  }

  /** The program before this one finds guests by these words as well. */
  async down(): Promise<void> {}
}
