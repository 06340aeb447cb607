import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Directive } from '../../src/assignment/assignment.entity.js';
import { AssignmentQueries } from '../../src/assignment/assignment.queries.js';
import { AssignmentService } from '../../src/assignment/assignment.service.js';
import { DirectiveQueries } from '../../src/assignment/directive/directive.queries.js';
import { DirectiveService } from '../../src/assignment/directive/directive.service.js';
import type { GiveDirectiveDto } from '../../src/assignment/directive/dto/directive.dto.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { type Person, person, seedDialogue } from '../support/assignments.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { type Seeded, seedOrganisation } from '../support/organisation.js';

describe.each(engines)('the directives of a council hearing on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let directives: DirectiveService;
  let reading: DirectiveQueries;
  let tasks: AssignmentQueries;
  let chair: Person;
  let office: string;
  let works: string;
  let hearing: Dialogue;

  beforeAll(async () => {
    app = await openTestApp(engine, { now: '2026-12-20T08:00:00Z' });
    seeded = await seedOrganisation(app);
    directives = app.nest.get(DirectiveService);
    reading = app.nest.get(DirectiveQueries, { strict: false });
    tasks = app.nest.get(AssignmentQueries, { strict: false });
    chair = await person(app, 'chair');
    office = seeded.home.departments['Văn phòng'] as string;
    works = seeded.home.departments['Kinh tế - Hạ tầng'] as string;
    hearing = await seedDialogue(app, seeded.home, { kind: 'explanation_session', heldOn: '2026-12-20' });
  });
  afterAll(() => app.close());

  const orders = (): GiveDirectiveDto[] => [
    {
      text: 'Rà soát năng lực chuyên môn và thái độ của từng cán bộ làm công tác này.',
      assignments: [{ leadDepartmentId: office, dueOn: '2027-01-15' }],
    },
    {
      text: 'Áp dụng chế tài xin lỗi người dân; bố trí lại cán bộ cho phù hợp.',
      assignments: [{ leadDepartmentId: office, workingDays: 20 }],
    },
    {
      text: 'Rà soát toàn bộ thủ tục và quy định, công khai tại bộ phận một cửa, đề xuất điều chỉnh.',
      assignments: [{ leadDepartmentId: office, coordinatingDepartmentIds: [works], workingDays: 15 }],
    },
    {
      text: 'Đẩy mạnh ứng dụng công nghệ thông tin và tuyên truyền.',
      assignments: [{ leadDepartmentId: works, continuous: true }],
    },
    {
      text: 'Quán triệt kết luận của cấp ủy về cải cách hành chính đến từng thành viên.',
      assignments: [{ leadDepartmentId: office, continuous: true }],
    },
  ];

  it('are five tasks without an opinion, each with a due date or openly continuous', async () => {
    for (const order of orders()) await directives.give(chair.actor, hearing.id, order);
    const { items } = await reading.list(chair.actor, hearing.id);
    expect(items.map((one) => one.number)).toEqual([1, 2, 3, 4, 5]);
    expect(items.map((one) => one.assignments.map((task) => [task.due.dueOn, task.due.state]))).toEqual([
      [['2027-01-15', 'ok']],
      [['2027-01-18', 'ok']],
      [['2027-01-11', 'ok']],
      [[null, 'none']],
      [[null, 'none']],
    ]);
    expect(items.flatMap((one) => one.assignments).every((task) => task.opinion === null)).toBe(true);
    const [log] = await app.reader.rows<{ given: number; tasks: number }>(
      `SELECT CAST(sum(CASE WHEN type = 'directive.given' THEN 1 ELSE 0 END) AS int) AS given,
         CAST(sum(CASE WHEN type = 'assignment.changed' AND subject_type = 'directive' THEN 1 ELSE 0 END) AS int) AS tasks
       FROM live_event WHERE dialogue_id = ?`,
      [hearing.id],
    );
    expect(log).toEqual({ given: 5, tasks: 5 });
  });

  it('are tracked like any other task', async () => {
    const officer = await person(app, 'department_officer', { departmentId: works });
    const leader = await person(app, 'leader');
    const service = app.nest.get(AssignmentService);
    const [mine] = (await tasks.list(officer.actor, { dialogueId: hearing.id, dueState: 'none' })).items;
    expect(mine?.directive?.number).toBe(4);
    const id = mine?.id as string;
    await service.submit(officer.actor, id, { version: 1, report: 'Đã đưa 12 thủ tục lên trực tuyến.' });
    expect(await service.approve(leader.actor, id, 2)).toMatchObject({ status: 'done' });
    await expect(
      service.submit(officer.actor, id, { version: 3, report: 'x', answer: { text: 'x' } }),
    ).rejects.toMatchObject({ code: 'validation-failed' });
  });

  it('are visible to the departments concerned', async () => {
    const officer = await person(app, 'department_officer', { departmentId: works });
    expect((await reading.list(officer.actor, hearing.id)).items.map((one) => one.number)).toEqual([3, 4]);
  });

  it('without a date and not marked as continuous are refused, and use no number', async () => {
    const undated = { text: 'Làm ngay.', assignments: [{ leadDepartmentId: office }] };
    await expect(directives.give(chair.actor, hearing.id, undated)).rejects.toMatchObject({
      code: 'due-date-missing',
      details: { errors: [{ field: 'assignments.0.dueOn', rule: 'required' }] },
    });
    const { number } = await directives.give(chair.actor, hearing.id, orders()[0] as GiveDirectiveDto);
    expect(number).toBe(6);
  });

  it('are given by chair or secretary, not by a department, and only while the dialogue is live', async () => {
    const [order] = orders() as [GiveDirectiveDto];
    const officer = await person(app, 'department_officer', { departmentId: works });
    await expect(directives.give(officer.actor, hearing.id, order)).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = await person(app, 'chair', { organisationId: seeded.foreign.id });
    await expect(directives.give(stranger.actor, hearing.id, order)).rejects.toMatchObject({ code: 'not-found' });
    const announced = await seedDialogue(app, seeded.home, { status: 'announced' });
    await expect(directives.give(chair.actor, announced.id, order)).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it('given twice with one key are stored once', async () => {
    const once = { scope: 's', key: 'k'.repeat(22), bodyHash: 'b' };
    const [order] = orders() as [GiveDirectiveDto];
    const [first, again] = [
      await directives.give(chair.actor, hearing.id, order, once),
      await directives.give(chair.actor, hearing.id, order, once),
    ];
    expect(again).toEqual(first);
    expect(await app.reader.manager.countBy(Directive, { dialogueId: hearing.id, number: first.number + 1 })).toBe(0);
  });
});
