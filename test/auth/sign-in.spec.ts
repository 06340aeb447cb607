import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PasswordService } from '../../src/auth/password.service.js';
import { RevocationService } from '../../src/auth/revocation.service.js';
import type { ProblemBody } from '../../src/contract/problems.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { seedOrganisation } from '../support/organisation.js';
import { type SignedIn, signIn } from '../support/sign-in.js';
import { until } from '../support/until.js';

const password = 'mật khẩu đủ dài của tôi';
const hours = (n: number): number => n * 3_600_000;

describe.each(engines)('signing in on %s', (engine) => {
  let app: TestApp;
  let hash: string;
  let person: SignedIn;
  beforeAll(async () => {
    app = await openTestApp(engine);
    hash = await app.nest.get(PasswordService).hash(password.normalize('NFC'));
  });
  beforeEach(async () => {
    await app.reset();
    await seedOrganisation(app);
    person = await signIn(app, 'moderator');
    await app.transaction.run((tx) =>
      tx.execute('UPDATE account SET password_hash = ? WHERE id = ?', [hash, person.accountId]),
    );
  });
  afterAll(() => app.close());

  const post = (url: string, payload?: object, headers: Record<string, string> = {}) =>
    app.nest.inject({ method: 'POST', url, headers, ...(payload ? { payload } : {}) });
  const enter = (body: object, headers: Record<string, string> = {}) => post('/api/v1/sign-in', body, headers);
  const me = (headers: Record<string, string>) => app.nest.inject({ url: '/api/v1/me', headers });
  const cookieOf = (response: { cookies: { name: string; value: string }[] }): string =>
    `dt=${response.cookies.find((one) => one.name === 'dt')?.value ?? ''}`;

  it('sets an HttpOnly cookie and returns a CSRF token and the person', async () => {
    const response = await enter({ email: ` ${person.email.toUpperCase()} `, password: password.normalize('NFD') });
    expect(response.statusCode).toBe(200);
    const cookie = response.cookies.find((one) => one.name === 'dt');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(cookie).not.toHaveProperty('secure');
    const view = response.json();
    expect(view).toMatchObject({
      account: { id: person.accountId },
      organisation: { slug: 'minh-khe' },
      held: [{ role: 'moderator' }],
    });
    const again = await me({ cookie: cookieOf(response) });
    expect(again.json()).toEqual(view);
  });

  it('responds alike to an unknown account, a wrong password and a disabled account', async () => {
    await app.transaction.run((tx) =>
      tx.execute('UPDATE account SET disabled_at = ? WHERE id <> ?', [tx.now.toISOString(), person.accountId]),
    );
    const bodies = await Promise.all(
      [
        { email: 'khong.co@minh-khe.example', password },
        { email: person.email, password: 'sai mật khẩu rồi' },
      ].map(async (body) => {
        const response = await enter(body);
        const { requestId: _, ...rest } = response.json() as Record<string, unknown>;
        return { status: response.statusCode, rest, cookie: response.cookies.some((one) => one.name === 'dt') };
      }),
    );
    expect(bodies[0]).toMatchObject({ status: 401, rest: { code: 'sign-in-failed' }, cookie: false });
    expect(bodies[1]).toEqual(bodies[0]);
    await app.transaction.run((tx) => tx.execute('UPDATE account SET disabled_at = ?', [tx.now.toISOString()]));
    expect((await enter({ email: person.email, password })).json().code).toBe('sign-in-failed');
    expect((await me(person.headers)).statusCode).toBe(401);
  });

  it('refuses people whose roles have all ended', async () => {
    await app.transaction.run((tx) => tx.execute("UPDATE account_grant SET valid_until = '2026-11-25'"));
    expect((await enter({ email: person.email, password })).statusCode).toBe(403);
    expect((await me(person.headers)).statusCode).toBe(403);
  });

  it('keeps a role until 24:00 of its last day', async () => {
    await app.transaction.run((tx) => tx.execute("UPDATE account_grant SET valid_until = '2026-11-26'"));
    app.clock.set(new Date('2026-11-26T16:59:00Z'));
    await app.transaction.run((tx) => tx.execute('UPDATE login SET seen_at = ?', [tx.now.toISOString()]));
    expect((await me(person.headers)).statusCode).toBe(200);
    app.clock.set(new Date('2026-11-26T17:00:00Z'));
    expect((await me(person.headers)).statusCode).toBe(403);
  });

  it('lasts while it is used, ends after twelve idle hours, and after a week in any case', async () => {
    app.clock.advance(hours(11));
    expect((await me(person.headers)).statusCode).toBe(200);
    await until('the use of the login to be noted', async () => {
      const [row] = await app.reader.rows<{ seen_at: string }>('SELECT seen_at FROM login');
      return Date.parse(row?.seen_at ?? '') > Date.parse('2026-11-26T11:00:00Z');
    });
    app.clock.advance(hours(11));
    expect((await me(person.headers)).statusCode).toBe(200);
    await until('the second use to be noted', async () => {
      const [row] = await app.reader.rows<{ seen_at: string }>('SELECT seen_at FROM login');
      return Date.parse(row?.seen_at ?? '') > Date.parse('2026-11-26T22:00:00Z');
    });
    app.clock.advance(hours(12.2));
    expect((await me(person.headers)).statusCode).toBe(401);
    await app.transaction.run((tx) => tx.execute('UPDATE login SET seen_at = ?', [tx.now.toISOString()]));
    expect((await me(person.headers)).statusCode).toBe(200);
    app.clock.advance(hours(24 * 7));
    await app.transaction.run((tx) => tx.execute('UPDATE login SET seen_at = ?', [tx.now.toISOString()]));
    expect((await me(person.headers)).statusCode).toBe(401);
  });

  it('ends with sign-out in this browser, and with sign-out-everywhere in all', async () => {
    const one = await enter({ email: person.email, password });
    const other = await enter({ email: person.email, password });
    const headers = { cookie: cookieOf(one), 'x-csrf-token': one.json().csrfToken as string };
    expect((await post('/api/v1/sign-out', undefined, headers)).statusCode).toBe(204);
    expect((await me(headers)).statusCode).toBe(401);
    expect((await me({ cookie: cookieOf(other) })).statusCode).toBe(200);
    expect((await post('/api/v1/sign-out-everywhere', undefined, person.headers)).statusCode).toBe(204);
    expect((await me({ cookie: cookieOf(other) })).statusCode).toBe(401);
    expect((await me(person.headers)).statusCode).toBe(401);
  });

  describe('requests that change something', () => {
    it('need the CSRF token of the same login', async () => {
      const { cookie } = person.headers;
      const neighbour = await signIn(app, 'moderator');
      for (const token of [{}, { 'x-csrf-token': '' }, { 'x-csrf-token': neighbour.headers['x-csrf-token'] }]) {
        const response = await post('/api/v1/sign-out', undefined, { cookie, ...token } as Record<string, string>);
        expect(response.json()).toMatchObject({ status: 403, code: 'csrf-missing' });
      }
      expect((await me(person.headers)).statusCode).toBe(200);
    });

    it('are refused from a page of another origin, whatever they contain', async () => {
      for (const origin of ['https://ke-gian.example', 'null']) {
        const response = await enter({ email: person.email, password }, { origin });
        expect(response.json().code).toBe('csrf-missing');
      }
      const own = await enter({ email: person.email, password }, { origin: app.config.publicUrl.origin });
      expect(own.statusCode).toBe(200);
    });
  });

  describe("changing one's own password", () => {
    const change = (body: object, headers = person.headers) => post('/api/v1/me/password', body, headers);
    const other = 'một mật khẩu khác hẳn';

    it('requires the present one, and signs out all other browsers', async () => {
      const told: unknown[] = [];
      app.nest.get(RevocationService).onRevoked((one) => told.push(one));
      const elsewhere = { cookie: cookieOf(await enter({ email: person.email, password })) };
      expect((await me(elsewhere)).statusCode).toBe(200);
      expect((await change({ current: password, password: other })).statusCode).toBe(204);
      expect((await me(elsewhere)).statusCode).toBe(401);
      expect((await me(person.headers)).statusCode).toBe(200);
      expect(told).toEqual([{ accountId: person.accountId, loginId: expect.stringMatching(/^[0-9a-f-]{36}$/) }]);
      expect((await enter({ email: person.email, password })).statusCode).toBe(401);
      expect((await enter({ email: person.email, password: other.normalize('NFD') })).statusCode).toBe(200);
      const trail = await app.reader.rows(
        "SELECT actor_id, details FROM trail_entry WHERE subject_id = ? AND verb = 'change-password'",
        [person.accountId],
      );
      expect(trail).toEqual([{ actor_id: person.accountId, details: '{"logins":1}' }]);
    });

    it.each([
      [{ current: 'không phải mật khẩu ấy', password: other }, 'current', 'password-wrong'],
      [{ current: password, password: 'mười một ký' }, 'password', 'password-too-short'],
      [{ current: password, password }, 'password', 'password-same'],
      [{ password: other }, 'current', 'required'],
    ])('refuses %j with its field, and keeps the old one', async (body, field, rule) => {
      const answer = await change(body);
      expect(answer.statusCode).toBe(400);
      expect(answer.json<ProblemBody>().errors).toMatchObject([{ field, rule }]);
      expect((await enter({ email: person.email, password })).statusCode).toBe(200);
    });

    it('is for the signed-in person with the CSRF token of this login', async () => {
      const body = { current: password, password: other };
      expect((await post('/api/v1/me/password', body)).statusCode).toBe(401);
      expect((await change(body, { cookie: person.headers.cookie } as never)).statusCode).toBe(403);
    });
  });

  it('stores no cookie, no CSRF token and no password', async () => {
    const response = await enter({ email: person.email, password });
    const stored = JSON.stringify([
      await app.reader.rows('SELECT * FROM login'),
      await app.reader.rows('SELECT * FROM account'),
    ]);
    expect(stored).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    for (const secret of [cookieOf(response).slice(3), response.json().csrfToken as string, password])
      expect(stored).not.toContain(secret);
  });
});

