import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Assignment, AssignmentReport } from '../../src/assignment/assignment.entity.js';
import { AssignmentQueries } from '../../src/assignment/assignment.queries.js';
import { AssignmentService } from '../../src/assignment/assignment.service.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { Opinion } from '../../src/opinion/opinion.entity.js';
import { type Ward, openWard, person, seedDialogue, seedTask } from '../support/assignments.js';
import { engines } from '../support/test-app.js';

describe.each(engines)('a task on %s', (engine) => {
  let ward: Ward;
  let tasks: AssignmentService;
  let reading: AssignmentQueries;
  let dialogue: Dialogue;
  let opinion: Opinion;
  let task: Assignment;

  beforeAll(async () => {
    ward = await openWard(engine);
    tasks = ward.app.nest.get(AssignmentService);
    reading = ward.app.nest.get(AssignmentQueries, { strict: false });
  });
  afterAll(() => ward.app.close());
  beforeEach(async () => {
    ward.app.clock.set(new Date('2026-11-26T02:44:00Z'));
    dialogue = await seedDialogue(ward.app, ward.seeded.home);
    ({ opinion, assignment: task } = await seedTask(ward.app, ward.chair.actor, dialogue, {
      leadDepartmentId: ward.works,
      coordinatingDepartmentIds: [ward.culture],
    }));
  });

  const at = (day: string): void => ward.app.clock.set(new Date(`${day}T02:00:00Z`));
  const outcome = async () => (await ward.app.reader.manager.findOneByOrFail(Opinion, { id: opinion.id })).outcome;

  it('goes from the department to its approval, and the opinion is answered', async () => {
    await tasks.acknowledge(ward.officer.actor, task.id, 1);
    await tasks.start(ward.officer.actor, task.id, 2);
    await tasks.report(ward.officer.actor, task.id, 3, 'Đã khảo sát 80 m cống.');
    at('2026-12-09');
    await tasks.submit(ward.officer.actor, task.id, { version: 4, report: 'Đã nạo vét xong, có ảnh nghiệm thu.' });
    at('2026-12-14');
    expect(await tasks.approve(ward.leader.actor, task.id, 5)).toMatchObject({
      status: 'done',
      finishedOn: '2026-12-09',
    });
    expect(await outcome()).toBe('answered');
    const detail = await reading.get(ward.leader.actor, task.id);
    expect(detail.due).toEqual({ dueOn: '2026-12-10', state: 'met', days: 1, calendarDays: 1, confirmed: true });
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
    await tasks.submit(ward.officer.actor, task.id, { version: 1, report: 'Xong.' });
    const returned = await tasks.return(ward.leader.actor, task.id, 2, 'Chưa có ảnh nghiệm thu.');
    expect(returned).toMatchObject({ status: 'in_progress', finishedOn: null, submittedAt: null });
  });

  it('handed back goes to the organiser without a pause, and from there to another department', async () => {
    await tasks.handBack(ward.officer.actor, task.id, 1, 'Việc này thuộc Văn phòng.');
    at('2026-12-11');
    expect((await reading.get(ward.organiser.actor, task.id)).due).toMatchObject({ state: 'late', days: -1 });
    const after = await tasks.reassign(ward.organiser.actor, task.id, { version: 2, leadDepartmentId: ward.office });
    expect(after).toMatchObject({ status: 'assigned', leadDepartmentId: ward.office, dueOn: task.dueOn });
    await expect(reading.get(ward.officer.actor, task.id)).rejects.toMatchObject({ code: 'not-found' });
    expect((await reading.get(ward.other.actor, task.id)).lead.id).toBe(ward.office);
  });

  it('reassigned may get a new date, never two terms and never a department of another organisation', async () => {
    const foreign = ward.seeded.foreign.departments['Văn phòng'] as string;
    const dto = { version: 1, leadDepartmentId: ward.office };
    await expect(
      tasks.reassign(ward.organiser.actor, task.id, { ...dto, leadDepartmentId: foreign }),
    ).rejects.toMatchObject({
      details: { errors: [{ field: 'leadDepartmentId', rule: 'id-unknown' }] },
    });
    await expect(
      tasks.reassign(ward.organiser.actor, task.id, { ...dto, workingDays: 3, continuous: true }),
    ).rejects.toMatchObject({ code: 'validation-failed' });
    expect(await tasks.reassign(ward.organiser.actor, task.id, { ...dto, workingDays: 3 })).toMatchObject({
      dueOn: '2026-12-01',
    });
  });

  it('cancelled with a reason leaves the opinion noted and counts in no cell', async () => {
    await tasks.cancel(ward.leader.actor, task.id, 1, 'Trùng với nhiệm vụ của buổi trước.');
    expect(await outcome()).toBe('noted');
    await expect(tasks.start(ward.officer.actor, task.id, 2)).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it('done may be reopened, with a date by the rule', async () => {
    await tasks.submit(ward.officer.actor, task.id, { version: 1, report: 'Xong.' });
    await tasks.approve(ward.organiser.actor, task.id, 2);
    const again = await tasks.reopen(ward.organiser.actor, task.id, 3, 'Mưa lớn lại ngập.');
    expect(again).toMatchObject({ status: 'in_progress', finishedOn: null, doneAt: null, dueOn: '2026-12-18' });
    expect(await outcome()).toBe('assigned');
  });

  it('refuses commands based on an older version', async () => {
    await tasks.acknowledge(ward.officer.actor, task.id, 1);
    await expect(tasks.start(ward.officer.actor, task.id, 1)).rejects.toMatchObject({
      code: 'version-conflict',
      details: { present: { status: 'acknowledged', version: 2 } },
    });
  });

  it('accepts one of two simultaneous commands', async () => {
    const results = await Promise.allSettled([
      tasks.acknowledge(ward.officer.actor, task.id, 1),
      tasks.start(ward.officer.actor, task.id, 1),
    ]);
    expect(results.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await reading.get(ward.leader.actor, task.id)).version).toBe(2);
  });

  it('belongs to its lead department; coordinating ones read and report, others do not find it', async () => {
    expect((await reading.get(ward.coordinator.actor, task.id)).coordinating).toEqual([
      { id: ward.culture, name: 'Phòng Văn hóa - Xã hội' },
    ]);
    await expect(tasks.acknowledge(ward.coordinator.actor, task.id, 1)).rejects.toMatchObject({ code: 'forbidden' });
    await tasks.report(ward.coordinator.actor, task.id, 1, 'Đã góp ý phần phối hợp.');
    await expect(tasks.acknowledge(ward.other.actor, task.id, 2)).rejects.toMatchObject({ code: 'not-found' });
    await expect(reading.get(ward.other.actor, task.id)).rejects.toMatchObject({ code: 'not-found' });
    expect((await reading.list(ward.other.actor, { dialogueId: dialogue.id })).items).toEqual([]);
    expect((await reading.list(ward.coordinator.actor, { dialogueId: dialogue.id })).items).toHaveLength(1);
  });

  it('is approved by leader or organiser, not by the department itself', async () => {
    await tasks.submit(ward.officer.actor, task.id, { version: 1, report: 'Xong.' });
    await expect(tasks.approve(ward.officer.actor, task.id, 2)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(tasks.cancel(ward.officer.actor, task.id, 2, 'Thôi.')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('does not exist for another organisation or the superior', async () => {
    for (const stranger of [
      await person(ward.app, 'organiser', { organisationId: ward.seeded.foreign.id }),
      await person(ward.app, 'superior'),
    ]) {
      await expect(tasks.cancel(stranger.actor, task.id, 1, 'Thôi.')).rejects.toMatchObject({ code: 'not-found' });
      expect((await reading.list(stranger.actor, {})).items).toEqual([]);
    }
    expect(await ward.app.reader.manager.countBy(AssignmentReport, { assignmentId: task.id })).toBe(0);
  });
});
