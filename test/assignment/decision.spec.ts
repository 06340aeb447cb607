import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Assignment, Decision, Escalation } from '../../src/assignment/assignment.entity.js';
import type { DecideDto } from '../../src/assignment/decision/dto/decide.dto.js';
import { newId } from '../../src/common/ids.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { Opinion, OpinionGroup } from '../../src/opinion/opinion.entity.js';
import { type Ward, openWard, decide, person, seedDialogue, seedOpinion } from '../support/assignments.js';
import { engines } from '../support/test-app.js';

describe.each(engines)('a decision on %s', (engine) => {
  let ward: Ward;
  let dialogue: Dialogue;

  beforeAll(async () => {
    ward = await openWard(engine);
  });
  afterAll(() => ward.app.close());
  beforeEach(async () => {
    ward.app.clock.set(new Date('2026-11-26T02:44:00Z'));
    dialogue = await seedDialogue(ward.app, ward.seeded.home);
  });

  const assignmentsOf = (opinionId: string): Promise<Assignment[]> =>
    ward.app.reader.manager.find(Assignment, { where: { opinionId }, order: { assignedAt: 'ASC', id: 'ASC' } });
  const escalationsOf = (opinionId: string): Promise<Escalation[]> =>
    ward.app.reader.manager.findBy(Escalation, { opinionId });
  const read = (id: string): Promise<Opinion> => ward.app.reader.manager.findOneByOrFail(Opinion, { id });
  const outboxOf = (opinionId: string) =>
    ward.app.reader.rows<{ not_before: string; fate: string | null; channel: string }>(
      "SELECT not_before, fate, channel FROM outbox_message WHERE subject_type = 'opinion' AND subject_id = ? ORDER BY id",
      [opinionId],
    );

  it('to assign opens a task with a lawful, explained date', async () => {
    const opinion = await seedOpinion(ward.app, dialogue);
    const decided = await decide(ward.app, ward.chair.actor, opinion.id, {
      outcome: 'assigned',
      words: 'Nạo vét xong trước Tết, có ảnh.',
      assignments: [{ leadDepartmentId: ward.works, coordinatingDepartmentIds: [ward.culture], workingDays: 10 }],
    });
    expect(decided.opinion).toMatchObject({ status: 'decided', outcome: 'assigned', version: opinion.version + 1 });
    expect(decided.decision).toMatchObject({ outcome: 'assigned', chairName: null, decidedFrom: 'accepted' });
    const [assignment, ...others] = await assignmentsOf(opinion.id);
    expect(others).toEqual([]);
    expect(assignment).toMatchObject({
      leadDepartmentId: ward.works,
      dueOn: '2026-12-10',
      status: 'assigned',
      task: 'Nạo vét xong trước Tết, có ảnh.',
      dueExplanation: { basis: 'working_days', start: '2026-11-26', deadline: { amount: 10, unit: 'working_days' } },
    });
    const handling = await ward.app.reader.rows<{ department_id: string }>(
      'SELECT department_id FROM opinion_department WHERE opinion_id = ?',
      [opinion.id],
    );
    expect(handling.map((row) => row.department_id).sort()).toEqual([ward.works, ward.culture].sort());
  });

  it('is recorded in the live log for task and opinion, and not public before the outcomes are published', async () => {
    const opinion = await seedOpinion(ward.app, dialogue);
    const assignments = [{ leadDepartmentId: ward.works, workingDays: 5 }];
    await decide(ward.app, ward.chair.actor, opinion.id, { outcome: 'assigned', assignments });
    const [assignment] = await assignmentsOf(opinion.id);
    const told = await ward.app.reader.rows<{
      subject_type: string;
      subject_id: string;
      public_revision: number | null;
    }>(
      "SELECT subject_type, subject_id, public_revision FROM live_event WHERE dialogue_id = ? AND type = 'assignment.changed'",
      [dialogue.id],
    );
    expect(told).toHaveLength(2);
    expect(told).toEqual(
      expect.arrayContaining([
        { subject_type: 'assignment', subject_id: assignment?.id, public_revision: null },
        { subject_type: 'opinion', subject_id: opinion.id, public_revision: null },
      ]),
    );
  });

  it("counts the organisation's own days off", async () => {
    const opinion = await seedOpinion(ward.app, dialogue);
    await decide(ward.app, ward.chair.actor, opinion.id, {
      outcome: 'assigned',
      assignments: [{ leadDepartmentId: ward.works, workingDays: 15 }],
    });
    expect((await assignmentsOf(opinion.id))[0]?.dueOn).toBe('2026-12-18');
  });

  it.each<[string, DecideDto, string]>([
    ['answered in the hall', { outcome: 'answered' }, 'answered'],
    ['noted', { outcome: 'noted' }, 'noted'],
    ['escalated', { outcome: 'escalated', escalateTo: { bodyName: 'UBND tỉnh' } }, 'escalated'],
  ])('%s opens no task', async (_, decision, outcome) => {
    const opinion = await seedOpinion(ward.app, dialogue);
    await decide(ward.app, ward.chair.actor, opinion.id, decision);
    expect(await read(opinion.id)).toMatchObject({ status: 'decided', outcome });
    expect(await assignmentsOf(opinion.id)).toEqual([]);
  });

  it('may answer and assign: the open task is the public line', async () => {
    const opinion = await seedOpinion(ward.app, dialogue);
    const assignments = [{ leadDepartmentId: ward.works, dueOn: '2026-12-01' }];
    await decide(ward.app, ward.chair.actor, opinion.id, { outcome: 'answered', assignments });
    expect((await read(opinion.id)).outcome).toBe('assigned');
  });

  it('may assign and escalate: the open escalation is the public line', async () => {
    const opinion = await seedOpinion(ward.app, dialogue);
    await decide(ward.app, ward.chair.actor, opinion.id, {
      outcome: 'assigned',
      assignments: [{ leadDepartmentId: ward.works, continuous: true }],
      escalateTo: { bodyName: 'UBND thành phố Sông Vân', bodyOrganisationId: ward.seeded.superiorId },
    });
    expect((await read(opinion.id)).outcome).toBe('escalated');
    expect((await assignmentsOf(opinion.id))[0]).toMatchObject({ dueOn: null, dueExplanation: null });
    expect(await escalationsOf(opinion.id)).toMatchObject([
      { bodyOrganisationId: ward.seeded.superiorId, matter: opinion.text },
    ]);
  });

  it('in writing assigns a written answer to the department of the opinion, by the rule', async () => {
    const opinion = await seedOpinion(ward.app, dialogue, { departmentId: ward.culture, kind: 'problem' });
    await decide(ward.app, ward.chair.actor, opinion.id, { outcome: 'written' });
    expect((await read(opinion.id)).outcome).toBe('written');
    expect(await assignmentsOf(opinion.id)).toMatchObject([
      { leadDepartmentId: ward.culture, dueOn: '2026-12-10', dueExplanation: { basis: 'rule', stage: 'answer' } },
    ]);
  });

  it('in writing requires a department if the opinion has none', async () => {
    const opinion = await seedOpinion(ward.app, dialogue);
    await expect(decide(ward.app, ward.chair.actor, opinion.id, { outcome: 'written' })).rejects.toMatchObject({
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
    const opinion = await read((await seedOpinion(ward.app, dialogue)).id);
    const assignments = orders?.map((order) => ({ ...order, leadDepartmentId: ward.works }));
    await expect(
      decide(ward.app, ward.chair.actor, opinion.id, { outcome: 'assigned', assignments }),
    ).rejects.toMatchObject({
      code,
      details: { errors: [error] },
    });
    expect(await read(opinion.id)).toEqual(opinion);
    expect(await ward.app.reader.manager.countBy(Decision, { opinionId: opinion.id })).toBe(0);
  });

  it('never turns praise into a task', async () => {
    const praise = await seedOpinion(ward.app, dialogue, { kind: 'praise' });
    const assignments = [{ leadDepartmentId: ward.works, workingDays: 5 }];
    for (const decision of [
      { outcome: 'assigned', assignments },
      { outcome: 'answered' },
      { outcome: 'noted', assignments },
    ] as DecideDto[])
      await expect(decide(ward.app, ward.chair.actor, praise.id, decision)).rejects.toMatchObject({
        code: 'praise-is-noted',
      });
    await decide(ward.app, ward.chair.actor, praise.id, { outcome: 'noted' });
    expect(await read(praise.id)).toMatchObject({ status: 'decided', outcome: 'noted' });
    expect(await assignmentsOf(praise.id)).toEqual([]);
  });

  it('refuses departments and bodies of other organisations', async () => {
    const opinion = await seedOpinion(ward.app, dialogue);
    const foreign = ward.seeded.foreign.departments['Văn phòng'] as string;
    const orders = {
      foreign: [{ leadDepartmentId: foreign, workingDays: 5 }],
      unknown: [{ leadDepartmentId: newId(), workingDays: 5 }],
    };
    for (const assignments of Object.values(orders))
      await expect(
        decide(ward.app, ward.chair.actor, opinion.id, { outcome: 'assigned', assignments }),
      ).rejects.toMatchObject({
        details: { errors: [{ field: 'assignments.0.leadDepartmentId', rule: 'id-unknown' }] },
      });
    const sideways = { bodyName: 'UBND phường Trúc Lâm', bodyOrganisationId: ward.seeded.foreign.id };
    await expect(
      decide(ward.app, ward.chair.actor, opinion.id, { outcome: 'escalated', escalateTo: sideways }),
    ).rejects.toMatchObject({
      details: { errors: [{ field: 'escalateTo.bodyOrganisationId', rule: 'id-unknown' }] },
    });
  });

  it('is for the chair, not for departments, and not found by other organisations', async () => {
    const opinion = await seedOpinion(ward.app, dialogue);
    await expect(decide(ward.app, ward.officer.actor, opinion.id, { outcome: 'answered' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const stranger = await person(ward.app, 'chair', { organisationId: ward.seeded.foreign.id });
    await expect(decide(ward.app, stranger.actor, opinion.id, { outcome: 'answered' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('by an operator records the chair as well', async () => {
    const operator = await person(ward.app, 'operator', { dialogueId: dialogue.id });
    const opinion = await seedOpinion(ward.app, dialogue);
    const { decision } = await decide(ward.app, operator.actor, opinion.id, { outcome: 'answered' });
    expect(decision).toMatchObject({ decidedBy: operator.accountId, chairName: dialogue.chairName });
  });

  it('delays the notification of every author by fifteen seconds', async () => {
    const lead = await seedOpinion(ward.app, dialogue, { email: 'mau-don@nguoi-dan.example' });
    const groupId = newId();
    await ward.app.transaction.run(async (tx) => {
      await tx.manager.insert(OpinionGroup, {
        id: groupId,
        dialogueId: dialogue.id,
        leadOpinionId: lead.id,
        createdAt: tx.now,
      });
      await tx.manager.update(Opinion, { id: lead.id }, { groupId, memberCount: 1 });
    });
    const member = await seedOpinion(ward.app, dialogue, { status: 'grouped', groupId });
    const { decision } = await decide(ward.app, ward.chair.actor, lead.id, { outcome: 'answered' });
    const notBefore = new Date(decision.decidedAt.getTime() + 15_000).toISOString();
    expect(await outboxOf(lead.id)).toEqual([{ not_before: notBefore, fate: null, channel: 'email' }]);
    expect(await outboxOf(member.id)).toEqual([{ not_before: notBefore, fate: null, channel: 'sms' }]);
  });

  it('in a rehearsal sends no notifications', async () => {
    const rehearsal = await seedDialogue(ward.app, ward.seeded.home, {
      rehearsalOf: dialogue.id,
      numberPrefix: 'TẬP-MK-2026-2',
    });
    const opinion = await seedOpinion(ward.app, rehearsal);
    await decide(ward.app, ward.chair.actor, opinion.id, { outcome: 'answered' });
    expect(await outboxOf(opinion.id)).toEqual([]);
  });

  it('on a withdrawn opinion is refused', async () => {
    const opinion = await seedOpinion(ward.app, dialogue, { status: 'withdrawn' });
    await expect(decide(ward.app, ward.chair.actor, opinion.id, { outcome: 'answered' })).rejects.toMatchObject({
      code: 'wrong-state',
    });
  });
});
