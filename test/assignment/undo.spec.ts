import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DecisionQueries } from '../../src/assignment/decision/decision.queries.js';
import { Assignment, Decision, Escalation } from '../../src/assignment/assignment.entity.js';
import type { DecideDto } from '../../src/assignment/decision/dto/decide.dto.js';
import { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { Opinion } from '../../src/opinion/opinion.entity.js';
import { type Ward, openWard, decide, person, seedDialogue, seedOpinion, undo } from '../support/assignments.js';
import { engines } from '../support/test-app.js';
import { refusalOf } from '../support/refusal.js';

describe.each(engines)('a decision undone or corrected on %s', (engine) => {
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

  describe('undone', () => {
    const assigned = async () => {
      const opinion = await seedOpinion(ward.app, dialogue, {
        status: 'on_floor',
        calledAt: new Date('2026-11-26T02:43:00Z'),
      });
      await decide(ward.app, ward.chair.actor, opinion.id, {
        outcome: 'assigned',
        assignments: [{ leadDepartmentId: ward.works, workingDays: 5 }],
        escalateTo: { bodyName: 'UBND tỉnh' },
      });
      return opinion;
    };

    it('within ten seconds returns to the floor, cancels what it created and its notifications', async () => {
      const opinion = await assigned();
      ward.app.clock.advance(5_000);
      expect(await undo(ward.app, ward.chair.actor, opinion.id)).toMatchObject({
        status: 'on_floor',
        outcome: null,
        decidedAt: null,
      });
      expect(await assignmentsOf(opinion.id)).toMatchObject([{ status: 'cancelled' }]);
      expect((await escalationsOf(opinion.id)).every((one) => one.cancelledAt)).toBe(true);
      expect((await outboxOf(opinion.id)).map((row) => row.fate === 'dropped')).toEqual([true]);
      expect(await ward.app.reader.manager.findBy(Decision, { opinionId: opinion.id })).toMatchObject([
        { undoneBy: ward.chair.accountId },
      ]);
    });

    it('returns to the queue if the next question is already on the floor', async () => {
      const opinion = await assigned();
      expect(await undo(ward.app, ward.chair.actor, opinion.id, false)).toMatchObject({ status: 'accepted' });
    });

    it('after ten seconds is too late', async () => {
      const opinion = await assigned();
      ward.app.clock.advance(11_000);
      await expect(undo(ward.app, ward.chair.actor, opinion.id)).rejects.toMatchObject({ code: 'undo-too-late' });
      expect(await assignmentsOf(opinion.id)).toMatchObject([{ status: 'assigned' }]);
    });

    it('twice is refused, because it is not decided any more', async () => {
      const opinion = await assigned();
      await undo(ward.app, ward.chair.actor, opinion.id);
      await expect(undo(ward.app, ward.chair.actor, opinion.id)).rejects.toMatchObject({ code: 'wrong-state' });
    });

    it('is not for departments', async () => {
      const opinion = await assigned();
      await expect(undo(ward.app, ward.officer.actor, opinion.id)).rejects.toMatchObject({ code: 'forbidden' });
    });
  });

  describe('corrected', () => {
    const decidedThenCorrected = async (correction: DecideDto) => {
      const opinion = await seedOpinion(ward.app, dialogue);
      await decide(ward.app, ward.chair.actor, opinion.id, {
        outcome: 'assigned',
        assignments: [
          { leadDepartmentId: ward.works, workingDays: 5 },
          { leadDepartmentId: ward.culture, workingDays: 5 },
        ],
        escalateTo: { bodyName: 'UBND tỉnh' },
      });
      ward.app.clock.advance(60_000);
      await decide(ward.app, ward.chair.actor, opinion.id, correction);
      return opinion;
    };

    it('keeps a task of the same department with the new date and cancels the others', async () => {
      const opinion = await decidedThenCorrected({
        outcome: 'assigned',
        assignments: [{ leadDepartmentId: ward.works, workingDays: 10 }],
      });
      const found = await assignmentsOf(opinion.id);
      expect(found.map(({ leadDepartmentId, status, dueOn }) => [leadDepartmentId, status, dueOn])).toEqual(
        expect.arrayContaining([
          [ward.works, 'assigned', '2026-12-10'],
          [ward.culture, 'cancelled', '2026-12-03'],
        ]),
      );
      expect(found).toHaveLength(2);
      expect(await read(opinion.id)).toMatchObject({ status: 'decided', outcome: 'assigned' });
      const trail = await ward.app.reader.rows<{ verb: string }>(
        "SELECT verb FROM trail_entry WHERE subject_type = 'opinion' AND subject_id = ? ORDER BY id",
        [opinion.id],
      );
      expect(trail.map((row) => row.verb)).toEqual(['decide', 'correct']);
    });

    it('is shown as it is in force, then earlier ones but no undone ones, to those who see the opinion', async () => {
      const opinion = await seedOpinion(ward.app, dialogue);
      const say = (words: string) => decide(ward.app, ward.chair.actor, opinion.id, { outcome: 'answered', words });
      await say('Xong trước Tết.');
      ward.app.clock.advance(60_000);
      const operator = await person(ward.app, 'operator', { dialogueId: dialogue.id });
      await decide(ward.app, operator.actor, opinion.id, {
        outcome: 'answered',
        words: 'Xong trong tháng 12, gọi 0900 000 123 hẹn giờ.',
        escalateTo: { bodyName: 'UBND tỉnh' },
      });
      ward.app.clock.advance(60_000);
      await say('Nhầm.');
      await undo(ward.app, ward.chair.actor, opinion.id);
      const reading = ward.app.nest.get(DecisionQueries);
      const oversight = await person(ward.app, 'oversight');
      expect((await reading.list(oversight.actor, opinion.id)).items).toEqual([
        expect.objectContaining({
          words: expect.stringMatching(/^Xong trong tháng 12, gọi (?!.*0900)/),
          chairName: dialogue.chairName,
          escalatedTo: 'UBND tỉnh',
        }),
        expect.objectContaining({ words: 'Xong trước Tết.', outcome: 'answered', chairName: null, escalatedTo: null }),
      ]);
      const [whole] = (await reading.list(ward.organiser.actor, opinion.id)).items;
      expect(whole?.words).toBe('Xong trong tháng 12, gọi 0900 000 123 hẹn giờ.');
      const [atTheChair] = (await reading.list(ward.chair.actor, opinion.id)).items;
      expect(atTheChair?.words).toBe('Xong trong tháng 12, gọi █████ hẹn giờ.');
      const stranger = await person(ward.app, 'leader', { organisationId: ward.seeded.foreign.id });
      expect(await refusalOf(reading.list(stranger.actor, opinion.id))).toBe('not-found');
      const receptionist = await person(ward.app, 'receptionist');
      expect(await refusalOf(reading.list(receptionist.actor, opinion.id))).toBe('forbidden');
    });

    it('requires a reason once the dialogue is concluded, recorded in the trail', async () => {
      const opinion = await seedOpinion(ward.app, dialogue);
      await decide(ward.app, ward.chair.actor, opinion.id, { outcome: 'answered' });
      await ward.app.transaction.run((tx) =>
        tx.manager.update(Dialogue, { id: dialogue.id }, { status: 'concluded', concludedAt: tx.now }),
      );
      const silently = decide(ward.app, ward.chair.actor, opinion.id, { outcome: 'noted' });
      expect(await refusalOf(silently)).toBe('validation-failed, reason reason-missing');
      expect(await read(opinion.id)).toMatchObject({ outcome: 'answered' });
      const reason = 'Ghi nhầm: chủ trì chỉ ghi nhận.';
      await decide(ward.app, ward.chair.actor, opinion.id, { outcome: 'noted', reason });
      const [last] = await ward.app.reader.rows<{ verb: string; reason: string | null }>(
        "SELECT verb, reason FROM trail_entry WHERE subject_type = 'opinion' AND subject_id = ? ORDER BY id DESC LIMIT 1",
        [opinion.id],
      );
      expect(last).toEqual({ verb: 'correct', reason });
    });

    it('keeps an escalation to the same body open', async () => {
      const opinion = await decidedThenCorrected({ outcome: 'escalated', escalateTo: { bodyName: 'UBND tỉnh' } });
      expect(await escalationsOf(opinion.id)).toMatchObject([{ cancelledAt: null }]);
      expect((await assignmentsOf(opinion.id)).map((one) => one.status)).toEqual(['cancelled', 'cancelled']);
    });

    it('and undone is as decided before', async () => {
      const opinion = await decidedThenCorrected({ outcome: 'answered' });
      expect(await read(opinion.id)).toMatchObject({ outcome: 'answered' });
      ward.app.clock.advance(5_000);
      expect(await undo(ward.app, ward.chair.actor, opinion.id)).toMatchObject({
        status: 'decided',
        outcome: 'escalated',
      });
      expect(
        (await assignmentsOf(opinion.id)).map(({ status, dueOn, cancelledAt }) => [status, dueOn, cancelledAt]),
      ).toEqual([
        ['assigned', '2026-12-03', null],
        ['assigned', '2026-12-03', null],
      ]);
      expect(await escalationsOf(opinion.id)).toMatchObject([{ cancelledAt: null }]);
      expect((await outboxOf(opinion.id)).map((row) => row.fate === 'dropped')).toEqual([false, true]);
    });
  });
});
