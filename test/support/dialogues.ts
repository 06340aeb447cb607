import type { Actor } from '../../src/auth/actor.js';
import { newId } from '../../src/common/ids.js';
import type { Role } from '../../src/contract/permissions.js';
import { LifecycleService } from '../../src/dialogue/lifecycle/lifecycle.service.js';
import { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import type { PlanDialogueDto } from '../../src/dialogue/planning/dto/plan-dialogue.dto.js';
import { PlanningService } from '../../src/dialogue/planning/planning.service.js';
import type { House } from './test-app.js';
import type { SeededOrganisation } from './organisation.js';

/** A person holding one role there, as the guard would put it on a request. No account stands behind it. */
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

export const theDialogue = (house: House, id: string): Promise<Dialogue> =>
  house.reader.manager.findOneByOrFail(Dialogue, { id });

/** What an organiser of the organisation would enter; 18 days after the clock of the tests begins. */
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

/** A draft of the organisation, its departments and fields taking part (10 guests each) unless the overrides say otherwise. */
export async function planDialogue(
  house: House,
  organisation: SeededOrganisation,
  overrides: Partial<PlanDialogueDto> = {},
): Promise<Dialogue> {
  const dto = planOf({
    departments: Object.values(organisation.departments).map((departmentId) => ({ departmentId, quota: 10 })),
    fields: Object.values(organisation.fields),
    ...overrides,
  });
  const { id } = await house.app.get(PlanningService).plan(actorOf(organisation.id, 'organiser'), dto);
  return theDialogue(house, id);
}

/** Publishes the notice of a draft. */
export async function announce(house: House, dialogue: Dialogue): Promise<Dialogue> {
  const { id, organisationId } = dialogue;
  await house.app.get(LifecycleService).announce(actorOf(organisationId, 'organiser'), id, {});
  return theDialogue(house, id);
}

/** Announces a draft where needed and starts it. */
export async function goLive(house: House, dialogue: Dialogue): Promise<Dialogue> {
  const ready = dialogue.status === 'draft' ? await announce(house, dialogue) : dialogue;
  await house.app.get(LifecycleService).start(actorOf(ready.organisationId, 'organiser'), ready.id, {});
  return theDialogue(house, ready.id);
}

/** A live dialogue is over; opinions may still wait. */
export async function conclude(house: House, dialogue: Dialogue): Promise<Dialogue> {
  await house.app.get(LifecycleService).conclude(actorOf(dialogue.organisationId, 'organiser'), dialogue.id, {});
  return theDialogue(house, dialogue.id);
}
