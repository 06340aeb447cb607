import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Assignment, AssignmentReport, Urge } from '../../src/assignment/assignment.entity.js';
import { AssignmentReading } from '../../src/assignment/assignment.reading.js';
import { AssignmentService } from '../../src/assignment/assignment.service.js';
import { ClockService } from '../../src/assignment/clock.service.js';
import { dueStates } from '../../src/assignment/due.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { Opinion } from '../../src/opinion/opinion.entity.js';
import { type Person, person, seedDialogue, seedTask } from '../support/assignments.js';
import { engines, type House, openHouse } from '../support/house.js';
import { type Seeded, seedOrganisation } from '../support/organisation.js';

const decidedAt = new Date('2026-11-26T02:44:00Z');

describe.each(engines)('a task on %s', (engine) => {
  let house: House;
  let seeded: Seeded;
  let tasks: AssignmentService;
  let clock: ClockService;
  let reading: AssignmentReading;
  let chair: Person;
  let organiser: Person;
  let leader: Person;
  let officer: Person;
  let coordinator: Person;
  let other: Person;
  let works: string;
  let culture: string;
  let office: string;
  let dialogue: Dialogue;
  let opinion: Opinion;
  let task: Assignment;

  beforeAll(async () => {
    house = await openHouse(engine);
    seeded = await seedOrganisation(house);
    tasks = house.app.get(AssignmentService);
    clock = house.app.get(ClockService);
    reading = house.app.get(AssignmentReading, { strict: false });
    works = seeded.home.departments['Kinh tế - Hạ tầng'] as string;
    culture = seeded.home.departments['Văn hóa - Xã hội'] as string;
    office = seeded.home.departments['Văn phòng'] as string;
    chair = await person(house, 'chair');
    organiser = await person(house, 'organiser');
    leader = await person(house, 'leader');
    officer = await person(house, 'department_officer', { departmentId: works });
    coordinator = await person(house, 'department_officer', { departmentId: culture });
    other = await person(house, 'department_officer', { departmentId: office });
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    house.clock.set(decidedAt);
    dialogue = await seedDialogue(house, seeded.home);
    ({ opinion, assignment: task } = await seedTask(house, chair.actor, dialogue, {
      leadDepartmentId: works,
      coordinatingDepartmentIds: [culture],
    }));
  });

  const at = (day: string): void => house.clock.set(new Date(`${day}T02:00:00Z`));
  const read = (): Promise<Assignment> => house.reader.manager.findOneByOrFail(Assignment, { id: task.id });
  const outcome = async () => (await house.reader.manager.findOneByOrFail(Opinion, { id: opinion.id })).outcome;
  const now = async (): Promise<number> => (await read()).version;

  it('goes from the department to its approval, and the opinion is answered', async () => {
    await tasks.acknowledge(officer.actor, task.id, 1);
    await tasks.start(officer.actor, task.id, 2);
    await tasks.report(officer.actor, task.id, 3, 'Đã khảo sát 80 m cống.');
    at('2026-12-09');
    await tasks.submit(officer.actor, task.id, { version: 4, report: 'Đã nạo vét xong, có ảnh nghiệm thu.' });
    at('2026-12-14');
    expect(await tasks.approve(leader.actor, task.id, 5)).toMatchObject({ status: 'done', finishedOn: '2026-12-09' });
    expect(await outcome()).toBe('answered');
    const detail = await reading.get(leader.actor, task.id);
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
    await tasks.submit(officer.actor, task.id, { version: 1, report: 'Xong.' });
    const returned = await tasks.return(leader.actor, task.id, 2, 'Chưa có ảnh nghiệm thu.');
    expect(returned).toMatchObject({ status: 'in_progress', finishedOn: null, submittedAt: null });
  });

  it('handed back goes to the organiser with the clock running, and to another department from there', async () => {
    await tasks.handBack(officer.actor, task.id, 1, 'Việc này thuộc Văn phòng.');
    at('2026-12-11');
    expect((await reading.get(organiser.actor, task.id)).due).toMatchObject({ state: 'late', days: -1 });
    const after = await tasks.reassign(organiser.actor, task.id, { version: 2, leadDepartmentId: office });
    expect(after).toMatchObject({ status: 'assigned', leadDepartmentId: office, dueOn: task.dueOn });
    await expect(reading.get(officer.actor, task.id)).rejects.toMatchObject({ code: 'not-found' });
    expect((await reading.get(other.actor, task.id)).lead.id).toBe(office);
  });

  it('reassigned may get a new date, never two terms and never a department of another organisation', async () => {
    const foreign = seeded.foreign.departments['Văn phòng'] as string;
    const dto = { version: 1, leadDepartmentId: office };
    await expect(tasks.reassign(organiser.actor, task.id, { ...dto, leadDepartmentId: foreign })).rejects.toMatchObject(
      {
        details: { errors: [{ field: 'leadDepartmentId', rule: 'id-unknown' }] },
      },
    );
    await expect(
      tasks.reassign(organiser.actor, task.id, { ...dto, workingDays: 3, continuous: true }),
    ).rejects.toMatchObject({ code: 'validation-failed' });
    expect(await tasks.reassign(organiser.actor, task.id, { ...dto, workingDays: 3 })).toMatchObject({
      dueOn: '2026-12-01',
    });
  });

  it('cancelled with a reason leaves the opinion noted and stands in no cell', async () => {
    await tasks.cancel(leader.actor, task.id, 1, 'Trùng với nhiệm vụ của buổi trước.');
    expect(await outcome()).toBe('noted');
    await expect(tasks.start(officer.actor, task.id, 2)).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it('done may be reopened, with a date by the rule', async () => {
    await tasks.submit(officer.actor, task.id, { version: 1, report: 'Xong.' });
    await tasks.approve(organiser.actor, task.id, 2);
    const again = await tasks.reopen(organiser.actor, task.id, 3, 'Mưa lớn lại ngập.');
    expect(again).toMatchObject({ status: 'in_progress', finishedOn: null, doneAt: null, dueOn: '2026-12-18' });
    expect(await outcome()).toBe('assigned');
  });

  it('is refused to whoever looked at an older version', async () => {
    await tasks.acknowledge(officer.actor, task.id, 1);
    await expect(tasks.start(officer.actor, task.id, 1)).rejects.toMatchObject({
      code: 'version-conflict',
      details: { present: { status: 'acknowledged', version: 2 } },
    });
  });

  it('lets one of two people at once win', async () => {
    const results = await Promise.allSettled([
      tasks.acknowledge(officer.actor, task.id, 1),
      tasks.start(officer.actor, task.id, 1),
    ]);
    expect(results.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await now()).toBe(2);
  });

  it("is its lead department's: one that coordinates reads and reports, another one does not find it", async () => {
    expect((await reading.get(coordinator.actor, task.id)).coordinating).toEqual([
      { id: culture, name: 'Phòng Văn hóa - Xã hội' },
    ]);
    await expect(tasks.acknowledge(coordinator.actor, task.id, 1)).rejects.toMatchObject({ code: 'forbidden' });
    await tasks.report(coordinator.actor, task.id, 1, 'Đã góp ý phần phối hợp.');
    await expect(tasks.acknowledge(other.actor, task.id, 2)).rejects.toMatchObject({ code: 'not-found' });
    await expect(reading.get(other.actor, task.id)).rejects.toMatchObject({ code: 'not-found' });
    expect((await reading.list(other.actor, { dialogueId: dialogue.id })).items).toEqual([]);
    expect((await reading.list(coordinator.actor, { dialogueId: dialogue.id })).items).toHaveLength(1);
  });

  it('is approved by leader or organiser, not by the department itself', async () => {
    await tasks.submit(officer.actor, task.id, { version: 1, report: 'Xong.' });
    await expect(tasks.approve(officer.actor, task.id, 2)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(tasks.cancel(officer.actor, task.id, 2, 'Thôi.')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('does not exist for another organisation or the superior', async () => {
    for (const stranger of [
      await person(house, 'organiser', { organisationId: seeded.foreign.id }),
      await person(house, 'superior'),
    ]) {
      await expect(tasks.cancel(stranger.actor, task.id, 1, 'Thôi.')).rejects.toMatchObject({ code: 'not-found' });
      expect((await reading.list(stranger.actor, {})).items).toEqual([]);
    }
    expect(await house.reader.manager.countBy(AssignmentReport, { assignmentId: task.id })).toBe(0);
  });

  describe('and its clock', () => {
    it('is moved on by an extension that was asked for with a reason and granted', async () => {
      const asked = await clock.askExtension(officer.actor, task.id, {
        version: 1,
        dueOn: '2026-12-16',
        reason: 'Chờ vật tư.',
      });
      expect(
        (await reading.list(leader.actor, { dialogueId: dialogue.id, extensionAsked: 'true' })).items,
      ).toHaveLength(1);
      await clock.grant(leader.actor, asked.id, { dueOn: '2026-12-14' });
      const detail = await reading.get(officer.actor, task.id);
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
      await expect(clock.refuse(leader.actor, asked.id, 'Thôi.')).rejects.toMatchObject({ code: 'wrong-state' });
    });

    it('stays where an extension is refused, with the reason', async () => {
      const asked = await clock.askExtension(officer.actor, task.id, {
        version: 1,
        dueOn: '2026-12-16',
        reason: 'Chờ vật tư.',
      });
      await expect(clock.refuse(officer.actor, asked.id, 'Không.')).rejects.toMatchObject({ code: 'forbidden' });
      await clock.refuse(leader.actor, asked.id, 'Vật tư đã có trong kho.');
      expect((await reading.get(officer.actor, task.id)).extensions).toMatchObject([
        { state: 'refused', settledReason: 'Vật tư đã có trong kho.' },
      ]);
      expect((await read()).dueOn).toBe('2026-12-10');
    });

    it('is not extended twice at once, backwards, or by another department', async () => {
      const ask = (dueOn: string, version = 1) =>
        clock.askExtension(officer.actor, task.id, { version, dueOn, reason: 'Chờ.' });
      await expect(ask('2026-12-10')).rejects.toMatchObject({
        details: { errors: [{ field: 'dueOn', rule: 'too-small' }] },
      });
      await expect(
        clock.askExtension(coordinator.actor, task.id, { version: 1, dueOn: '2026-12-16', reason: 'Chờ.' }),
      ).rejects.toMatchObject({ code: 'forbidden' });
      await ask('2026-12-16');
      await expect(ask('2026-12-17', 2)).rejects.toMatchObject({ code: 'wrong-state' });
    });

    it('stands while the citizen is asked: the working days lost are given back and explained', async () => {
      at('2026-12-01');
      await clock.pause(officer.actor, task.id, 1, 'Chờ người dân gửi ảnh.');
      expect((await reading.get(officer.actor, task.id)).due.state).toBe('paused');
      await expect(clock.pause(officer.actor, task.id, 2, 'Chờ nữa.')).rejects.toMatchObject({ code: 'wrong-state' });
      at('2026-12-04');
      await clock.resume(officer.actor, task.id, 2);
      const detail = await reading.get(officer.actor, task.id);
      expect(detail.due).toMatchObject({ dueOn: '2026-12-16', state: 'ok' });
      expect(detail.dueExplanation).toMatchObject({ basis: 'working_days', pausedDays: 3 });
      expect(detail.pauses).toEqual([
        { pausedOn: '2026-12-01', resumedOn: '2026-12-04', reason: 'Chờ người dân gửi ảnh.' },
      ]);
      await expect(clock.resume(officer.actor, task.id, 3)).rejects.toMatchObject({ code: 'wrong-state' });
    });

    it('adds up several pauses', async () => {
      at('2026-12-01');
      await clock.pause(officer.actor, task.id, 1, 'Chờ ảnh.');
      at('2026-12-02');
      await clock.resume(officer.actor, task.id, 2);
      await clock.pause(officer.actor, task.id, 3, 'Chờ giấy tờ.');
      at('2026-12-03');
      await tasks.submit(officer.actor, task.id, { version: 4, report: 'Xong.' });
      expect(await read()).toMatchObject({ dueOn: '2026-12-14', pausedOn: null, dueExplanation: { pausedDays: 2 } });
    });

    it('is urged once a working day; a Sunday counts for Monday', async () => {
      at('2026-11-29');
      await clock.urge(leader.actor, task.id, 'Đề nghị báo cáo tiến độ.');
      at('2026-11-30');
      await expect(clock.urge(organiser.actor, task.id, null)).rejects.toMatchObject({ code: 'already-urged' });
      at('2026-12-01');
      await clock.urge(organiser.actor, task.id, null);
      expect((await reading.get(officer.actor, task.id)).urges).toMatchObject([
        { urgedOn: '2026-11-30', departmentName: 'Phòng Kinh tế - Hạ tầng', words: 'Đề nghị báo cáo tiến độ.' },
        { urgedOn: '2026-12-01', words: null },
      ]);
      await expect(clock.urge(officer.actor, task.id, null)).rejects.toMatchObject({ code: 'forbidden' });
    });

    it('urged by two people in the same moment keeps one', async () => {
      const results = await Promise.allSettled([
        clock.urge(leader.actor, task.id, null),
        clock.urge(organiser.actor, task.id, null),
      ]);
      expect(results.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await house.reader.manager.countBy(Urge, { assignmentId: task.id })).toBe(1);
    });

    it('is not urged once the department has submitted', async () => {
      await tasks.submit(officer.actor, task.id, { version: 1, report: 'Xong.' });
      await expect(clock.urge(leader.actor, task.id, null)).rejects.toMatchObject({ code: 'wrong-state' });
    });
  });

  describe('in the list', () => {
    beforeEach(async () => {
      const seed = (order: object) => seedTask(house, chair.actor, dialogue, { leadDepartmentId: works, ...order });
      await seed({ dueOn: '2026-11-27' });
      await seed({ dueOn: '2026-12-04' });
      await seed({ dueOn: '2026-12-31' });
      await seed({ continuous: true });
      const paused = (await seed({ dueOn: '2026-12-03' })).assignment;
      await clock.pause(officer.actor, paused.id, 1, 'Chờ người dân.');
      const early = (await seed({ dueOn: '2026-12-02' })).assignment;
      await tasks.submit(officer.actor, early.id, { version: 1, report: 'Xong.' });
      await tasks.approve(leader.actor, early.id, 2);
      at('2026-12-02');
      const late = (await seed({ dueOn: '2026-12-02' })).assignment;
      at('2026-12-03');
      await tasks.submit(officer.actor, late.id, { version: 1, report: 'Xong.' });
      at('2026-12-04');
    });

    it('finds by due state exactly those that are in it', async () => {
      const everything = (await reading.list(leader.actor, { dialogueId: dialogue.id })).items;
      expect(everything).toHaveLength(8);
      for (const dueState of dueStates) {
        const found = (await reading.list(leader.actor, { dialogueId: dialogue.id, dueState })).items.map(
          (one) => one.id,
        );
        expect(found).toEqual(everything.filter((one) => one.due.state === dueState).map((one) => one.id));
      }
      expect(new Set(everything.map((one) => one.due.state))).toEqual(
        new Set(['ok', 'late', 'near', 'none', 'paused', 'met']),
      );
    });

    it('comes page by page, soonest first, nothing twice and nothing lost', async () => {
      const whole = (await reading.list(leader.actor, { dialogueId: dialogue.id })).items.map((one) => one.id);
      const paged: string[] = [];
      let after: string | undefined;
      do {
        const page = await reading.list(leader.actor, {
          dialogueId: dialogue.id,
          limit: 3,
          ...(after ? { after } : {}),
        });
        paged.push(...page.items.map((one) => one.id));
        after = page.next ?? undefined;
      } while (after);
      expect(paged).toEqual(whole);
    });

    it('can be narrowed to a department and a state', async () => {
      const items = (await reading.list(leader.actor, { dialogueId: dialogue.id, departmentId: culture })).items;
      expect(items.map((one) => one.id)).toEqual([task.id]);
      const done = (await reading.list(leader.actor, { dialogueId: dialogue.id, status: 'done' })).items;
      expect(done.map((one) => one.status)).toEqual(['done']);
    });
  });

  it('of a rehearsal is in no list unless its dialogue is asked for', async () => {
    const rehearsal = await seedDialogue(house, seeded.home, { rehearsalOf: dialogue.id });
    await seedTask(house, chair.actor, rehearsal, { leadDepartmentId: works });
    const all = await reading.list(leader.actor, { limit: 100 });
    expect(all.items.some((one) => one.dialogueId === rehearsal.id)).toBe(false);
    expect((await reading.list(leader.actor, { dialogueId: rehearsal.id })).items).toHaveLength(1);
  });
});
