import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DutyRuleView } from '../../src/organisation/dto/organisation.view.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { seedOrganisation, type Seeded } from '../support/organisation.js';
import { type SignedIn, signIn } from '../support/sign-in.js';

describe.each(engines)('the rule of how many dialogues a year on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let admin: SignedIn;
  beforeAll(async () => {
    app = await openTestApp(engine);
  });
  beforeEach(async () => {
    await app.reset();
    seeded = await seedOrganisation(app);
    admin = await signIn(app, 'admin');
  });
  afterAll(() => app.close());

  const call = (who: SignedIn, method: 'GET' | 'POST', path: string, payload?: object) =>
    app.nest.inject({ method, url: `/api/v1/${path}`, headers: who.headers, ...(payload ? { payload } : {}) });
  const rule = (overrides: object = {}) => ({
    dialogueKind: 'citizen_dialogue',
    required: 2,
    firstHalf: 1,
    secondHalf: 1,
    months: [11, 6],
    validFrom: '2026-01-01',
    ...overrides,
  });
  const create = (overrides: object = {}, who = admin, organisationId = seeded.home.id) =>
    call(who, 'POST', `organisations/${organisationId}/duty-rules`, rule(overrides));
  const list = async (who = admin): Promise<DutyRuleView[]> =>
    (await call(who, 'GET', `organisations/${seeded.home.id}/duty-rules`)).json<{ items: DutyRuleView[] }>().items;

  it('is set by the administrator, read by the organisation, and applied to the year', async () => {
    const { id } = (await create()).json<DutyRuleView>();
    const organiser = await signIn(app, 'organiser');
    expect(await list(organiser)).toEqual([
      { ...rule({ months: [6, 11] }), id, organisationId: seeded.home.id, validUntil: null },
    ]);
    const duty = (await call(organiser, 'GET', 'duty?year=2026')).json<object[]>();
    expect(duty).toMatchObject([{ kind: 'citizen_dialogue', ruleFrom: '2026-01-01', required: 2, missing: 2 }]);
  });

  it('ends when the next of its kind begins; earlier years are unaffected', async () => {
    await create();
    await create({ dialogueKind: 'business_dialogue', required: 1, firstHalf: 0, secondHalf: 0 });
    await create({ required: 4, validFrom: '2027-01-01' });
    expect((await list()).map((one) => [one.dialogueKind, one.required, one.validFrom, one.validUntil])).toEqual([
      ['business_dialogue', 1, '2026-01-01', null],
      ['citizen_dialogue', 4, '2027-01-01', null],
      ['citizen_dialogue', 2, '2026-01-01', '2026-12-31'],
    ]);
    const required = async (year: number) =>
      (await call(admin, 'GET', `duty?year=${year}`)).json<{ required: number }[]>().map((one) => one.required);
    expect([await required(2026), await required(2027)]).toEqual([
      [2, 1],
      [4, 1],
    ]);
    const trail = await app.reader.rows(
      "SELECT verb, actor_id FROM trail_entry WHERE subject_type = 'duty_rule' ORDER BY id",
    );
    expect(trail.map((one) => one['verb'])).toEqual(['create', 'create', 'end', 'create']);
    expect(new Set(trail.map((one) => one['actor_id']))).toEqual(new Set([admin.accountId]));
  });

  it('is replaced entirely by one that begins on the same day', async () => {
    await create();
    await create({ required: 3 });
    expect((await list()).map((one) => [one.required, one.validUntil])).toEqual([
      [3, null],
      [2, '2025-12-31'],
    ]);
    const duty = (await call(admin, 'GET', 'duty?year=2026')).json<{ required: number }[]>();
    expect(duty.map((one) => one.required)).toEqual([3]);
  });

  it('ends on a given day, not before it began', async () => {
    const { id } = (await create()).json<DutyRuleView>();
    const end = (validUntil: string) => call(admin, 'POST', `duty-rules/${id}/end`, { validUntil });
    expect((await end('2025-12-31')).json()).toMatchObject({
      errors: [{ field: 'validUntil', rule: 'range-reversed' }],
    });
    expect((await end('2026-12-31')).json()).toMatchObject({ validUntil: '2026-12-31' });
    expect((await call(admin, 'GET', 'duty?year=2027')).json()).toEqual([]);
  });

  it('is refused to others, for another organisation, and if halves exceed the total', async () => {
    expect((await create({}, await signIn(app, 'organiser'))).statusCode).toBe(403);
    expect((await create({}, admin, seeded.foreign.id)).statusCode).toBe(404);
    expect((await create({ secondHalf: 2 })).json()).toMatchObject({
      errors: [{ field: 'secondHalf', rule: 'too-large', params: { max: 1 }, message: 'Lớn nhất là 1.' }],
    });
    expect(await list()).toEqual([]);
  });
});
