import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { RehearsalService } from '../../src/dialogue/lifecycle/rehearsal.service.js';
import { CheckInService } from '../../src/invitation/guest/check-in.service.js';
import { CoverageQueries } from '../../src/invitation/coverage.queries.js';
import { GuestQueries } from '../../src/invitation/guest/guest.queries.js';
import { Registration } from '../../src/invitation/invitation.entity.js';
import { InvitationService } from '../../src/invitation/invitation.service.js';
import { RegistrationService } from '../../src/invitation/registration.service.js';
import { actorOf, announce, conclude, goLive, planDialogue } from '../support/dialogues.js';
import { guestNamed, invite, registrant } from '../support/guests.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { type Seeded, seedOrganisation } from '../support/organisation.js';
import { refusalOf } from '../support/refusal.js';

describe.each(engines)('registering in public on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let registrations: RegistrationService;
  let dialogue: Dialogue;
  beforeAll(async () => {
    app = await openTestApp(engine, { now: '2026-11-26T01:00:00Z' });
    seeded = await seedOrganisation(app);
    registrations = app.nest.get(RegistrationService);
  });
  beforeEach(async () => {
    dialogue = await announce(app, await planDialogue(app, seeded.home));
  });
  afterAll(() => app.close());

  const organiser = () => actorOf(seeded.home.id, 'organiser');
  const register = (overrides = {}, device = 'device-1', to = dialogue) =>
    registrations.register(to.id, registrant(overrides), device);
  const rows = () => app.reader.manager.findBy(Registration, { dialogueId: dialogue.id });
  const withPlan = async (overrides: Parameters<typeof planDialogue>[2]) =>
    announce(app, await planDialogue(app, seeded.home, overrides));

  it('returns a valid door code', async () => {
    const receipt = await registrations.register(dialogue.slug, registrant(), 'device-1');
    expect(receipt).toMatchObject({ name: 'Nguyễn Thị Mẫu Đơn', heldOn: '2026-12-14', title: dialogue.title });
    const guest = await app.nest
      .get(CheckInService)
      .checkIn(organiser(), dialogue.id, { doorCode: receipt.doorCode.toLowerCase() });
    expect(guest).toMatchObject({ name: 'Nguyễn Thị Mẫu Đơn', channel: 'public', phoneEnd: '123' });
    const [row] = await rows();
    expect(row?.consentAt).toEqual(row?.registeredAt);
  });

  it('is open from the announcement to the end, not for drafts and rehearsals', async () => {
    const draft = await planDialogue(app, seeded.home);
    const { id } = await app.nest.get(RehearsalService).rehearse(organiser(), dialogue.id);
    expect(await refusalOf(register({}, 'device-1', draft))).toBe('not-found');
    expect(await refusalOf(registrations.register(id, registrant(), 'device-1'))).toBe('not-found');
    const live = await goLive(app, dialogue);
    expect(await refusalOf(register())).toBe('allowed');
    await conclude(app, live);
    expect(await refusalOf(register({ name: 'Trần Văn Thí Dụ' }))).toBe('registration-closed');
  });

  it('is refused outside the registration period', async () => {
    const before = await withPlan({ registerFrom: '2026-11-26T02:00:00Z' });
    const within = await withPlan({ registerFrom: '2026-11-25T02:00:00Z', registerUntil: '2026-11-27T00:00:00Z' });
    const after = await withPlan({ registerUntil: '2026-11-26T01:00:00Z' });
    expect(await refusalOf(register({}, 'd', before))).toBe('registration-closed');
    expect(await refusalOf(register({}, 'd', within))).toBe('allowed');
    expect(await refusalOf(register({}, 'd', after))).toBe('registration-closed');
  });

  it('returns the same code to the same browser, and counts the person once', async () => {
    const first = await register();
    const again = await register({ name: 'NGUYỄN THỊ MẪU ĐƠN' });
    expect(again.doorCode).toBe(first.doorCode);
    expect(await rows()).toHaveLength(1);
  });

  it('counts a person once whatever apostrophe, space or keyboard wrote the name', async () => {
    const { doorCode } = await register({ name: 'H’Hen Niê' });
    for (const name of ["H'Hen Niê", 'HHen Niê', 'h hen nie', 'H`Hen  NIÊ'])
      expect((await register({ name })).doorCode).toBe(doorCode);
    expect(await rows()).toHaveLength(1);
  });

  it('reveals nothing to another browser: same response, with a code for the same seat', async () => {
    const first = await register({}, 'device-1');
    const second = await register({}, 'device-2');
    expect(Object.keys(second)).toEqual(Object.keys(first));
    expect(second.doorCode).not.toBe(first.doorCode);
    expect((await register({}, 'device-2')).doorCode).toBe(second.doorCode);
    expect(await rows()).toHaveLength(1);
    const door = app.nest.get(CheckInService);
    await door.checkIn(organiser(), dialogue.id, { doorCode: second.doorCode });
    expect(await refusalOf(door.checkIn(organiser(), dialogue.id, { doorCode: first.doorCode }))).toBe(
      'already-checked-in',
    );
  });

  it('lets a family share a phone', async () => {
    await register({ name: 'Nguyễn Thị Mẫu Đơn' });
    await register({ name: 'Nguyễn Văn Mẫu' });
    expect(await rows()).toHaveLength(2);
  });

  it('counts a double press once', async () => {
    await Promise.all([register({}, 'device-1'), register({}, 'device-1'), register({}, 'device-2')]);
    expect(await rows()).toHaveLength(1);
  });

  it('lets one browser register five people at most, known or not', async () => {
    await register({ name: 'Người đã có' }, 'device-9');
    for (let n = 1; n <= 5; n++) await register({ name: `Người thứ ${n}` });
    expect(await refusalOf(register({ name: 'Người thứ sáu' }))).toBe('registrations-used-up');
    expect(await refusalOf(register({ name: 'Người đã có' }))).toBe('registrations-used-up');
    expect(await refusalOf(register({ name: 'Người thứ nhất' }, 'device-2'))).toBe('allowed');
  });

  it('assigns each seat once, also if two people want the last one at once', async () => {
    const small = await withPlan({ seats: 2 });
    const ask = (name: string, device: string) => refusalOf(register({ name }, device, small));
    expect(await ask('A', 'a')).toBe('allowed');
    expect((await Promise.all([ask('B', 'b'), ask('C', 'c')])).sort()).toEqual(['allowed', 'seats-taken']);
    expect(await ask('D', 'd')).toBe('seats-taken');
    expect(await ask('A', 'e')).toBe('seats-taken');
    expect(await ask('A', 'a')).toBe('allowed');
  });

  it('keeps the seats of guests who are invited and have not answered, and frees them when they decline', async () => {
    const small = await withPlan({ seats: 1 });
    const invitation = await invite(app, small, guestNamed('Trần Văn Thí Dụ'));
    expect(await refusalOf(register({}, 'd', small))).toBe('seats-taken');
    await app.nest.get(InvitationService).decline(organiser(), invitation.id);
    expect(await refusalOf(register({}, 'd', small))).toBe('allowed');
  });

  it('joins an invited guest with their invitation: one person on the list', async () => {
    const invitation = await invite(app, dialogue, guestNamed('Nguyễn Thị Mẫu Đơn', '+84900000123'));
    const receipt = await register();
    const guests = await app.nest.get(GuestQueries).list(organiser(), dialogue.id, {});
    expect(guests.items).toMatchObject([{ id: invitation.id, invitationId: invitation.id, channel: 'public' }]);
    const coverage = await app.nest.get(CoverageQueries).get(organiser(), dialogue.id);
    expect(coverage).toMatchObject({ invited: 1, publicRegistered: 0 });
    const door = app.nest.get(CheckInService);
    await door.checkIn(organiser(), dialogue.id, { doorCode: receipt.doorCode });
    expect(await refusalOf(door.checkIn(organiser(), dialogue.id, { doorCode: invitation.doorCode }))).toBe(
      'already-checked-in',
    );
  });

  it('returns the first code to a repeated request', async () => {
    const once = { scope: 's', key: 'k'.repeat(22), bodyHash: 'b' };
    const first = await registrations.register(dialogue.id, registrant(), undefined, once);
    expect(await registrations.register(dialogue.id, registrant(), undefined, once)).toEqual(first);
    expect(await rows()).toHaveLength(1);
  });
});
