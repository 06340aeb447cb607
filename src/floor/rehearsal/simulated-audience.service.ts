import { randomBytes } from 'node:crypto';
import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Actor } from '../../auth/actor.js';
import { Clock } from '../../common/clock.js';
import { LOGGER } from '../../common/common.module.js';
import { Refusal } from '../../common/problem/refusal.js';
import { Reader } from '../../database/reader.js';
import { Transaction } from '../../database/transaction.js';
import { wrongState } from '../../dialogue/dialogue-assertions.js';
import { Dialogue, DialogueField } from '../../dialogue/dialogue.entity.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { changeDialogue } from '../../dialogue/dialogue.transitions.js';
import { SubmissionService } from '../../opinion/submission/submission.service.js';

/** Opinions of a simulated audience; all fictitious. */
const matters = [
  'Đèn đường ở {place} hỏng hai tuần nay, buổi tối đi lại khó, đề nghị sửa sớm.',
  'Nắp hố ga ở {place} bị vỡ, đã có người ngã xe máy, bao giờ thay?',
  'Rác ở {place} không được thu gom đúng giờ, mùi rất khó chịu.',
  'Xin hỏi chỉ giới mở đường qua {place} đã công bố chưa, xem ở đâu?',
  'Loa kéo ở {place} mở to mỗi tối, nhà có trẻ nhỏ không ngủ được.',
  'Tôi ở trọ tại {place}, muốn đăng ký tạm trú cho con thì cần giấy tờ gì?',
  'Bán hàng tại {place} có phải đăng ký điểm kinh doanh không?',
  'Đề nghị có sân chơi cho trẻ em gần {place}, các cháu đang chơi dưới lòng đường.',
  'Nhà tôi ở {place} nộp hồ sơ từ tháng 6 mà chưa có kết quả, gọi số 0900 000 199 giúp tôi.',
  'Tổ công nghệ số ở {place} hướng dẫn rất nhiệt tình, xin cảm ơn.',
] as const;
const topics = [
  'Thoát nước ở {place}',
  'Hồ sơ đất đai của gia đình ở {place}',
  'Thu gom rác ở {place}',
  'Trông xe, lấn vỉa hè ở {place}',
] as const;
const places = ['ngõ 3', 'ngõ 12', 'ngõ 27', 'ngõ 42', 'đường Vườn Mẫu', 'chợ Mẫu', 'khu tập thể số 2'] as const;
const names = [
  'Nguyễn Thị Mẫu Đơn',
  'Trần Văn Thí Dụ',
  'Lê Thị Giả Định',
  'Phạm Văn Nháp',
  'Hoàng Thị Ví Dụ',
  'Vũ Văn Thử Nghiệm',
] as const;

const pick = <One>(list: readonly One[]): One => list[Math.floor(Math.random() * list.length)] as One;
const at = (sentence: string): string => sentence.replace('{place}', pick(places));

export const somebody = () => ({
  name: pick(names),
  phone: `+849000001${String(Math.floor(Math.random() * 100)).padStart(2, '0')}`,
  community: `Tổ dân phố ${1 + Math.floor(Math.random() * 12)}`,
  displayConsent: pick(['none', 'initials', 'name'] as const),
});
export const matter = (): string => at(pick(matters));
export const topic = (): string => at(pick(topics));

const pauseMs = [1_500, 6_000] as const;

/**
 * A simulated audience (khán giả giả lập): fictitious people send opinions and request to speak, so that staff can
 * practise. Only in a rehearsal, only through the services real people use, and only until the instant in the
 * dialogue's row; clearing it, in any process, ends the simulation.
 */
@Injectable()
export class SimulatedAudienceService implements BeforeApplicationShutdown {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private closed = false;

  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
    private readonly dialogues: DialogueService,
    private readonly submissions: SubmissionService,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async invite(actor: Actor, dialogueId: string, minutes: number): Promise<{ until: string }> {
    const until = await this.transaction.run(async (tx) => {
      const dialogue = await this.dialogues.lockForChange(tx, actor, dialogueId, 'dialogue.run');
      if (dialogue.rehearsalOf === null) throw new Refusal('not-a-rehearsal');
      if (dialogue.status !== 'live') throw wrongState(dialogue);
      const audienceUntil = new Date(tx.now.getTime() + minutes * 60_000);
      await changeDialogue(tx, dialogue, { verb: 'invite-audience', set: { audienceUntil } }, actor);
      return audienceUntil;
    });
    this.wait(actor, dialogueId);
    return { until: until.toISOString() };
  }

  async sendHome(actor: Actor, dialogueId: string): Promise<void> {
    await this.transaction.run(async (tx) => {
      const dialogue = await this.dialogues.lockForChange(tx, actor, dialogueId, 'dialogue.run');
      if (dialogue.audienceUntil === null) return;
      await changeDialogue(tx, dialogue, { verb: 'end-audience', set: { audienceUntil: null } }, actor);
    });
  }

  /** One random action; false once the audience has ended. */
  async step(actor: Actor, dialogueId: string): Promise<boolean> {
    const dialogue = await this.reader.manager.findOneBy(Dialogue, { id: dialogueId });
    const isHere =
      dialogue?.audienceUntil && dialogue.audienceUntil > this.clock.now() && dialogue.rehearsalOf !== null;
    if (!isHere || !['live', 'paused'].includes(dialogue.status)) return false;
    if (dialogue.status === 'paused') return true;
    const sender = {
      actor,
      deviceHash: randomBytes(32).toString('hex'),
      caller: undefined,
      once: undefined,
    };
    const fields = await this.reader.manager.findBy(DialogueField, { dialogueId });
    const fieldId = fields[Math.floor(Math.random() * fields.length)]?.fieldId;
    const said = { ...somebody(), consent: true, ...(fieldId ? { fieldId } : {}) };
    if (Math.random() < 0.25) await this.submissions.askToSpeak(dialogueId, { ...said, topic: topic() }, sender);
    else await this.submissions.submit(dialogueId, { ...said, kind: 'question', text: matter() }, sender);
    return true;
  }

  beforeApplicationShutdown(): void {
    this.closed = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  private wait(actor: Actor, dialogueId: string): void {
    clearTimeout(this.timers.get(dialogueId));
    if (this.closed) return;
    const pause = pauseMs[0] + Math.random() * (pauseMs[1] - pauseMs[0]);
    this.timers.set(dialogueId, setTimeout(() => void this.goOn(actor, dialogueId), pause).unref());
  }

  private async goOn(actor: Actor, dialogueId: string): Promise<void> {
    const isHere = await this.step(actor, dialogueId).catch((error: unknown) => {
      if (!(error instanceof Refusal) && !this.closed)
        this.log.warn({ err: error }, 'a step of the simulated audience failed');
      return true;
    });
    if (isHere) this.wait(actor, dialogueId);
    else this.timers.delete(dialogueId);
  }
}
