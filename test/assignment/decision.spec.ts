import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Assignment, Decision, Escalation } from '../../src/assignment/assignment.entity.js';
import type { DecideDto } from '../../src/assignment/dto/decide.dto.js';
import { newId } from '../../src/common/ids.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { Opinion, OpinionGroup } from '../../src/opinion/opinion.entity.js';
import { decide, type Person, person, seedDialogue, seedOpinion, undo } from '../support/assignments.js';
import { engines, type House, openHouse } from '../support/house.js';
import { type Seeded, seedOrganisation } from '../support/organisation.js';

describe.each(engines)('a decision on %s', (engine) => {
  let house: House;
  let seeded: Seeded;
  let chair: Person;
  let dialogue: Dialogue;
  let works: string;
  let culture: string;

  beforeAll(async () => {
    house = await openHouse(engine);
    seeded = await seedOrganisation(house);
    chair = await person(house, 'chair');
    works = seeded.home.departments['Kinh tế - Hạ tầng'] as string;
    culture = seeded.home.departments['Văn hóa - Xã hội'] as string;
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    house.clock.set(new Date('2026-11-26T02:44:00Z'));
    dialogue = await seedDialogue(house, seeded.home);
  });

  const assignmentsOf = (opinionId: string): Promise<Assignment[]> =>
    house.reader.manager.find(Assignment, { where: { opinionId }, order: { assignedAt: 'ASC', id: 'ASC' } });
  const escalationsOf = (opinionId: string): Promise<Escalation[]> =>
    house.reader.manager.findBy(Escalation, { opinionId });
  const read = (id: string): Promise<Opinion> => house.reader.manager.findOneByOrFail(Opinion, { id });
  const news = (opinionId: string) =>
    house.reader.rows<{ not_before: string; dropped_at: string | null; channel: string }>(
      "SELECT not_before, dropped_at, channel FROM outbox_message WHERE subject_type = 'opinion' AND subject_id = ? ORDER BY id",
      [opinionId],
    );

  it('to assign opens a task with a lawful, explained date', async () => {
    const opinion = await seedOpinion(house, dialogue);
    const decided = await decide(house, chair.actor, opinion.id, {
      outcome: 'assigned',
      words: 'Nạo vét xong trước Tết, có ảnh.',
      assignments: [{ leadDepartmentId: works, coordinatingDepartmentIds: [culture], workingDays: 10 }],
    });
    expect(decided.opinion).toMatchObject({ status: 'decided', outcome: 'assigned', version: opinion.version + 1 });
    expect(decided.decision).toMatchObject({ outcome: 'assigned', chairName: null, decidedFrom: 'accepted' });
    const [assignment, ...others] = await assignmentsOf(opinion.id);
    expect(others).toEqual([]);
    expect(assignment).toMatchObject({
      leadDepartmentId: works,
      dueOn: '2026-12-10',
      status: 'assigned',
      task: 'Nạo vét xong trước Tết, có ảnh.',
      dueExplanation: { basis: 'working_days', start: '2026-11-26', deadline: { amount: 10, unit: 'working_days' } },
    });
    const handling = await house.reader.rows<{ department_id: string }>(
      'SELECT department_id FROM opinion_department WHERE opinion_id = ?',
      [opinion.id],
    );
    expect(handling.map((row) => row.department_id).sort()).toEqual([works, culture].sort());
  });

  it("counts the organisation's own days off", async () => {
    const opinion = await seedOpinion(house, dialogue);
    await decide(house, chair.actor, opinion.id, {
      outcome: 'assigned',
      assignments: [{ leadDepartmentId: works, workingDays: 15 }],
    });
    expect((await assignmentsOf(opinion.id))[0]?.dueOn).toBe('2026-12-18');
  });

  it.each<[string, DecideDto, string]>([
    ['answered in the hall', { outcome: 'answered' }, 'answered'],
    ['noted', { outcome: 'noted' }, 'noted'],
    ['escalated', { outcome: 'escalated', escalateTo: { bodyName: 'UBND tỉnh' } }, 'escalated'],
  ])('%s opens no task', async (_, decision, outcome) => {
    const opinion = await seedOpinion(house, dialogue);
    await decide(house, chair.actor, opinion.id, decision);
    expect(await read(opinion.id)).toMatchObject({ status: 'decided', outcome });
    expect(await assignmentsOf(opinion.id)).toEqual([]);
  });

  it('may answer and assign: the open task is the public line', async () => {
    const opinion = await seedOpinion(house, dialogue);
    const assignments = [{ leadDepartmentId: works, dueOn: '2026-12-01' }];
    await decide(house, chair.actor, opinion.id, { outcome: 'answered', assignments });
    expect((await read(opinion.id)).outcome).toBe('assigned');
  });

  it('may assign and escalate: the open hand-over is the public line', async () => {
    const opinion = await seedOpinion(house, dialogue);
    await decide(house, chair.actor, opinion.id, {
      outcome: 'assigned',
      assignments: [{ leadDepartmentId: works, continuous: true }],
      escalateTo: { bodyName: 'UBND thành phố Sông Vân', bodyOrganisationId: seeded.superiorId },
    });
    expect((await read(opinion.id)).outcome).toBe('escalated');
    expect((await assignmentsOf(opinion.id))[0]).toMatchObject({ dueOn: null, dueExplanation: null });
    expect(await escalationsOf(opinion.id)).toMatchObject([
      { bodyOrganisationId: seeded.superiorId, matter: opinion.text },
    ]);
  });

  it('in writing owes an answer by the rule, from the department of the opinion', async () => {
    const opinion = await seedOpinion(house, dialogue, { departmentId: culture, kind: 'problem' });
    await decide(house, chair.actor, opinion.id, { outcome: 'written' });
    expect((await read(opinion.id)).outcome).toBe('written');
    expect(await assignmentsOf(opinion.id)).toMatchObject([
      { leadDepartmentId: culture, dueOn: '2026-12-10', dueExplanation: { basis: 'rule', stage: 'answer' } },
    ]);
  });

  it('in writing asks for a department where the opinion has none', async () => {
    const opinion = await seedOpinion(house, dialogue);
    await expect(decide(house, chair.actor, opinion.id, { outcome: 'written' })).rejects.toMatchObject({
      details: { errors: [{ field: 'assignments', rule: 'required' }] },
    });
  });

  it.each<[string, DecideDto['assignments'], string, { field: string; rule: string }]>([
    [
      'neither date nor continuous',
      [{ leadDepartmentId: '' }],
      'due-date-missing',
      { field: 'assignments.0.dueOn', rule: 'required' },
    ],
    [
      'a date and continuous',
      [{ leadDepartmentId: '', dueOn: '2026-12-01', continuous: true }],
      'validation-failed',
      { field: 'assignments.0.continuous', rule: 'invalid' },
    ],
    [
      'yesterday',
      [{ leadDepartmentId: '', dueOn: '2026-11-25' }],
      'validation-failed',
      { field: 'assignments.0.dueOn', rule: 'date-in-past' },
    ],
    ['no task at all', [], 'validation-failed', { field: 'assignments', rule: 'required' }],
  ])('to assign with %s is refused, and nothing is written', async (_, orders, code, error) => {
    const opinion = await seedOpinion(house, dialogue);
    const assignments = orders?.map((order) => ({ ...order, leadDepartmentId: works }));
    await expect(decide(house, chair.actor, opinion.id, { outcome: 'assigned', assignments })).rejects.toMatchObject({
      code,
      details: { errors: [error] },
    });
    expect(await read(opinion.id)).toEqual(opinion);
    expect(await house.reader.manager.countBy(Decision, { opinionId: opinion.id })).toBe(0);
  });

  it('never turns praise into a task', async () => {
    const praise = await seedOpinion(house, dialogue, { kind: 'praise' });
    const assignments = [{ leadDepartmentId: works, workingDays: 5 }];
    for (const decision of [
      { outcome: 'assigned', assignments },
      { outcome: 'answered' },
      { outcome: 'noted', assignments },
    ] as DecideDto[])
      await expect(decide(house, chair.actor, praise.id, decision)).rejects.toMatchObject({ code: 'praise-is-noted' });
    await decide(house, chair.actor, praise.id, { outcome: 'noted' });
    expect(await read(praise.id)).toMatchObject({ status: 'decided', outcome: 'noted' });
    expect(await assignmentsOf(praise.id)).toEqual([]);
  });

  it('knows no department or body of another organisation', async () => {
    const opinion = await seedOpinion(house, dialogue);
    const foreign = seeded.foreign.departments['Văn phòng'] as string;
    const orders = {
      foreign: [{ leadDepartmentId: foreign, workingDays: 5 }],
      unknown: [{ leadDepartmentId: newId(), workingDays: 5 }],
    };
    for (const assignments of Object.values(orders))
      await expect(decide(house, chair.actor, opinion.id, { outcome: 'assigned', assignments })).rejects.toMatchObject({
        details: { errors: [{ field: 'assignments.0.leadDepartmentId', rule: 'id-unknown' }] },
      });
    const sideways = { bodyName: 'UBND phường Trúc Lâm', bodyOrganisationId: seeded.foreign.id };
    await expect(
      decide(house, chair.actor, opinion.id, { outcome: 'escalated', escalateTo: sideways }),
    ).rejects.toMatchObject({
      details: { errors: [{ field: 'escalateTo.bodyOrganisationId', rule: 'id-unknown' }] },
    });
  });

  it("is the chair's, never a department's, and unknown to another organisation", async () => {
    const opinion = await seedOpinion(house, dialogue);
    const officer = await person(house, 'department_officer', { departmentId: works });
    await expect(decide(house, officer.actor, opinion.id, { outcome: 'answered' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const stranger = await person(house, 'chair', { organisationId: seeded.foreign.id });
    await expect(decide(house, stranger.actor, opinion.id, { outcome: 'answered' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('pressed by an operator names the chair as well', async () => {
    const operator = await person(house, 'operator', { dialogueId: dialogue.id });
    const opinion = await seedOpinion(house, dialogue);
    const { decision } = await decide(house, operator.actor, opinion.id, { outcome: 'answered' });
    expect(decision).toMatchObject({ decidedBy: operator.accountId, chairName: dialogue.chairName });
  });

  it('holds the news for every author back for fifteen seconds', async () => {
    const lead = await seedOpinion(house, dialogue, { email: 'mau-don@nguoi-dan.example' });
    const groupId = newId();
    await house.transaction.run(async (tx) => {
      await tx.manager.insert(OpinionGroup, {
        id: groupId,
        dialogueId: dialogue.id,
        leadOpinionId: lead.id,
        createdAt: tx.now,
      });
      await tx.manager.update(Opinion, { id: lead.id }, { groupId });
    });
    const member = await seedOpinion(house, dialogue, { status: 'grouped', groupId });
    const { decision } = await decide(house, chair.actor, lead.id, { outcome: 'answered' });
    const notBefore = new Date(decision.decidedAt.getTime() + 15_000).toISOString();
    expect(await news(lead.id)).toEqual([{ not_before: notBefore, dropped_at: null, channel: 'email' }]);
    expect(await news(member.id)).toEqual([{ not_before: notBefore, dropped_at: null, channel: 'sms' }]);
  });

  it('in a rehearsal tells nobody outside', async () => {
    const rehearsal = await seedDialogue(house, seeded.home, {
      rehearsalOf: dialogue.id,
      numberPrefix: 'TẬP-MK-2026-2',
    });
    const opinion = await seedOpinion(house, rehearsal);
    await decide(house, chair.actor, opinion.id, { outcome: 'answered' });
    expect(await news(opinion.id)).toEqual([]);
  });

  describe('undone', () => {
    const assigned = async () => {
      const opinion = await seedOpinion(house, dialogue, {
        status: 'on_floor',
        calledAt: new Date('2026-11-26T02:43:00Z'),
      });
      await decide(house, chair.actor, opinion.id, {
        outcome: 'assigned',
        assignments: [{ leadDepartmentId: works, workingDays: 5 }],
        escalateTo: { bodyName: 'UBND tỉnh' },
      });
      return opinion;
    };

    it('within ten seconds leads back to the floor, cancels what it opened and drops the news', async () => {
      const opinion = await assigned();
      house.clock.advance(9_000);
      expect(await undo(house, chair.actor, opinion.id)).toMatchObject({
        status: 'on_floor',
        outcome: null,
        decidedAt: null,
      });
      expect(await assignmentsOf(opinion.id)).toMatchObject([{ status: 'cancelled' }]);
      expect((await escalationsOf(opinion.id)).every((one) => one.cancelledAt)).toBe(true);
      expect((await news(opinion.id)).map((row) => row.dropped_at !== null)).toEqual([true]);
      expect(await house.reader.manager.findBy(Decision, { opinionId: opinion.id })).toMatchObject([
        { undoneBy: chair.accountId },
      ]);
    });

    it('leads to the queue where the next question is already on the floor', async () => {
      const opinion = await assigned();
      expect(await undo(house, chair.actor, opinion.id, false)).toMatchObject({ status: 'accepted' });
    });

    it('after ten seconds is too late', async () => {
      const opinion = await assigned();
      house.clock.advance(11_000);
      await expect(undo(house, chair.actor, opinion.id)).rejects.toMatchObject({ code: 'undo-too-late' });
      expect(await assignmentsOf(opinion.id)).toMatchObject([{ status: 'assigned' }]);
    });

    it('twice is refused: nothing is decided any more', async () => {
      const opinion = await assigned();
      await undo(house, chair.actor, opinion.id);
      await expect(undo(house, chair.actor, opinion.id)).rejects.toMatchObject({ code: 'wrong-state' });
    });

    it("is no department's", async () => {
      const opinion = await assigned();
      const officer = await person(house, 'department_officer', { departmentId: works });
      await expect(undo(house, officer.actor, opinion.id)).rejects.toMatchObject({ code: 'forbidden' });
    });
  });

  describe('corrected', () => {
    const decidedThenCorrected = async (correction: DecideDto) => {
      const opinion = await seedOpinion(house, dialogue);
      await decide(house, chair.actor, opinion.id, {
        outcome: 'assigned',
        assignments: [
          { leadDepartmentId: works, workingDays: 5 },
          { leadDepartmentId: culture, workingDays: 5 },
        ],
        escalateTo: { bodyName: 'UBND tỉnh' },
      });
      house.clock.advance(60_000);
      await decide(house, chair.actor, opinion.id, correction);
      return opinion;
    };

    it('keeps a task of the same department with the new date and cancels the others', async () => {
      const opinion = await decidedThenCorrected({
        outcome: 'assigned',
        assignments: [{ leadDepartmentId: works, workingDays: 10 }],
      });
      const found = await assignmentsOf(opinion.id);
      expect(found.map(({ leadDepartmentId, status, dueOn }) => [leadDepartmentId, status, dueOn])).toEqual(
        expect.arrayContaining([
          [works, 'assigned', '2026-12-10'],
          [culture, 'cancelled', '2026-12-03'],
        ]),
      );
      expect(found).toHaveLength(2);
      expect(await read(opinion.id)).toMatchObject({ status: 'decided', outcome: 'assigned' });
      const trail = await house.reader.rows<{ verb: string }>(
        "SELECT verb FROM trail_entry WHERE subject_type = 'opinion' AND subject_id = ? ORDER BY id",
        [opinion.id],
      );
      expect(trail.map((row) => row.verb)).toEqual(['decide', 'correct']);
    });

    it('keeps a hand-over to the same body open', async () => {
      const opinion = await decidedThenCorrected({ outcome: 'escalated', escalateTo: { bodyName: 'UBND tỉnh' } });
      expect(await escalationsOf(opinion.id)).toMatchObject([{ cancelledAt: null }]);
      expect((await assignmentsOf(opinion.id)).map((one) => one.status)).toEqual(['cancelled', 'cancelled']);
    });

    it('and undone stands as decided before', async () => {
      const opinion = await decidedThenCorrected({ outcome: 'answered' });
      expect(await read(opinion.id)).toMatchObject({ outcome: 'answered' });
      house.clock.advance(5_000);
      expect(await undo(house, chair.actor, opinion.id)).toMatchObject({ status: 'decided', outcome: 'escalated' });
      expect(
        (await assignmentsOf(opinion.id)).map(({ status, dueOn, cancelledAt }) => [status, dueOn, cancelledAt]),
      ).toEqual([
        ['assigned', '2026-12-03', null],
        ['assigned', '2026-12-03', null],
      ]);
      expect(await escalationsOf(opinion.id)).toMatchObject([{ cancelledAt: null }]);
      expect((await news(opinion.id)).map((row) => row.dropped_at !== null)).toEqual([false, true]);
    });
  });

  it('on an opinion that was withdrawn is refused', async () => {
    const opinion = await seedOpinion(house, dialogue, { status: 'withdrawn' });
    await expect(decide(house, chair.actor, opinion.id, { outcome: 'answered' })).rejects.toMatchObject({
      code: 'wrong-state',
    });
  });
});
