// The ceiling for submissions on PostgreSQL: Fastify with one INSERT per request through a pool. DATABASE_URL.
import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8 });
await pool.query(
  `CREATE TABLE IF NOT EXISTS bare_opinion (id bigserial PRIMARY KEY, dialogue_id text, kind text, name text, phone text, text text,
     received_at text)`,
);
await pool.query('CREATE INDEX IF NOT EXISTS bare_opinion_dialogue ON bare_opinion (dialogue_id)');
const insert =
  'INSERT INTO bare_opinion (dialogue_id, kind, name, phone, text, received_at) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id';

const app = Fastify();
app.post('/opinions', async (request, reply) => {
  const { dialogueId, kind, name, phone, text } = request.body;
  const { rows } = await pool.query(insert, [dialogueId ?? null, kind, name, phone, text, new Date().toISOString()]);
  reply.code(201);
  return { id: Number(rows[0].id) };
});
console.log(`READY ${await app.listen({ port: 0, host: '127.0.0.1' })}`);
process.on('SIGTERM', () =>
  app
    .close()
    .then(() => pool.end())
    .then(() => process.exit(0)),
);
