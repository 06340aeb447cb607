import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Contact } from '../../src/auth/contact.js';
import { PasswordService } from '../../src/auth/password.service.js';
import { SignInLimitService } from '../../src/auth/sign-in-limit.service.js';
import { seedOrganisation } from '../support/organisation.js';
import { signIn } from '../support/sign-in.js';
import { engines, openTestApp, type TestApp } from '../support/test-app.js';
import { until } from '../support/until.js';
import { type Answer, Visitor } from '../support/visitor.js';

const password = 'mật khẩu đủ dài';

describe.each(engines)('nobody can lock out another’s sign-in on %s', (engine) => {
  let app: TestApp;
  let email: string;
  beforeEach(async () => {
    app = await openTestApp(engine, {
      listen: true,
      env: { RATE_LIMIT: 'on', CHALLENGE: 'on', TRUST_PROXY: '1' },
    });
    await seedOrganisation(app);
    ({ email } = await signIn(app, 'chair'));
    const hash = await app.nest.get(PasswordService).hash(password);
    await app.transaction.run((tx) => tx.execute('UPDATE account SET password_hash = ?', [hash]));
  });
  afterEach(() => app.close());

  const address = '203.0.113.7';
  const enter = (visitor: Visitor, given = password): Promise<Answer> =>
    visitor.post('/api/v1/sign-in', { email, password: given });
  const guess = async (times: number, from: (n: number) => string): Promise<(string | undefined)[]> => {
    const codes = [];
    for (let n = 0; n < times; n++)
      codes.push(
        (await enter(new Visitor(app, { address: from(n), keeps: false, works: false }), `sai ${n}`)).body.code,
      );
    return codes;
  };
  const asked = (times: number): (string | undefined)[] => [
    ...Array<string>(10).fill('sign-in-failed'),
    ...Array<string>(times - 10).fill('challenge-required'),
  ];

  it('at the same address: who has signed in there before is not even asked to work', async () => {
    const owner = new Visitor(app, { address });
    expect((await enter(owner)).status).toBe(200);
    expect(await guess(15, () => address)).toEqual(asked(15));
    expect((await enter(owner)).status).toBe(200);
    expect(owner.solved).toBe(0);
  });

  it('at the same address: whoever has not is asked to work, and then let in', async () => {
    expect(await guess(12, () => address)).toEqual(asked(12));
    const owner = new Visitor(app, { address });
    expect((await enter(owner)).status).toBe(200);
    expect(owner.solved).toBe(1);
  });

  it('the address of a network is one, however an IPv6 address is chosen in it', async () => {
    expect(await guess(13, (n) => `2001:db8:7:1::${n.toString(16)}`)).toEqual(asked(13));
    expect(await guess(1, () => '2001:db8:7:2::1')).toEqual(['sign-in-failed']);
  });

  it('from many addresses: guesses are checked one at a time, and a known browser does not wait for them', async () => {
    const owner = new Visitor(app, { address });
    expect((await enter(owner)).status).toBe(200);
    await guess(20, (n) => `198.51.100.${n}`);
    const gate = app.nest.get(SignInLimitService);
    let running = 0;
    let most = 0;
    let release = (): void => undefined;
    const first = new Promise<void>((go) => (release = go));
    const check = async (): Promise<boolean> => {
      most = Math.max(most, ++running);
      await first;
      running--;
      return false;
    };
    const contact = (n: number): Contact => ({
      address: `192.0.2.${n}`,
      standing: 'new',
      solution: undefined,
      worked: () => undefined,
    });
    const refused: string[] = [];
    const attempts = Array.from({ length: 8 }, (_, n) =>
      gate.attempt({ email, contact: contact(n), deviceHash: `${n}`, known: false }, check).catch((error: unknown) => {
        refused.push((error as { code: string }).code);
      }),
    );
    await until('three find the queue full', () => refused.length === 3);
    expect((await enter(owner)).status).toBe(200);
    release();
    await Promise.all(attempts);
    expect(refused).toEqual(Array(3).fill('too-many-requests'));
    expect(most).toBe(1);
  });
});
