import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PasswordService } from '../../src/auth/password.service.js';
import { RateLimitService } from '../../src/auth/rate-limit.service.js';
import { liveDialogue, submission } from '../support/opinions.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { seedOrganisation, type Seeded } from '../support/organisation.js';
import { signIn } from '../support/sign-in.js';

const password = 'mật khẩu đủ dài';

describe.each(engines)('throttling on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let email: string;
  beforeEach(async () => {
    app = await openTestApp(engine, { env: { RATE_LIMIT: 'on', TRUST_PROXY: '1' } });
    seeded = await seedOrganisation(app);
    email = (await signIn(app, 'chair')).email;
    const hash = await app.nest.get(PasswordService).hash(password);
    await app.transaction.run((tx) => tx.execute('UPDATE account SET password_hash = ?', [hash]));
  });
  afterEach(() => app.close());

  const enter = (address: string, given = password, who = email) =>
    app.nest.inject({
      method: 'POST',
      url: '/api/v1/sign-in',
      headers: { 'x-forwarded-for': address },
      payload: { email: who, password: given },
    });

  it('stops guessing at an account from one address and says how long; the owner can still sign in elsewhere', async () => {
    const answers = [];
    for (let i = 0; i < 11; i++) answers.push(await enter('203.0.113.7', `sai ${i}`));
    expect(answers.slice(0, 10).map((one) => one.statusCode)).toEqual(Array(10).fill(401));
    expect(answers[10]?.statusCode).toBe(429);
    expect(Number(answers[10]?.headers['retry-after'])).toBeGreaterThan(0);
    expect((await enter('203.0.113.7')).statusCode).toBe(429);
    expect((await enter('203.0.113.8')).statusCode).toBe(200);
  });

  it('resets after a successful sign-in', async () => {
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 6; i++) await enter('203.0.113.7', 'sai');
      expect((await enter('203.0.113.7')).statusCode).toBe(200);
    }
  });

  it('limits attempts to change the password in an abandoned session, right or wrong', async () => {
    const { headers } = await signIn(app, 'leader');
    await app.transaction.run(async (tx) =>
      tx.execute('UPDATE account SET password_hash = ?', [await app.nest.get(PasswordService).hash(password)]),
    );
    const change = (current: string) =>
      app.nest.inject({
        method: 'POST',
        url: '/api/v1/me/password',
        headers,
        payload: { current, password: 'một mật khẩu khác hẳn' },
      });
    for (let i = 0; i < 10; i++) expect((await change(`sai ${i}`)).statusCode).toBe(400);
    const answer = await change(password);
    expect(answer.statusCode).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('leaves a browser that sent an opinion its own tries, whoever else knows the tracking code', async () => {
    const dialogue = await liveDialogue(app, seeded.home);
    const url = `/api/v1/dialogues/${dialogue.id}/opinions`;
    const sent = await app.nest.inject({ method: 'POST', url, payload: submission({ phone: '+84900000123' }) });
    const cookie = `dv=${sent.cookies.find(({ name }) => name === 'dv')?.value}`;
    const { trackingCode } = sent.json<{ trackingCode: string }>();
    const track = async (pin: string, headers = {}) => {
      const payload = { trackingCode, pin };
      return (await app.nest.inject({ method: 'POST', url: '/api/v1/tracking', headers, payload })).statusCode;
    };
    const guesses = [];
    for (let n = 0; n < 21; n++) guesses.push(await track(`${1000 + n}`));
    expect(guesses).toEqual([...Array(20).fill(404), 429]);
    expect(await track('0123', { cookie })).toBe(200);
  });

  it('lets a hall of 300 behind one address try three times each', async () => {
    const limits = app.nest.get(RateLimitService);
    const { SignInLimitService } = await import('../../src/auth/sign-in-limit.service.js');
    const gate = app.nest.get(SignInLimitService);
    const caller = { address: '203.0.113.7', trust: 'new', solution: undefined, worked: () => undefined } as const;
    for (let person = 0; person < 300; person++)
      for (let i = 0; i < 3; i++)
        await gate.begin({
          email: `can-bo-${person}@minh-khe.example`,
          caller,
          deviceHash: `${person}`,
          known: false,
        });
    expect(await limits.used({ name: 'sign-in-address', points: 1_000, seconds: 600 }, '203.0.113.7')).toMatchObject({
      points: 900,
    });
  });

  it('trusts only as many proxies as configured', async () => {
    for (let i = 0; i < 10; i++) await enter(`198.51.100.${i}, 203.0.113.7`, 'sai');
    expect((await enter('198.51.100.99, 203.0.113.7')).statusCode).toBe(429);
  });

  it('counts one budget for all processes on PostgreSQL, and keeps no address in the table', async () => {
    if (engine === 'sqlite') return expect(await app.reader.rows('SELECT * FROM rate_limit')).toEqual([]);
    const other = new RateLimitService(app.config);
    const budget = { name: 'test', points: 2, seconds: 60 };
    await app.nest.get(RateLimitService).consume(budget, '203.0.113.7');
    await other.consume(budget, '203.0.113.7');
    await expect(other.consume(budget, '203.0.113.7')).rejects.toMatchObject({ code: 'too-many-requests' });
    await other.onApplicationShutdown();
    expect(JSON.stringify(await app.reader.rows('SELECT * FROM rate_limit'))).not.toContain('203.0.113.7');
  });
});
