import { IsNull } from 'typeorm';
import { Assignment, Escalation } from '../assignment/assignment.entity.js';
import type { AssignmentOrderDto, DecideDto } from '../assignment/decision/dto/decide.dto.js';
import type { Actor } from '../auth/actor.js';
import type { FigureTable } from '../contract/figures.js';
import type { Verdict } from '../contract/opinion.js';
import type { Role } from '../contract/permissions.js';
import type { NumberPaperDto } from '../dialogue/paper/dto/paper.dto.js';
import { Turn } from '../floor/floor.entity.js';
import { getSeen } from '../floor/floor.projection.js';
import { Brief, Opinion } from '../opinion/opinion.entity.js';
import type { Cast } from './cast.js';
import type { People } from './people.js';
import type { DemoServices } from './demo-services.js';
import type {
  NotCalled,
  CastScenario,
  Decided,
  DialogueFacts,
  Question,
  Scenario,
  ScenarioDirective,
  Task,
} from './scenarios/scenario.js';

type Programme = Pick<CastScenario, 'departments' | 'fields'> &
  Pick<Scenario, 'agenda' | 'guests'> & { dialogue: DialogueFacts };

/** What the author needs to look the opinion up; shown once. */
export interface Receipt {
  trackingCode: string;
  pin: string;
}

/**
 * Plays one dialogue through the services people use, so that trail, sums and live log are those of a real dialogue, and
 * any violation of a rule stops the seeding.
 */
export class Play {
  id = '';
  private readonly opinions = new Map<Question, string>();
  private readonly tasks = new Map<Task, string>();
  private readonly receipts = new Map<Question, Receipt>();

  constructor(
    readonly services: DemoServices,
    readonly cast: Cast,
    readonly people: People,
  ) {}

  async plan({ dialogue, departments, fields, agenda, guests }: Programme): Promise<void> {
    const { invented: _, ...dto } = dialogue;
    const quota = (key: string): number => guests.find((one) => one.department === key)?.count ?? 0;
    const { id } = await this.services.planning.plan(
      this.cast.as('organiser'),
      {
        ...dto,
        organisationId: this.cast.organisationId,
        departments: departments.map(({ key }) => ({ departmentId: this.cast.departmentId(key), quota: quota(key) })),
        fields: fields.map(({ key }) => this.cast.fieldId(key)),
        agenda,
      },
      { historical: true },
    );
    this.id = id;
  }

  async saveFigures(tables: FigureTable[]): Promise<void> {
    const organiser = this.cast.as('organiser');
    const { version } = await this.services.backgroundReading.get(organiser, this.id);
    await this.services.background.save(organiser, this.id, { version, tables });
  }

  async publishFigures(reason: string): Promise<void> {
    const organiser = this.cast.as('organiser');
    const { version } = await this.services.backgroundReading.get(organiser, this.id);
    await this.services.background.publish(organiser, this.id, { version, reason });
  }

  announce(): Promise<void> {
    const body =
      'Cá nhân, tổ chức quan tâm đăng ký tham dự và gửi ý kiến tại trang này, hoặc trực tiếp tại bộ phận một cửa trước ngày tổ chức. Trong buổi đối thoại vẫn gửi được ý kiến.';
    return this.services.lifecycle.announce(this.cast.as('organiser'), this.id, { body });
  }

  start(): Promise<void> {
    return this.services.lifecycle.start(this.cast.as('organiser'), this.id, {});
  }

  conclude(): Promise<void> {
    return this.services.lifecycle.conclude(this.cast.as('organiser'), this.id, {});
  }

  publishOutcomes(): Promise<void> {
    return this.services.lifecycle.publishOutcomes(this.cast.as('organiser'), this.id, {});
  }

  close(): Promise<void> {
    return this.services.lifecycle.close(this.cast.as('organiser'), this.id, {});
  }

  /** Invites guests through a department, without answers yet. Returns the ids of the invitations. */
  invite(department: string, count: number): Promise<string[]> {
    const actor = this.cast.as('department_officer', department);
    const departmentId = this.cast.departmentId(department);
    return each(
      Array.from({ length: count }, () => this.people.next()),
      async ({ guest }) => {
        const { id } = await this.services.invitations.invite(actor, this.id, { ...guest, departmentId });
        return id;
      },
    );
  }

  acceptInvitations(ids: readonly string[]): Promise<void[]> {
    return each(ids, (id) => this.services.invitations.accept(this.cast.as('organiser'), id));
  }

  declineInvitations(ids: readonly string[]): Promise<void[]> {
    return each(ids, (id) => this.services.invitations.decline(this.cast.as('organiser'), id));
  }

