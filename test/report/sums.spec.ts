import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AnswerService } from '../../src/assignment/answer/answer.service.js';
import { Answer, Assignment, Escalation } from '../../src/assignment/assignment.entity.js';
import { AssignmentService } from '../../src/assignment/assignment.service.js';
import { EscalationService } from '../../src/assignment/escalation/escalation.service.js';
import { Refusal } from '../../src/common/problem/refusal.js';
import { decidedOn, type DayStanding, opinionOutcomes, sumLines } from '../../src/contract/opinion.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { LifecycleService } from '../../src/dialogue/lifecycle/lifecycle.service.js';
import { ModerationService } from '../../src/opinion/moderation/moderation.service.js';
import { Opinion } from '../../src/opinion/opinion.entity.js';
import { DialogueSumsQueries } from '../../src/report/dialogue/dialogue-sums.queries.js';
import { decide, openWard, type Ward, seedDialogue, undo } from '../support/assignments.js';
import { actorOf } from '../support/dialogues.js';
import { callNext, enterOpinion, theOpinion } from '../support/opinions.js';
import { isStorm, seed } from '../support/seed.js';
import { engines } from '../support/test-app.js';

const own = ['enter', 'accept', 'decline', 'group', 'ungroup', 'withdraw', 'call', 'decide', 'decide', 'undo'] as const;
const followUp = ['submit', 'approve', 'release', 'publish', 'reopen', 'cancel', 'reply', 'wait'] as const;
const command = fc.record({
  verb: fc.constantFrom(...own, ...followUp),
  at: fc.nat(3),
  other: fc.nat(3),
  outcome: fc.constantFrom(...opinionOutcomes),
});
type Command = typeof command extends fc.Arbitrary<infer One> ? One : never;

/** What happens before the conclusion, and after it. */
const history = fc.tuple(
  fc.array(command, { minLength: 10, maxLength: 18 }),
  fc.array(command, { minLength: 14, maxLength: 24 }),
);

/** What refuses a command that is not possible now; whatever else is thrown is a fault. */
const expected = new Set([
  'wrong-state',
  'version-conflict',
  'praise-is-noted',
  'validation-failed',
  'not-found',
  'undo-too-late',
  'outcomes-not-published',
  'forbidden',
]);

