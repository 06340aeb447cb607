import { randomBytes } from 'node:crypto';
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
import { getSums, sumUp } from '../../src/opinion/sums.js';
import { SubmissionService } from '../../src/opinion/submission/submission.service.js';
import type { SumsLiveView } from '../../src/contract/views.js';
import type { House } from './test-app.js';
import type { SeededOrganisation } from './organisation.js';

/** What a citizen of the fictitious ward would send. */
export const submission = (overrides: Partial<SubmitOpinionDto> = {}): SubmitOpinionDto => ({
  kind: 'question',
  text: 'Hồ sơ cấp giấy chứng nhận của tôi nộp từ tháng 6, đến nay chưa có kết quả.',
  consent: true,
  name: 'Nguyễn Thị Mẫu Đơn',
  phone: '+84900000123',
  community: 'Tổ dân phố 5',
  ...overrides,
});

/** Sent from a browser of its own, over the service the route uses. */
export const submitOpinion = (
  house: House,
  dialogue: Pick<Dialogue, 'id'>,
  overrides: Partial<SubmitOpinionDto> = {},
  deviceHash: string = randomBytes(32).toString('hex'),
): Promise<OpinionReceiptView> =>
  house.app.get(SubmissionService).submit(dialogue.id, submission(overrides), {
    actor: undefined,
    deviceHash,
    address: '127.0.0.1',
    challenge: undefined,
    once: undefined,
  });

export const enterOpinion = (
  house: House,
  dialogue: Pick<Dialogue, 'id'>,
  actor: Actor,
  overrides: Partial<EnterOpinionDto> = {},
) => {
  const { phone: _, ...slip } = submission();
  return house.app
    .get(SubmissionService)
    .enter(actor, dialogue.id, { ...slip, channel: 'paper', ...overrides }, undefined);
};

export const theOpinion = (house: House, id: string): Promise<Opinion> =>
  house.reader.manager.findOneByOrFail(Opinion, { id });

/** Sent and accepted: stands at the end of the queue. */
export async function queueOpinion(
  house: House,
  dialogue: Dialogue,
  overrides: Partial<SubmitOpinionDto> = {},
): Promise<OpinionReceiptView> {
  const receipt = await submitOpinion(house, dialogue, overrides);
  await house.app.get(ModerationService).accept(actorOf(dialogue.organisationId, 'moderator'), receipt.id, 1);
  return receipt;
}

/** Called and decided, as the floor would. */
export async function decideOpinion(
  house: House,
  dialogue: Dialogue,
  id: string,
  outcome: OpinionOutcome = 'answered',
): Promise<void> {
  const by = actorOf(dialogue.organisationId, 'chair');
  await house.transaction.run(async (tx) =>
    applyDecision(tx, await callOpinion(tx, await lockDialogue(tx, dialogue.id), id, by), { outcome }, by),
  );
}

/** Calls as the floor would, the first of the queue where none is named. */
export const callNext = (house: House, { id }: Pick<Dialogue, 'id'>, opinionId: string | null, by: Performer) =>
  house.transaction.run(async (tx) => (await callOpinion(tx, await lockDialogue(tx, id), opinionId, by)).opinion);

export async function sumsOf(house: House, dialogueId: string): Promise<SumsLiveView> {
  const { rows, outcomesPublic } = await getSums(house.reader, dialogueId);
  return sumUp(rows, outcomesPublic);
}

export const announcedDialogue = async (house: House, organisation: SeededOrganisation): Promise<Dialogue> =>
  announce(house, await planDialogue(house, organisation));

/** In session. */
export const liveDialogue = async (house: House, organisation: SeededOrganisation): Promise<Dialogue> =>
  goLive(house, await planDialogue(house, organisation));
