import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Assignment } from '../../src/assignment/assignment.entity.js';
import { AssignmentService } from '../../src/assignment/assignment.service.js';
import { DueOptionQueries } from '../../src/assignment/deadline/due-option.queries.js';
import { newId } from '../../src/common/ids.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { DialogueDepartment } from '../../src/dialogue/dialogue.entity.js';
import { FollowUpHooks } from '../../src/opinion/tracking/follow-up-hooks.js';
import { Brief, Opinion } from '../../src/opinion/opinion.entity.js';
import { loadOpinion } from '../../src/opinion/opinion.transitions.js';
import { decide, type Person, person, seedDialogue, seedOpinion, seedTask } from '../support/assignments.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { type Seeded, seedOrganisation } from '../support/organisation.js';

describe.each(engines)('after the decision on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let chair: Person;
  let works: string;
  let culture: string;
  let dialogue: Dialogue;

  beforeAll(async () => {
    app = await openTestApp(engine);
    seeded = await seedOrganisation(app);
    chair = await person(app, 'chair');
    works = seeded.home.departments['Kinh tế - Hạ tầng'] as string;
    culture = seeded.home.departments['Văn hóa - Xã hội'] as string;
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.set(new Date('2026-11-26T02:44:00Z'));
    dialogue = await seedDialogue(app, seeded.home);
  });

  const reopen = (opinion: Opinion): Promise<void> =>
    app.transaction.run(async (tx) =>
      app.nest
        .get(FollowUpHooks, { strict: false })
        .get()
        .reopen(tx, await loadOpinion(tx, opinion.id), 'Mưa lớn lại ngập.'),
    );
  const tasksOf = (opinionId: string): Promise<Assignment[]> => app.reader.manager.findBy(Assignment, { opinionId });
  const outcome = async (id: string) => (await app.reader.manager.findOneByOrFail(Opinion, { id })).outcome;

  it('a dissatisfied author can reopen the finished task', async () => {
    const officer = await person(app, 'department_officer', { departmentId: works });
    const leader = await person(app, 'leader');
    const service = app.nest.get(AssignmentService);
    const { opinion, assignment } = await seedTask(app, chair.actor, dialogue, { leadDepartmentId: works });
    await service.submit(officer.actor, assignment.id, { version: 1, report: 'Xong.' });
    await service.approve(leader.actor, assignment.id, 2);
    app.clock.set(new Date('2026-12-14T02:00:00Z'));
    await reopen(opinion);
    expect(await tasksOf(opinion.id)).toMatchObject([
      {
        id: assignment.id,
        status: 'in_progress',
        dueOn: '2027-01-06',
        dueExplanation: { basis: 'rule', stage: 'reopen' },
      },
    ]);
    expect(await outcome(opinion.id)).toBe('assigned');
  });

  it('a question answered in the hall becomes a task of its department', async () => {
    const { id } = await seedOpinion(app, dialogue, { departmentId: culture });
    const { opinion } = await decide(app, chair.actor, id, { outcome: 'answered' });
    await reopen(opinion);
    expect(await tasksOf(id)).toMatchObject([
      { leadDepartmentId: culture, status: 'assigned', task: 'Mưa lớn lại ngập.' },
    ]);
    expect(await outcome(id)).toBe('assigned');
  });

  it('an open task stays open', async () => {
    const { opinion, assignment } = await seedTask(app, chair.actor, dialogue, { leadDepartmentId: works });
    await reopen(opinion);
    expect(await tasksOf(opinion.id)).toMatchObject([
      { id: assignment.id, status: 'assigned', version: assignment.version },
    ]);
  });

  describe("the chair's table of departments and dates", () => {
    const options = (who: Person, opinionId: string | null = null) =>
      app.nest.get(DueOptionQueries, { strict: false }).get(who.actor, dialogue.id, opinionId);

    it('has 5, 10 and 15 working days, each explained, and the departments in their usual order', async () => {
      const found = await options(chair);
      expect(found.columns.map((one) => [one.workingDays, one.dueOn, one.confirmed])).toEqual([
        [5, '2026-12-03', true],
        [10, '2026-12-10', true],
        [15, '2026-12-18', true],
      ]);
      expect(found.columns[2]?.explanation).toMatchObject({ start: '2026-11-26', deadline: { amount: 15 } });
      expect(found.departments.map((one) => one.name)).toEqual(Object.keys(seeded.home.departments));
      expect(found.written).toMatchObject({ workingDays: 15, dueOn: '2026-12-18' });
    });

    it('puts the department of the field first and brings its approved proposal', async () => {
      const opinion = await seedOpinion(app, dialogue, { departmentId: culture, kind: 'problem' });
      await app.transaction.run(async (tx) => {
        for (const departmentId of [works, culture])
          await tx.manager.insert(DialogueDepartment, { dialogueId: dialogue.id, departmentId, quota: 0 });
        await tx.manager.insert(Brief, {
          id: newId(),
          opinionId: opinion.id,
          departmentId: culture,
          text: 'Đề xuất giao phòng Kinh tế.',
          proposedDepartmentId: works,
          proposedWorkingDays: 10,
          draftedBy: null,
          approvedBy: null,
          approvedAt: tx.now,
          updatedAt: tx.now,
          version: 1,
        });
      });
      const found = await options(chair, opinion.id);
      expect(found.departments.map((one) => one.id)).toEqual([culture, works]);
      expect(found).toMatchObject({
        fieldDepartmentId: culture,
        proposed: { departmentId: works, workingDays: 10 },
        written: { workingDays: 10, dueOn: '2026-12-10' },
      });
    });

    it("is for those who decide; another organisation's opinion is not found", async () => {
      const officer = await person(app, 'department_officer', { departmentId: works });
      await expect(options(officer)).rejects.toMatchObject({ code: 'forbidden' });
      const elsewhere = await seedOpinion(app, await seedDialogue(app, seeded.foreign));
      await expect(options(chair, elsewhere.id)).rejects.toMatchObject({ code: 'not-found' });
    });
  });
});
