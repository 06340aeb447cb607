import type { Actor } from '../../src/auth/actor.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import type { InviteDto, RegisterDto } from '../../src/invitation/guest/dto/guest.dto.js';
import { Invitation } from '../../src/invitation/invitation.entity.js';
import { InvitationService } from '../../src/invitation/invitation.service.js';
import { actorOf } from './dialogues.js';
import type { TestApp } from './test-app.js';

export const guestNamed = (name: string, phone?: string): InviteDto => ({
  kind: 'individual',
  name,
  ...(phone ? { phone } : {}),
});

export const registrant = (overrides: Partial<RegisterDto> = {}): RegisterDto => ({
  kind: 'individual',
  name: 'Nguyễn Thị Mẫu Đơn',
  phone: '+84900000123',
  consent: true,
  ...overrides,
});

/** Invites a guest, by default as the organiser. */
export async function invite(app: TestApp, dialogue: Dialogue, dto: InviteDto, actor?: Actor): Promise<Invitation> {
  const by = actor ?? actorOf(dialogue.organisationId, 'organiser');
  const { id } = await app.nest.get(InvitationService).invite(by, dialogue.id, dto);
  return app.reader.manager.findOneByOrFail(Invitation, { id });
}