describe.each(engines)('both truths on %s', (engine) => {
  let ward: Ward;
  let dialogue: Dialogue;
  beforeAll(async () => {
    ward = await openWard(engine);
  });
  afterAll(() => ward.app.close());

  const latest = <Row extends object>(entity: new () => Row, opinionId: string): Promise<Row | null> =>
    ward.app.reader.manager.findOne(entity, { where: { opinionId }, order: { id: 'DESC' } } as object);

  async function decideOn(id: string, outcome: Command['outcome'], at: number): Promise<unknown> {
    const order = { leadDepartmentId: at % 2 ? ward.works : ward.culture, workingDays: 5 };
    const assigns = outcome === 'assigned' || outcome === 'written' || (outcome !== 'noted' && at === 0);
    return decide(ward.app, ward.chair.actor, id, {
      outcome,
      reason: 'Ghi nhầm kết quả',
      ...(assigns ? { assignments: [order] } : {}),
      ...(outcome === 'escalated' ? { escalateTo: { bodyName: 'Sở Xây dựng' } } : {}),
    });
  }

  async function followUpOn(id: string, verb: Command['verb']): Promise<unknown> {
    const { app, organiser, leader, head } = ward;
    if (verb === 'reply') {
      const escalation = await latest(Escalation, id);
      if (!escalation) return;
      return app.nest.get(EscalationService).recordAnswer(organiser.actor, escalation.id, escalation.version, 'Đã rõ.');
    }
    if (verb === 'release' || verb === 'publish') {
      const answer = await latest(Answer, id);
      if (!answer) return;
      const answers = app.nest.get(AnswerService);
      if (verb === 'publish') return answers.publish(organiser.actor, answer.id, answer.version);
      if (answer.status === 'drafted') return answers.approve(head.actor, answer.id, answer.version);
      return answers.release(leader.actor, answer.id, answer.version);
    }
    const task = await latest(Assignment, id);
    if (!task) return;
    const tasks = app.nest.get(AssignmentService);
    if (verb === 'reopen') return tasks.reopen(organiser.actor, task.id, task.version, 'Chưa xong');
    if (verb === 'cancel') return tasks.cancel(organiser.actor, task.id, task.version, 'Không còn cần');
    if (verb === 'approve') return tasks.approve(head.actor, task.id, task.version);
    const submission = { version: task.version, report: 'Đã xong.', answer: { text: 'Đã nạo vét 80 m cống.' } };
    return tasks.submit(ward.officer.actor, task.id, submission);
  }

  async function give({ verb, at, other, outcome }: Command, ids: string[]): Promise<unknown> {
    const { app, organiser } = ward;
    const moderator = actorOf(dialogue.organisationId, 'moderator');
    const moderation = app.nest.get(ModerationService);
    const id = ids[at] as string;
    if (verb === 'enter') return enterOpinion(app, dialogue, organiser.actor);
    if (verb === 'wait') return app.clock.set(new Date(app.clock.ms() + (at + 1) * 4 * 86_400_000));
    if (verb === 'call') return callNext(app, dialogue, id, moderator);
    if (verb === 'decide') return decideOn(id, outcome, other);
    if (verb === 'undo') return undo(app, ward.chair.actor, id);
    const { version } = await theOpinion(app, id);
    if (verb === 'accept' || verb === 'ungroup') return moderation[verb](moderator, id, version);
    if (verb === 'decline') return moderation.decline(moderator, id, version, 'complaint', null);
    if (verb === 'withdraw') return moderation.withdraw(moderator, id, version, 'Gọi điện xin rút');
    if (verb !== 'group') return followUpOn(id, verb);
    const into = await theOpinion(app, ids[other] as string);
    return moderation.group(moderator, id, { version, intoId: into.id, intoVersion: into.version });
  }

  /** Where each stood on the day. */
  async function days(): Promise<Map<string, DayStanding>> {
    const rows = await ward.app.reader.manager.findBy(Opinion, { dialogueId: dialogue.id });
    return new Map(rows.map((row) => [row.id, row.onDay]));
  }

  /** The same, from the decisions. */
  async function decisions(): Promise<Map<string, string>> {
    const rows = await ward.app.reader.rows<{ id: string; standing: string }>(
      `SELECT o.id, CASE WHEN o.status = 'decided' THEN (SELECT s.outcome FROM decision s WHERE s.opinion_id = o.id
         AND s.undone_at IS NULL ORDER BY s.decided_at DESC, s.id DESC LIMIT 1) ELSE o.status END AS standing
       FROM opinion o WHERE o.dialogue_id = ?`,
      [dialogue.id],
    );
    return new Map(rows.map((row) => [row.id, row.standing]));
  }

  async function addUp(received: number): Promise<void> {
    const { present, onDay } = await ward.app.nest.get(DialogueSumsQueries).get(dialogue.id, ward.organiser.actor);
    const all = await days();
    expect(present.received).toBe(all.size);
    expect(onDay.received).toBe(received);
    expect(sumLines.reduce((sum, line) => sum + onDay[line], 0)).toBe(received);
    const { answered, withinTerm, overdue, escalated, noted } = present;
    const { waiting, heard, grouped, declined, withdrawn } = present;
    const lines = [waiting, answered, withinTerm, overdue, escalated, noted, heard, grouped, declined, withdrawn];
    expect(lines.every((count) => count >= 0)).toBe(true);
    expect(lines.reduce((sum, count) => sum + count, 0)).toBe(all.size);
    expect(present.late.reduce((sum, one) => sum + one.count, 0)).toBe(overdue);
  }

  it('add up at every moment, and the day stays what it was at the conclusion unless it is corrected', async () => {
    await fc.assert(
      fc.asyncProperty(history, async ([before, after]) => {
        ward.app.clock.set(new Date('2026-11-26T02:00:00Z'));
        dialogue = await seedDialogue(ward.app, ward.seeded.home);
        const ids: string[] = [];
        for (let n = 0; n < 4; n++) ids.push((await enterOpinion(ward.app, dialogue, ward.organiser.actor)).id);
        const take = (one: Command): Promise<unknown> =>
          give(one, ids).catch((error: unknown) => {
            if (!(error instanceof Refusal && expected.has(error.code))) throw error;
          });
        for (const one of before) {
          await take(one);
          await addUp((await days()).size);
          expect(await days()).toEqual(await decisions());
        }
        const lifecycle = ward.app.nest.get(LifecycleService);
        await lifecycle.conclude(ward.organiser.actor, dialogue.id, {});
        const frozen = await days();
        expect(frozen).toEqual(await decisions());
        await lifecycle.publishOutcomes(ward.organiser.actor, dialogue.id, {});
        for (const one of after) {
          const was = await days();
          await take(one);
          await addUp(frozen.size);
          for (const [id, standing] of await days()) {
            const stood = was.get(id) ?? 'later';
            if (standing === stood) continue;
            // Only a decision of the day is corrected or undone, and only what was on the floor is decided.
            expect(id).toBe(ids[one.at]);
            expect([...opinionOutcomes, 'on_floor']).toContain(stood);
            if (one.verb === 'decide') expect(decidedOn(standing)).toBe(one.outcome);
            else expect(one.verb).toBe('undo');
          }
        }
      }),
      { seed, numRuns: isStorm ? 150 : 6 },
    );
  });
});
