import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SetUpService } from '../../src/account/set-up/set-up.service.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { countRows } from '../support/count-rows.js';

describe.each(engines)('set-up on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp(engine);
  });
  beforeEach(async () => {
    await app.reset();
  });
  afterAll(() => app.close());

  const body = (token: string) => ({
    token,
    organisation: {
      name: 'Ủy ban nhân dân phường Minh Khê',
      shortName: 'UBND phường Minh Khê',
      slug: 'minh-khe',
      code: 'MK',
      level: 'phường',
    },
    administrator: { email: 'quan.tri@minh-khe.example', name: 'Lê Thị Hồng Xiêm', password: 'một câu dễ nhớ' },
  });
  const complete = (token: string) => app.nest.inject({ method: 'POST', url: '/api/v1/set-up', payload: body(token) });
  const needed = async () => (await app.nest.inject('/api/v1/set-up')).json() as { needed: boolean };

  it('creates the organisation and its administrator once, even if two people do so at once', async () => {
    const token = (await app.nest.get(SetUpService).issueToken()) as string;
    expect(await needed()).toEqual({ needed: true });
    const answers = await Promise.all([complete(token), complete(token), complete(token)]);
    expect(answers.map((one) => one.statusCode).sort()).toEqual([201, 409, 409]);
    expect(await needed()).toEqual({ needed: false });
    const counts = await countRows(app);
    expect([counts['organisation'], counts['account'], counts['account_grant']]).toEqual([1, 1, 1]);
    const { email, password } = body(token).administrator;
    const entered = await app.nest.inject({ method: 'POST', url: '/api/v1/sign-in', payload: { email, password } });
    expect(entered.json()).toMatchObject({ held: [{ role: 'admin' }], organisation: { slug: 'minh-khe' } });
    expect((await complete(token)).json()).toMatchObject({ code: 'set-up-done' });
    expect(await app.nest.get(SetUpService).issueToken()).toBeUndefined();
  });

  it('tells the slower one that it is done', async () => {
    const token = (await app.nest.get(SetUpService).issueToken()) as string;
    const read = app.reader.rows.bind(app.reader);
    jest.spyOn(app.reader, 'rows').mockImplementationOnce(async (...question) => {
      const rows = await read(...question);
      expect((await complete(token)).statusCode).toBe(201);
      return rows;
    });
    const late = await complete(token);
    expect([late.statusCode, late.json()]).toMatchObject([409, { code: 'set-up-done' }]);
  });

  it('refuses wrong and replaced tokens, and stores none', async () => {
    expect((await complete('x')).json()).toMatchObject({ code: 'set-up-token-wrong' });
    const first = (await app.nest.get(SetUpService).issueToken()) as string;
    const second = (await app.nest.get(SetUpService).issueToken()) as string;
    expect((await complete(first)).json()).toMatchObject({ code: 'set-up-token-wrong' });
    expect(JSON.stringify(await app.reader.rows('SELECT * FROM setting'))).not.toContain(second);
    expect((await complete(second)).statusCode).toBe(201);
  });
});
