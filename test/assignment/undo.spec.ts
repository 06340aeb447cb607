import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DecisionQueries } from '../../src/assignment/decision/decision.queries.js';
import { Assignment, Decision, Escalation } from '../../src/assignment/assignment.entity.js';
import type { DecideDto } from '../../src/assignment/decision/dto/decide.dto.js';
import { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { Opinion } from '../../src/opinion/opinion.entity.js';
import { type Hall, openHall, decide, person, seedDialogue, seedOpinion, undo } from '../support/assignments.js';
import { engines } from '../support/test-app.js';
import { refusalOf } from '../support/refusal.js';

describe.each(engines)('a decision taken back or corrected on %s', (engine) => {
  let hall: Hall;
  let dialogue: Dialogue;

  beforeAll(async () => {
    hall = await openHall(engine);
  });
  afterAll(() => hall.house.close());
  beforeEach(async () => {
    hall.house.clock.set(new Date('2026-11-26T02:44:00Z'));
    dialogue = await seedDialogue(hall.house, hall.seeded.home);
  });

  const assignmentsOf = (opinionId: string): Promise<Assignment[]> =>
    hall.house.reader.manager.find(Assignment, { where: { opinionId }, order: { assignedAt: 'ASC', id: 'ASC' } });
  const escalationsOf = (opinionId: string): Promise<Escalation[]> =>
    hall.house.reader.manager.findBy(Escalation, { opinionId });
  const read = (id: string): Promise<Opinion> => hall.house.reader.manager.findOneByOrFail(Opinion, { id });
  const news = (opinionId: string) =>
    hall.house.reader.rows<{ not_before: string; dropped_at: string | null; channel: string }>(
      "SELECT not_before, dropped_at, channel FROM outbox_message WHERE subject_type = 'opinion' AND subject_id = ? ORDER BY id",
      [opinionId],
    );

  describe('undone', () => {
    const assigned = async () => {
      const opinion = await seedOpinion(hall.house, dialogue, {
        status: 'on_floor',
        calledAt: new Date('2026-11-26T02:43:00Z'),
      });
      await decide(hall.house, hall.chair.actor, opinion.id, {
        outcome: 'assigned',
        assignments: [{ leadDepartmentId: hall.works, workingDays: 5 }],
        escalateTo: { bodyName: 'UBND tỉnh' },
      });
      return opinion;
    };

    it('within ten seconds leads back to the floor, cancels what it opened and drops the news', async () => {
      const opinion = await assigned();
      hall.house.clock.advance(5_000);
      expect(await undo(hall.house, hall.chair.actor, opinion.id)).toMatchObject({
        status: 'on_floor',
        outcome: null,
        decidedAt: null,
      });
      expect(await assignmentsOf(opinion.id)).toMatchObject([{ status: 'cancelled' }]);
      expect((await escalationsOf(opinion.id)).every((one) => one.cancelledAt)).toBe(true);
      expect((await news(opinion.id)).map((row) => row.dropped_at !== null)).toEqual([true]);
      expect(await hall.house.reader.manager.findBy(Decision, { opinionId: opinion.id })).toMatchObject([
        { undoneBy: hall.chair.accountId },
      ]);
    });

    it('leads to the queue where the next question is already on the floor', async () => {
      const opinion = await assigned();
      expect(await undo(hall.house, hall.chair.actor, opinion.id, false)).toMatchObject({ status: 'accepted' });
    });

    it('after ten seconds is too late', async () => {
      const opinion = await assigned();
      hall.house.clock.advance(11_000);
      await expect(undo(hall.house, hall.chair.actor, opinion.id)).rejects.toMatchObject({ code: 'undo-too-late' });
      expect(await assignmentsOf(opinion.id)).toMatchObject([{ status: 'assigned' }]);
    });

    it('twice is refused: nothing is decided any more', async () => {
      const opinion = await assigned();
      await undo(hall.house, hall.chair.actor, opinion.id);
      await expect(undo(hall.house, hall.chair.actor, opinion.id)).rejects.toMatchObject({ code: 'wrong-state' });
    });

    it("is no department's", async () => {
      const opinion = await assigned();
      await expect(undo(hall.house, hall.officer.actor, opinion.id)).rejects.toMatchObject({ code: 'forbidden' });
    });
  });

  describe('corrected', () => {
    const decidedThenCorrected = async (correction: DecideDto) => {
      const opinion = await seedOpinion(hall.house, dialogue);
      await decide(hall.house, hall.chair.actor, opinion.id, {
        outcome: 'assigned',
        assignments: [
          { leadDepartmentId: hall.works, workingDays: 5 },
          { leadDepartmentId: hall.culture, workingDays: 5 },
        ],
        escalateTo: { bodyName: 'UBND tỉnh' },
      });
      hall.house.clock.advance(60_000);
      await decide(hall.house, hall.chair.actor, opinion.id, correction);
      return opinion;
    };

    it('keeps a task of the same department with the new date and cancels the others', async () => {
      const opinion = await decidedThenCorrected({
        outcome: 'assigned',
        assignments: [{ leadDepartmentId: hall.works, workingDays: 10 }],
      });
      const found = await assignmentsOf(opinion.id);
      expect(found.map(({ leadDepartmentId, status, dueOn }) => [leadDepartmentId, status, dueOn])).toEqual(
        expect.arrayContaining([
          [hall.works, 'assigned', '2026-12-10'],
          [hall.culture, 'cancelled', '2026-12-03'],
        ]),
      );
      expect(found).toHaveLength(2);
      expect(await read(opinion.id)).toMatchObject({ status: 'decided', outcome: 'assigned' });
      const trail = await hall.house.reader.rows<{ verb: string }>(
        "SELECT verb FROM trail_entry WHERE subject_type = 'opinion' AND subject_id = ? ORDER BY id",
        [opinion.id],
      );
      expect(trail.map((row) => row.verb)).toEqual(['decide', 'correct']);
    });

    it('is read as it holds, the earlier one behind it and nothing that was taken back, by those who see the opinion', async () => {
      const opinion = await seedOpinion(hall.house, dialogue);
      const say = (words: string) => decide(hall.house, hall.chair.actor, opinion.id, { outcome: 'answered', words });
      await say('Xong trước Tết.');
      hall.house.clock.advance(60_000);
      const operator = await person(hall.house, 'operator', { dialogueId: dialogue.id });
      await decide(hall.house, operator.actor, opinion.id, {
        outcome: 'answered',
        words: 'Xong trong tháng 12, gọi 0900 000 123 hẹn giờ.',
        escalateTo: { bodyName: 'UBND tỉnh' },
      });
      hall.house.clock.advance(60_000);
      await say('Nhầm.');
      await undo(hall.house, hall.chair.actor, opinion.id);
      const reading = hall.house.app.get(DecisionQueries);
      const oversight = await person(hall.house, 'oversight');
      expect((await reading.list(oversight.actor, opinion.id)).items).toEqual([
        expect.objectContaining({
          words: expect.stringMatching(/^Xong trong tháng 12, gọi (?!.*0900)/),
          chairName: dialogue.chairName,
          escalatedTo: 'UBND tỉnh',
        }),
        expect.objectContaining({ words: 'Xong trước Tết.', outcome: 'answered', chairName: null, escalatedTo: null }),
      ]);
      const [whole] = (await reading.list(hall.chair.actor, opinion.id)).items;
      expect(whole?.words).toBe('Xong trong tháng 12, gọi 0900 000 123 hẹn giờ.');
      const stranger = await person(hall.house, 'leader', { organisationId: hall.seeded.foreign.id });
      expect(await refusalOf(reading.list(stranger.actor, opinion.id))).toBe('not-found');
      const receptionist = await person(hall.house, 'receptionist');
      expect(await refusalOf(reading.list(receptionist.actor, opinion.id))).toBe('forbidden');
    });

    it('says why once the dialogue is concluded, and the trail keeps it', async () => {
      const opinion = await seedOpinion(hall.house, dialogue);
      await decide(hall.house, hall.chair.actor, opinion.id, { outcome: 'answered' });
      await hall.house.transaction.run((tx) =>
        tx.manager.update(Dialogue, { id: dialogue.id }, { status: 'concluded', concludedAt: tx.now }),
      );
      const silently = decide(hall.house, hall.chair.actor, opinion.id, { outcome: 'noted' });
      expect(await refusalOf(silently)).toBe('validation-failed, reason reason-missing');
      expect(await read(opinion.id)).toMatchObject({ outcome: 'answered' });
      const reason = 'Ghi nhầm: chủ trì chỉ ghi nhận.';
      await decide(hall.house, hall.chair.actor, opinion.id, { outcome: 'noted', reason });
      const [last] = await hall.house.reader.rows<{ verb: string; reason: string | null }>(
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

    it('and undone stands as decided before', async () => {
      const opinion = await decidedThenCorrected({ outcome: 'answered' });
      expect(await read(opinion.id)).toMatchObject({ outcome: 'answered' });
      hall.house.clock.advance(5_000);
      expect(await undo(hall.house, hall.chair.actor, opinion.id)).toMatchObject({
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
      expect((await news(opinion.id)).map((row) => row.dropped_at !== null)).toEqual([false, true]);
    });
  });
});
