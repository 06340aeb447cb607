import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Assignment, AssignmentReport } from '../../src/assignment/assignment.entity.js';
import { AssignmentQueries } from '../../src/assignment/assignment.queries.js';
import { AssignmentService } from '../../src/assignment/assignment.service.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { Opinion } from '../../src/opinion/opinion.entity.js';
import { type Hall, openHall, person, seedDialogue, seedTask } from '../support/assignments.js';
import { engines } from '../support/test-app.js';

describe.each(engines)('a task on %s', (engine) => {
  let hall: Hall;
  let tasks: AssignmentService;
  let reading: AssignmentQueries;
  let dialogue: Dialogue;
  let opinion: Opinion;
  let task: Assignment;

  beforeAll(async () => {
    hall = await openHall(engine);
    tasks = hall.house.app.get(AssignmentService);
    reading = hall.house.app.get(AssignmentQueries, { strict: false });
  });
  afterAll(() => hall.house.close());
  beforeEach(async () => {
    hall.house.clock.set(new Date('2026-11-26T02:44:00Z'));
    dialogue = await seedDialogue(hall.house, hall.seeded.home);
    ({ opinion, assignment: task } = await seedTask(hall.house, hall.chair.actor, dialogue, {
      leadDepartmentId: hall.works,
      coordinatingDepartmentIds: [hall.culture],
    }));
  });

  const at = (day: string): void => hall.house.clock.set(new Date(`${day}T02:00:00Z`));
  const outcome = async () => (await hall.house.reader.manager.findOneByOrFail(Opinion, { id: opinion.id })).outcome;

  it('goes from the department to its approval, and the opinion is answered', async () => {
    await tasks.acknowledge(hall.officer.actor, task.id, 1);
    await tasks.start(hall.officer.actor, task.id, 2);
    await tasks.report(hall.officer.actor, task.id, 3, 'Đã khảo sát 80 m cống.');
    at('2026-12-09');
    await tasks.submit(hall.officer.actor, task.id, { version: 4, report: 'Đã nạo vét xong, có ảnh nghiệm thu.' });
    at('2026-12-14');
    expect(await tasks.approve(hall.leader.actor, task.id, 5)).toMatchObject({
      status: 'done',
      finishedOn: '2026-12-09',
    });
    expect(await outcome()).toBe('answered');
    const detail = await reading.get(hall.leader.actor, task.id);
    expect(detail.due).toEqual({ dueOn: '2026-12-10', state: 'met', days: 1 });
    expect(detail.reports.map((line) => line.text)).toEqual([
      'Đã khảo sát 80 m cống.',
      'Đã nạo vét xong, có ảnh nghiệm thu.',
    ]);
    expect(detail.history.map((line) => [line.verb, line.from, line.to])).toEqual([
      ['assign', null, 'assigned'],
      ['acknowledge', 'assigned', 'acknowledged'],
      ['start', 'acknowledged', 'in_progress'],
      ['report', 'in_progress', 'in_progress'],
      ['submit', 'in_progress', 'submitted'],
      ['approve', 'submitted', 'done'],
    ]);
  });

  it('returned for rework counts as unfinished again', async () => {
    await tasks.submit(hall.officer.actor, task.id, { version: 1, report: 'Xong.' });
    const returned = await tasks.return(hall.leader.actor, task.id, 2, 'Chưa có ảnh nghiệm thu.');
    expect(returned).toMatchObject({ status: 'in_progress', finishedOn: null, submittedAt: null });
  });

  it('handed back goes to the organiser with the clock running, and to another department from there', async () => {
    await tasks.handBack(hall.officer.actor, task.id, 1, 'Việc này thuộc Văn phòng.');
    at('2026-12-11');
    expect((await reading.get(hall.organiser.actor, task.id)).due).toMatchObject({ state: 'late', days: -1 });
    const after = await tasks.reassign(hall.organiser.actor, task.id, { version: 2, leadDepartmentId: hall.office });
    expect(after).toMatchObject({ status: 'assigned', leadDepartmentId: hall.office, dueOn: task.dueOn });
    await expect(reading.get(hall.officer.actor, task.id)).rejects.toMatchObject({ code: 'not-found' });
    expect((await reading.get(hall.other.actor, task.id)).lead.id).toBe(hall.office);
  });

  it('reassigned may get a new date, never two terms and never a department of another organisation', async () => {
    const foreign = hall.seeded.foreign.departments['Văn phòng'] as string;
    const dto = { version: 1, leadDepartmentId: hall.office };
    await expect(
      tasks.reassign(hall.organiser.actor, task.id, { ...dto, leadDepartmentId: foreign }),
    ).rejects.toMatchObject({
      details: { errors: [{ field: 'leadDepartmentId', rule: 'id-unknown' }] },
    });
    await expect(
      tasks.reassign(hall.organiser.actor, task.id, { ...dto, workingDays: 3, continuous: true }),
    ).rejects.toMatchObject({ code: 'validation-failed' });
    expect(await tasks.reassign(hall.organiser.actor, task.id, { ...dto, workingDays: 3 })).toMatchObject({
      dueOn: '2026-12-01',
    });
  });

  it('cancelled with a reason leaves the opinion noted and counts in no cell', async () => {
    await tasks.cancel(hall.leader.actor, task.id, 1, 'Trùng với nhiệm vụ của buổi trước.');
    expect(await outcome()).toBe('noted');
    await expect(tasks.start(hall.officer.actor, task.id, 2)).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it('done may be reopened, with a date by the rule', async () => {
    await tasks.submit(hall.officer.actor, task.id, { version: 1, report: 'Xong.' });
    await tasks.approve(hall.organiser.actor, task.id, 2);
    const again = await tasks.reopen(hall.organiser.actor, task.id, 3, 'Mưa lớn lại ngập.');
    expect(again).toMatchObject({ status: 'in_progress', finishedOn: null, doneAt: null, dueOn: '2026-12-18' });
    expect(await outcome()).toBe('assigned');
  });

  it('is refused to whoever looked at an older version', async () => {
    await tasks.acknowledge(hall.officer.actor, task.id, 1);
    await expect(tasks.start(hall.officer.actor, task.id, 1)).rejects.toMatchObject({
      code: 'version-conflict',
      details: { present: { status: 'acknowledged', version: 2 } },
    });
  });

  it('lets one of two people at once win', async () => {
    const results = await Promise.allSettled([
      tasks.acknowledge(hall.officer.actor, task.id, 1),
      tasks.start(hall.officer.actor, task.id, 1),
    ]);
    expect(results.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await reading.get(hall.leader.actor, task.id)).version).toBe(2);
  });

  it("is its lead department's: one that coordinates reads and reports, another one does not find it", async () => {
    expect((await reading.get(hall.coordinator.actor, task.id)).coordinating).toEqual([
      { id: hall.culture, name: 'Phòng Văn hóa - Xã hội' },
    ]);
    await expect(tasks.acknowledge(hall.coordinator.actor, task.id, 1)).rejects.toMatchObject({ code: 'forbidden' });
    await tasks.report(hall.coordinator.actor, task.id, 1, 'Đã góp ý phần phối hợp.');
    await expect(tasks.acknowledge(hall.other.actor, task.id, 2)).rejects.toMatchObject({ code: 'not-found' });
    await expect(reading.get(hall.other.actor, task.id)).rejects.toMatchObject({ code: 'not-found' });
    expect((await reading.list(hall.other.actor, { dialogueId: dialogue.id })).items).toEqual([]);
    expect((await reading.list(hall.coordinator.actor, { dialogueId: dialogue.id })).items).toHaveLength(1);
  });

  it('is approved by leader or organiser, not by the department itself', async () => {
    await tasks.submit(hall.officer.actor, task.id, { version: 1, report: 'Xong.' });
    await expect(tasks.approve(hall.officer.actor, task.id, 2)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(tasks.cancel(hall.officer.actor, task.id, 2, 'Thôi.')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('does not exist for another organisation or the superior', async () => {
    for (const stranger of [
      await person(hall.house, 'organiser', { organisationId: hall.seeded.foreign.id }),
      await person(hall.house, 'superior'),
    ]) {
      await expect(tasks.cancel(stranger.actor, task.id, 1, 'Thôi.')).rejects.toMatchObject({ code: 'not-found' });
      expect((await reading.list(stranger.actor, {})).items).toEqual([]);
    }
    expect(await hall.house.reader.manager.countBy(AssignmentReport, { assignmentId: task.id })).toBe(0);
  });
});
