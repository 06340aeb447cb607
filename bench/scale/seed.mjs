// Data in the proportions of a province, by set-based SQL: seconds for 10,000 opinions, minutes for 1,000,000. Every value
// follows from the number of its row, so that two runs make the same rows.
import { createHash } from 'node:crypto';
import { idOf, tracked } from './facts.mjs';
import { seedCatalogue } from './seed-catalogue.mjs';
import { seedOpinions } from './seed-opinions.mjs';
import { seedSearch } from './seed-search.mjs';
import { seedTasks } from './seed-tasks.mjs';
import { seederOf } from './seeder.mjs';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** Fills a migrated database that is empty; `say` is told what took how long. */
export async function seed(database, opinions, say = () => undefined) {
  const seeder = seederOf(database, opinions, say);
  const indexes = await database.dropIndexes();
  await seedCatalogue(seeder);
  await seedOpinions(seeder);
  await seedTasks(seeder);
  await seedSearch(seeder);
  // Opinions that are looked up, spread over all.
  for (let n = 0; n < tracked.count; n++) {
    const opinion = idOf('opinion', 1 + Math.floor((n * seeder.all) / tracked.count));
    const code = tracked.codeOf(n);
    await database.run(
      `UPDATE opinion SET tracking_hash = '${sha256(code)}', tracking_pin_hash = '${sha256(`${code} ${tracked.digits}`)}'
       WHERE id = '${opinion}'`,
    );
  }
  const begun = performance.now();
  for (const index of indexes) await database.run(index);
  say(`indexes: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  await database.analyse();
}
