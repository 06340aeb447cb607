import { Answer, Assignment } from '../assignment/assignment.entity.js';
import { addDays, type LocalDate } from '../common/local-date.js';
import type { Play } from './play.js';
import type { Task } from './scenarios/scenario.js';
import type { Timeline } from './timeline.js';

/** What department and leader do with a task; `publishable` is the first day on which answers may be published. */
export function scheduleTask(timeline: Timeline, play: Play, task: Task, publishable: LocalDate): void {
  const work = new Work(play, task);
  const { begun, extension, paused, handedBack, urged, done } = task;
  for (const day of urged ?? []) timeline.on(day, 8, 15, () => work.urge());
  if (done) return scheduleCompletion(timeline, work, done, publishable);
  const first = addDays(publishable, -3);
  if (begun || extension || paused) timeline.on(first, 8, 30, () => work.acknowledge());
  if (begun === 'in_progress' || paused) timeline.on(addDays(first, 1), 9, 0, () => work.begin());
  if (extension) timeline.on(extension.on, 10, 0, () => work.askExtension(extension.until, extension.reason));
  if (paused) timeline.on(paused.on, 15, 0, () => work.pause(paused.reason));
  if (handedBack) timeline.on(handedBack.on, 11, 0, () => work.handBack(handedBack.reason));
}

function scheduleCompletion(timeline: Timeline, work: Work, done: LocalDate, publishable: LocalDate): void {
  const { answerWaits } = work.task;
  timeline.on(addDays(done, -2), 9, 0, () => work.acknowledge());
  timeline.on(done, 10, 0, () => work.submit());
  if (answerWaits === 'head') return;
  timeline.on(done, 14, 0, () => work.approveAnswer());
  if (answerWaits === 'leader') return;
  timeline.on(addDays(done, 1), 9, 0, () => work.release());
  if (answerWaits === 'organiser') return;
  const publishes = done >= publishable ? addDays(done, 1) : publishable;
  timeline.on(publishes, 15, 0, () => work.publish());
}

/** What officer, head, leader and organiser do with one task and its answer. */
class Work {
  constructor(
    private readonly play: Play,
    readonly task: Task,
  ) {}

  async acknowledge(): Promise<void> {
    const { id, version } = await this.assignment();
    await this.play.services.assignments.acknowledge(this.officer(), id, version);
  }

  async begin(): Promise<void> {
    const { id, version } = await this.assignment();
    await this.play.services.assignments.start(this.officer(), id, version);
  }

  async submit(): Promise<void> {
    const { id, version, opinionId } = await this.assignment();
    const report = this.task.answer ?? 'Đã thực hiện xong.';
    const answer = opinionId ? { answer: { text: report } } : {};
    await this.play.services.assignments.submit(this.officer(), id, { version, report, ...answer });
  }

  async approveAnswer(): Promise<void> {
    const answer = await this.answer();
    if (!answer) return;
    await this.play.services.answers.approve(this.as('department_head'), answer.id, answer.version);
  }

  /** Releasing an answer finishes its task; the task of a directive has no answer and is approved directly. */
  async release(): Promise<void> {
    const { services, cast } = this.play;
    const answer = await this.answer();
    if (answer) return void (await services.answers.release(cast.as('leader'), answer.id, answer.version));
    const { id, version } = await this.assignment();
    await services.assignments.approve(cast.as('leader'), id, version);
  }

  async publish(): Promise<void> {
    const answer = await this.answer();
    if (!answer) return;
    await this.play.services.answers.publish(this.play.cast.as('organiser'), answer.id, answer.version);
  }

  async askExtension(dueOn: LocalDate, reason: string): Promise<void> {
    const { id, version } = await this.assignment();
    await this.play.services.clocks.askExtension(this.officer(), id, { version, dueOn, reason });
  }

  async pause(reason: string): Promise<void> {
    const { id, version } = await this.assignment();
    await this.play.services.clocks.pause(this.officer(), id, version, reason);
  }

  async handBack(reason: string): Promise<void> {
    const { id, version } = await this.assignment();
    await this.play.services.assignments.handBack(this.officer(), id, version, reason);
  }

  async urge(): Promise<void> {
    const words = 'Đề nghị đơn vị tập trung giải quyết, báo cáo kết quả trong ngày.';
    await this.play.services.clocks.urge(this.play.cast.as('leader'), this.play.taskId(this.task), words);
  }

  private officer() {
    return this.as('department_officer');
  }

  private as(role: 'department_officer' | 'department_head') {
    return this.play.cast.as(role, this.task.department);
  }

  private assignment(): Promise<Assignment> {
    return this.play.services.reader.manager.findOneByOrFail(Assignment, { id: this.play.taskId(this.task) });
  }

  private answer(): Promise<Answer | null> {
    return this.play.services.reader.manager.findOneBy(Answer, { assignmentId: this.play.taskId(this.task) });
  }
}
