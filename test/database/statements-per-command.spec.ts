import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AnswerService } from '../../src/assignment/answer/answer.service.js';
import { Answer } from '../../src/assignment/assignment.entity.js';
import { AssignmentService } from '../../src/assignment/assignment.service.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { FloorDecisionService } from '../../src/floor/decision/floor-decision.service.js';
import { FloorService } from '../../src/floor/floor.service.js';
import { ModerationService } from '../../src/opinion/moderation/moderation.service.js';
import { type Ward, openWard, publishOutcomes, seedDialogue, seedTask } from '../support/assignments.js';
import { actorOf } from '../support/dialogues.js';
import { engines } from '../support/test-app.js';
import { queueOpinion, submitOpinion, theOpinion } from '../support/opinions.js';
import { seenNow } from '../support/presses.js';
import { statementsOf } from '../support/statements.js';

/** From BEGIN to COMMIT inclusive, without an Idempotency-Key (which adds two, on PostgreSQL three). The figures are in docs/bench.md. */
const expected = { submit: 9, accept: 14, call: { sqlite: 17, postgres: 16 }, decide: 26, publish: 19 };

describe.each(engines)('the statements of a command on %s', (engine) => {
  let ward: Ward;
  let dialogue: Dialogue;
  beforeAll(async () => {
    ward = await openWard(engine);
  });
  afterAll(() => ward.app.close());
  // A dialogue in session: the floor exists, and caches are warm.
  beforeEach(async () => {
    dialogue = await seedDialogue(ward.app, ward.seeded.home);
    await decide(await callNext());
  });

  async function callNext(): Promise<string> {
    const { id } = await queueOpinion(ward.app, dialogue);
    const seen = await seenNow(ward.app, dialogue.id);
    await ward.app.nest.get(FloorService).call(ward.chair.actor, dialogue.id, { seen, opinionId: id });
    return id;
  }
  async function aimAt(id: string) {
    const { version } = await theOpinion(ward.app, id);
    const seen = await seenNow(ward.app, dialogue.id);
    return [seen, version] as const;
  }
  async function decide(id: string): Promise<void> {
    const [seen, version] = await aimAt(id);
    await ward.app.nest.get(FloorDecisionService).decide(ward.chair.actor, id, {
      version,
      seen,
      outcome: 'assigned',
      assignments: [{ leadDepartmentId: ward.works, workingDays: 10 }],
    });
  }
  async function releasedAnswer(): Promise<string> {
    const { assignment } = await seedTask(ward.app, ward.chair.actor, dialogue, { leadDepartmentId: ward.works });
    const submission = { version: 1, report: 'Đã nạo vét xong.', answer: { text: 'Đã nạo vét 80 m cống.' } };
    await ward.app.nest.get(AssignmentService).submit(ward.officer.actor, assignment.id, submission);
    const { id } = await ward.app.reader.manager.findOneByOrFail(Answer, { assignmentId: assignment.id });
    const answers = ward.app.nest.get(AnswerService);
    await answers.approve(ward.head.actor, id, 1);
    await answers.release(ward.leader.actor, id, 2);
    await publishOutcomes(ward.app, dialogue);
    return id;
  }

  it('submit an opinion', async () => {
    const statements = await statementsOf(ward.app, () => submitOpinion(ward.app, dialogue));
    expect(statements).toHaveLength(expected.submit);
  });

  it('accept it', async () => {
    const { id } = await submitOpinion(ward.app, dialogue);
    const moderator = actorOf(dialogue.organisationId, 'moderator');
    const moderation = ward.app.nest.get(ModerationService);
    const statements = await statementsOf(ward.app, () => moderation.accept(moderator, id, 1));
    expect(statements).toHaveLength(expected.accept);
  });

  it('call the next', async () => {
    const { id: opinionId } = await queueOpinion(ward.app, dialogue);
    const seen = await seenNow(ward.app, dialogue.id);
    const floor = ward.app.nest.get(FloorService);
    const statements = await statementsOf(ward.app, () =>
      floor.call(ward.chair.actor, dialogue.id, { seen, opinionId }),
    );
    expect(statements).toHaveLength(expected.call[engine]);
  });

  it('decide what is on the floor, with a task for one department', async () => {
    const id = await callNext();
    const statements = await statementsOf(ward.app, () => decide(id));
    expect(statements).toHaveLength(expected.decide);
  });

  it('publish an answer', async () => {
    const id = await releasedAnswer();
    const answers = ward.app.nest.get(AnswerService);
    const statements = await statementsOf(ward.app, () => answers.publish(ward.organiser.actor, id, 3));
    expect(statements).toHaveLength(expected.publish);
  });
});
