import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '../../src/contract/permissions.js';
import { announce, planDialogue, planOf } from '../support/dialogues.js';
import { guestNamed, invite, registrant } from '../support/guests.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { type Seeded, seedOrganisation } from '../support/organisation.js';
import { signIn } from '../support/sign-in.js';

interface Answer {
  status: number;
  body: Record<string, unknown> & { errors?: { field: string; rule: string; message: string }[] };
  headers: Record<string, unknown>;
}

describe.each(engines)('the routes of dialogues and guests on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  const people = new Map<Role, Record<string, string>>();
  beforeAll(async () => {
    app = await openTestApp(engine, { now: '2026-11-26T01:00:00Z' });
    seeded = await seedOrganisation(app);
    for (const role of ['organiser', 'receptionist', 'moderator'] as const)
      people.set(role, (await signIn(app, role)).headers);
  });
  afterAll(() => app.close());

  async function ask(
    role: Role | null,
    method: 'GET' | 'POST' | 'PATCH' | 'PUT',
    path: string,
    body?: unknown,
    extra = {},
  ): Promise<Answer> {
    const answer = await app.nest.inject({
      method,
      url: `/api/v1/${path}`,
      headers: { ...(role ? people.get(role) : {}), ...extra },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
  }
  const brokenIn = ({ body }: Answer): string[] => (body.errors ?? []).map((one) => `${one.field} ${one.rule}`);

  it('plan, read with an ETag, change with If-Match, announce', async () => {
    const planned = await ask('organiser', 'POST', 'dialogues', planOf());
    expect(planned.status).toBe(201);
    const path = `dialogues/${String(planned.body['id'])}`;
    expect((await ask('organiser', 'GET', path)).headers['etag']).toBe('"1"');
    const changed = await ask('organiser', 'PATCH', path, { place: 'Nhà văn hóa' }, { 'if-match': '"1"' });
    expect(changed).toMatchObject({
      status: 200,
      body: { place: 'Nhà văn hóa', version: 2 },
      headers: { etag: '"2"' },
    });
    const stale = await ask('organiser', 'PATCH', path, { place: 'X' }, { 'if-match': '"1"' });
    expect(stale).toMatchObject({ status: 409, body: { code: 'version-conflict', present: { version: 2 } } });
    expect(brokenIn(await ask('organiser', 'PATCH', path, { place: 'X' }, { 'if-match': 'x' }))).toEqual([
      'If-Match invalid',
    ]);
    const agenda = { version: 2, agenda: [{ startsAt: '08:00', title: 'Khai mạc' }] };
    expect((await ask('organiser', 'PUT', `${path}/agenda`, agenda)).status).toBe(200);
    const announced = await ask('organiser', 'POST', `${path}/announce`, {});
    expect(announced).toMatchObject({ status: 200, body: { status: 'announced', clocks: { notice: 'met' } } });
    expect((await ask(null, 'GET', `public/dialogues/${String(announced.body['slug'])}`)).status).toBe(200);
  });

  it('report every invalid field and its rule in the caller’s language, and store nothing', async () => {
    const bad = {
      ...planOf(),
      kind: 'party',
      title: ' ',
      heldOn: '2026-02-30',
      startsAt: '25:00',
      place: 7,
      collectFrom: '2026-12-01',
      seats: 0,
      departments: [{ departmentId: 'x', quota: -1 }],
      agenda: [{ startsAt: '8h', title: 'a\u0000' }],
      secret: 1,
    };
    const before = (await ask('organiser', 'GET', 'dialogues?limit=100')).body['items'] as unknown[];
    const answer = await ask('organiser', 'POST', 'dialogues', bad, { 'accept-language': 'en' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'validation-failed' } });
    expect(brokenIn(answer).sort()).toEqual([
      'agenda.0.startsAt time-invalid',
      'agenda.0.title text-control-character',
      'collectFrom instant-invalid',
      'departments.0.departmentId id-invalid',
      'departments.0.quota too-small',
      'heldOn date-invalid',
      'kind not-in-list',
      'place not-text',
      'seats too-small',
      'secret unknown-field',
      'startsAt time-invalid',
      'title required',
    ]);
    expect(answer.body.errors?.find((one) => one.field === 'startsAt')?.message).toMatch(/^The time/);
    expect((await ask('organiser', 'GET', 'dialogues?limit=100')).body['items']).toHaveLength(before.length);
  });

  it('refuse to clear required fields', async () => {
    const { id } = await planDialogue(app, seeded.home);
    const answer = await ask('organiser', 'PATCH', `dialogues/${id}`, {
      version: 1,
      title: null,
      heldOn: null,
      seats: null,
    });
    expect(brokenIn(answer).sort()).toEqual(['heldOn required', 'title required']);
  });

  it('refuse invalid queries and malformed ids', async () => {
    for (const [path, status] of [
      ['dialogues?year=x', 400],
      ['dialogues?after=x', 400],
      ['dialogues?limit=100000', 400],
      ['duty?year=1', 400],
      ['dialogues/x', 404],
      ['dialogues/%00', 404],
      ['dialogues/%00/guests', 404],
      ['dialogues/0/coverage', 404],
      ['public/dialogues/%00', 404],
      ['public/dialogues?when=never', 400],
    ] as const)
      expect([path, (await ask('organiser', 'GET', path)).status]).toEqual([path, status]);
    for (const path of ['invitations', 'check-in', 'walk-ins', 'registrations', 'announce', 'rehearse'])
      expect([path, (await ask('organiser', 'POST', `dialogues/%00/${path}`, bodyFor(path))).status]).toEqual([
        path,
        404,
      ]);
  });

  it('require a sign-in and the permission', async () => {
    const { id } = await announce(app, await planDialogue(app, seeded.home));
    expect((await ask(null, 'GET', `dialogues/${id}`)).status).toBe(401);
    expect((await ask('receptionist', 'POST', 'dialogues', planOf())).status).toBe(403);
    expect((await ask('moderator', 'GET', `dialogues/${id}/guests`)).status).toBe(403);
    expect((await ask('moderator', 'GET', `dialogues/${id}`)).body['hallKey']).toBeNull();
    expect((await ask('organiser', 'GET', `dialogues/${id}`)).body['hallKey']).toMatch(/^[\w-]{43}$/);
  });

  it('take a registration only with the consent of the person, never as a default', async () => {
    const { id } = await announce(app, await planDialogue(app, seeded.home));
    for (const consent of [undefined, null, false, 'true', 1])
      expect(brokenIn(await ask(null, 'POST', `dialogues/${id}/registrations`, { ...registrant(), consent }))).toEqual([
        'consent not-true',
      ]);
    const taken = await ask(null, 'POST', `dialogues/${id}/registrations`, { ...registrant(), phone: '0900 000 123' });
    expect(taken).toMatchObject({ status: 201, body: { doorCode: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/) } });
    expect(Object.keys(taken.body).sort()).toEqual(['doorCode', 'heldOn', 'name', 'place', 'startsAt', 'title']);
    const bad = await ask(null, 'POST', `dialogues/${id}/registrations`, {
      ...registrant(),
      phone: '1900',
      kind: 'business',
    });
    expect(brokenIn(bad).sort()).toEqual(['businessName required', 'phone phone-invalid']);
  });

  it('check a guest in once', async () => {
    const dialogue = await announce(app, await planDialogue(app, seeded.home));
    const { doorCode } = await invite(app, dialogue, guestNamed('Nguyễn Thị Mẫu Đơn', '+84900000123'));
    const path = `dialogues/${dialogue.id}`;
    expect(await ask('receptionist', 'POST', `${path}/check-in`, { doorCode })).toMatchObject({
      status: 200,
      body: { phoneEnd: '123' },
    });
    const again = await ask('receptionist', 'POST', `${path}/check-in`, { doorCode });
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'already-checked-in', detail: 'Người này đã điểm danh lúc 08:00.' },
    });
    expect((await ask('receptionist', 'GET', `${path}/guests?q=mau%20don`)).body['items']).toHaveLength(1);
    expect((await ask('organiser', 'GET', `${path}/coverage`)).body).toMatchObject({ checkedIn: 1, uncovered: 4 });
  });
});

function bodyFor(path: string): object {
  if (path === 'registrations') return registrant();
  if (path === 'check-in') return { doorCode: '0000-0000-0000' };
  return path === 'announce' || path === 'rehearse' ? {} : guestNamed('Nguyễn Thị Mẫu Đơn');
}
