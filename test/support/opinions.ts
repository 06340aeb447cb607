import { randomBytes } from 'node:crypto';
import { SpokenReply } from '../../src/assignment/assignment.entity.js';
import type { Actor } from '../../src/auth/actor.js';
import type { OpinionOutcome } from '../../src/contract/opinion.js';
import { announce, actorOf, goLive, planDialogue } from './dialogues.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { lockDialogue } from '../../src/dialogue/lock-dialogue.js';
import { callOpinion, applyDecision } from '../../src/opinion/opinion-decision.transitions.js';
import type { Performer } from '../../src/database/change-row.js';
import type { OpinionReceiptView } from '../../src/opinion/submission/dto/receipt.view.js';
import type { EnterOpinionDto, SubmitOpinionDto } from '../../src/opinion/submission/dto/submit-opinion.dto.js';
import { ModerationService } from '../../src/opinion/moderation/moderation.service.js';
import { Opinion } from '../../src/opinion/opinion.entity.js';
import { getCounts, sumUp } from '../../src/opinion/sums.js';
import { SubmissionService } from '../../src/opinion/submission/submission.service.js';
import type { SumsLiveView } from '../../src/contract/views.js';
import type { TestApp } from './test-app.js';
import type { SeededOrganisation } from './organisation.js';
import { nextOf } from './presses.js';

/** A submission by a citizen of the fictitious ward. */
export const submission = (overrides: Partial<SubmitOpinionDto> = {}): SubmitOpinionDto => ({
  kind: 'question',
  text: 'Hồ sơ cấp giấy chứng nhận của tôi nộp từ tháng 6, đến nay chưa có kết quả.',
  consent: true,
  name: 'Nguyễn Thị Mẫu Đơn',
  phone: '+84900000123',
  community: 'Tổ dân phố 5',
  ...overrides,
});

/** Submits it from a new device, through the service used by the route. */
export const submitOpinion = (
  app: TestApp,
  dialogue: Pick<Dialogue, 'id'>,
  overrides: Partial<SubmitOpinionDto> = {},
  deviceHash: string = randomBytes(32).toString('hex'),
): Promise<OpinionReceiptView> =>
  app.nest.get(SubmissionService).submit(dialogue.id, submission(overrides), {
    actor: undefined,
    deviceHash,
    caller: { address: '127.0.0.1', trust: 'new', solution: undefined, worked: () => undefined },
    once: undefined,
  });

export const enterOpinion = (
  app: TestApp,
  dialogue: Pick<Dialogue, 'id'>,
  actor: Actor,
  overrides: Partial<EnterOpinionDto> = {},
) => {
  const { phone: _, ...slip } = submission();
  return app.nest
    .get(SubmissionService)
    .enter(actor, dialogue.id, { ...slip, channel: 'paper', ...overrides }, undefined);
};

export const theOpinion = (app: TestApp, id: string): Promise<Opinion> =>
  app.reader.manager.findOneByOrFail(Opinion, { id });

/** Submits and accepts it, at the end of the queue. */
export async function queueOpinion(
  app: TestApp,
  dialogue: Dialogue,
  overrides: Partial<SubmitOpinionDto> = {},
): Promise<OpinionReceiptView> {
  const receipt = await submitOpinion(app, dialogue, overrides);
  await app.nest.get(ModerationService).accept(actorOf(dialogue.organisationId, 'moderator'), receipt.id, 1);
  return receipt;
}

/** Calls and decides it, as the floor would. */
export async function decideOpinion(
  app: TestApp,
  dialogue: Dialogue,
  id: string,
  outcome: OpinionOutcome = 'answered',
): Promise<void> {
  const by = actorOf(dialogue.organisationId, 'chair');
  await app.transaction.run(async (tx) =>
    applyDecision(tx, await callOpinion(tx, await lockDialogue(tx, dialogue.id), id, by), { decided: outcome }, by),
  );
}

/** The reply given in the hall is written down and checked. */
export async function postReply(app: TestApp, opinionId: string, text = 'Đã trả lời tại hội nghị.'): Promise<void> {
  await app.transaction.run(async (tx) => {
    const { dialogueId } = await tx.manager.findOneByOrFail(Opinion, { id: opinionId });
    const written = { text, contactsAgreedAt: null, reason: null, writtenBy: null, writtenAt: tx.now };
    const checked = { checkedBy: null, checkedAt: tx.now };
    await tx.manager.insert(SpokenReply, { opinionId, edition: 1, dialogueId, ...written, ...checked });
    await tx.manager.update(Opinion, { id: opinionId }, { replyReadyAt: tx.now });
  });
}

/** Calls the given opinion or the first in the queue, as the floor would. */
export async function callNext(
  app: TestApp,
  { id }: Pick<Dialogue, 'id'>,
  opinionId: string | null,
  by: Performer,
): Promise<Opinion> {
  const wanted = opinionId ?? (await nextOf(app, id));
  return app.transaction.run(async (tx) => (await callOpinion(tx, await lockDialogue(tx, id), wanted, by)).opinion);
}

export async function sumsOf(app: TestApp, dialogueId: string): Promise<SumsLiveView> {
  const { counts, outcomesPublic } = await getCounts(app.reader, dialogueId);
  return sumUp(counts, outcomesPublic);
}

export const announcedDialogue = async (app: TestApp, organisation: SeededOrganisation): Promise<Dialogue> =>
  announce(app, await planDialogue(app, organisation));

/** Plans a dialogue and starts it. */
export const liveDialogue = async (app: TestApp, organisation: SeededOrganisation): Promise<Dialogue> =>
  goLive(app, await planDialogue(app, organisation));
