import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Account } from '../../src/auth/account.entity.js';
import type { Actor } from '../../src/auth/actor.js';
import type { AssignmentView } from '../../src/assignment/dto/assignment.view.js';
import type { ListAssignmentsDto } from '../../src/assignment/dto/list-assignments.dto.js';
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

  async function pagesOf(actor: Actor, query: ListAssignmentsDto): Promise<AssignmentView[]> {
    const found: AssignmentView[] = [];
    let after: string | undefined;
    do {
      const page = await reading.list(actor, { ...query, limit: 3, ...(after ? { after } : {}) });
      found.push(...page.items);
      after = page.next ?? undefined;
    } while (after);
    return found;
  }
  const idsOf = (rows: readonly { id: string }[]): string[] => rows.map((one) => one.id);

  it('is paged, soonest first, those without a date last, without duplicates or gaps', async () => {
    const ofDialogue = await reading.list(ward.leader.actor, { dialogueId: dialogue.id });
    expect(idsOf(await pagesOf(ward.leader.actor, { dialogueId: dialogue.id }))).toEqual(idsOf(ofDialogue.items));
    const everything = await pagesOf(ward.leader.actor, {});
    const keys = everything.map(({ id, due }) => `${due.dueOn ?? 'none'}_${id}`);
    expect(keys).toEqual([...new Set(keys)].sort());
    expect(idsOf(everything)).toEqual(expect.arrayContaining(idsOf(ofDialogue.items)));
  });

  it('of a department has what it leads and what it coordinates, in one order', async () => {
    await seedTask(ward.app, ward.chair.actor, dialogue, {
      leadDepartmentId: ward.culture,
      coordinatingDepartmentIds: [ward.works],
      dueOn: '2026-12-10',
    });
    const everything = await pagesOf(ward.leader.actor, {});
    const own = everything.filter(({ lead, coordinating }) => idsOf([lead, ...coordinating]).includes(ward.works));
    expect(new Set(own.map(({ lead }) => lead.id))).toEqual(new Set([ward.works, ward.culture]));
    expect(idsOf(await pagesOf(ward.officer.actor, {}))).toEqual(idsOf(own));
    expect(idsOf(await pagesOf(ward.leader.actor, { departmentId: ward.works }))).toEqual(idsOf(own));
    const both = own.filter(({ lead, coordinating }) => idsOf([lead, ...coordinating]).includes(ward.culture));
    expect(idsOf(await pagesOf(ward.officer.actor, { departmentId: ward.culture }))).toEqual(idsOf(both));
  });

  it('has those for which more time is asked', async () => {
    const asked = { version: 1, dueOn: '2026-12-30', reason: 'Chờ vật tư.' };
    await clock.askExtension(ward.officer.actor, task.id, asked);
    const found = await pagesOf(ward.leader.actor, { extensionAsked: 'true' });
    expect(idsOf(found)).toContain(task.id);
    expect(found.every((one) => one.extensionAsked)).toBe(true);
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
