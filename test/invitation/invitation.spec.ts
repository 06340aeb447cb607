import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TrailEntry } from '../../src/database/platform.entity.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { CheckInService } from '../../src/invitation/guest/check-in.service.js';
import { CoverageQueries } from '../../src/invitation/coverage.queries.js';
import { GuestQueries } from '../../src/invitation/guest/guest.queries.js';
import { Invitation, Registration } from '../../src/invitation/invitation.entity.js';
import { InvitationService } from '../../src/invitation/invitation.service.js';
import { actorOf, announce, conclude, goLive, planDialogue } from '../support/dialogues.js';
import { guestNamed, invite } from '../support/guests.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { type Seeded, seedOrganisation } from '../support/organisation.js';
import { refusalOf } from '../support/refusal.js';

const phone = (n: number): string => `+84900000${String(n).padStart(3, '0')}`;

describe.each(engines)('invitations on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let invitations: InvitationService;
  let list: GuestQueries;
  let dialogue: Dialogue;
  let economy: string;
  let culture: string;
  beforeAll(async () => {
    app = await openTestApp(engine, { now: '2026-11-26T01:00:00Z' });
    seeded = await seedOrganisation(app);
    invitations = app.nest.get(InvitationService);
    list = app.nest.get(GuestQueries);
    economy = seeded.home.departments['Kinh tế - Hạ tầng'] as string;
    culture = seeded.home.departments['Văn hóa - Xã hội'] as string;
  });
  beforeEach(async () => {
    dialogue = await announce(app, await planDialogue(app, seeded.home));
  });
  afterAll(() => app.close());

  const organiser = () => actorOf(seeded.home.id, 'organiser');
  const officer = (departmentId: string) => actorOf(seeded.home.id, 'department_officer', { departmentId });
  const row = (id: string) => app.reader.manager.findOneByOrFail(Invitation, { id });
  const registration = (invitationId: string) => app.reader.manager.findOneBy(Registration, { invitationId });

  it('keep a delegate’s organisation, up to the check-in', async () => {
    const { id } = await invite(app, dialogue, {
      ...guestNamed('Trần Mẫu Đơn'),
      kind: 'delegate',
      businessName: 'Ủy ban MTTQ phường',
    });
    await invitations.accept(organiser(), id);
    expect(await row(id)).toMatchObject({ kind: 'delegate', businessName: 'Ủy ban MTTQ phường' });
    expect(await registration(id)).toMatchObject({ kind: 'delegate', businessName: 'Ủy ban MTTQ phường' });
  });

  it('are made by a department for its own guests, by the organiser for all', async () => {
    const ask = (actor: ReturnType<typeof organiser>, departmentId?: string) =>
      refusalOf(
        invitations.invite(actor, dialogue.id, {
          ...guestNamed('Trần Mẫu Đơn'),
          ...(departmentId ? { departmentId } : {}),
        }),
      );
    expect(await ask(officer(economy), economy)).toBe('allowed');
    expect(await ask(officer(economy), culture)).toBe('forbidden');
    expect(await ask(officer(economy))).toBe('forbidden');
    expect(await ask(organiser(), culture)).toBe('allowed');
    expect(await ask(organiser())).toBe('allowed');
    expect(await ask(actorOf(seeded.home.id, 'receptionist'))).toBe('forbidden');
    expect(await ask(actorOf(seeded.foreign.id, 'organiser'))).toBe('not-found');
    const [foreign] = Object.values(seeded.foreign.departments) as [string];
    expect(await ask(organiser(), foreign)).toBe('validation-failed, departmentId id-unknown');
  });

  it('are possible before and during the dialogue, not afterwards', async () => {
    const draft = await planDialogue(app, seeded.home);
    await invite(app, draft, guestNamed('Trần Mẫu Đơn'));
    const over = await conclude(app, await goLive(app, dialogue));
    expect(await refusalOf(invitations.invite(organiser(), over.id, guestNamed('Trần Mẫu Đơn')))).toBe('wrong-state');
  });

  it('tell a second department who has invited the phone number, and nothing else', async () => {
    await invite(
      app,
      dialogue,
      { ...guestNamed('Nguyễn Thị Mẫu Đơn', phone(1)), departmentId: economy },
      officer(economy),
    );
    const again = invitations.invite(officer(culture), dialogue.id, {
      ...guestNamed('Nguyễn thị mẫu đơn', phone(1)),
      departmentId: culture,
    });
    const refusal = await again.then(
      () => undefined,
      (error: { details: object }) => error,
    );
    expect(refusal).toMatchObject({ code: 'already-invited', details: { params: { by: 'Phòng Kinh tế - Hạ tầng' } } });
    expect(JSON.stringify(refusal?.details)).not.toMatch(/Mẫu Đơn|0900|84900|doorCode/i);
    expect((await list.listInvitations(officer(culture), dialogue.id, {})).items).toEqual([]);
  });

  it('let a family share a phone number if confirmed, but never the same person twice', async () => {
    await invite(app, dialogue, guestNamed('Nguyễn Thị Mẫu Đơn', phone(1)));
    const again = (name: string, sharedPhone: boolean) =>
      refusalOf(invitations.invite(organiser(), dialogue.id, { ...guestNamed(name, phone(1)), sharedPhone }));
    expect(await again('Trần Văn Thí Dụ', false)).toBe('already-invited');
    expect(await again('Trần Văn Thí Dụ', true)).toBe('allowed');
    expect(await again('NGUYỄN THỊ MẪU ĐƠN', true)).toBe('already-invited');
  });

  it('invite a phone number once if two departments do so at the same time', async () => {
    const results = await Promise.all(
      [economy, culture].map((departmentId) =>
        refusalOf(
          invitations.invite(officer(departmentId), dialogue.id, { ...guestNamed('Mẫu Đơn', phone(1)), departmentId }),
        ),
      ),
    );
    expect(results.sort()).toEqual(['allowed', 'already-invited']);
  });

  it('free the phone number when withdrawn, and invalidate the code', async () => {
    const first = await invite(app, dialogue, guestNamed('Nguyễn Thị Mẫu Đơn', phone(1)));
    await invitations.withdraw(organiser(), first.id);
    await invite(app, dialogue, guestNamed('Nguyễn Thị Mẫu Đơn', phone(1)));
    const door = app.nest.get(CheckInService);
    const come = door.checkIn(actorOf(seeded.home.id, 'receptionist'), dialogue.id, { doorCode: first.doorCode });
    expect(await refusalOf(come)).toBe('invitation-withdrawn');
    expect(await refusalOf(invitations.accept(organiser(), first.id))).toBe('invitation-withdrawn');
  });

  it('are accepted, declined and accepted again; the last answer counts', async () => {
    const { id, doorCode } = await invite(app, dialogue, {
      ...guestNamed('Nguyễn Thị Mẫu Đơn'),
      departmentId: economy,
    });
    await invitations.accept(officer(economy), id);
    expect(await row(id)).toMatchObject({ acceptedAt: expect.any(Date), declinedAt: null });
    expect(await registration(id)).toMatchObject({
      channel: 'invited',
      doorCode,
      departmentId: economy,
      withdrawnAt: null,
    });
    await invitations.decline(officer(economy), id);
    expect(await row(id)).toMatchObject({ acceptedAt: null, declinedAt: expect.any(Date) });
    expect((await registration(id))?.withdrawnAt).not.toBeNull();
    await invitations.accept(officer(economy), id);
    await invitations.accept(officer(economy), id);
    expect((await registration(id))?.withdrawnAt).toBeNull();
    const trail = await app.reader.manager.find(TrailEntry, { where: { subjectId: id }, order: { id: 'ASC' } });
    expect(trail.map((one) => one.verb)).toEqual(['invite', 'accept', 'decline', 'accept']);
    expect(JSON.stringify(trail)).not.toContain('Mẫu');
  });

  it('cannot be declined by a guest who has come', async () => {
    const { id } = await invite(app, dialogue, guestNamed('Nguyễn Thị Mẫu Đơn'));
    await app.nest.get(CheckInService).checkIn(organiser(), dialogue.id, { invitationId: id });
    expect(await refusalOf(invitations.decline(organiser(), id))).toBe('guest-arrived');
    expect(await refusalOf(invitations.withdraw(organiser(), id))).toBe('guest-arrived');
  });

  it("of another department are not found by a department's officer; nor of another organisation", async () => {
    const { id } = await invite(app, dialogue, { ...guestNamed('Nguyễn Thị Mẫu Đơn'), departmentId: economy });
    expect(await refusalOf(invitations.accept(officer(culture), id))).toBe('not-found');
    expect(await refusalOf(list.getInvitation(officer(culture), id))).toBe('not-found');
    expect(await refusalOf(invitations.accept(actorOf(seeded.foreign.id, 'organiser'), id))).toBe('not-found');
    expect(await refusalOf(invitations.accept(actorOf(seeded.home.id, 'receptionist'), id))).toBe('forbidden');
    expect(await refusalOf(invitations.accept(officer(economy), 'x'))).toBe('not-found');
    expect(await refusalOf(invitations.accept(officer(economy), id))).toBe('allowed');
  });

  it('show the end of the phone only, to the organiser all, to a department its own', async () => {
    const own = await invite(app, dialogue, {
      ...guestNamed('Nguyễn Thị Mẫu Đơn', phone(123)),
      departmentId: economy,
    });
    await invite(app, dialogue, { ...guestNamed('Trần Văn Thí Dụ', phone(200)), departmentId: culture });
    const all = await list.listInvitations(organiser(), dialogue.id, {});
    expect(all.items.map((one) => [one.phoneEnd, one.manageable])).toEqual([
      ['123', true],
      ['200', true],
    ]);
    expect(JSON.stringify(all)).not.toMatch(new RegExp(`0000123|${own.doorCode}`));
    const theirs = await list.listInvitations(officer(economy), dialogue.id, {});
    expect(theirs.items).toMatchObject([{ id: own.id, phoneEnd: '123', departmentName: 'Phòng Kinh tế - Hạ tầng' }]);
    expect((await list.listInvitations(officer(economy), dialogue.id, { departmentId: culture })).items).toEqual([]);
    const door = await list.listInvitations(actorOf(seeded.home.id, 'receptionist'), dialogue.id, {});
    expect(door.items.map((one) => [one.phoneEnd, one.manageable])).toEqual([
      ['123', false],
      ['200', false],
    ]);
    const elsewhere = await planDialogue(app, seeded.home);
    const foreignOrganiser = actorOf(seeded.home.id, 'organiser', { dialogueId: elsewhere.id });
    expect(await refusalOf(list.listInvitations(foreignOrganiser, dialogue.id, {}))).toBe('not-found');
    expect(await refusalOf(list.listInvitations(actorOf(seeded.home.id, 'moderator'), dialogue.id, {}))).toBe(
      'forbidden',
    );
  });

  it('are listed page by page', async () => {
    for (let n = 0; n < 5; n++) await invite(app, dialogue, guestNamed('Nguyễn Thị Mẫu Đơn', phone(n)));
    const first = await list.listInvitations(organiser(), dialogue.id, { limit: 3 });
    const second = await list.listInvitations(organiser(), dialogue.id, { limit: 3, after: first.next ?? '' });
    expect([...first.items, ...second.items].map((one) => one.phoneEnd)).toEqual(['000', '001', '002', '003', '004']);
    expect(second.next).toBeNull();
  });

  it('are counted by department, including those without guests', async () => {
    const [a] = [
      await invite(app, dialogue, { ...guestNamed('A', phone(1)), departmentId: economy }),
      await invite(app, dialogue, { ...guestNamed('B', phone(2)), departmentId: economy }),
      await invite(app, dialogue, guestNamed('C', phone(3))),
    ];
    await invitations.accept(organiser(), a.id);
    await app.nest.get(CheckInService).checkIn(organiser(), dialogue.id, { doorCode: a.doorCode });
    const coverage = await app.nest.get(CoverageQueries).get(officer(culture), dialogue.id);
    expect(
      coverage.departments.map((one) => [one.name, one.quota, one.invited, one.accepted, one.checkedIn, one.uncovered]),
    ).toEqual([
      ['Phòng Văn phòng', 10, 0, 0, 0, true],
      ['Phòng Kinh tế - Hạ tầng', 10, 2, 1, 1, false],
      ['Phòng Văn hóa - Xã hội', 10, 0, 0, 0, true],
      ['Phòng Hành chính công', 10, 0, 0, 0, true],
      [null, null, 1, 0, 0, false],
    ]);
    expect(coverage).toMatchObject({ invited: 3, accepted: 1, checkedIn: 1, uncovered: 3, walkIns: 0 });
    expect(
      await refusalOf(app.nest.get(CoverageQueries).get(actorOf(seeded.foreign.id, 'organiser'), dialogue.id)),
    ).toBe('not-found');
    expect(await refusalOf(app.nest.get(CoverageQueries).get(actorOf(seeded.home.id, 'moderator'), dialogue.id))).toBe(
      'forbidden',
    );
  });

  it('are announced to staff only', async () => {
    const { id } = await invite(app, dialogue, guestNamed('A'));
    const [event] = await app.reader.rows(
      "SELECT subject_type, subject_id, public_revision FROM live_event WHERE dialogue_id = ? AND type = 'guest.changed'",
      [dialogue.id],
    );
    expect(event).toEqual({ subject_type: 'guest', subject_id: id, public_revision: null });
  });
});
