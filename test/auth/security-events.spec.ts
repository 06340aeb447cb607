import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SecurityLog } from '../../src/auth/security-log.service.js';
import { Signer } from '../../src/auth/signer.service.js';
import { LOGGER } from '../../src/common/common.module.js';
import { Metrics } from '../../src/common/http/metrics.js';
import { makeTrackingCode } from '../../src/common/tracking-code.js';
import { liveDialogue } from '../support/opinions.js';
import { seedOrganisation, type Seeded } from '../support/organisation.js';
import { signIn, type SignedIn } from '../support/sign-in.js';
import { engines, openTestApp, type TestApp } from '../support/test-app.js';

interface Event {
  kind: string;
  route: string;
  accountName: string | null;
  network: string;
  source: string;
  count: number;
}

describe.each(engines)('security events on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let admin: SignedIn;
  beforeAll(async () => {
    app = await openTestApp(engine, { env: { TRUST_PROXY: '1' } });
    seeded = await seedOrganisation(app);
    admin = await signIn(app, 'admin');
    await liveDialogue(app, seeded.home);
  });
  afterAll(() => app.close());

  const ask = (method: 'GET' | 'POST', url: string, address: string, payload?: object, headers = {}) =>
    app.nest.inject({ method, url, headers: { ...headers, 'x-forwarded-for': address }, ...(payload && { payload }) });
  const events = async (query: Record<string, string> = {}, by = admin): Promise<Event[]> => {
    await app.nest.get(SecurityLog).write();
    const url = `/api/v1/organisations/${seeded.home.id}/security-events`;
    const answer = await app.nest.inject({ url, headers: by.headers, query });
    expect(answer.statusCode).toBe(200);
    return answer.json<{ items: Event[] }>().items;
  };

  const anotherLog = (): SecurityLog => {
    const { nest, transaction, clock } = app;
    return new SecurityLog(transaction, nest.get(Signer), clock, nest.get(Metrics), nest.get(LOGGER));
  };

  it('tell of failed sign-ins: at which account, how often, and from where, without the address', async () => {
    const chair = await signIn(app, 'chair', { name: 'Trần Thị Mẫu' });
    for (let n = 0; n < 3; n++)
      await ask('POST', '/api/v1/sign-in', '203.0.113.7', { email: chair.email, password: `sai ${n}` });
    await ask('POST', '/api/v1/sign-in', '2001:db8:7:1::9', { email: chair.email, password: 'sai' });
    await ask('POST', '/api/v1/sign-in', '203.0.113.8', { email: 'khong-co@minh-khe.example', password: 'sai' });
    const found = await events({ kind: 'sign-in-failed' });
    const route = 'POST /api/v1/sign-in';
    // They may have been written in more than one row.
    const counts: Record<string, number> = {};
    for (const { accountName, network, count } of found)
      counts[`${accountName} ${network}`] = (counts[`${accountName} ${network}`] ?? 0) + count;
    expect(counts).toEqual({
      'null 203.0.113.0/24': 1,
      'Trần Thị Mẫu 2001:db8:7::/48': 1,
      'Trần Thị Mẫu 203.0.113.0/24': 3,
    });
    expect(new Set(found.map((one) => one.route))).toEqual(new Set([route]));
    expect(new Set(found.map(({ source }) => source)).size).toBe(3);
    const stored = JSON.stringify(await app.reader.rows('SELECT * FROM security_event'));
    for (const kept of ['203.0.113.7', '203.0.113.8', '7:1::9', chair.email, 'khong-co'])
      expect(stored).not.toContain(kept);
  });

  it.each<[string, string, 'GET' | 'POST', string, object | undefined]>([
    [
      'a wrong tracking pair',
      'tracking-not-found',
      'POST',
      '/api/v1/tracking',
      { trackingCode: makeTrackingCode(), pin: '0000' },
    ],
    [
      'a wrong tracking pair in the plain form',
      'tracking-not-found',
      'POST',
      '/track',
      { trackingCode: makeTrackingCode(), pin: '0000' },
    ],
    ['a wrong code of the hall', 'join-code-unknown', 'GET', '/j/999999', undefined],
  ])('tell of %s', async (_, kind, method, url, body) => {
    const before = await events({ kind });
    const { statusCode } = await ask(method, url, '198.51.100.4', body);
    expect(statusCode).toBe(404);
    const after = await events({ kind });
    expect(after.length - before.length).toBe(1);
    expect(after[0]).toMatchObject({ network: '198.51.100.0/24', count: 1, accountName: null });
  });

  it('tell who tried what is not theirs, and from whose page', async () => {
    const secretary = await signIn(app, 'secretary', { name: 'Lê Văn Thí Dụ' });
    const url = `/api/v1/organisations/${seeded.home.id}/accounts`;
    expect((await ask('GET', url, '198.51.100.5', undefined, secretary.headers)).statusCode).toBe(403);
    const { 'x-csrf-token': _, ...cookies } = secretary.headers;
    expect((await ask('POST', '/api/v1/sign-out', '198.51.100.5', {}, cookies)).statusCode).toBe(403);
    expect(await events({ account: secretary.accountId })).toEqual([
      expect.objectContaining({ kind: 'forbidden', accountName: 'Lê Văn Thí Dụ' }),
    ]);
    expect(await events({ kind: 'csrf-missing' })).toHaveLength(1);
  });

  it('tell of a wrong present password', async () => {
    const leader = await signIn(app, 'leader', { name: 'Phạm Thị Mẫu' });
    const body = { current: 'không phải', password: 'một mật khẩu khác hẳn' };
    expect((await ask('POST', '/api/v1/me/password', '198.51.100.6', body, leader.headers)).statusCode).toBe(400);
    expect(await events({ account: leader.accountId })).toEqual([
      expect.objectContaining({ kind: 'password-wrong', accountName: 'Phạm Thị Mẫu', count: 1 }),
    ]);
  });

  it('are counted together beyond what a writing holds, so that an attack makes few rows', async () => {
    const log = app.nest.get(SecurityLog);
    await log.write();
    for (let n = 0; n < 2_000; n++)
      log.note({ kind: 'too-many-requests', route: 'GET /', address: `10.${n >> 8}.${n & 255}.1` });
    await log.write();
    const [row] = await app.reader.rows<{ rows: number; sum: number }>(
      `SELECT CAST(count(*) AS int) AS "rows", CAST(sum(count) AS int) AS "sum" FROM security_event WHERE kind = 'too-many-requests'`,
    );
    expect(row).toEqual({ rows: 501, sum: 2_000 });
  });

  it('are counted together beyond what a day holds, however addresses rotate, and those of one network always', async () => {
    const log = anotherLog();
    log.mostADay = 3;
    for (let writing = 0; writing < 2; writing++) {
      for (let n = 0; n < 10; n++)
        for (const host of [1, 2])
          log.note({ kind: 'forbidden', route: 'rotated', address: `2001:db8:${writing}:${n}::${host}` });
      await log.write();
    }
    const rows = await app.reader.rows<{ network: string; count: number }>(
      `SELECT network, count FROM security_event WHERE route = 'rotated' ORDER BY count, network`,
    );
    expect(rows).toEqual([
      ...Array.from({ length: 3 }, () => ({ network: '2001:db8:0::/48', count: 2 })),
      { network: '*', count: 14 },
      { network: '*', count: 20 },
    ]);
  });

  it('are for those who manage accounts, each for their own organisation and for nobody’s', async () => {
    const url = `/api/v1/organisations/${seeded.home.id}/security-events`;
    for (const role of ['oversight', 'organiser', 'chair'] as const)
      expect((await app.nest.inject({ url, headers: (await signIn(app, role)).headers })).statusCode).toBe(403);
    expect((await app.nest.inject({ url })).statusCode).toBe(401);
    const foreign = await signIn(app, 'admin', { organisationId: seeded.foreign.id });
    expect((await app.nest.inject({ url, headers: foreign.headers })).statusCode).toBe(404);
    const theirs = await app.nest.inject({
      url: `/api/v1/organisations/${seeded.foreign.id}/security-events`,
      headers: foreign.headers,
    });
    expect(theirs.json<{ items: Event[] }>().items.filter(({ accountName }) => accountName !== null)).toEqual([]);
  });
});
