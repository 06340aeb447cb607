import { Injectable } from '@nestjs/common';
import { AnswerService } from '../assignment/answer.service.js';
import { Answer, Assignment, Escalation } from '../assignment/assignment.entity.js';
import { AssignmentService } from '../assignment/assignment.service.js';
import { DirectiveService } from '../assignment/directive.service.js';
import type { DecideDto } from '../assignment/dto/decide.dto.js';
import { EscalationService } from '../assignment/escalation.service.js';
import { Clock } from '../common/clock.js';
import { addDays, instantAt, type LocalDate } from '../common/local-date.js';
import { Reader } from '../database/reader.js';
import { CourseService } from '../dialogue/course.service.js';
import { Dialogue } from '../dialogue/dialogue.entity.js';
import { PlanningService } from '../dialogue/planning.service.js';
import { CheckInService } from '../invitation/check-in.service.js';
import { InvitationService } from '../invitation/invitation.service.js';
import { DecidingService } from '../live/floor/deciding.service.js';
import { FloorService } from '../live/floor/floor.service.js';
import { ModerationService } from '../opinion/moderation.service.js';
import { Opinion } from '../opinion/opinion.entity.js';
import { SubmissionService } from '../opinion/submission.service.js';
import type { Cast } from './cast.js';
import { fictitiousName, fictitiousPhone } from './people.js';
import type { Scenario, ScenarioOpinion } from './scenarios/scenario.js';

/**
 * Lives a scenario through the same services that people use, with the clock standing where the story is. So the demo's
 * trail, sums and live log are what a real dialogue leaves behind, and a rule that is broken stops the seeding.
 */
