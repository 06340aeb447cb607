import { resolve } from 'node:path';
import { isWildcard, lanHosts } from './lan.js';

export interface Config {
  port: number;
  host: string;
  /** Origin under which people reach the installation; decides Secure, HSTS and upgrade-insecure-requests. */
  publicUrl: URL;
  /** Whether PUBLIC_URL was set; if not, `publicUrl` is derived from HOST and PORT. */
  publicUrlGiven: boolean;
  database: { kind: 'sqlite'; file: string } | { kind: 'postgres'; url: string };
  /** How long a start waits for PostgreSQL to answer. */
  databaseWaitMs: number;
  dataDir: string;
  /** Server that takes e-mails, and the sender they name, as in a mail header. */
  smtp: { url: string; from: string } | null;
  smsUrl: string | null;
  /** Number of proxies in front whose X-Forwarded-For is trusted. */
  trustProxy: number;
  /** What a collector of metrics must present; null: being on this machine is enough. */
  metricsToken: string | null;
  /** Paths of the files. With a plain-http PUBLIC_URL the port serves http and https, see {@link servesBoth}. */
  tls: { cert: string; key: string } | null;
  allowHttpSignIn: boolean;
  challenge: boolean;
  /** Opinions per minute in one dialogue above which browsers must solve a proof of work. */
  challengeAbove: number;
  rateLimit: boolean;
  /** Start of the clock; demo and tests only. */
  now: Date | null;
  logLevel: string;
}

/** The message names the variable and what is expected, never the value, which may be a secret. */
export class ConfigError extends Error {
  /** EX_CONFIG of sysexits.h: starting again would not help. */
  readonly exitCode: number = 78;
}

const expect = (name: string, expectation: string): never => {
  throw new ConfigError(`${name}: ${expectation}`);
};

const whole = (env: NodeJS.ProcessEnv, name: string, fallback: number, max: number): number => {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  return value <= max ? value : expect(name, `a whole number from 0 to ${max}`);
};

const onOff = (env: NodeJS.ProcessEnv, name: string): boolean => {
  const text = env[name] || 'on';
  return text === 'on' || text === 'off' ? text === 'on' : expect(name, '"on" or "off"');
};

const url = (name: string, text: string, protocols: string[]): URL => {
  const parsed = URL.canParse(text) ? new URL(text) : undefined;
  return parsed && protocols.includes(parsed.protocol)
    ? parsed
    : expect(name, `an address beginning with ${protocols.map((p) => `${p}//`).join(' or ')}`);
};

const secret = (env: NodeJS.ProcessEnv, name: string): string | null => {
  const text = env[name];
  if (text === undefined || text === '') return null;
  return /^[\w.~+/=-]{20,200}$/.test(text)
    ? text
    : expect(name, 'at least 20 letters and digits that nobody can guess');
};

const optionalUrl = (env: NodeJS.ProcessEnv, name: string, protocols: string[]): string | null =>
  env[name] ? url(name, env[name], protocols).href : null;

const senderShape = /^(?:[^<>\p{Cc}]{1,120}<)?[^\s<>@,;]+@[a-z0-9.-]+>?$/iu;

function mailServer(env: NodeJS.ProcessEnv): Config['smtp'] {
  const server = optionalUrl(env, 'SMTP_URL', ['smtp:', 'smtps:']);
  const from = env['MAIL_FROM'] ?? '';
  if ((server !== null || from !== '') && !senderShape.test(from))
    expect('MAIL_FROM', 'with SMTP_URL, the sender, e.g. Đối thoại <doi-thoai@phuong.example>');
  return server === null ? null : { url: server, from };
}

/**
 * A certificate together with a plain-http PUBLIC_URL: one port serves both. Phones, which do not trust the hall's own
 * certificate authority, use http; the few staff devices that trust it use https.
 */
export const servesBoth = ({ tls, publicUrl }: Pick<Config, 'tls' | 'publicUrl'>): boolean =>
  tls !== null && publicUrl.protocol === 'http:';

/** Without PUBLIC_URL, as in a hall's own network: the machine's address there. */
function reachable(host: string): string {
  if (isWildcard(host)) return lanHosts()[0] ?? '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/** Reads and checks the environment; `clockAllowed` is true for demo and tests only. Throws {@link ConfigError}. */
export function readConfig(env: NodeJS.ProcessEnv, clockAllowed = false): Config {
  const port = whole(env, 'PORT', 3000, 65535);
  const host = env['HOST'] || '127.0.0.1';
  const dataDir = resolve(env['DATA_DIR'] || './data');
  const tlsParts = [env['TLS_CERT'], env['TLS_KEY']].filter(Boolean).length;
  if (tlsParts === 1) expect('TLS_CERT, TLS_KEY', 'both or neither');
  const tls = tlsParts === 2 ? { cert: env['TLS_CERT'] as string, key: env['TLS_KEY'] as string } : null;
  const publicUrl = env['PUBLIC_URL']
    ? url('PUBLIC_URL', env['PUBLIC_URL'], ['http:', 'https:'])
    : new URL(`${tls ? 'https' : 'http'}://${reachable(host)}:${port}`);
  if (publicUrl.pathname !== '/' || publicUrl.search || publicUrl.username)
    expect('PUBLIC_URL', 'scheme, host and port only, e.g. https://doithoai.example');
  const databaseUrl = env['DATABASE_URL'];
  if (env['APP_NOW'] && !clockAllowed) expect('APP_NOW', 'not set: it moves the clock and is for demo and tests only');
  const now = env['APP_NOW'] ? new Date(env['APP_NOW']) : null;
  if (now && Number.isNaN(now.getTime())) expect('APP_NOW', 'an ISO instant such as 2026-11-26T01:30:00Z');
  const allowHttp = env['ALLOW_HTTP_SIGN_IN'] || '0';
  if (!['0', '1'].includes(allowHttp)) expect('ALLOW_HTTP_SIGN_IN', '"1" or "0"');
  const logLevel = env['LOG_LEVEL'] || 'info';
  if (!['fatal', 'error', 'warn', 'info', 'debug', 'silent'].includes(logLevel))
    expect('LOG_LEVEL', 'fatal, error, warn, info, debug or silent');
  return {
    port,
    host,
    publicUrl,
    publicUrlGiven: Boolean(env['PUBLIC_URL']),
    database: databaseUrl
      ? { kind: 'postgres', url: url('DATABASE_URL', databaseUrl, ['postgres:', 'postgresql:']).href }
      : { kind: 'sqlite', file: resolve(dataDir, 'doi-thoai.sqlite') },
    databaseWaitMs: whole(env, 'DATABASE_WAIT', 60, 3600) * 1000,
    dataDir,
    smtp: mailServer(env),
    smsUrl: optionalUrl(env, 'SMS_URL', ['http:', 'https:']),
    trustProxy: whole(env, 'TRUST_PROXY', 0, 10),
    metricsToken: secret(env, 'METRICS_TOKEN'),
    tls,
    allowHttpSignIn: allowHttp === '1',
    challenge: onOff(env, 'CHALLENGE'),
    challengeAbove: whole(env, 'CHALLENGE_ABOVE', 300, 100_000),
    rateLimit: onOff(env, 'RATE_LIMIT'),
    now,
    logLevel,
  };
}
