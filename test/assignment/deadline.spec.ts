import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Assignment, Urge } from '../../src/assignment/assignment.entity.js';
import { AssignmentQueries } from '../../src/assignment/assignment.queries.js';
import { AssignmentService } from '../../src/assignment/assignment.service.js';
import { AssignmentDeadlineService } from '../../src/assignment/deadline/assignment-deadline.service.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { type Ward, openWard, seedDialogue, seedTask } from '../support/assignments.js';
import { engines } from '../support/test-app.js';

describe.each(engines)('the deadline of a task on %s', (engine) => {
  let ward: Ward;
  let tasks: AssignmentService;
  let clock: AssignmentDeadlineService;
  let reading: AssignmentQueries;
  let dialogue: Dialogue;
  let task: Assignment;

  beforeAll(async () => {
    ward = await openWard(engine);
    tasks = ward.app.nest.get(AssignmentService);
    clock = ward.app.nest.get(AssignmentDeadlineService);
    reading = ward.app.nest.get(AssignmentQueries, { strict: false });
  });
  afterAll(() => ward.app.close());
  beforeEach(async () => {
    ward.app.clock.set(new Date('2026-11-26T02:44:00Z'));
    dialogue = await seedDialogue(ward.app, ward.seeded.home);
    ({ assignment: task } = await seedTask(ward.app, ward.chair.actor, dialogue, {
      leadDepartmentId: ward.works,
      coordinatingDepartmentIds: [ward.culture],
    }));
  });

  const at = (day: string): void => ward.app.clock.set(new Date(`${day}T02:00:00Z`));
  const read = (): Promise<Assignment> => ward.app.reader.manager.findOneByOrFail(Assignment, { id: task.id });

  it('is moved by an extension requested with a reason and granted', async () => {
    const asked = await clock.askExtension(ward.officer.actor, task.id, {
      version: 1,
      dueOn: '2026-12-16',
      reason: 'Chờ vật tư.',
    });
    expect(
      (await reading.list(ward.leader.actor, { dialogueId: dialogue.id, extensionAsked: 'true' })).items,
    ).toHaveLength(1);
    await clock.grant(ward.leader.actor, asked.id, { dueOn: '2026-12-14' });
    const detail = await reading.get(ward.officer.actor, task.id);
    expect(detail.due.dueOn).toBe('2026-12-14');
    expect(detail.dueExplanation).toMatchObject({ basis: 'extension', start: '2026-11-26' });
    expect(detail.extensions).toMatchObject([
      {
        fromDueOn: '2026-12-10',
        askedDueOn: '2026-12-16',
        grantedDueOn: '2026-12-14',
        state: 'granted',
        reason: 'Chờ vật tư.',
      },
    ]);
    await expect(clock.refuse(ward.leader.actor, asked.id, 'Thôi.')).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it('stays if an extension is refused, with the reason', async () => {
    const asked = await clock.askExtension(ward.officer.actor, task.id, {
      version: 1,
      dueOn: '2026-12-16',
      reason: 'Chờ vật tư.',
    });
    await expect(clock.refuse(ward.officer.actor, asked.id, 'Không.')).rejects.toMatchObject({ code: 'forbidden' });
    await clock.refuse(ward.leader.actor, asked.id, 'Vật tư đã có trong kho.');
    expect((await reading.get(ward.officer.actor, task.id)).extensions).toMatchObject([
      { state: 'refused', settledReason: 'Vật tư đã có trong kho.' },
    ]);
    expect((await read()).dueOn).toBe('2026-12-10');
  });

  it('is not extended twice at once, backwards, or by another department', async () => {
    const ask = (dueOn: string, version = 1) =>
      clock.askExtension(ward.officer.actor, task.id, { version, dueOn, reason: 'Chờ.' });
    await expect(ask('2026-12-10')).rejects.toMatchObject({
      details: { errors: [{ field: 'dueOn', rule: 'date-too-early' }] },
    });
    await expect(
      clock.askExtension(ward.coordinator.actor, task.id, { version: 1, dueOn: '2026-12-16', reason: 'Chờ.' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await ask('2026-12-16');
    await expect(ask('2026-12-17', 2)).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it('is paused while the citizen is asked; the lost working days are added and explained', async () => {
    at('2026-12-01');
    await clock.pause(ward.officer.actor, task.id, 1, 'Chờ người dân gửi ảnh.');
    expect((await reading.get(ward.officer.actor, task.id)).due.state).toBe('paused');
    await expect(clock.pause(ward.officer.actor, task.id, 2, 'Chờ nữa.')).rejects.toMatchObject({
      code: 'wrong-state',
    });
    at('2026-12-04');
    await clock.resume(ward.officer.actor, task.id, 2);
    const detail = await reading.get(ward.officer.actor, task.id);
    expect(detail.due).toMatchObject({ dueOn: '2026-12-16', state: 'ok' });
    expect(detail.dueExplanation).toMatchObject({ basis: 'working_days', pausedDays: 3 });
    expect(detail.pauses).toEqual([
      { pausedOn: '2026-12-01', resumedOn: '2026-12-04', reason: 'Chờ người dân gửi ảnh.' },
    ]);
    await expect(clock.resume(ward.officer.actor, task.id, 3)).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it('adds up several pauses', async () => {
    at('2026-12-01');
    await clock.pause(ward.officer.actor, task.id, 1, 'Chờ ảnh.');
    at('2026-12-02');
    await clock.resume(ward.officer.actor, task.id, 2);
    await clock.pause(ward.officer.actor, task.id, 3, 'Chờ giấy tờ.');
    at('2026-12-03');
    await tasks.submit(ward.officer.actor, task.id, { version: 4, report: 'Xong.' });
    expect(await read()).toMatchObject({ dueOn: '2026-12-14', pausedOn: null, dueExplanation: { pausedDays: 2 } });
  });

  it('can be urged once a working day; a Sunday counts for Monday', async () => {
    at('2026-11-29');
    await clock.urge(ward.leader.actor, task.id, 'Đề nghị báo cáo tiến độ.');
    at('2026-11-30');
    await expect(clock.urge(ward.organiser.actor, task.id, null)).rejects.toMatchObject({ code: 'already-urged' });
    at('2026-12-01');
    await clock.urge(ward.organiser.actor, task.id, null);
    expect((await reading.get(ward.officer.actor, task.id)).urges).toMatchObject([
      { urgedOn: '2026-11-30', departmentName: 'Phòng Kinh tế - Hạ tầng', words: 'Đề nghị báo cáo tiến độ.' },
      { urgedOn: '2026-12-01', words: null },
    ]);
    await expect(clock.urge(ward.officer.actor, task.id, null)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is urged once if two people do so at the same time', async () => {
    const results = await Promise.allSettled([
      clock.urge(ward.leader.actor, task.id, null),
      clock.urge(ward.organiser.actor, task.id, null),
    ]);
    expect(results.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await ward.app.reader.manager.countBy(Urge, { assignmentId: task.id })).toBe(1);
  });

  it('cannot be urged once the department has submitted', async () => {
    await tasks.submit(ward.officer.actor, task.id, { version: 1, report: 'Xong.' });
    await expect(clock.urge(ward.leader.actor, task.id, null)).rejects.toMatchObject({ code: 'wrong-state' });
  });
});
