import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AssignmentService } from '../../src/assignment/assignment.service.js';
import { DirectiveService } from '../../src/assignment/directive/directive.service.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { EarlierQuestionQueries } from '../../src/report/promise/earlier-question.queries.js';
import { PromiseQueries } from '../../src/report/promise/promise.queries.js';
import { type Ward, openWard, person, seedDialogue, seedOpinion, seedTask } from '../support/assignments.js';
import { engines } from '../support/test-app.js';

const drains = 'Mưa lớn là ngõ 42 ngập đến đầu gối. Bao giờ phường khơi thông cống ngõ 42?';

describe.each(engines)('promises on %s', (engine) => {
  let ward: Ward;
  let spring: Dialogue;
  let autumn: Dialogue;
  let field: string;
  let kept: string;

  const at = (day: string): void => ward.app.clock.set(new Date(`${day}T02:00:00Z`));
  const promises = () => ward.app.nest.get(PromiseQueries);

  beforeAll(async () => {
    ward = await openWard(engine);
    field = ward.seeded.home.fields['Xây dựng'] as string;
    const { home } = ward.seeded;
    at('2026-04-01');
    await seedDialogue(ward.app, home, { status: 'closed', heldOn: '2026-04-01', title: 'Kỳ trước nữa' });
    await seedDialogue(ward.app, home, { status: 'closed', heldOn: '2026-09-01', kind: 'business_dialogue' });
    at('2026-08-20');
    spring = await seedDialogue(ward.app, home, { heldOn: '2026-08-20', title: 'Kỳ trước' });
    const service = ward.app.nest.get(AssignmentService);
    const give = (dueOn: string, text = 'Xin cấp biển số nhà.') =>
      seedTask(ward.app, ward.chair.actor, spring, { leadDepartmentId: ward.works, dueOn }, { text, fieldId: field });
    const done = async (dueOn: string, finishedOn: string): Promise<string> => {
      at('2026-08-20');
      const { opinion, assignment } = await give(dueOn, drains);
      at(finishedOn);
      await service.submit(ward.officer.actor, assignment.id, { version: 1, report: 'Xong.' });
      await service.approve(ward.leader.actor, assignment.id, 2);
      return opinion.id;
    };
    kept = await done('2026-09-30', '2026-09-03');
    await done('2026-09-30', '2026-10-02');
    at('2026-08-20');
    await give('2026-09-30');
    const { assignment } = await give('2026-09-30');
    await service.cancel(ward.leader.actor, assignment.id, 1, 'Trùng.');
    await ward.app.nest.get(DirectiveService).give(ward.chair.actor, spring.id, {
      text: 'Công khai lịch nạo vét cống hằng tháng.',
      assignments: [{ leadDepartmentId: ward.culture, continuous: true }],
    });
    await ward.app.transaction.run((tx) =>
      tx.execute("UPDATE dialogue SET status = 'concluded' WHERE id = ?", [spring.id]),
    );
    at('2026-11-26');
    autumn = await seedDialogue(ward.app, home, { title: 'Kỳ này' });
  });
  afterAll(() => ward.app.close());

  it('of the previous dialogue of the same kind are listed, those not kept first, and add up', async () => {
    const made = await promises().get(ward.chair.actor, autumn.id, 'previous');
    expect(made).toMatchObject({ dialogue: { id: spring.id }, kept: 1, keptLate: 1, withinTerm: 1, overdue: 1 });
    expect(made.promises.map(({ cell }) => cell)).toEqual(['overdue', 'withinTerm', 'doneLate', 'doneOnTime']);
    expect(made.promises[0]).toMatchObject({ from: 'opinion', due: { state: 'late', days: -40 }, finishedOn: null });
    expect(made.promises[1]).toMatchObject({
      from: 'directive',
      what: 'Công khai lịch nạo vét cống hằng tháng.',
      due: { dueOn: null },
    });
    expect(made.promises[3]?.finishedOn).toBe('2026-09-03');
  });

  it('are shown to a chair with a role in this dialogue only', async () => {
    const coChair = await person(ward.app, 'chair', { dialogueId: autumn.id });
    expect((await promises().get(coChair.actor, autumn.id, 'previous')).promises).toHaveLength(4);
  });

  it('are shown to a department if they are its own', async () => {
    const own = await promises().get(ward.coordinator.actor, autumn.id, 'previous');
    expect(own.promises.map(({ from }) => from)).toEqual(['directive']);
  });

  it('of the dialogue itself are listed too, and none before the first one', async () => {
    expect(await promises().get(ward.leader.actor, spring.id, 'this')).toMatchObject({ dialogue: { id: spring.id } });
    const business = await seedDialogue(ward.app, ward.seeded.home, { kind: 'explanation_session' });
    expect(await promises().get(ward.chair.actor, business.id, 'previous')).toMatchObject({
      dialogue: null,
      promises: [],
    });
  });

  it('are refused to receptionists, and not found by another organisation', async () => {
    const receptionist = await person(ward.app, 'receptionist');
    await expect(promises().get(receptionist.actor, autumn.id, 'previous')).rejects.toMatchObject({
      code: 'forbidden',
    });
    const neighbour = await person(ward.app, 'chair', { organisationId: ward.seeded.foreign.id });
    await expect(promises().get(neighbour.actor, autumn.id, 'previous')).rejects.toMatchObject({ code: 'not-found' });
  });

  describe('similar questions', () => {
    const asked = (text: string) => seedOpinion(ward.app, autumn, { text, fieldId: field });
    const earlier = () => ward.app.nest.get(EarlierQuestionQueries);

    it('are returned with their tasks', async () => {
      const { id } = await asked('Ngõ 42 cứ mưa lớn là ngập, bao giờ khơi thông cống?');
      const { items } = await earlier().listLike(ward.chair.actor, id);
      expect(items.map(({ opinionId }) => opinionId)).toContain(kept);
      const found = items.find(({ opinionId }) => opinionId === kept);
      expect(found).toMatchObject({
        dialogueTitle: 'Kỳ trước',
        outcome: 'answered',
        promises: [{ cell: 'doneOnTime' }],
      });
    });

    it('are none if nothing similar was asked', async () => {
      const { id } = await asked('Loa phường phát quá to vào buổi sáng sớm.');
      expect(await earlier().listLike(ward.chair.actor, id)).toEqual({ items: [] });
    });

    it('are for those who decide', async () => {
      const { id } = await asked(drains);
      await expect(earlier().listLike(ward.officer.actor, id)).rejects.toMatchObject({ code: 'forbidden' });
      const neighbour = await person(ward.app, 'chair', { organisationId: ward.seeded.foreign.id });
      await expect(earlier().listLike(neighbour.actor, id)).rejects.toMatchObject({ code: 'not-found' });
    });
  });
});