  checkIn(invitationIds: readonly string[]): Promise<unknown[]> {
    const receptionist = this.cast.as('receptionist');
    return each(invitationIds, (invitationId) =>
      this.services.checkIns.checkIn(receptionist, this.id, { invitationId }),
    );
  }

  walkIn(): Promise<unknown> {
    const { name } = this.people.next();
    return this.services.checkIns.walkIn(this.cast.as('receptionist'), this.id, {
      kind: 'individual',
      name,
      namesake: true,
    });
  }

  register(): Promise<unknown> {
    const { guest, device } = this.people.next();
    return this.services.registrations.register(this.id, { ...guest, consent: true }, device);
  }

  opinionId(question: Question): string {
    return known(this.opinions.get(question), question.text);
  }

  taskId(task: Task): string {
    return known(this.tasks.get(task), task.task);
  }

  opinion(question: Question): Promise<Opinion> {
    return this.services.reader.manager.findOneByOrFail(Opinion, { id: this.opinionId(question) });
  }

  receiptOf(question: Question): Receipt {
    return known(this.receipts.get(question), question.text);
  }

  /** Sends the opinion as its author, or enters it as staff. */
  async receive(given: Question): Promise<void> {
    const { phone, device } = this.people.next();
    const { name, kind: authorKind, ...author } = given.author;
    const content = {
      kind: given.kind,
      text: given.text,
      fieldId: this.cast.fieldId(given.field),
      consent: true,
      displayConsent: given.consent,
      name,
      phone,
      ...author,
    };
    const { submissions } = this.services;
    if (given.channel === 'online') {
      const kind = authorKind === 'business' ? ('business' as const) : ('citizen' as const);
      const sender = { actor: undefined, deviceHash: device, caller: undefined, once: undefined };
      const { id, trackingCode } = await submissions.submit(this.id, { ...content, authorKind: kind }, sender);
      this.opinions.set(given, id);
      this.receipts.set(given, { trackingCode, pin: phone.slice(-4) });
    } else {
      const entered = { ...content, channel: given.channel, authorKind };
      this.opinions.set(given, (await submissions.enter(this.cast.as('moderator'), this.id, entered, undefined)).id);
    }
  }

  async accept(question: Question): Promise<void> {
    const moderator = this.cast.as('moderator');
    const id = this.opinionId(question);
    const { version } = await this.opinion(question);
    const accepted = await this.services.moderation.accept(moderator, id, version);
    const fieldId = this.cast.fieldId(question.field);
    await this.services.moderation.classify(moderator, id, {
      version: accepted.version,
      fieldId,
      departmentId: this.departmentOf(question),
    });
  }

  async ask(question: Question, what: string): Promise<void> {
    const { id, version } = await this.opinion(question);
    await this.services.moderation.ask(this.cast.as('moderator'), id, version, what);
  }

  /** For opinions that are not called: withdraws, declines or groups it. */
  async setAside(question: Question, why: NotCalled): Promise<void> {
    const { moderation } = this.services;
    const moderator = this.cast.as('moderator');
    const { id, version } = await this.opinion(question);
    if (why.as === 'grouped') {
      const into = await this.opinion(why.under);
      await moderation.group(moderator, id, { version, intoId: into.id, intoVersion: into.version });
    } else if (why.as === 'declined') await moderation.decline(moderator, id, version, why.reason, why.note);
    else await moderation.withdraw(moderator, id, version, 'Người gửi báo qua điện thoại là đã tìm được thông tin.');
  }

  /** Sets the calling order. */
  async queueUp(questions: readonly Question[]): Promise<void> {
    let before: string | null = null;
    for (const question of questions) {
      const { id, version, queuePosition } = await this.opinion(question);
      const move = { version, position: queuePosition as number, after: before };
      await this.services.moderation.move(this.cast.as('moderator'), id, move);
      before = id;
    }
  }

  async prepare(question: Question, text: string, proposedWorkingDays: number | null): Promise<void> {
    const officer = this.asDepartmentOf('department_officer', question);
    await this.services.briefs.write(officer, this.opinionId(question), { text, proposedWorkingDays });
  }

  async approveBrief(question: Question): Promise<void> {
    const opinionId = this.opinionId(question);
    const { version } = await this.services.reader.manager.findOneByOrFail(Brief, { opinionId });
    await this.services.briefs.approve(this.asDepartmentOf('department_head', question), opinionId, version);
  }

  noteToChair(text: string): Promise<unknown> {
    return this.services.notes.send(this.cast.as('moderator'), this.id, text);
  }

  private asDepartmentOf(role: Role, { field }: Question): Actor {
    return this.cast.as(role, this.cast.departmentKeyOfField(field));
  }

  private departmentOf(question: Question): string {
    return this.cast.departmentId(this.cast.departmentKeyOfField(question.field));
  }

