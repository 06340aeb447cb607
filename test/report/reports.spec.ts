import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Assignment } from '../../src/assignment/assignment.entity.js';
import { AssignmentService } from '../../src/assignment/assignment.service.js';
import { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { loadOpinion } from '../../src/opinion/opinion.transitions.js';
import { rate } from '../../src/opinion/tracking/rating.js';
import { DepartmentReportQueries } from '../../src/report/department/department-report.queries.js';
import { DialogueReportQueries } from '../../src/report/dialogue/dialogue-report.queries.js';
import type { DepartmentsReportView } from '../../src/report/dto/reports.view.js';
import { UnitReportQueries } from '../../src/report/unit/unit-report.queries.js';
import {
  decide,
  type Person,
  person,
  publishOutcomes,
  seedDialogue,
  seedOpinion,
  seedTask,
} from '../support/assignments.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { insertDutyRule, type Seeded, seedOrganisation } from '../support/organisation.js';

const author = { accountId: null };

describe.each(engines)('the reports on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let chair: Person;
  let leader: Person;
  let superior: Person;
  let dialogue: Dialogue;
  let works: string;
  let culture: string;

  const at = (day: string): void => app.clock.set(new Date(`${day}T02:00:00Z`));

  beforeAll(async () => {
    app = await openTestApp(engine);
    seeded = await seedOrganisation(app);
    works = seeded.home.departments['Kinh tế - Hạ tầng'] as string;
    culture = seeded.home.departments['Văn hóa - Xã hội'] as string;
    chair = await person(app, 'chair');
    leader = await person(app, 'leader');
    superior = await person(app, 'superior');
    at('2026-11-18');
    dialogue = await seedDialogue(app, seeded.home);
    at('2026-11-26');
    const service = app.nest.get(AssignmentService);
    const done = async (departmentId: string, dueOn: string, finishedOn: string): Promise<void> => {
      at('2026-11-26');
      const officer = await person(app, 'department_officer', { departmentId });
      const { assignment } = await seedTask(app, chair.actor, dialogue, { leadDepartmentId: departmentId, dueOn });
      at(finishedOn);
      await service.submit(officer.actor, assignment.id, { version: 1, report: 'Xong.' });
      await service.approve(leader.actor, assignment.id, 2);
    };
    for (const finishedOn of ['2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02'])
      await done(works, '2026-12-02', finishedOn);
    await done(works, '2026-12-02', '2026-12-03');
    await done(culture, '2026-12-02', '2026-12-01');
    at('2026-11-26');
    await seedTask(app, chair.actor, dialogue, { leadDepartmentId: culture, dueOn: '2026-12-01' });
    await seedTask(app, chair.actor, dialogue, { leadDepartmentId: culture, dueOn: '2026-12-31' });
    await seedTask(app, chair.actor, dialogue, { leadDepartmentId: culture, continuous: true });
    const { assignment } = await seedTask(app, chair.actor, dialogue, {
      leadDepartmentId: works,
      dueOn: '2026-12-31',
    });
    await service.cancel(leader.actor, assignment.id, 1, 'Trùng.');
    const rehearsal = await seedDialogue(app, seeded.home, { rehearsalOf: dialogue.id });
    await seedTask(app, chair.actor, rehearsal, { leadDepartmentId: works });
    at('2026-12-04');
  });
  afterAll(() => app.close());

  const departments = (who: Person, organisationId?: string): Promise<DepartmentsReportView> =>
    app.nest.get(DepartmentReportQueries).get(who.actor, { year: 2026, ...(organisationId ? { organisationId } : {}) });

  it('rank departments with five finished tasks or more by what was on time', async () => {
    const report = await departments(leader);
    expect(report.departments.map((one) => [one.name, one.rank])).toEqual([
      ['Phòng Kinh tế - Hạ tầng', 1],
      ['Phòng Văn phòng', null],
      ['Phòng Văn hóa - Xã hội', null],
      ['Phòng Hành chính công', null],
    ]);
    expect(report.departments[0]).toMatchObject({
      assigned: 5,
      doneOnTime: 4,
      doneLate: 1,
      withinTerm: 0,
      overdue: 0,
      cancelled: 1,
      onTimePercent: 80,
      averageDays: 3,
    });
    expect(report.departments[2]).toMatchObject({ assigned: 4, doneOnTime: 1, withinTerm: 2, overdue: 1 });
    expect(report.total).toMatchObject({
      assigned: 9,
      doneOnTime: 5,
      doneLate: 1,
      withinTerm: 2,
      overdue: 1,
      cancelled: 1,
    });
    expect(report.rule.finishedNeeded).toBe(5);
  });

  it('contain durations and ratings', async () => {
    const given = await app.reader.manager.find(Assignment, {
      where: { leadDepartmentId: works, status: 'done' },
      order: { id: 'ASC' },
      take: 2,
    });
    expect(given).toHaveLength(2);
    for (const [index, { opinionId }] of given.entries())
      await app.transaction.run(async (tx) =>
        rate(tx, await loadOpinion(tx, opinionId as string), { verdict: index === 0 ? 'solved' : 'unsolved' }, author),
      );
    const report = await departments(leader, seeded.home.id);
    const ratings = new Map(report.departments.map((one) => [one.departmentId, one.ratings]));
    expect(ratings.get(works)).toEqual({ solved: 1, partly: 0, unsolved: 1 });
    expect(ratings.get(culture)).toEqual({ solved: 0, partly: 0, unsolved: 0 });
    expect(report.months).toEqual([
      { month: 11, finished: 2, averageDays: 1.5 },
      { month: 12, finished: 4, averageDays: expect.any(Number) },
    ]);
  });

  it('are separate for each year', async () => {
    const report = await app.nest.get(DepartmentReportQueries).get(leader.actor, { year: 2025 });
    expect(report.total.assigned).toBe(0);
  });

  it('of departments are for their own organisation only', async () => {
    await expect(departments(superior, seeded.home.id)).rejects.toMatchObject({ code: 'not-found' });
    const neighbour = await person(app, 'leader', { organisationId: seeded.foreign.id });
    await expect(departments(neighbour, seeded.home.id)).rejects.toMatchObject({ code: 'not-found' });
    const receptionist = await person(app, 'receptionist');
    await expect(departments(receptionist, seeded.home.id)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('of a dialogue add up and list which questions were called, in which order and why', async () => {
    const session = await seedDialogue(app, seeded.home);
    const land = seeded.home.fields['Đất đai'] as string;
    const early = new Date('2026-12-04T01:00:00Z');
    const later = new Date('2026-12-04T01:05:00Z');
    const first = await seedOpinion(app, session, {
      fieldId: land,
      acceptedAt: early,
      calledAt: new Date('2026-12-04T01:30:00Z'),
    });
    const ahead = await seedOpinion(app, session, {
      fieldId: land,
      acceptedAt: later,
      calledAt: new Date('2026-12-04T01:20:00Z'),
    });
    await seedOpinion(app, session, { fieldId: land });
    await seedOpinion(app, session, { status: 'declined', reasonCode: 'complaint' });
    const praise = await seedOpinion(app, session, { kind: 'praise' });
    for (const opinion of [first, ahead]) await decide(app, chair.actor, opinion.id, { outcome: 'answered' });
    await decide(app, chair.actor, praise.id, { outcome: 'noted' });
    const report = await app.nest.get(DialogueReportQueries).get(leader.actor, session.id);
    const counted = { received: 5, waiting: 1, answered: 2, noted: 1, declined: 1, heard: 0 };
    expect(report.onDay).toMatchObject(counted);
    expect(report.present).toMatchObject(counted);
    expect(report.declined).toEqual([{ reason: 'complaint', count: 1 }]);
    expect(report.fields).toEqual([
      expect.objectContaining({ fieldName: 'Đất đai', received: 3, called: 2, waiting: 1, notReached: 1 }),
      expect.objectContaining({ fieldName: null, received: 2, called: 0, declined: 1, uncalled: 1, notReached: 2 }),
    ]);
    expect(report.called.map((one) => [one.position, one.id, one.criterion, one.outcome])).toEqual([
      [1, ahead.id, 'ahead', 'answered'],
      [2, first.id, 'arrival', 'answered'],
    ]);
    expect(report.tasks.assigned).toBe(0);
    await expect(app.nest.get(DialogueReportQueries).get(superior.actor, session.id)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('of the units show a superior only what was held and published in time', async () => {
    await insertDutyRule(app, seeded.home.id, 'citizen_dialogue', 2);
    const held = await seedDialogue(app, seeded.home, {
      announcedAt: new Date('2026-11-24T02:00:00Z'),
      status: 'concluded',
    });
    await publishOutcomes(app, held);
    const { units } = await app.nest.get(UnitReportQueries).get(superior.actor, { year: 2026 });
    expect(units.map((one) => one.name)).toEqual([
      'Ủy ban nhân dân phường Minh Khê',
      'Ủy ban nhân dân phường Trúc Lâm',
    ]);
    const [home, foreign] = units;
    expect(home).toMatchObject({ required: 2, held: 3, missing: 0, results: { met: 1, late: 0, pending: 2 } });
    expect(home?.notices.late).toBe(2);
    expect(home?.notices.met).toBe(1);
    expect(home?.tasks).toMatchObject({ assigned: 9, doneOnTime: 5 });
    expect(foreign).toMatchObject({ required: 0, held: 0, tasks: { assigned: 0 } });
    expect(JSON.stringify(units)).not.toContain('cống');
  });

  it('of the units are empty for organisations that are not a superior', async () => {
    expect((await app.nest.get(UnitReportQueries).get(leader.actor, { year: 2026 })).units).toEqual([]);
  });
});
