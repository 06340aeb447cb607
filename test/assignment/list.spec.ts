import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Account } from '../../src/auth/account.entity.js';
import type { Assignment } from '../../src/assignment/assignment.entity.js';
import { AssignmentQueries } from '../../src/assignment/assignment.queries.js';
import { AssignmentService } from '../../src/assignment/assignment.service.js';
import { AssignmentDeadlineService } from '../../src/assignment/deadline/assignment-deadline.service.js';
import { dueStates } from '../../src/assignment/deadline/due.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { type Ward, openWard, seedDialogue, seedTask } from '../support/assignments.js';
import { engines } from '../support/test-app.js';

describe.each(engines)('the list of tasks on %s', (engine) => {
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

  beforeEach(async () => {
    const seed = (order: object) =>
      seedTask(ward.app, ward.chair.actor, dialogue, { leadDepartmentId: ward.works, ...order });
    await seed({ dueOn: '2026-11-27' });
    await seed({ dueOn: '2026-12-04' });
    await seed({ dueOn: '2026-12-31' });
    await seed({ continuous: true });
    const paused = (await seed({ dueOn: '2026-12-03' })).assignment;
    await clock.pause(ward.officer.actor, paused.id, 1, 'Chờ người dân.');
    const early = (await seed({ dueOn: '2026-12-02' })).assignment;
    await tasks.submit(ward.officer.actor, early.id, { version: 1, report: 'Xong.' });
    await tasks.approve(ward.leader.actor, early.id, 2);
    at('2026-12-02');
    const late = (await seed({ dueOn: '2026-12-02' })).assignment;
    at('2026-12-03');
    await tasks.submit(ward.officer.actor, late.id, { version: 1, report: 'Xong.' });
    at('2026-12-04');
  });

  it('finds by due state exactly those that are in it', async () => {
    const everything = (await reading.list(ward.leader.actor, { dialogueId: dialogue.id })).items;
    expect(everything).toHaveLength(8);
    for (const dueState of dueStates) {
      const found = (await reading.list(ward.leader.actor, { dialogueId: dialogue.id, dueState })).items.map(
        (one) => one.id,
      );
      expect(found).toEqual(everything.filter((one) => one.due.state === dueState).map((one) => one.id));
    }
    expect(new Set(everything.map((one) => one.due.state))).toEqual(
      new Set(['ok', 'late', 'near', 'none', 'paused', 'met']),
    );
  });

  it('is paged, soonest first, without duplicates or gaps', async () => {
    const whole = (await reading.list(ward.leader.actor, { dialogueId: dialogue.id })).items.map((one) => one.id);
    const paged: string[] = [];
    let after: string | undefined;
    do {
      const page = await reading.list(ward.leader.actor, {
        dialogueId: dialogue.id,
        limit: 3,
        ...(after ? { after } : {}),
      });
      paged.push(...page.items.map((one) => one.id));
      after = page.next ?? undefined;
    } while (after);
    expect(paged).toEqual(whole);
  });

  it('shows the last change of department and the last urge', async () => {
    const shown = async () => {
      const { items } = await reading.list(ward.leader.actor, { dialogueId: dialogue.id });
      const found = items.find((one) => one.id === task.id);
      return { handler: found?.handler, urgedOn: found?.urgedOn };
    };
    expect(await shown()).toEqual({ handler: null, urgedOn: null });
    await tasks.acknowledge(ward.officer.actor, task.id, 1);
    await clock.urge(ward.leader.actor, task.id, null);
    const name = (await ward.app.reader.manager.findOneByOrFail(Account, { id: ward.officer.accountId })).name;
    expect(await shown()).toEqual({ handler: name, urgedOn: '2026-12-04' });
    await tasks.reassign(ward.organiser.actor, task.id, { version: 3, leadDepartmentId: ward.culture });
    expect(await shown()).toEqual({ handler: null, urgedOn: '2026-12-04' });
  });

  it('can be filtered by department and state', async () => {
    const items = (await reading.list(ward.leader.actor, { dialogueId: dialogue.id, departmentId: ward.culture }))
      .items;
    expect(items.map((one) => one.id)).toEqual([task.id]);
    const done = (await reading.list(ward.leader.actor, { dialogueId: dialogue.id, status: 'done' })).items;
    expect(done.map((one) => one.status)).toEqual(['done']);
  });

  it('of a rehearsal is in no list unless its dialogue is asked for', async () => {
    const rehearsal = await seedDialogue(ward.app, ward.seeded.home, { rehearsalOf: dialogue.id });
    await seedTask(ward.app, ward.chair.actor, rehearsal, { leadDepartmentId: ward.works });
    const all = await reading.list(ward.leader.actor, { limit: 100 });
    expect(all.items.some((one) => one.dialogueId === rehearsal.id)).toBe(false);
    expect((await reading.list(ward.leader.actor, { dialogueId: rehearsal.id })).items).toHaveLength(1);
  });
});
