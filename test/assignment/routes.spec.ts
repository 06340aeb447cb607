import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AssignmentDetailView, AnswerFullView } from '../../src/assignment/dto/assignment.view.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { newId } from '../../src/common/ids.js';
import { type Person, person, publishOutcomes, seedDialogue, seedTask } from '../support/assignments.js';
import { type TestApp, openTestApp } from '../support/test-app.js';
import { type Seeded, seedOrganisation } from '../support/organisation.js';

describe('follow-up over HTTP', () => {
  let app: TestApp;
  let seeded: Seeded;
  let chair: Person;
  let officer: Person;
  let head: Person;
  let leader: Person;
  let organiser: Person;
  let dialogue: Dialogue;
  let works: string;

  beforeAll(async () => {
    app = await openTestApp();
    seeded = await seedOrganisation(app);
    works = seeded.home.departments['Kinh tế - Hạ tầng'] as string;
    chair = await person(app, 'chair');
    officer = await person(app, 'department_officer', { departmentId: works });
    head = await person(app, 'department_head', { departmentId: works });
    leader = await person(app, 'leader');
    organiser = await person(app, 'organiser');
    dialogue = await seedDialogue(app, seeded.home);
  });
  afterAll(() => app.close());

  async function send<T = { code?: string; errors?: { field: string; rule: string }[] }>(
    who: Person,
    method: 'GET' | 'POST',
    path: string,
    payload?: object,
  ): Promise<{ status: number; body: T }> {
    const answer = await app.nest.inject({
      method,
      url: `/api/v1/${path}`,
      headers: who.headers,
      ...(payload ? { payload } : {}),
    });
    return { status: answer.statusCode, body: answer.json<T>() };
  }

  it('carries a task from the department to the published answer', async () => {
    const { assignment } = await seedTask(app, chair.actor, dialogue, { leadDepartmentId: works });
    const post = (who: Person, verb: string, body: object) =>
      send<AssignmentDetailView>(who, 'POST', `assignments/${assignment.id}/${verb}`, body);
    const on = (who: Person, id: string, verb: string, version: number) =>
      send<AnswerFullView>(who, 'POST', `answers/${id}/${verb}`, { version });
    expect(await post(officer, 'acknowledge', { version: 1 })).toMatchObject({
      status: 200,
      body: { status: 'acknowledged' },
    });
    expect((await post(leader, 'urge', { words: 'Đề nghị khẩn trương.' })).body.urges).toHaveLength(1);
    const submitted = await post(officer, 'submit', { version: 3, report: 'Xong.', answer: { text: 'Đã nạo vét.' } });
    expect(submitted).toMatchObject({
      status: 200,
      body: { status: 'submitted', answer: { status: 'drafted', version: 1 } },
    });
    const id = submitted.body.answer?.id as string;
    expect((await on(head, id, 'approve', 1)).body.status).toBe('approved');
    expect((await on(leader, id, 'release', 2)).body.status).toBe('released');
    expect(await on(organiser, id, 'publish', 3)).toMatchObject({
      status: 409,
      body: { code: 'outcomes-not-published' },
    });
    await publishOutcomes(app, dialogue);
    expect((await on(organiser, id, 'publish', 3)).body.status).toBe('published');
    expect((await send<AssignmentDetailView>(officer, 'GET', `assignments/${assignment.id}`)).body).toMatchObject({
      status: 'done',
      opinion: { publicNumber: `MK-2026-2/001` },
    });
  });

  it.each<[string, string, object, string, string]>([
    ['submit without a report', 'assignments/:id/submit', { version: 1 }, 'report', 'required'],
    [
      'submit with an unknown field',
      'assignments/:id/submit',
      { version: 1, report: 'x', done: true },
      'done',
      'unknown-field',
    ],
    [
      'submit with an empty answer',
      'assignments/:id/submit',
      { version: 1, report: 'x', answer: {} },
      'answer.text',
      'required',
    ],
    ['acknowledge without a version', 'assignments/:id/acknowledge', {}, 'version', 'not-integer'],
    [
      'ask for an extension until 31/02',
      'assignments/:id/extensions',
      { version: 1, dueOn: '2027-02-31', reason: 'x' },
      'dueOn',
      'date-invalid',
    ],
    ['hand back without a reason', 'assignments/:id/hand-back', { version: 1 }, 'reason', 'required'],
  ])('refuses to %s, with field and rule', async (_, path, body, field, rule) => {
    const { assignment } = await seedTask(app, chair.actor, dialogue, { leadDepartmentId: works });
    const answer = await send(officer, 'POST', path.replace(':id', assignment.id), body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([expect.objectContaining({ field, rule })]);
  });

  it.each<[string, object, string, string]>([
    ['no text', { assignments: [{ leadDepartmentId: '@works', workingDays: 5 }] }, 'text', 'required'],
    ['nobody to carry it out', { text: 'Làm ngay.', assignments: [] }, 'assignments', 'list-too-short'],
    [
      'a lead that is no id',
      { text: 'Làm ngay.', assignments: [{ leadDepartmentId: 'x', workingDays: 5 }] },
      'assignments.0.leadDepartmentId',
      'id-invalid',
    ],
    [
      'no date',
      { text: 'Làm ngay.', assignments: [{ leadDepartmentId: '@works' }] },
      'assignments.0.dueOn',
      'required',
    ],
    [
      'zero days',
      { text: 'Làm ngay.', assignments: [{ leadDepartmentId: '@works', workingDays: 0 }] },
      'assignments.0.workingDays',
      'too-small',
    ],
    [
      'continuous: false',
      { text: 'Làm ngay.', assignments: [{ leadDepartmentId: '@works', continuous: false }] },
      'assignments.0.continuous',
      'not-true',
    ],
    [
      'a past date',
      { text: 'Làm ngay.', assignments: [{ leadDepartmentId: '@works', dueOn: '2026-11-25' }] },
      'assignments.0.dueOn',
      'date-in-past',
    ],
    [
      'a department elsewhere',
      { text: 'Làm ngay.', assignments: [{ leadDepartmentId: newId(), workingDays: 5 }] },
      'assignments.0.leadDepartmentId',
      'id-unknown',
    ],
  ])('refuses a directive with %s', async (_, body, field, rule) => {
    const payload = JSON.parse(JSON.stringify(body).replaceAll('@works', works)) as object;
    const answer = await send(chair, 'POST', `dialogues/${dialogue.id}/directives`, payload);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([expect.objectContaining({ field, rule })]);
  });

  it('submits with an answer alone; without report and answer it reports what is missing', async () => {
    const { assignment } = await seedTask(app, chair.actor, dialogue, { leadDepartmentId: works });
    const submit = (body: object) =>
      send<AssignmentDetailView>(officer, 'POST', `assignments/${assignment.id}/submit`, body);
    expect(await submit({ version: 1 })).toMatchObject({
      status: 400,
      body: { code: 'validation-failed', errors: [{ field: 'report', rule: 'required' }] },
    });
    expect(await submit({ version: 1, answer: { text: 'Đã nạo vét.' } })).toMatchObject({
      status: 200,
      body: { status: 'submitted', reports: [], answers: [{ text: 'Đã nạo vét.' }] },
    });
  });

  it('shows the question of an answer', async () => {
    const { assignment, opinion } = await seedTask(app, chair.actor, dialogue, { leadDepartmentId: works });
    await send(officer, 'POST', `assignments/${assignment.id}/answers`, { text: 'Đã nạo vét.' });
    const { body } = await send<{ items: AnswerFullView[] }>(head, 'GET', `answers?opinionId=${opinion.id}`);
    expect(body.items).toMatchObject([
      {
        text: 'Đã nạo vét.',
        opinion: { id: opinion.id, text: opinion.text, groupSize: 1 },
        dialogueTitle: dialogue.title,
        departmentName: 'Phòng Kinh tế - Hạ tầng',
      },
    ]);
  });

  it('shows the public wording, or else the text without contacts', async () => {
    const text = 'Cống trước nhà tắc, gọi tôi số 0900 000 777.';
    const asked = async (facts: { text: string; publicText?: string }) => {
      const { assignment } = await seedTask(app, chair.actor, dialogue, { leadDepartmentId: works }, facts);
      const { body } = await send<AssignmentDetailView>(officer, 'GET', `assignments/${assignment.id}`);
      return [body.opinion?.text, body.task];
    };
    const covered = 'Cống ngõ 42 tắc.';
    expect(await asked({ text, publicText: covered })).toEqual([covered, covered]);
    for (const shown of await asked({ text })) {
      expect(shown).toContain('Cống trước nhà tắc');
      expect(shown).not.toContain('777');
    }
  });

  it('responds to an unchanged list with 304 and no body', async () => {
    const { assignment } = await seedTask(app, chair.actor, dialogue, { leadDepartmentId: works });
    const list = (known?: string) =>
      app.nest.inject({
        method: 'GET',
        url: `/api/v1/assignments?dialogueId=${dialogue.id}`,
        headers: { ...officer.headers, ...(known ? { 'if-none-match': known } : {}) },
      });
    const tag = String((await list()).headers['etag']);
    expect(await list(tag)).toMatchObject({ statusCode: 304, body: '' });
    await send(officer, 'POST', `assignments/${assignment.id}/acknowledge`, { version: 1 });
    expect((await list(tag)).statusCode).toBe(200);
  });

  it('gives a directive and lists it', async () => {
    const text = 'Công khai toàn bộ thủ tục tại bộ phận một cửa.';
    const assignments = [{ leadDepartmentId: works, continuous: true }];
    expect(await send(chair, 'POST', `dialogues/${dialogue.id}/directives`, { text, assignments })).toMatchObject({
      status: 201,
      body: { number: 1, text },
    });
    expect(
      (await send<{ items: unknown[] }>(leader, 'GET', `dialogues/${dialogue.id}/directives`)).body.items,
    ).toHaveLength(1);
  });

  it.each([
    'assignments?dueState=soon',
    'assignments?limit=1000',
    'assignments?after=x',
    'answers?status=x',
    'escalations?state=x',
    'reports/departments?year=x',
  ])('refuses GET %s', async (path) => {
    expect((await send(leader, 'GET', path)).status).toBe(400);
  });

  it('responds with 404 to unknown and malformed ids', async () => {
    for (const id of [newId(), 'x']) {
      for (const path of [`assignments/${id}/cancel`, `answers/${id}/return`, `escalations/${id}/cancel`])
        expect(await send(organiser, 'POST', path, { version: 1, reason: 'x' })).toMatchObject({
          status: 404,
          body: { code: 'not-found' },
        });
      expect((await send(leader, 'POST', `extensions/${id}/refuse`, { reason: 'x' })).status).toBe(404);
      expect((await send(leader, 'GET', `assignments/${id}`)).status).toBe(404);
      expect((await send(leader, 'GET', `reports/dialogues/${id}`)).status).toBe(404);
      expect((await send(chair, 'GET', `dialogues/${id}/due-options`)).status).toBe(404);
    }
  });

  it("shows the chair's table, the reports and the lists", async () => {
    expect(
      (await send<{ columns: unknown[] }>(chair, 'GET', `dialogues/${dialogue.id}/due-options`)).body.columns,
    ).toHaveLength(3);
    for (const path of [
      'assignments?dueState=near&limit=10',
      'answers',
      'escalations',
      'reports/departments?year=2026',
      `reports/dialogues/${dialogue.id}`,
    ])
      expect([path, (await send(leader, 'GET', path)).status]).toEqual([path, 200]);
    expect((await send(await person(app, 'superior'), 'GET', 'reports/units?year=2026')).status).toBe(200);
  });
});
