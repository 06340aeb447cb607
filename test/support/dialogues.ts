import type { Actor } from '../../src/auth/actor.js';
import { newId } from '../../src/common/ids.js';
import type { Role } from '../../src/contract/permissions.js';
import { LifecycleService } from '../../src/dialogue/lifecycle/lifecycle.service.js';
import { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import type { PlanDialogueDto } from '../../src/dialogue/planning/dto/plan-dialogue.dto.js';
import { PlanningService } from '../../src/dialogue/planning/planning.service.js';
import type { TestApp } from './test-app.js';
import type { SeededOrganisation } from './organisation.js';

/** An actor with one role, as the guard would set it on a request, without an account. */
export function actorOf(
  organisationId: string,
  role: Role,
  where: { departmentId?: string; dialogueId?: string; accountId?: string; name?: string } = {},
): Actor {
  const { departmentId = null, dialogueId = null } = where;
  return {
    accountId: where.accountId ?? newId(),
    loginId: newId(),
    organisationId,
    name: where.name ?? 'Trần Văn Thí Dụ',
    title: null,
    held: [{ role, organisationId, departmentId, dialogueId }],
  };
}

export const theDialogue = (app: TestApp, id: string): Promise<Dialogue> =>
  app.reader.manager.findOneByOrFail(Dialogue, { id });

/** A plan as entered by an organiser, held 18 days after the start of the test clock. */
export const planOf = (overrides: Partial<PlanDialogueDto> = {}): PlanDialogueDto => ({
  kind: 'citizen_dialogue',
  title: 'Đối thoại với Nhân dân về thủ tục hành chính',
  heldOn: '2026-12-14',
  startsAt: '08:00',
  endsAt: '11:30',
  place: 'Hội trường UBND phường Minh Khê',
  chairName: 'Phạm Văn Mẫu',
  chairTitle: 'Chủ tịch UBND phường',
  ...overrides,
});

/** Plans a draft. By default all departments (10 guests each) and fields of the organisation take part. */
export async function planDialogue(
  app: TestApp,
  organisation: SeededOrganisation,
  overrides: Partial<PlanDialogueDto> = {},
): Promise<Dialogue> {
  const dto = planOf({
    departments: Object.values(organisation.departments).map((departmentId) => ({ departmentId, quota: 10 })),
    fields: Object.values(organisation.fields),
    ...overrides,
  });
  const { id } = await app.nest.get(PlanningService).plan(actorOf(organisation.id, 'organiser'), dto);
  return theDialogue(app, id);
}

/** Publishes the notice of a draft. */
export async function announce(app: TestApp, dialogue: Dialogue): Promise<Dialogue> {
  const { id, organisationId } = dialogue;
  await app.nest.get(LifecycleService).announce(actorOf(organisationId, 'organiser'), id, {});
  return theDialogue(app, id);
}

/** Announces a draft where needed and starts it. */
export async function goLive(app: TestApp, dialogue: Dialogue): Promise<Dialogue> {
  const ready = dialogue.status === 'draft' ? await announce(app, dialogue) : dialogue;
  await app.nest.get(LifecycleService).start(actorOf(ready.organisationId, 'organiser'), ready.id, {});
  return theDialogue(app, ready.id);
}

/** Concludes a live dialogue; opinions may still be waiting. */
export async function conclude(app: TestApp, dialogue: Dialogue): Promise<Dialogue> {
  await app.nest.get(LifecycleService).conclude(actorOf(dialogue.organisationId, 'organiser'), dialogue.id, {});
  return theDialogue(app, dialogue.id);
}
