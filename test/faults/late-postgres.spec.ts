import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server as TcpServer } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type Database, engines, migratedDatabase } from '../support/database.js';
import { Server } from '../support/server.js';

const onPostgres = engines.includes('postgres') ? describe : describe.skip;

onPostgres('a server that starts before its PostgreSQL', () => {
  let database: Database;
  let door: TcpServer | undefined;
  afterEach(async () => {
    await Server.killAll();
    door?.close();
    await database.drop();
  });

  it('waits for it, says so, and serves', async () => {
    database = await migratedDatabase('postgres');
    const url = new URL(database.env['DATABASE_URL'] as string);
    const { port, hostname } = url;
    let refusals = 2;
    door = createServer((near) => {
      if (refusals-- > 0) return void near.resetAndDestroy();
      const far = connect(Number(port), hostname);
      for (const [from, to] of [[near, far] as const, [far, near] as const])
        from.on('error', () => to.destroy()).pipe(to);
    }).listen(0, '127.0.0.1');
    await once(door, 'listening');
    url.port = String((door.address() as AddressInfo).port);
    const server = await Server.start({ ...database.env, DATABASE_URL: url.href });
    expect(server.output.match(/"msg":"waiting for PostgreSQL"/g)).toHaveLength(2);
    expect(server.output).not.toContain(url.password);
    expect((await fetch(`${server.url}/api/health/ready`)).status).toBe(200);
  }, 60_000);
});
