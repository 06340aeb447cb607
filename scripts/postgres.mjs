// A temporary PostgreSQL cluster with its own directory, random port and password, removed afterwards.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgres } from './machine.mjs';

/** PostgreSQL refuses to run as root, so root runs it as the user created by Debian's package. */
export function postgresUser() {
  if (process.getuid() !== 0) return {};
  const entry = readFileSync('/etc/passwd', 'utf8').match(/^postgres:[^:]*:(\d+):(\d+):/m);
  if (!entry) throw new Error('there is no user "postgres" to run PostgreSQL as');
  return { uid: Number(entry[1]), gid: Number(entry[2]) };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Starts a cluster and resolves with its URL, what halts and starts it again, and what removes it. `wal` is an empty directory
 * for its write-ahead log.
 */
export async function startPostgres({ wal } = {}) {
  const bin = findPostgres();
  if (!bin) throw new Error('PostgreSQL is not installed');
  const user = postgresUser();
  const home = mkdtempSync(join(tmpdir(), 'doi-thoai-postgres-'));
  const data = join(home, 'data');
  const passwordFile = join(home, 'password');
  const password = randomBytes(16).toString('hex');
  writeFileSync(passwordFile, password);
  if (user.uid !== undefined) for (const path of [home, passwordFile]) chownSync(path, user.uid, user.gid);

  const run = (program, ...args) => {
    const { status, stdout, stderr } = spawnSync(join(bin, program), args, {
      ...user,
      cwd: home,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (status !== 0) throw new Error(`${program} failed: ${stderr || stdout}`);
  };
  const remove = () => rmSync(home, { recursive: true, force: true });

  try {
    run(
      'initdb',
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      // Tests open thousands of connections, and SCRAM is slow on purpose.
      'md5',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--no-sync',
      ...(wal ? [`--waldir=${wal}`, '--wal-segsize=1'] : []),
    );
    const port = await freePort();
    const settings = {
      port,
      listen_addresses: '127.0.0.1',
      unix_socket_directories: home,
      max_connections: 200,
      fsync: 'on',
      full_page_writes: 'off',
      // Else it would write over old segments for a long time before it needs room.
      ...(wal ? { wal_recycle: 'off', min_wal_size: '2MB' } : {}),
    };
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const log = join(home, 'log');
    const start = () => run('pg_ctl', '-D', data, '-w', '-l', log, '-o', options.join(' '), 'start');
    const halt = (mode) => run('pg_ctl', '-D', data, '-w', '-m', mode, 'stop');
    const restart = () =>
      run('pg_ctl', '-D', data, '-w', '-m', 'immediate', '-l', log, '-o', options.join(' '), 'restart');
    const stop = () => {
      spawnSync(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], { ...user, cwd: home, stdio: 'ignore' });
      remove();
    };
    start();
    const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
    const pidFile = join(data, 'postmaster.pid');
    return {
      url,
      get pid() {
        return existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : undefined;
      },
      halt,
      start,
      restart,
      stop,
    };
  } catch (error) {
    remove();
    throw error;
  }
}