@Injectable()
export class Player {
  private person = 0;

  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly planning: PlanningService,
    private readonly course: CourseService,
    private readonly invitations: InvitationService,
    private readonly checkIns: CheckInService,
    private readonly submissions: SubmissionService,
    private readonly moderation: ModerationService,
    private readonly floor: FloorService,
    private readonly deciding: DecidingService,
    private readonly assignments: AssignmentService,
    private readonly answers: AnswerService,
    private readonly directives: DirectiveService,
    private readonly escalations: EscalationService,
  ) {}

  /** From the plan to the closing, with every later answer. Returns the dialogue's id. */
  async playThrough(scenario: Scenario, cast: Cast): Promise<string> {
    const { heldOn } = scenario.dialogue;
    const id = await this.announce(scenario, cast);
    await this.welcome(id, scenario, cast);
    const early = scenario.opinions.filter((one) => one.channel !== 'spoken');
    for (const opinion of early) {
      this.at(addDays(heldOn, -3), 9);
      await this.receive(id, cast, opinion);
    }
    this.at(heldOn, 8);
    await this.course.start(cast.as('organiser'), id, {});
    let minute = 8 * 60 + 30;
    for (const opinion of [...early, ...scenario.opinions.filter((one) => one.channel === 'spoken')]) {
      this.clock.set(instantAt(heldOn, minute));
      minute += 10;
      const opinionId = (await this.find(id, opinion.text)) ?? (await this.receive(id, cast, opinion));
      await this.callAndDecide(id, cast, opinionId, opinion);
    }
    for (const directive of scenario.directives) {
      const until = directive.due === 'continuous' ? { continuous: true as const } : { dueOn: directive.due };
      const order = { leadDepartmentId: cast.departmentId(directive.department), ...until };
      await this.directives.give(cast.as('secretary'), id, { text: directive.text, assignments: [order] });
    }
    this.clock.set(instantAt(heldOn, minute + 10));
    await this.course.conclude(cast.as('organiser'), id, {});
    this.at(addDays(heldOn, 5), 15);
    await this.course.publishOutcomes(cast.as('organiser'), id, {});
    await this.hearFromAbove(id, scenario, cast);
    await this.followUp(id, scenario, cast);
    this.at(addDays(heldOn, 40), 10);
    await this.course.close(cast.as('organiser'), id, {});
    return id;
  }

  async announce(scenario: Scenario, cast: Cast): Promise<string> {
    const { invented: _invented, year: _year, ...dto } = scenario.dialogue;
    this.at(addDays(dto.heldOn, -30), 9);
    const { id } = await this.planning.plan(
      cast.as('organiser'),
      {
        ...dto,
        organisationId: cast.organisationId,
        departments: scenario.departments.map(({ key }) => ({
          departmentId: cast.departmentId(key),
          quota: scenario.guests.find((one) => one.department === key)?.count ?? 0,
        })),
        fields: scenario.fields.map(({ key }) => cast.fieldId(key)),
        agenda: scenario.agenda,
      },
      { historical: true },
    );
    this.at(addDays(dto.heldOn, -12), 10);
    const body = 'Cá nhân, tổ chức quan tâm đăng ký tham dự và gửi ý kiến tại trang này, hoặc trực tiếp tại bộ phận một cửa.';
    await this.course.announce(cast.as('organiser'), id, { body });
    return id;
  }

  /** Guests through the departments and in public, checked in at the door. */
  async welcome(dialogueId: string, scenario: Scenario, cast: Cast): Promise<void> {
    const { heldOn } = scenario.dialogue;
    const invited: string[] = [];
    this.at(addDays(heldOn, -8), 9);
    for (const { department, count } of scenario.guests)
      for (let n = 0; n < count; n++) {
        const guest = { kind: 'individual' as const, name: this.name(), phone: fictitiousPhone(this.person) };
        const departmentId = cast.departmentId(department);
        const { id } = await this.invitations.invite(cast.as('department_officer', department), dialogueId, { ...guest, departmentId });
        await this.invitations.accept(cast.as('department_officer', department), id);
        invited.push(id);
      }
    this.at(heldOn, 7, 40);
    const door = cast.as('receptionist');
    for (const invitationId of invited) await this.checkIns.checkIn(door, dialogueId, { invitationId });
    for (let n = 0; n < scenario.publicGuests; n++)
      await this.checkIns.walkIn(door, dialogueId, { kind: 'individual', name: this.name() });
  }

  /** Sends or enters an opinion and has the desk accept and sort it. */
  async receive(dialogueId: string, cast: Cast, given: ScenarioOpinion): Promise<string> {
    const id = await this.send(dialogueId, cast, given);
    const desk = cast.as('moderator');
    if ((await this.opinion(id)).status === 'received') await this.moderation.accept(desk, id, (await this.opinion(id)).version);
    await this.moderation.classify(desk, id, { version: (await this.opinion(id)).version, fieldId: cast.fieldId(given.field) });
    return id;
  }

  async send(dialogueId: string, cast: Cast, given: ScenarioOpinion): Promise<string> {
    this.person++;
    const content = {
      kind: given.kind,
      text: given.text,
      fieldId: cast.fieldId(given.field),
      consent: true,
      displayConsent: given.consent,
      name: given.author.name,
      phone: fictitiousPhone(this.person),
      ...(given.author.businessName ? { businessName: given.author.businessName } : {}),
      ...(given.author.community ? { community: given.author.community } : {}),
    };
    if (given.channel === 'online') {
      const authorKind = given.author.kind === 'business' ? ('business' as const) : ('citizen' as const);
      const sender = { actor: undefined, deviceHash: undefined, address: '127.0.0.1', challenge: undefined, once: undefined };
      return (await this.submissions.submit(dialogueId, { ...content, authorKind }, sender)).id;
    }
    const entered = { ...content, channel: given.channel, authorKind: given.author.kind };
    return (await this.submissions.enter(cast.as('moderator'), dialogueId, entered, undefined)).id;
  }

  async callAndDecide(dialogueId: string, cast: Cast, opinionId: string, given: ScenarioOpinion): Promise<void> {
    const chair = cast.as('chair');
    await this.floor.call(chair, dialogueId, { opinionId, expectedOnFloor: null });
    this.clock.advance(4 * 60_000);
    const { version } = await this.opinion(opinionId);
    await this.deciding.decide(chair, opinionId, { version, expectedOnFloor: opinionId, ...this.decision(cast, given) });
  }

  private decision(cast: Cast, given: ScenarioOpinion): DecideDto {
    const { assignment, escalation } = given;
    return {
      outcome: given.outcome,
      words: given.words,
      ...(assignment
        ? {
            assignments: [
              {
                leadDepartmentId: cast.departmentId(assignment.department),
                coordinatingDepartmentIds: (assignment.with ?? []).map((key) => cast.departmentId(key)),
                task: assignment.task,
                dueOn: assignment.due,
              },
            ],
          }
        : {}),
      ...(escalation ? { escalateTo: { bodyName: escalation.body } } : {}),
    };
  }

  /** What the bodies above answered to what was escalated. */
  private async hearFromAbove(dialogueId: string, scenario: Scenario, cast: Cast): Promise<void> {
    const found = await this.reader.manager.findBy(Escalation, { dialogueId });
    const told = scenario.opinions.filter((one) => one.escalation?.answer);
    for (const given of told) {
      const opinionId = await this.find(dialogueId, given.text);
      const escalation = found.find((one) => one.opinionId === opinionId);
      if (!escalation || !given.escalation?.answer || !given.escalation.answeredOn) continue;
      this.at(given.escalation.answeredOn, 14);
      await this.escalations.recordAnswer(cast.as('organiser'), escalation.id, escalation.version, given.escalation.answer);
    }
  }

  /** Departments work, report and draft; the head approves, the leader releases, the organiser publishes. */
  private async followUp(dialogueId: string, scenario: Scenario, cast: Cast): Promise<void> {
    const given = scenario.opinions.filter((one) => one.assignment?.done);
    given.sort((a, b) => ((a.assignment?.done ?? '') < (b.assignment?.done ?? '') ? -1 : 1));
    for (const { text, assignment: task } of given) {
      const opinionId = await this.find(dialogueId, text);
      if (!opinionId || !task?.done) continue;
      await this.finishTask(cast, opinionId, { ...task, done: task.done });
    }
  }

  async finishTask(cast: Cast, opinionId: string, task: { department: string; done: string; answer?: string }): Promise<void> {
    const officer = cast.as('department_officer', task.department);
    const open = async (): Promise<Assignment> => this.reader.manager.findOneByOrFail(Assignment, { opinionId });
    this.at(addDays(task.done, -3), 9);
    await this.assignments.acknowledge(officer, (await open()).id, (await open()).version);
    this.at(task.done, 10);
    const { id, version } = await open();
    const text = task.answer ?? 'Đã thực hiện xong.';
    await this.assignments.submit(officer, id, { version, report: text, answer: { text } });
    const answer = async (): Promise<Answer> => this.reader.manager.findOneByOrFail(Answer, { assignmentId: id });
    this.clock.advance(3_600_000);
    await this.answers.approve(cast.as('department_head', task.department), (await answer()).id, (await answer()).version);
    this.clock.advance(3_600_000);
    await this.answers.release(cast.as('leader'), (await answer()).id, (await answer()).version);
    const { dialogueId } = await this.opinion(opinionId);
    if (!(await this.reader.manager.findOneByOrFail(Dialogue, { id: dialogueId })).outcomesPublishedAt) return;
    this.clock.advance(3_600_000);
    await this.answers.publish(cast.as('organiser'), (await answer()).id, (await answer()).version);
  }

  private at(day: LocalDate, hour: number, minute = 0): void {
    this.clock.set(instantAt(day, hour * 60 + minute));
  }

  private name(): string {
    return fictitiousName(this.person++);
  }

  private opinion(id: string): Promise<Opinion> {
    return this.reader.manager.findOneByOrFail(Opinion, { id });
  }

  private async find(dialogueId: string, text: string): Promise<string | null> {
    return (await this.reader.manager.findOneBy(Opinion, { dialogueId, text }))?.id ?? null;
  }
}
