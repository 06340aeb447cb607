import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TrailEntry } from '../../src/database/platform.entity.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { GuestContactService } from '../../src/invitation/guest/guest-contact.service.js';
import { RegistrationService } from '../../src/invitation/registration.service.js';
import { actorOf, announce, planDialogue } from '../support/dialogues.js';
import { guestNamed, invite, registrant } from '../support/guests.js';
import { type Seeded, seedOrganisation } from '../support/organisation.js';
import { refusalOf } from '../support/refusal.js';
import { signIn } from '../support/sign-in.js';
import { engines, openTestApp, type TestApp } from '../support/test-app.js';

const purpose = 'Gọi xác nhận dự';

describe.each(engines)('contacts of guests on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let contacts: GuestContactService;
  let dialogue: Dialogue;
  let economy: string;
  let culture: string;
  beforeAll(async () => {
    app = await openTestApp(engine);
    seeded = await seedOrganisation(app);
    contacts = app.nest.get(GuestContactService);
    economy = seeded.home.departments['Kinh tế - Hạ tầng'] as string;
    culture = seeded.home.departments['Văn hóa - Xã hội'] as string;
  });
  beforeEach(async () => {
    dialogue = await announce(app, await planDialogue(app, seeded.home));
  });
  afterAll(() => app.close());

  const organiser = () => actorOf(seeded.home.id, 'organiser');
  const officer = (departmentId: string) => actorOf(seeded.home.id, 'department_officer', { departmentId });
  const looks = (verb: string) =>
    app.reader.manager.find(TrailEntry, { where: { dialogueId: dialogue.id, verb }, order: { id: 'ASC' } });
  const invited = (departmentId: string, phone: string, name = 'Nguyễn Thị Mẫu Đơn') =>
    invite(app, dialogue, { ...guestNamed(name, phone), departmentId, address: 'Số 12 ngõ 42' });

  it('are given singly for a purpose, which is in the trail without the contact', async () => {
    const { id, doorCode } = await invited(economy, '+84900000123');
    const actor = organiser();
    expect(await contacts.get(actor, id, purpose)).toEqual({
      name: 'Nguyễn Thị Mẫu Đơn',
      businessName: null,
      phone: '+84900000123',
      email: null,
      address: 'Số 12 ngõ 42',
      doorCode,
    });
    const [entry] = await looks('see-contact');
    expect(entry).toMatchObject({ subjectType: 'guest', subjectId: id, actorId: actor.accountId, reason: purpose });
    expect(JSON.stringify(entry)).not.toContain('900000123');
  });

  it('of those who registered themselves are given too', async () => {
    await app.nest.get(RegistrationService).register(dialogue.id, registrant(), 'device');
    const [row] = await app.reader.rows<{ id: string }>('SELECT id FROM registration WHERE dialogue_id = ?', [
      dialogue.id,
    ]);
    expect(await contacts.get(organiser(), row?.id ?? '', purpose)).toMatchObject({ phone: '+84900000123' });
  });

  it('are refused to the reception, other departments and others, without an entry', async () => {
    const { id } = await invited(economy, '+84900000123');
    const ask = (actor: ReturnType<typeof organiser>) => refusalOf(contacts.get(actor, id, purpose));
    expect(await ask(officer(economy))).toBe('allowed');
    const before = (await looks('see-contact')).length;
    expect(await ask(actorOf(seeded.home.id, 'receptionist'))).toBe('forbidden');
    expect(await ask(officer(culture))).toBe('not-found');
    expect(await ask(actorOf(seeded.home.id, 'chair'))).toBe('not-found');
    expect(await ask(actorOf(seeded.foreign.id, 'organiser'))).toBe('not-found');
    expect(await looks('see-contact')).toHaveLength(before);
  });

  it('are exported for a purpose, by a department its own only, with formulas made harmless', async () => {
    await invited(economy, '+84900000123', '=HYPERLINK("x")');
    await invited(culture, '+84900000200');
    const actor = officer(economy);
    const { content } = await contacts.export(actor, dialogue.id, purpose, 'vi');
    expect(content).toContain('+84900000123');
    expect(content).toContain(`"'=HYPERLINK(""x"")"`);
    expect(content).not.toContain('+84900000200');
    expect((await contacts.export(organiser(), dialogue.id, purpose, 'vi')).content).toContain('+84900000200');
    expect(await looks('export-guests')).toMatchObject([
      { actorId: actor.accountId, reason: purpose, details: { guests: 1 } },
      { reason: purpose, details: { guests: 2 } },
    ]);
    expect(await refusalOf(contacts.export(actorOf(seeded.home.id, 'receptionist'), dialogue.id, purpose, 'vi'))).toBe(
      'forbidden',
    );
  });

  it('need a purpose', async () => {
    const { id } = await invited(economy, '+84900000123');
    const { headers } = await signIn(app, 'organiser');
    for (const url of [`/api/v1/guests/${id}/contact`, `/api/v1/dialogues/${dialogue.id}/guests/export`]) {
      const answer = await app.nest.inject({ method: 'POST', url, headers, payload: {} });
      expect(answer.json()).toMatchObject({ errors: [{ field: 'purpose', rule: 'required' }] });
    }
  });
});
