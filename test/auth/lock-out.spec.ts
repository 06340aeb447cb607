import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PasswordService } from '../../src/auth/password.service.js';
import { seedOrganisation } from '../support/organisation.js';
import { signIn } from '../support/sign-in.js';
import { engines, openTestApp, type TestApp } from '../support/test-app.js';
import { type Answer, Visitor } from '../support/visitor.js';

const password = 'mật khẩu đủ dài';

describe.each(engines)('nobody can lock out another’s sign-in on %s', (engine) => {
  let app: TestApp;
  let email: string;
  let hash: string;
  beforeAll(async () => {
    app = await openTestApp(engine, {
      listen: true,
      env: { RATE_LIMIT: 'on', CHALLENGE: 'on', TRUST_PROXY: '1' },
    });
    await seedOrganisation(app);
    hash = await app.nest.get(PasswordService).hash(password);
  });
  // What is counted for an account that is new begins at nothing.
  beforeEach(async () => {
    ({ email } = await signIn(app, 'chair'));
    await app.transaction.run((tx) =>
      tx.execute('UPDATE account SET password_hash = ? WHERE email = ?', [hash, email]),
    );
  });
  afterAll(() => app.close());

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

  it('from many addresses: unknown browsers work for each try and are let in; a known one does not notice', async () => {
    const known = new Visitor(app, { address });
    expect((await enter(known)).status).toBe(200);
    for (let n = 0; n < 20; n++) expect(await guess(1, () => `198.51.100.${n}`)).toEqual(['sign-in-failed']);
    expect(await guess(1, () => '198.51.100.99')).toEqual(['challenge-required']);
    const unknown = new Visitor(app, { address: '192.0.2.1' });
    expect((await enter(unknown)).status).toBe(200);
    expect(unknown.solved).toBe(1);
    expect((await enter(known)).status).toBe(200);
    expect(known.solved).toBe(0);
  });
});
