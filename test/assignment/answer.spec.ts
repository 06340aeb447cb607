import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AnswerService } from '../../src/assignment/answer/answer.service.js';
import { Answer, Assignment } from '../../src/assignment/assignment.entity.js';
import { AssignmentQueries } from '../../src/assignment/assignment.queries.js';
import { AssignmentService } from '../../src/assignment/assignment.service.js';
import { OpinionFollowUp } from '../../src/assignment/opinion-follow-up.js';
import { newId } from '../../src/common/ids.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { Opinion, OpinionGroup } from '../../src/opinion/opinion.entity.js';
import { type Person, person, publishOutcomes, seedDialogue, seedOpinion, seedTask } from '../support/assignments.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { type Seeded, seedOrganisation } from '../support/organisation.js';

const text = 'Ngày 03/12/2026 đã nạo vét 80 m cống ngõ 42.';
const report = 'Đã nạo vét xong.';

describe.each(engines)('an answer on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let tasks: AssignmentService;
  let answers: AnswerService;
  let chair: Person;
  let officer: Person;
  let head: Person;
  let leader: Person;
  let organiser: Person;
  let works: string;
  let dialogue: Dialogue;
  let opinion: Opinion;
  let task: Assignment;

  beforeAll(async () => {
    app = await openTestApp(engine);
    seeded = await seedOrganisation(app);
    tasks = app.nest.get(AssignmentService);
    answers = app.nest.get(AnswerService);
    works = seeded.home.departments['Kinh tế - Hạ tầng'] as string;
    chair = await person(app, 'chair');
    officer = await person(app, 'department_officer', { departmentId: works });
    head = await person(app, 'department_head', { departmentId: works });
    leader = await person(app, 'leader');
    organiser = await person(app, 'organiser');
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.set(new Date('2026-11-26T02:44:00Z'));
    dialogue = await seedDialogue(app, seeded.home);
    ({ opinion, assignment: task } = await seedTask(app, chair.actor, dialogue, { leadDepartmentId: works }));
  });

  const readTask = (): Promise<Assignment> => app.reader.manager.findOneByOrFail(Assignment, { id: task.id });
  const readOpinion = (): Promise<Opinion> => app.reader.manager.findOneByOrFail(Opinion, { id: opinion.id });
  const readAnswer = (): Promise<Answer> => app.reader.manager.findOneByOrFail(Answer, { assignmentId: task.id });
  const released = async (): Promise<Answer> => {
    await tasks.submit(officer.actor, task.id, { version: 1, report, answer: { text } });
    const { id } = await readAnswer();
    await answers.approve(head.actor, id, 1);
    return answers.release(leader.actor, id, 2);
  };

  it('goes in few steps from the officer to the author', async () => {
    await tasks.submit(officer.actor, task.id, {
      version: 1,
      report,
      answer: { text, legalBasis: 'Kế hoạch 12/KH-UBND' },
    });
    const draft = await readAnswer();
    expect(draft).toMatchObject({ status: 'drafted', draftedBy: officer.accountId, departmentId: works });
    await answers.approve(head.actor, draft.id, 1);
    await answers.release(leader.actor, draft.id, 2);
    expect(await readTask()).toMatchObject({ status: 'done' });
    await publishOutcomes(app, dialogue);
    await answers.publish(organiser.actor, draft.id, 3);
    const after = await readOpinion();
    expect(after.outcome).toBe('answered');
    expect(after.answerPublishedAt).not.toBeNull();
    const followUp = await app.nest.get(OpinionFollowUp, { strict: false }).follow(app.reader, opinion.id);
    expect(followUp).toMatchObject({
      tasks: [{ departmentName: 'Phòng Kinh tế - Hạ tầng', status: 'done', due: { state: 'met' } }],
      answers: [{ text, legalBasis: 'Kế hoạch 12/KH-UBND', departmentName: 'Phòng Kinh tế - Hạ tầng' }],
    });
  });

  it('may be written before the task is submitted, and revised', async () => {
    const { id } = await answers.draft(officer.actor, task.id, { text: 'Bản đầu.' });
    await expect(answers.draft(officer.actor, task.id, { text })).rejects.toMatchObject({ code: 'already-exists' });
    await answers.revise(officer.actor, id, 1, { text });
    await expect(answers.revise(officer.actor, id, 1, { text })).rejects.toMatchObject({ code: 'version-conflict' });
    expect((await readAnswer()).text).toBe(text);
  });

  it('tells those who may read them which contacts everybody would read', async () => {
    const reading = app.nest.get(AssignmentQueries, { strict: false });
    const { id } = await answers.draft(officer.actor, task.id, {
      text: 'Đã gọi lại cho bà Mẫu, số 0900 000 123; xong ngày 03/12/2026.',
      legalBasis: 'Đơn gửi từ mau.don@minh-khe.example',
    });
    const contactsFor = async ({ actor }: Person): Promise<string[]> => (await reading.getAnswer(actor, id)).contacts;
    for (const who of [officer, head, organiser])
      expect(await contactsFor(who)).toEqual(['0900 000 123', 'mau.don@minh-khe.example']);
    expect(await contactsFor(leader)).toEqual([]);
  });

  it('is not published before the outcomes of the dialogue', async () => {
    const { id } = await released();
    await expect(answers.publish(organiser.actor, id, 3)).rejects.toMatchObject({ code: 'outcomes-not-published' });
    expect((await readOpinion()).answerPublishedAt).toBeNull();
  });

  it('reaches the authors of all opinions grouped under it', async () => {
    const groupId = newId();
    await app.transaction.run(async (tx) => {
      await tx.manager.insert(OpinionGroup, {
        id: groupId,
        dialogueId: dialogue.id,
        leadOpinionId: opinion.id,
        createdAt: tx.now,
      });
      await tx.manager.update(Opinion, { id: opinion.id }, { groupId, memberCount: 1 });
    });
    const member = await seedOpinion(app, dialogue, { status: 'grouped', groupId });
    const { id } = await released();
    await publishOutcomes(app, dialogue);
    await answers.publish(organiser.actor, id, 3);
    const told = await app.reader.rows<{ subject_id: string }>(
      "SELECT subject_id FROM outbox_message WHERE template = 'opinion.answered' AND subject_id IN (?, ?)",
      [opinion.id, member.id],
    );
    expect(told.map((row) => row.subject_id).sort()).toEqual([opinion.id, member.id].sort());
  });

  it('returned with a reason becomes a draft again, and its task is in progress again', async () => {
    const { id } = await released();
    expect(await answers.return(organiser.actor, id, 3, 'Lộ tên người dân.')).toMatchObject({
      status: 'drafted',
      returnReason: 'Lộ tên người dân.',
      approvedBy: null,
      releasedBy: null,
    });
    expect(await readTask()).toMatchObject({
      status: 'in_progress',
      finishedOn: null,
      dueExplanation: { stage: 'reopen' },
    });
  });

  it('returned by the head returns the submitted task as well', async () => {
    await tasks.submit(officer.actor, task.id, { version: 1, report, answer: { text } });
    await answers.return(head.actor, (await readAnswer()).id, 1, 'Chưa nêu căn cứ.');
    expect(await readTask()).toMatchObject({ status: 'in_progress', finishedOn: null });
  });

  it('is released by approving the task, once approved by the head', async () => {
    await tasks.submit(officer.actor, task.id, { version: 1, report, answer: { text } });
    await expect(tasks.approve(leader.actor, task.id, 2)).rejects.toMatchObject({ code: 'wrong-state' });
    await answers.approve(head.actor, (await readAnswer()).id, 1);
    await expect(tasks.approve(organiser.actor, task.id, 2)).rejects.toMatchObject({ code: 'forbidden' });
    await tasks.approve(leader.actor, task.id, 2);
    expect((await readAnswer()).status).toBe('released');
  });

  it('moves with its task to another department, as a draft', async () => {
    const office = seeded.home.departments['Văn phòng'] as string;
    const { id } = await answers.draft(officer.actor, task.id, { text });
    await answers.approve(head.actor, id, 1);
    await tasks.reassign(organiser.actor, task.id, { version: 1, leadDepartmentId: office });
    expect(await readAnswer()).toMatchObject({ status: 'drafted', departmentId: office, approvedBy: null });
    await expect(answers.approve(head.actor, id, 3)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('requires the right person for each step', async () => {
    await tasks.submit(officer.actor, task.id, { version: 1, report, answer: { text } });
    const { id } = await readAnswer();
    await expect(answers.approve(officer.actor, id, 1)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(answers.release(head.actor, id, 1)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(answers.publish(leader.actor, id, 1)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(answers.release(leader.actor, id, 1)).rejects.toMatchObject({ code: 'wrong-state' });
    const stranger = await person(app, 'leader', { organisationId: seeded.foreign.id });
    await expect(answers.release(stranger.actor, id, 1)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('withdrawn is not shown any more, with the reason recorded', async () => {
    const { id } = await released();
    await publishOutcomes(app, dialogue);
    await answers.publish(organiser.actor, id, 3);
    await answers.withdraw(organiser.actor, id, 4, 'Có số điện thoại của người dân.');
    expect((await readOpinion()).answerPublishedAt).toBeNull();
    expect((await app.nest.get(OpinionFollowUp, { strict: false }).follow(app.reader, opinion.id)).answers).toEqual([]);
  });

  it('is listed for the person who has to act next', async () => {
    await tasks.submit(officer.actor, task.id, { version: 1, report, answer: { text } });
    const reading = app.nest.get(AssignmentQueries, { strict: false });
    const waiting = async (who: Person) => (await reading.listAnswers(who.actor, { status: 'drafted' })).items;
    expect((await waiting(head)).map((one) => one.assignmentId)).toContain(task.id);
    const other = await person(app, 'department_head', {
      departmentId: seeded.home.departments['Văn phòng'] as string,
    });
    expect((await waiting(other)).map((one) => one.assignmentId)).not.toContain(task.id);
  });

  describe('and the four-eyes principle', () => {
    it('applies if another head could approve', async () => {
      const { id } = await answers.draft(head.actor, task.id, { text });
      const second = await person(app, 'department_head', { departmentId: works });
      await expect(answers.approve(head.actor, id, 1)).rejects.toMatchObject({ code: 'second-person-needed' });
      expect(await answers.approve(second.actor, id, 1)).toMatchObject({ status: 'approved' });
    });

    it('allows the same person, recorded as such, if nobody else has the right', async () => {
      const culture = seeded.home.departments['Văn hóa - Xã hội'] as string;
      const only = await person(app, 'department_head', { departmentId: culture });
      const other = await seedTask(app, chair.actor, dialogue, { leadDepartmentId: culture });
      const { id } = await answers.draft(only.actor, other.assignment.id, { text });
      await answers.approve(only.actor, id, 1);
      const trail = await app.reader.rows<{ verb: string; details: string | null }>(
        "SELECT verb, details FROM trail_entry WHERE subject_type = 'answer' AND subject_id = ? ORDER BY id",
        [id],
      );
      expect(trail.map((row) => [row.verb, row.details && JSON.parse(row.details)])).toEqual([
        ['draft', null],
        ['approve', { samePerson: true }],
      ]);
    });
  });
});
