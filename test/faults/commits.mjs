// Commits a number of works one after another, or all at once, on the SQLite file in DATA_DIR.
// usage: node commits.mjs <count> <one-by-one|at-once>
import { Clock } from '../../dist/common/clock.js';
import { readConfig } from '../../dist/config/config.js';
import { openWriter } from '../../dist/database/open.js';
import { Transaction } from '../../dist/database/transaction.js';
import { schema } from '../../dist/schema.js';

const [count, how] = process.argv.slice(2);
const writer = await openWriter(readConfig(process.env), schema);
const transaction = new Transaction(writer, new Clock());
const write = (i) =>
  transaction.run((tx) => tx.execute('INSERT INTO setting (name, value) VALUES (?, ?)', [`${process.pid}-${i}`, null]));
const all = Array.from({ length: Number(count) }, (_, i) => i);
if (how === 'at-once') await Promise.all(all.map(write));
else for (const i of all) await write(i);
await writer.destroy();
