import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AnswerService } from '../../src/assignment/answer/answer.service.js';
import { Answer } from '../../src/assignment/assignment.entity.js';
import { AssignmentService } from '../../src/assignment/assignment.service.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { FloorDecisionService } from '../../src/floor/decision/floor-decision.service.js';
import { FloorService } from '../../src/floor/floor.service.js';
import { ModerationService } from '../../src/opinion/moderation/moderation.service.js';
import { type Hall, openHall, publishOutcomes, seedDialogue, seedTask } from '../support/assignments.js';
import { actorOf } from '../support/dialogues.js';
import { engines } from '../support/test-app.js';
import { queueOpinion, submitOpinion, theOpinion } from '../support/opinions.js';
import { statementsOf } from '../support/statements.js';

/** From BEGIN to COMMIT, both counted, without an Idempotency-Key (it adds two). The figures stand in docs/bench.md. */
const expected = { submit: 9, accept: 10, call: { sqlite: 16, postgres: 15 }, decide: 23, publish: 17 };

describe.each(engines)('the statements of a command on %s', (engine) => {
  let hall: Hall;
  let dialogue: Dialogue;
  beforeAll(async () => {
    hall = await openHall(engine);
  });
  afterAll(() => hall.house.close());
  // A dialogue under way: its floor was used before, and what the application keeps in memory is there.
  beforeEach(async () => {
    dialogue = await seedDialogue(hall.house, hall.seeded.home);
    await decide(await callNext());
  });

  async function callNext(): Promise<string> {
    const { id } = await queueOpinion(hall.house, dialogue);
    await hall.house.app.get(FloorService).call(hall.chair.actor, dialogue.id, { expectedOnFloor: null });
    return id;
  }
  async function decide(id: string): Promise<void> {
    const { version } = await theOpinion(hall.house, id);
    await hall.house.app.get(FloorDecisionService).decide(hall.chair.actor, id, {
      version,
      expectedOnFloor: id,
      outcome: 'assigned',
      assignments: [{ leadDepartmentId: hall.works, workingDays: 10 }],
    });
  }
  async function releasedAnswer(): Promise<string> {
    const { assignment } = await seedTask(hall.house, hall.chair.actor, dialogue, { leadDepartmentId: hall.works });
    const submission = { version: 1, report: 'Đã nạo vét xong.', answer: { text: 'Đã nạo vét 80 m cống.' } };
    await hall.house.app.get(AssignmentService).submit(hall.officer.actor, assignment.id, submission);
    const { id } = await hall.house.reader.manager.findOneByOrFail(Answer, { assignmentId: assignment.id });
    const answers = hall.house.app.get(AnswerService);
    await answers.approve(hall.head.actor, id, 1);
    await answers.release(hall.leader.actor, id, 2);
    await publishOutcomes(hall.house, dialogue);
    return id;
  }

  it('submit an opinion', async () => {
    const statements = await statementsOf(hall.house, () => submitOpinion(hall.house, dialogue));
    expect(statements).toHaveLength(expected.submit);
  });

  it('accept it', async () => {
    const { id } = await submitOpinion(hall.house, dialogue);
    const moderator = actorOf(dialogue.organisationId, 'moderator');
    const moderation = hall.house.app.get(ModerationService);
    const statements = await statementsOf(hall.house, () => moderation.accept(moderator, id, 1));
    expect(statements).toHaveLength(expected.accept);
  });

  it('call the next', async () => {
    await queueOpinion(hall.house, dialogue);
    const floor = hall.house.app.get(FloorService);
    const statements = await statementsOf(hall.house, () =>
      floor.call(hall.chair.actor, dialogue.id, { expectedOnFloor: null }),
    );
    expect(statements).toHaveLength(expected.call[engine]);
  });

  it('decide what is on the floor, with a task for one department', async () => {
    const id = await callNext();
    const statements = await statementsOf(hall.house, () => decide(id));
    expect(statements).toHaveLength(expected.decide);
  });

  it('publish an answer', async () => {
    const id = await releasedAnswer();
    const answers = hall.house.app.get(AnswerService);
    const statements = await statementsOf(hall.house, () => answers.publish(hall.organiser.actor, id, 3));
    expect(statements).toHaveLength(expected.publish);
  });
});
