import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LoginService } from '../../src/auth/login.service.js';
import { grantable } from '../../src/account/dto/account.dto.js';
import { RevocationService } from '../../src/auth/revocation.service.js';
import { newId } from '../../src/common/ids.js';
import type { ProblemBody } from '../../src/contract/problems.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { seedOrganisation, type Seeded } from '../support/organisation.js';
import { type SignedIn, signIn } from '../support/sign-in.js';
import { countRows } from '../support/count-rows.js';

describe.each(engines)('administration on %s', (engine) => {
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

  const call = async (who: SignedIn, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, payload?: object) => {
    const response = await app.nest.inject({
      method,
      url: `/api/v1${path}`,
      headers: who.headers,
      ...(payload ? { payload } : {}),
    });
    return { status: response.statusCode, body: (response.payload ? response.json() : undefined) as never };
  };
  const problemsOf = ({ body }: { body: never }): { field: string; rule: string }[] =>
    ((body as ProblemBody).errors ?? []).map(({ field, rule }) => ({ field, rule }));
  const person = { email: 'can.bo@minh-khe.example', name: 'Trần Văn Bưởi', password: 'mười hai ký tự' };

  it('stores text normalised and otherwise as typed, including markup', async () => {
    const name = '<b>Phòng Kinh tế</b>';
    const { body } = await call(admin, 'POST', `/organisations/${seeded.home.id}/departments`, {
      name: name.normalize('NFD'),
      shortName: 'KT',
      validFrom: '2026-01-01',
    });
    expect(body).toMatchObject({ name, organisationId: seeded.home.id, validUntil: null });
    const trail = await app.reader.rows('SELECT verb, actor_id FROM trail_entry WHERE subject_id = ?', [
      (body as { id: string }).id,
    ]);
    expect(trail).toEqual([{ verb: 'create', actor_id: admin.accountId }]);
  });

  it('refuses an end before the start, when creating and when only one of them is changed', async () => {
    const field = { name: 'Môi trường', swatch: 3, validFrom: '2026-05-01' };
    const reversed = await call(admin, 'POST', `/organisations/${seeded.home.id}/fields`, {
      ...field,
      validUntil: '2026-04-30',
    });
    expect(problemsOf(reversed)).toEqual([{ field: 'validUntil', rule: 'range-reversed' }]);
    const { body } = await call(admin, 'POST', `/organisations/${seeded.home.id}/fields`, {
      ...field,
      validUntil: '2026-05-01',
    });
    const later = await call(admin, 'PATCH', `/fields/${(body as { id: string }).id}`, { validFrom: '2026-05-02' });
    expect(problemsOf(later)).toEqual([{ field: 'validUntil', rule: 'range-reversed' }]);
  });

  it('lists procedures in Vietnamese order, the same on every database', async () => {
    const names = ['Xác nhận cư trú', 'Đăng ký khai sinh', 'Trợ cấp xã hội', 'Cấp phép xây dựng', 'Tách thửa đất'];
    const path = `/organisations/${seeded.home.id}/procedures`;
    for (const name of names)
      expect(
        (await call(admin, 'POST', path, { name, fieldId: seeded.home.fields['Đất đai'], validFrom: '2026-05-01' }))
          .status,
      ).toBe(201);
    const listed = (await call(admin, 'GET', path)).body as { items: { name: string }[] };
    const found = listed.items.map(({ name }) => name).filter((name) => names.includes(name));
    expect(found).toEqual([3, 1, 4, 2, 0].map((index) => names[index]));
  });

  it('treats ids of another organisation in a body as unknown, and writes nothing', async () => {
    const before = await countRows(app);
    const field = { name: 'Môi trường', swatch: 3, validFrom: '2026-05-01' };
    const own = seeded.home.fields['Đất đai'] as string;
    for (const id of [seeded.foreign.departments['Văn phòng'], newId()]) {
      const created = await call(admin, 'POST', `/organisations/${seeded.home.id}/fields`, {
        ...field,
        departmentId: id,
      });
      const changed = await call(admin, 'PATCH', `/fields/${own}`, { departmentId: id });
      for (const answer of [created, changed]) {
        expect(answer.status).toBe(400);
        expect(problemsOf(answer)).toEqual([{ field: 'departmentId', rule: 'id-unknown' }]);
      }
    }
    for (const id of [seeded.foreign.fields['Đất đai'], newId()]) {
      const procedure = await call(admin, 'PATCH', `/procedures/${seeded.home.procedureId}`, { fieldId: id });
      expect(problemsOf(procedure)).toEqual([{ field: 'fieldId', rule: 'id-unknown' }]);
    }
    const organisation = await call(admin, 'POST', '/organisations', {
      name: 'x',
      shortName: 'x',
      slug: 'x',
      code: 'X',
      level: 'x',
      validFrom: '2026-01-01',
      parentId: seeded.foreign.id,
    });
    expect(problemsOf(organisation)).toEqual([{ field: 'parentId', rule: 'id-unknown' }]);
    expect(await countRows(app)).toEqual(before);
  });

  it('never touches what belongs to another organisation', async () => {
    const { foreign } = seeded;
    const before = await countRows(app);
    const day = { date: '2026-12-20', name: 'x', kind: 'HOLIDAY', status: 'official' };
    const rule = {
      opinionKind: '*',
      urgency: '*',
      stage: 'answer',
      amount: 1,
      unit: 'working_days',
      validFrom: '2026-01-01',
    };
    const statuses = await Promise.all([
      call(admin, 'PATCH', `/organisations/${foreign.id}`, { name: 'x' }),
      call(admin, 'PATCH', `/departments/${foreign.departments['Văn phòng']}`, { name: 'x' }),
      call(admin, 'PATCH', `/fields/${foreign.fields['Đất đai']}`, { name: 'x' }),
      call(admin, 'PATCH', `/procedures/${foreign.procedureId}`, { name: 'x' }),
      call(admin, 'POST', `/organisations/${foreign.id}/departments`, {
        name: 'x',
        shortName: 'x',
        validFrom: '2026-01-01',
      }),
      call(admin, 'POST', `/organisations/${foreign.id}/calendar-days`, day),
      call(admin, 'POST', `/organisations/${foreign.id}/deadline-rules`, rule),
      call(admin, 'POST', `/organisations/${foreign.id}/accounts`, person),
      call(admin, 'GET', `/organisations/${foreign.id}/accounts`),
      call(admin, 'GET', `/organisations/${foreign.id}/fields`),
    ]);
    expect(statuses.map((one) => one.status)).toEqual(statuses.map(() => 404));
    expect(await countRows(app)).toEqual(before);
  });

  it('shows a superior its units, but nothing inside them', async () => {
    const superior = await signIn(app, 'superior');
    const { body } = await call(superior, 'GET', '/organisations');
    expect((body as { items: { slug: string }[] }).items.map((one) => one.slug).sort()).toEqual([
      'minh-khe',
      'song-van',
      'truc-lam',
    ]);
    expect((await call(superior, 'GET', `/organisations/${seeded.home.id}`)).status).toBe(200);
    for (const inside of ['departments', 'fields', 'procedures', 'calendar-days', 'deadline-rules'])
      expect((await call(superior, 'GET', `/organisations/${seeded.home.id}/${inside}`)).status).toBe(404);
    const chair = await signIn(app, 'chair');
    const own = await call(chair, 'GET', '/organisations');
    expect((own.body as { items: { slug: string }[] }).items.map((one) => one.slug)).toEqual(['minh-khe']);
  });

  it('makes the creator of an organisation its first administrator; a taken slug is refused', async () => {
    const city = await signIn(app, 'admin', { organisationId: seeded.superiorId });
    const body = {
      name: 'Ủy ban nhân dân phường Đồi Sim',
      shortName: 'UBND phường Đồi Sim',
      slug: 'doi-sim',
      code: 'ĐS',
      level: 'phường',
      validFrom: '2026-01-01',
      parentId: seeded.superiorId,
    };
    const created = await call(city, 'POST', '/organisations', body);
    expect(created.status).toBe(201);
    const { id } = created.body as { id: string };
    expect(
      (
        await call(city, 'POST', `/organisations/${id}/departments`, {
          name: 'Văn phòng',
          shortName: 'VP',
          validFrom: '2026-01-01',
        })
      ).status,
    ).toBe(201);
    const again = await call(city, 'POST', '/organisations', body);
    expect(again.body).toMatchObject({ status: 409, code: 'already-exists' });
  });

  describe('accounts', () => {
    const create = async (): Promise<string> =>
      ((await call(admin, 'POST', `/organisations/${seeded.home.id}/accounts`, person)).body as { id: string }).id;
    const moderator = () => ({ role: 'moderator', organisationId: seeded.home.id, validFrom: '2026-01-01' });

    it('can sign in with the password once they hold a role', async () => {
      const id = await create();
      const enter = () =>
        app.nest.inject({
          method: 'POST',
          url: '/api/v1/sign-in',
          payload: { email: person.email, password: person.password },
        });
      expect((await enter()).statusCode).toBe(403);
      expect((await call(admin, 'POST', `/accounts/${id}/grants`, moderator())).status).toBe(201);
      expect((await enter()).statusCode).toBe(200);
      expect((await call(admin, 'POST', `/accounts/${id}/password`, { password: 'một mật khẩu khác' })).status).toBe(
        204,
      );
      expect((await enter()).statusCode).toBe(401);
    });

    it('change a password that was given to them before they do anything else', async () => {
      const id = await create();
      await call(admin, 'POST', `/accounts/${id}/grants`, moderator());
      const enter = async (password: string): Promise<SignedIn & { pending: unknown }> => {
        const { email } = person;
        const answer = await app.nest.inject({ method: 'POST', url: '/api/v1/sign-in', payload: { email, password } });
        const { csrfToken, pending } = answer.json<{ csrfToken: string; pending: unknown }>();
        const cookie = `dt=${answer.cookies.find(({ name }) => name === 'dt')?.value}`;
        return { accountId: id, email, headers: { cookie, 'x-csrf-token': csrfToken }, pending };
      };
      const given = await enter(person.password);
      expect(given.pending).toBe('password');
      for (const path of ['/dialogues', '/organisations', `/organisations/${seeded.home.id}/departments`])
        expect((await call(given, 'GET', path)).body).toMatchObject({ code: 'password-needed' });
      expect((await call(given, 'GET', `/dialogues/${newId()}/live?audience=chair`)).status).toBe(401);
      const change = (password: string) => call(given, 'POST', '/me/password', { current: person.password, password });
      expect(problemsOf(await change(person.password))).toEqual([{ field: 'password', rule: 'password-same' }]);
      expect((await change('tàu hỏa chạy qua cầu cũ')).status).toBe(204);
      expect((await call(given, 'GET', '/dialogues')).status).toBe(200);
      expect((await enter('tàu hỏa chạy qua cầu cũ')).pending).toBeNull();
      await call(admin, 'POST', `/accounts/${id}/password`, { password: 'bằng lăng tím sân trường' });
      expect((await enter('bằng lăng tím sân trường')).pending).toBe('password');
    });

    it('are refused passwords that are common or made of what everybody knows of them', async () => {
      const path = `/organisations/${seeded.home.id}/accounts`;
      for (const [password, rule] of [
        ['123456789012', 'password-common'],
        ['P@ssw0rd1234', 'password-common'],
        ['            ', 'password-common'],
        ['doithoai2026', 'password-common'],
        ['minh-khe.example', 'password-own'],
      ] as const)
        expect(problemsOf(await call(admin, 'POST', path, { ...person, password }))).toEqual([
          { field: 'password', rule },
        ]);
      const id = await create();
      const set = await call(admin, 'POST', `/accounts/${id}/password`, { password: 'anhyeuem1234' });
      expect(problemsOf(set)).toEqual([{ field: 'password', rule: 'password-common' }]);
    });

    it('require a password of twelve characters and a unique e-mail address', async () => {
      const path = `/organisations/${seeded.home.id}/accounts`;
      expect(problemsOf(await call(admin, 'POST', path, { ...person, password: 'mười một ký' }))).toEqual([
        { field: 'password', rule: 'password-too-short' },
      ]);
      await create();
      const again = await call(admin, 'POST', path, { ...person, email: ' CAN.BO@Minh-Khe.example' });
      expect(again.body).toMatchObject({ status: 409, code: 'already-exists' });
    });

    it('hold department and dialogue roles only in their own organisation', async () => {
      const id = await create();
      const grant = async (values: object) =>
        problemsOf(await call(admin, 'POST', `/accounts/${id}/grants`, { ...moderator(), ...values }));
      const { home, foreign } = seeded;
      expect(await grant({ role: 'department_head' })).toEqual([{ field: 'departmentId', rule: 'required' }]);
      expect(await grant({ departmentId: home.departments['Văn phòng'] })).toEqual([
        { field: 'departmentId', rule: 'invalid' },
      ]);
      expect(await grant({ role: 'department_head', departmentId: foreign.departments['Văn phòng'] })).toEqual([
        { field: 'departmentId', rule: 'id-unknown' },
      ]);
      expect(await grant({ dialogueId: newId() })).toEqual([{ field: 'dialogueId', rule: 'id-unknown' }]);
      expect(await grant({ organisationId: foreign.id })).toEqual([{ field: 'organisationId', rule: 'id-unknown' }]);
      expect(await grant({ role: 'public' })).toEqual([{ field: 'role', rule: 'not-in-list' }]);
      expect(await grant({ role: 'department_head', departmentId: home.departments['Văn phòng'] })).toEqual([]);
    });

    it('are given roles that see persons by somebody else, never by themselves', async () => {
      const { home } = seeded;
      const departmentId = home.departments['Văn phòng'];
      const wanted = grantable.map((role) => ({
        role,
        organisationId: home.id,
        validFrom: '2026-01-01',
        ...(role.startsWith('department_') ? { departmentId } : {}),
      }));
      const own = `/accounts/${admin.accountId}/grants`;
      const refused: string[] = [];
      for (const grant of wanted) {
        const { status, body } = await call(admin, 'POST', own, grant);
        if (status === 201) continue;
        expect(body).toMatchObject({ code: 'grant-to-oneself', status: 403 });
        refused.push(grant.role);
      }
      expect(grantable.filter((role) => !refused.includes(role))).toEqual(['admin', 'records_clerk', 'superior']);
      const opinions = await call(admin, 'GET', '/assignments');
      expect(opinions.status).toBe(403);
      const other = await signIn(app, 'admin');
      const given = await call(other, 'POST', own, { ...wanted[1], validUntil: '2026-12-31' });
      expect(given.status).toBe(201);
      const { grants } = given.body as { grants: { id: string; role: string }[] };
      const grantId = grants.find(({ role }) => role === 'organiser')?.id;
      const later = (who: SignedIn, validUntil: string) => call(who, 'POST', `/grants/${grantId}/end`, { validUntil });
      expect((await later(admin, '2027-12-31')).body).toMatchObject({ code: 'grant-to-oneself' });
      expect((await later(admin, '2026-12-01')).status).toBe(200);
      expect((await later(other, '2027-12-31')).status).toBe(200);
    });

    it('lose their rights at once when a grant ends or the account is disabled, also on open screens', async () => {
      const told: unknown[] = [];
      app.nest.get(RevocationService).onRevoked((one) => told.push(one));
      const chair = await signIn(app, 'chair');
      const [row] = await app.reader.rows<{ id: string }>('SELECT id FROM account_grant WHERE account_id = ?', [
        chair.accountId,
      ]);
      expect((await call(admin, 'POST', `/grants/${row?.id}/end`, {})).status).toBe(200);
      expect(await app.nest.get(LoginService).heldBy(chair.accountId)).toEqual([]);
      const moderatorHere = await signIn(app, 'moderator');
      expect((await call(admin, 'POST', `/accounts/${moderatorHere.accountId}/disable`)).status).toBe(200);
      expect((await call(moderatorHere, 'GET', '/me')).status).toBe(401);
      expect(told).toEqual([{ accountId: chair.accountId }, { accountId: moderatorHere.accountId }]);
    });

    it('never leave an organisation without an administrator, even if two remove each other at once', async () => {
      expect((await call(admin, 'POST', `/accounts/${admin.accountId}/disable`)).body).toMatchObject({
        code: 'last-administrator',
      });
      const other = await signIn(app, 'admin');
      const both = await Promise.all([
        call(admin, 'POST', `/accounts/${other.accountId}/disable`),
        call(other, 'POST', `/accounts/${admin.accountId}/disable`),
      ]);
      expect(both.filter((one) => one.status === 200)).toHaveLength(1);
    });
  });
});
