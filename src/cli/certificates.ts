import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIPv4 } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { lanHosts } from '../config/lan.js';
import { endsOn, fingerprint, type Issued, issue, mayCertify, newAuthority } from './authority.js';

const usage = `npm run certificates -- --host hall.lan [--host 192.168.1.20 …] [--out certificates]

Makes an authority for the few staff devices of a hall without internet (once) and a certificate for the server under the
names and addresses given; without --host under this machine's addresses in its networks. No file is ever overwritten.`;

class Stop extends Error {}

const hostShape = /^(?=.{1,200}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;

function hostsOf(given: readonly string[]): string[] {
  const hosts = [...new Set((given.length > 0 ? given : lanHosts()).map((host) => host.toLowerCase()))];
  if (hosts.length === 0) throw new Stop(`No network found; name the server.\n\n${usage}`);
  for (const host of hosts)
    if (!isIPv4(host) && (!hostShape.test(host) || /^[\d.]+$/.test(host)))
      throw new Stop(`--host: a name such as hall.lan or an address such as 192.168.1.20, not ${JSON.stringify(host)}`);
  return hosts;
}

/** Writes the key first, readable by its owner only; never overwrites a file. */
function save(path: string, { certificate, key }: Issued): void {
  try {
    writeFileSync(`${path}.key`, key, { flag: 'wx', mode: 0o600 });
    writeFileSync(`${path}.crt`, certificate, { flag: 'wx', mode: 0o644 });
  } catch (error) {
    throw new Stop(`${path}: ${(error as Error).message}`);
  }
}

async function authorityIn(out: string, hosts: readonly string[], now: Date): Promise<Issued> {
  const path = join(out, 'ca');
  if (existsSync(`${path}.crt`) && existsSync(`${path}.key`))
    return { certificate: readFileSync(`${path}.crt`, 'utf8'), key: readFileSync(`${path}.key`, 'utf8') };
  const authority = await newAuthority(hosts, now);
  save(path, authority);
  return authority;
}

async function main(): Promise<string> {
  const { values } = parseArgs({
    options: {
      host: { type: 'string', multiple: true, default: [] },
      out: { type: 'string', default: 'certificates' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return usage;
  const hosts = hostsOf(values.host);
  const out = resolve(values.out);
  const now = new Date();
  const server = join(out, hosts[0] as string);
  for (const file of [`${server}.key`, `${server}.crt`])
    if (existsSync(file)) throw new Stop(`${file} is there already and is not overwritten: choose another --out`);
  mkdirSync(out, { recursive: true, mode: 0o700 });
  const authority = await authorityIn(out, hosts, now);
  const beyond = hosts.find((host) => !mayCertify(authority, host));
  if (beyond) throw new Stop(`${join(out, 'ca.crt')} was made for other hosts than ${beyond}: choose another --out`);
  const issued = await issue(authority, hosts, now);
  save(server, issued);
  return [
    `Authority for the staff devices: ${join(out, 'ca.crt')}`,
    `  its SHA-256 fingerprint, to be compared on each device: ${fingerprint(authority.certificate)}`,
    `Certificate of the server, for ${hosts.join(', ')}, until ${endsOn(issued.certificate).toISOString().slice(0, 10)}:`,
    `  TLS_CERT=${server}.crt TLS_KEY=${server}.key`,
    `ca.key signs further certificates; keep it on a stick, not on the laptop in the hall.`,
  ].join('\n');
}

try {
  process.stdout.write(`${await main()}\n`);
} catch (error) {
  const expected = error instanceof Stop || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  process.stderr.write(`${expected ? (error as Error).message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
}
