import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PasswordService } from '../../src/auth/password.service.js';
import { RevocationService } from '../../src/auth/revocation.service.js';
import { codeAt } from '../../src/auth/second-factor/one-time-code.js';
import { RecoveryCode, SecondFactor, SecondFactorRule } from '../../src/auth/second-factor/second-factor.entity.js';
import { TrailEntry } from '../../src/database/platform.entity.js';
import { seedOrganisation, type Seeded } from '../support/organisation.js';
import { type SignedIn, signIn } from '../support/sign-in.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';

const password = 'mẫu đơn nở bên hồ';
const minute = 60_000;

describe.each(engines)('the second factor on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let passwordHash: string;
  let person: SignedIn;
  let now = Date.parse('2026-11-26T01:00:00Z');
  beforeAll(async () => {
    app = await openTestApp(engine, { env: { RATE_LIMIT: 'on' } });
    seeded = await seedOrganisation(app);
    passwordHash = await app.nest.get(PasswordService).hash(password);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.transaction.run((tx) => tx.manager.deleteAll(SecondFactorRule));
    person = await withPassword('moderator');
    later(minute);
  });

  const later = (ms: number): void => app.clock.set(new Date((now += ms)));
  async function withPassword(role: 'moderator' | 'admin'): Promise<SignedIn> {
    const one = await signIn(app, role);
    await app.transaction.run((tx) =>
      tx.execute('UPDATE account SET password_hash = ? WHERE id = ?', [passwordHash, one.accountId]),
    );
    return one;
  }
  const call = async (who: SignedIn | null, method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object) => {
    const response = await app.nest.inject({
      method,
      url: `/api/v1${path}`,
      headers: who?.headers ?? {},
      ...(payload ? { payload } : {}),
    });
    return { status: response.statusCode, body: (response.payload ? response.json() : null) as never, response };
  };
  const enter = (email: string, code?: string) =>
    call(null, 'POST', '/sign-in', { email, password, ...(code ? { code } : {}) });
  const trailed = (verb: string, subjectId: string) =>
    app.reader.manager.find(TrailEntry, { where: { verb, subjectId }, order: { at: 'ASC' } });
  const codeOf = (secret: string): string => codeAt(secret, app.clock.now());

  async function enrol(who: SignedIn): Promise<{ secret: string; codes: string[] }> {
    const { secret } = (await call(who, 'POST', '/me/second-factor', { current: password })).body as { secret: string };
    const confirmed = await call(who, 'POST', '/me/second-factor/confirm', { code: codeOf(secret) });
    expect(confirmed.status).toBe(200);
    later(minute);
    return { secret, codes: (confirmed.body as { codes: string[] }).codes };
  }

  it('is enrolled with the password and a code of the app, and then needed to sign in', async () => {
    expect((await call(person, 'POST', '/me/second-factor', { current: 'sai' })).status).toBe(400);
    const begun = await call(person, 'POST', '/me/second-factor', { current: password });
    const { secret, address } = begun.body as { secret: string; address: string };
    expect(address).toMatch(/^otpauth:\/\/totp\/.*secret=/);
    expect((await enter(person.email)).status).toBe(200);
    expect((await call(person, 'POST', '/me/second-factor/confirm', { code: '000000' })).body).toMatchObject({
      code: 'second-factor-wrong',
    });
    const { codes } = (await call(person, 'POST', '/me/second-factor/confirm', { code: codeOf(secret) })).body as {
      codes: string[];
    };
    expect(new Set(codes).size).toBe(10);
    later(minute);
    expect((await enter(person.email)).body).toMatchObject({ code: 'second-factor-required', status: 401 });
    expect((await enter(person.email, codeOf(secret))).status).toBe(200);
    expect((await call(person, 'GET', '/me/second-factor')).body).toMatchObject({ recoveryLeft: 10, required: false });
  });

  it('accepts a code of the step before and after, each once, whoever is first', async () => {
    const { secret } = await enrol(person);
    const step = (steps: number): string => codeAt(secret, new Date(now + steps * 30_000));
    for (const wrong of [-2, 2]) expect((await enter(person.email, step(wrong))).status).toBe(403);
    expect((await enter(person.email, step(-1))).status).toBe(200);
    expect((await enter(person.email, step(-1))).status).toBe(403);
    const both = await Promise.all([enter(person.email, step(1)), enter(person.email, step(1))]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
    expect((await enter(person.email, step(0))).status).toBe(403);
  });

  it('accepts each recovery code once, as people type it; new ones make the old ones void', async () => {
    const { secret, codes } = await enrol(person);
    const [one = '', two = ''] = codes;
    const both = await Promise.all([
      enter(person.email, one),
      enter(person.email, one.toLowerCase().replace(/-/g, ' ')),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
    expect((await call(person, 'GET', '/me/second-factor')).body).toMatchObject({ recoveryLeft: 9 });
    const renewed = await call(person, 'POST', '/me/second-factor/recovery-codes', { current: password });
    expect((await enter(person.email, two)).status).toBe(403);
    expect((await enter(person.email, (renewed.body as { codes: string[] }).codes[0])).status).toBe(200);
    later(minute);
    expect((await enter(person.email, codeOf(secret))).status).toBe(200);
  });

  it('stores neither codes in the clear nor tells the secret again', async () => {
    const { secret, codes } = await enrol(person);
    const stored = await app.reader.manager.findBy(RecoveryCode, { accountId: person.accountId });
    for (const code of codes) expect(JSON.stringify(stored)).not.toContain(code.replaceAll('-', ''));
    for (const path of ['/me', '/me/second-factor'])
      expect((await call(person, 'GET', path)).response.payload).not.toContain(secret);
    const again = await call(person, 'POST', '/me/second-factor', { current: password });
    expect(again.body).toMatchObject({ code: 'second-factor-on' });
  });

  it('limits guesses of whoever has the password, and of nobody else', async () => {
    const { secret } = await enrol(person);
    for (let n = 0; n < 10; n++) expect((await enter(person.email, '000000')).status).toBe(403);
    expect((await enter(person.email, codeOf(secret))).status).toBe(429);
    const other = await withPassword('moderator');
    const own = await enrol(other);
    for (let n = 0; n < 9; n++)
      await call(null, 'POST', '/sign-in', { email: other.email, password: 'không phải', code: '000000' });
    expect((await enter(other.email, codeOf(own.secret))).status).toBe(200);
  });

  it('is removed with password and code, or by another administrator, and never by an administrator for oneself', async () => {
    const { secret } = await enrol(person);
    const remove = (code: string) => call(person, 'POST', '/me/second-factor/remove', { current: password, code });
    expect((await remove('000000')).status).toBe(403);
    expect((await remove(codeOf(secret))).status).toBe(204);
    expect((await enter(person.email)).status).toBe(200);
    const admin = await withPassword('admin');
    await enrol(admin);
    await enrol(person);
    expect((await call(admin, 'DELETE', `/accounts/${admin.accountId}/second-factor`)).status).toBe(403);
    const removed = await call(admin, 'DELETE', `/accounts/${person.accountId}/second-factor`);
    expect(removed.body).toMatchObject({ secondFactor: false });
    expect((await call(person, 'GET', '/me')).status).toBe(401);
    expect(await app.reader.manager.countBy(SecondFactor, { accountId: person.accountId })).toBe(0);
    expect((await call(admin, 'DELETE', `/accounts/${person.accountId}/second-factor`)).status).toBe(200);
    const removals = await trailed('remove-second-factor', person.accountId);
    expect(removals.map(({ actorId }) => actorId)).toEqual([person.accountId, admin.accountId]);
  });

  it('is required once, however many administrators press at the same time', async () => {
    const admins = [await withPassword('admin'), await withPassword('admin'), await withPassword('admin')];
    for (const one of admins) await enrol(one);
    const rule = `/organisations/${seeded.home.id}/second-factor`;
    for (const [required, verb] of [
      [true, 'require-second-factor'],
      [false, 'release-second-factor'],
    ] as const) {
      const before = (await trailed(verb, seeded.home.id)).length;
      const answers = await Promise.all(admins.map((one) => call(one, 'POST', rule, { required })));
      expect(answers.map(({ body }) => body)).toEqual(admins.map(() => ({ required })));
      expect(await trailed(verb, seeded.home.id)).toHaveLength(before + 1);
    }
  });

  it('can be required by an organisation: whoever has none can only enrol', async () => {
    const admin = await withPassword('admin');
    const rule = `/organisations/${seeded.home.id}/second-factor`;
    expect((await call(admin, 'POST', rule, { required: true })).body).toMatchObject({ code: 'second-factor-off' });
    await enrol(admin);
    const closed: unknown[] = [];
    app.nest.get(RevocationService).onRevoked((one) => closed.push(one));
    expect((await call(admin, 'POST', rule, { required: true })).body).toEqual({ required: true });
    expect(closed).toContainEqual({ accountId: person.accountId });
    expect(closed).not.toContainEqual({ accountId: admin.accountId });
    expect((await call(person, 'GET', '/dialogues')).body).toMatchObject({ code: 'second-factor-needed' });
    expect((await call(person, 'GET', '/me')).body).toMatchObject({ pending: 'second-factor' });
    const { secret } = await enrol(person);
    expect((await call(person, 'GET', '/dialogues')).status).toBe(200);
    const remove = { current: password, code: codeOf(secret) };
    expect((await call(person, 'POST', '/me/second-factor/remove', remove)).body).toMatchObject({
      code: 'second-factor-ruled',
    });
    expect((await call(person, 'POST', rule, { required: false })).status).toBe(403);
    expect((await call(admin, 'POST', rule, { required: false })).body).toEqual({ required: false });
  });
});