  support(question: Question, people: number): Promise<unknown[]> {
    const devices = Array.from({ length: people }, () => this.people.device());
    return each(devices, (device) => this.services.support.support(this.opinionId(question), device));
  }

  async call(question: Question, seconds?: number): Promise<void> {
    const opinionId = this.opinionId(question);
    const time = seconds === undefined ? {} : { seconds };
    const seen = await getSeen(this.services.reader, this.id);
    await this.services.floor.call(this.cast.as('chair'), this.id, { opinionId, seen, ...time });
  }

  async decide(question: Question, decided: Decided): Promise<void> {
    const id = this.opinionId(question);
    const { version } = await this.opinion(question);
    const { outcome, words, assignment, escalation } = decided;
    const decision: DecideDto = {
      outcome,
      words,
      ...(assignment ? { assignments: [this.order(assignment)] } : {}),
      ...(escalation ? { escalateTo: this.body(escalation.body) } : {}),
    };
    const seen = await getSeen(this.services.reader, this.id);
    await this.services.deciding.decide(this.cast.as('chair'), id, { version, seen, ...decision });
    if (!assignment) return;
    const { id: taskId } = await this.services.reader.manager.findOneByOrFail(Assignment, { opinionId: id });
    this.tasks.set(assignment, taskId);
  }

  /** The secretary writes down what was said in the hall, and the organiser checks it. */
  async writeReply(question: Question, text: string): Promise<void> {
    const id = this.opinionId(question);
    const { replies } = this.services;
    const { edition } = await replies.write(this.cast.as('secretary'), id, { edition: 0, text });
    await replies.check(this.cast.as('organiser'), id, { edition });
  }

  async direct({ text, tasks }: ScenarioDirective): Promise<void> {
    const order = { text, assignments: tasks.map((task) => this.order(task)) };
    const { id: directiveId } = await this.services.directives.give(this.cast.as('secretary'), this.id, order);
    const given = await this.services.reader.manager.findBy(Assignment, { directiveId });
    for (const task of tasks) {
      const leadDepartmentId = this.cast.departmentId(task.department);
      const found = given.find((one) => one.leadDepartmentId === leadDepartmentId && one.task === task.task);
      this.tasks.set(task, known(found, task.task).id);
    }
  }

  /** The organisation above answers itself if it is in this installation; otherwise the organiser records its reply. */
  async answerEscalation(question: Question, answer: string): Promise<void> {
    const opinionId = this.opinionId(question);
    const { id, version, bodyOrganisationId } = await this.services.reader.manager.findOneByOrFail(Escalation, {
      opinionId,
    });
    const { escalations } = this.services;
    if (bodyOrganisationId) await escalations.answer(this.cast.as('superior'), id, version, answer);
    else await escalations.recordAnswer(this.cast.as('organiser'), id, version, answer);
  }

  /** The author rates the answer, by tracking code. */
  rate(question: Question, verdict: Verdict, comment?: string): Promise<unknown> {
    const asker = { deviceHash: undefined, caller: undefined, language: 'vi' as const };
    return this.services.tracking.rate(
      { ...this.receiptOf(question), verdict, ...(comment ? { comment } : {}) },
      asker,
      undefined,
    );
  }

  /** The secretary records a promise verbatim. */
  async promise(question: Question, text: string): Promise<void> {
    const opinionId = this.opinionId(question);
    const running = { dialogueId: this.id, endedAt: IsNull() };
    const { id: turnId } = await this.services.reader.manager.findOneByOrFail(Turn, running);
    await this.services.pledges.write(this.cast.as('secretary'), this.id, { text, opinionId, turnId });
  }

  number(paper: NumberPaperDto): Promise<unknown> {
    return this.services.papers.number(this.cast.as('records_clerk'), this.id, paper);
  }

  private order({ department, with: coordinating = [], task, due }: Task): AssignmentOrderDto {
    return {
      leadDepartmentId: this.cast.departmentId(department),
      coordinatingDepartmentIds: coordinating.map((key) => this.cast.departmentId(key)),
      task,
      // The days of a scenario are what was said, also where that was a day off.
      ...(due === null ? { continuous: true as const } : { dueOn: due, keepDayOff: true }),
    };
  }

  private body(bodyName: string): { bodyName: string; bodyOrganisationId?: string } {
    const { parent } = this.cast;
    return parent?.name === bodyName ? { bodyName, bodyOrganisationId: parent.id } : { bodyName };
  }
}

/** Runs in parallel, so that small writes share a commit. */
const each = <T, R>(list: readonly T[], action: (one: T) => Promise<R>): Promise<R[]> => Promise.all(list.map(action));

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The scenario has not reached "${what}" yet.`);
  return value;
}
