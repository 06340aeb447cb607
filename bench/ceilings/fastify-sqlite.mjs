// The ceiling for submissions: Fastify with one prepared INSERT per request. SYNC=FULL or NORMAL, FILE=path.
import { createRequire } from 'node:module';
import Fastify from 'fastify';
import { sqliteDriverPackage } from '../../dist/database/sqlite-driver.js';

const Database = createRequire(import.meta.url)(sqliteDriverPackage());
const db = new Database(process.env.FILE);
db.pragma('journal_mode = WAL');
db.pragma(`synchronous = ${process.env.SYNC}`);
db.exec(
  'CREATE TABLE opinion (id INTEGER PRIMARY KEY, dialogue_id TEXT, kind TEXT, name TEXT, phone TEXT, text TEXT, received_at TEXT)',
);
db.exec('CREATE INDEX opinion_dialogue ON opinion (dialogue_id)');
const insert = db.prepare(
  'INSERT INTO opinion (dialogue_id, kind, name, phone, text, received_at) VALUES (?, ?, ?, ?, ?, ?)',
);

const app = Fastify();
app.post('/opinions', (request, reply) => {
  const { dialogueId, kind, name, phone, text } = request.body;
  const { lastInsertRowid } = insert.run(dialogueId ?? null, kind, name, phone, text, new Date().toISOString());
  reply.code(201).send({ id: Number(lastInsertRowid) });
});
console.log(`READY ${await app.listen({ port: 0, host: '127.0.0.1' })}`);
process.on('SIGTERM', () => app.close().then(() => process.exit(0)));