describe('sign-in over plain http', () => {
  const enter = async (env: Record<string, string>, host: string) => {
    const app = await openTestApp('sqlite', { env });
    try {
      const response = await app.nest.inject({
        method: 'POST',
        url: '/api/v1/sign-in',
        headers: { host },
        payload: { email: 'a@b.example', password: 'x' },
      });
      return response.json().code as string;
    } finally {
      await app.close();
    }
  };

  it('is refused on the network', async () => {
    expect(await enter({}, 'hoi-truong.example:3000')).toBe('sign-in-over-http');
    expect(await enter({}, '127.0.0.1.ke-gian.example')).toBe('sign-in-over-http');
  });

  it('is allowed on the machine itself, behind https, and by ALLOW_HTTP_SIGN_IN=1', async () => {
    expect(await enter({}, 'localhost:3000')).toBe('sign-in-failed');
    expect(await enter({}, '127.0.0.1:3000')).toBe('sign-in-failed');
    expect(await enter({ PUBLIC_URL: 'https://doithoai.example' }, 'doithoai.example')).toBe('sign-in-failed');
    expect(await enter({ ALLOW_HTTP_SIGN_IN: '1' }, 'hoi-truong.example:3000')).toBe('sign-in-failed');
  });
});

describe('the login cookie', () => {
  it('is Secure and of this host only when PUBLIC_URL is https', async () => {
    const app = await openTestApp('sqlite', { env: { PUBLIC_URL: 'https://doithoai.example' } });
    try {
      await seedOrganisation(app);
      const person = await signIn(app, 'chair');
      const hash = await app.nest.get(PasswordService).hash(password);
      await app.transaction.run((tx) => tx.execute('UPDATE account SET password_hash = ?', [hash]));
      const response = await app.nest.inject({
        method: 'POST',
        url: '/api/v1/sign-in',
        payload: { email: person.email, password },
      });
      expect(response.cookies).toHaveLength(2);
      for (const cookie of response.cookies) expect(cookie).toMatchObject({ secure: true, httpOnly: true, path: '/' });
      for (const cookie of response.cookies) expect(cookie).not.toHaveProperty('domain');
      expect(response.cookies.map(({ name }) => name).sort()).toEqual(['__Host-dt', '__Host-dv']);
      const value = response.cookies.find(({ name }) => name === '__Host-dt')?.value;
      const me = async (name: string): Promise<number> =>
        (await app.nest.inject({ url: '/api/v1/me', headers: { cookie: `${name}=${value}` } })).statusCode;
      expect([await me('__Host-dt'), await me('dt')]).toEqual([200, 401]);
    } finally {
      await app.close();
    }
  });
});
