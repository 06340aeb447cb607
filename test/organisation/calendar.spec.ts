import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeadlineService } from '../../src/organisation/deadline/deadline.service.js';
import { WorkingCalendarService } from '../../src/organisation/calendar/working-calendar.service.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { seedOrganisation, type Seeded } from '../support/organisation.js';
import { type SignedIn, signIn } from '../support/sign-in.js';

describe.each(engines)('working calendar and deadline rules on %s', (engine) => {
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

  const post = (path: string, payload: object) =>
    app.nest.inject({ method: 'POST', url: `/api/v1${path}`, headers: admin.headers, payload });
  const calendar = (organisationId: string) => app.nest.get(WorkingCalendarService).of(organisationId);
  const due = async (kind: string, urgency: 'normal' | 'urgent', from = '2026-11-26', stage = 'answer') =>
    app.nest
      .get(DeadlineService)
      .dueDate(seeded.home.id, { kind, urgency, stage }, from, await calendar(seeded.home.id));

  it('imports national days at the first start, once', async () => {
    const days = await app.reader.rows<{ date: string }>('SELECT date FROM calendar_day WHERE organisation_id IS NULL');
    expect(days.length).toBeGreaterThan(40);
    expect(new Set(days.map((day) => day.date)).size).toBe(days.length);
    const home = await calendar(seeded.home.id);
    expect(home.addWorkingDays('2026-11-20', 5)).toEqual({ date: '2026-11-30', confirmed: true });
    expect(home.isWorkingDay('2026-08-22')).toBe(true);
  });

  it('lets an organisation override a day for itself, effective at once', async () => {
    expect((await calendar(seeded.home.id)).isWorkingDay('2026-11-24')).toBe(false);
    const made = await post(`/organisations/${seeded.home.id}/calendar-days`, {
      date: '2026-11-24',
      name: 'Trực ngày di sản',
      kind: 'MAKE_UP_WORK',
      status: 'official',
    });
    expect(made.statusCode).toBe(201);
    expect((await calendar(seeded.home.id)).isWorkingDay('2026-11-24')).toBe(true);
    expect((await calendar(seeded.foreign.id)).isWorkingDay('2026-11-24')).toBe(false);
    const twice = await post(`/organisations/${seeded.home.id}/calendar-days`, {
      date: '2026-11-24',
      name: 'x',
      kind: 'HOLIDAY',
      status: 'official',
    });
    expect(twice.json()).toMatchObject({ status: 409 });
    const remove = (id: string) =>
      app.nest.inject({ method: 'DELETE', url: `/api/v1/calendar-days/${id}`, headers: admin.headers });
    expect((await remove(made.json<{ id: string }>().id)).statusCode).toBe(204);
    expect((await calendar(seeded.home.id)).isWorkingDay('2026-11-24')).toBe(false);
    const [national] = await app.reader.rows<{ id: string }>(
      'SELECT id FROM calendar_day WHERE organisation_id IS NULL LIMIT 1',
    );
    expect((await remove(national?.id ?? '')).statusCode).toBe(403);
  });

  it('applies the most specific rule in force, and explains it', async () => {
    expect(await due('question', 'urgent')).toMatchObject({
      dueOn: '2026-12-03',
      explanation: { deadline: { amount: 5, unit: 'working_days' } },
    });
    expect(await due('problem', 'normal')).toMatchObject({ explanation: { deadline: { amount: 10 } } });
    expect(await due('problem', 'urgent')).toMatchObject({ explanation: { deadline: { amount: 10 } } });
    const plain = await due('question', 'normal');
    expect(plain).toMatchObject({ dueOn: '2026-12-18', explanation: { deadline: { amount: 15 } } });
    expect(plain.explanation.days.filter((day) => !day.counts).map((day) => day.name)).toContain(
      'Ngày truyền thống phường',
    );
    expect(plain.ruleId).not.toBeNull();
    expect(await due('question', 'normal', '2026-11-26', 'acknowledge')).toMatchObject({ ruleId: null });
  });

  it('ignores a rule after its last day and applies it to dates before', async () => {
    const { ruleId } = await due('question', 'urgent');
    expect((await post(`/deadline-rules/${ruleId}/end`, { validUntil: '2026-11-30' })).statusCode).toBe(201);
    expect((await due('question', 'urgent', '2026-11-30')).ruleId).toBe(ruleId);
    expect((await due('question', 'urgent', '2026-12-01')).ruleId).not.toBe(ruleId);
  });
});
