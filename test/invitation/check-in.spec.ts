import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Account } from '../../src/auth/account.entity.js';
import { matches } from '../../src/contract/text/fold.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { CheckInService } from '../../src/invitation/guest/check-in.service.js';
import { GuestQueries } from '../../src/invitation/guest/guest.queries.js';
import { Registration } from '../../src/invitation/invitation.entity.js';
import { InvitationService } from '../../src/invitation/invitation.service.js';
import { actorOf, announce, conclude, goLive, planDialogue } from '../support/dialogues.js';
import { guestNamed, invite } from '../support/guests.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { type Seeded, seedOrganisation } from '../support/organisation.js';
import { readable } from '../support/readable.js';
import { refusalOf } from '../support/refusal.js';
import { signIn } from '../support/sign-in.js';

describe.each(engines)('checking in on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let door: CheckInService;
  let list: GuestQueries;
  let dialogue: Dialogue;
  beforeAll(async () => {
    app = await openTestApp(engine, { now: '2026-12-14T00:46:00Z' });
    seeded = await seedOrganisation(app);
    door = app.nest.get(CheckInService);
    list = app.nest.get(GuestQueries);
  });
  beforeEach(async () => {
    dialogue = await announce(app, await planDialogue(app, seeded.home));
  });
  afterAll(() => app.close());

  const receptionist = (accountId?: string) =>
    actorOf(seeded.home.id, 'receptionist', { dialogueId: dialogue.id, ...(accountId ? { accountId } : {}) });
  const arrived = () => app.reader.manager.findBy(Registration, { dialogueId: dialogue.id });

  it('accepts the code of the invitation as typed, and a guest from the list', async () => {
    const invited = await invite(app, dialogue, guestNamed('Nguyễn Thị Mẫu Đơn', '+84900000123'));
    const typed = invited.doorCode.replace(/(.{4})(?=.)/g, '$1-').toLowerCase();
    expect(await door.checkIn(receptionist(), dialogue.id, { doorCode: typed })).toEqual({
      id: invited.id,
      invitationId: invited.id,
      registrationId: expect.any(String),
      name: 'Nguyễn Thị Mẫu Đơn',
      businessName: null,
      departmentName: null,
      channel: 'invited',
      phoneEnd: '123',
      declined: false,
      checkedInAt: expect.stringMatching(/^2026-12-14T00:46/),
    });
    const other = await invite(app, dialogue, guestNamed('Trần Văn Thí Dụ'));
    await app.nest.get(InvitationService).accept(actorOf(seeded.home.id, 'organiser'), other.id);
    const [guest] = (await list.list(receptionist(), dialogue.id, { q: 'thi du' })).items;
    await door.checkIn(receptionist(), dialogue.id, { registrationId: guest?.registrationId ?? '' });
    expect(await arrived()).toHaveLength(2);
  });

  it.each([
    ['Vũ Văn Ðức', ['duc', 'đức', 'VU VAN', 'ＤＵＣ']],
    ['H’Hen Niê', ["h'hen", 'hhen', 'H‘Hen nie', 'H\u200b’Hen']],
    ['Nguyễn Thị Mẫu Đơn'.normalize('NFD'), ['mẫu đơn', 'don mau', 'mau\u00a0don']],
  ])('finds %p by every spelling, with the rule the reception page uses', async (name, queries) => {
    const { id } = await invite(app, dialogue, guestNamed(name));
    await invite(app, dialogue, guestNamed('Trần Văn Thí Dụ'));
    for (const q of queries) {
      const { items } = await list.list(receptionist(), dialogue.id, { q });
      expect([q, items.map((guest) => guest.id)]).toEqual([q, [id]]);
      expect([q, matches(name, q)]).toEqual([q, true]);
    }
  });

  it('keeps the time of arrival if it was sent later', async () => {
    const { id } = await invite(app, dialogue, guestNamed('Hoàng Thị Hoa Sen'));
    const at = new Date(app.clock.ms() - 20 * 60_000).toISOString();
    expect((await door.checkIn(receptionist(), dialogue.id, { invitationId: id, at })).checkedInAt).toBe(at);
    const walkIn = await door.walkIn(receptionist(), dialogue.id, { kind: 'individual', name: 'Lê Văn Cây', at });
    expect(walkIn.checkedInAt).toBe(at);
    for (const wrong of [app.clock.ms() + 60_000, app.clock.ms() - 25 * 3_600_000])
      expect(
        await refusalOf(
          door.walkIn(receptionist(), dialogue.id, {
            kind: 'individual',
            name: 'Ai đó',
            at: new Date(wrong).toISOString(),
          }),
        ),
      ).toBe('validation-failed, at outside-session');
  });

  it('reports when and by whom the first scan was, on a second one', async () => {
    const { accountId } = await signIn(app, 'receptionist', { name: 'Lê Thị Đón Khách' });
    expect(await app.reader.manager.existsBy(Account, { id: accountId })).toBe(true);
    const { doorCode } = await invite(app, dialogue, guestNamed('Nguyễn Thị Mẫu Đơn'));
    await door.checkIn(receptionist(accountId), dialogue.id, { doorCode });
    await expect(door.checkIn(receptionist(), dialogue.id, { doorCode })).rejects.toMatchObject({
      code: 'already-checked-in',
      details: { params: { at: '07:46' }, present: { name: 'Nguyễn Thị Mẫu Đơn', checkedInBy: 'Lê Thị Đón Khách' } },
    });
  });

  it('counts one arrival if two receptionists press at once, whether the guest had answered or not', async () => {
    const silent = await invite(app, dialogue, guestNamed('Nguyễn Thị Mẫu Đơn'));
    const accepted = await invite(app, dialogue, guestNamed('Trần Văn Thí Dụ'));
    await app.nest.get(InvitationService).accept(actorOf(seeded.home.id, 'organiser'), accepted.id);
    for (const { doorCode, id } of [silent, accepted]) {
      const taps = await Promise.all(
        [{ doorCode }, { invitationId: id }].map((dto) => refusalOf(door.checkIn(receptionist(), dialogue.id, dto))),
      );
      expect(taps.sort()).toEqual(['allowed', 'already-checked-in']);
    }
    expect((await arrived()).map((one) => one.checkedInAt !== null)).toEqual([true, true]);
  });

  it('returns the first response to a repeated press', async () => {
    const { doorCode } = await invite(app, dialogue, guestNamed('Nguyễn Thị Mẫu Đơn'));
    const once = { scope: 's', key: 'c'.repeat(22), bodyHash: 'b' };
    const first = await door.checkIn(receptionist(), dialogue.id, { doorCode }, once);
    expect(await door.checkIn(receptionist(), dialogue.id, { doorCode }, once)).toEqual(first);
  });

  it('refuses a guest who declined until they accept', async () => {
    const invited = await invite(app, dialogue, guestNamed('Nguyễn Thị Mẫu Đơn'));
    const invitations = app.nest.get(InvitationService);
    const organiser = actorOf(seeded.home.id, 'organiser');
    await invitations.decline(organiser, invited.id);
    const come = () => refusalOf(door.checkIn(receptionist(), dialogue.id, { doorCode: invited.doorCode }));
    expect(await come()).toBe('guest-declined');
    expect((await list.list(receptionist(), dialogue.id, {})).items).toMatchObject([
      { declined: true, checkedInAt: null },
    ]);
    await invitations.accept(organiser, invited.id);
    expect(await come()).toBe('allowed');
  });

  it('refuses codes and guests of another dialogue, and distinguishes mistyped codes from unknown ones', async () => {
    const other = await announce(app, await planDialogue(app, seeded.home));
    const there = await invite(app, other, guestNamed('Nguyễn Thị Mẫu Đơn'));
    const check = (dto: object) => refusalOf(door.checkIn(receptionist(), dialogue.id, dto));
    expect(await check({ doorCode: there.doorCode })).toBe('not-found');
    expect(await check({ invitationId: there.id })).toBe('not-found');
    expect(await check({ registrationId: there.id })).toBe('not-found');
    expect(await check({ doorCode: '0000-0000-0001' })).toBe('validation-failed, doorCode code-invalid');
    expect(await check({})).toBe('validation-failed, doorCode required');
    expect(await check({ doorCode: there.doorCode, invitationId: there.id })).toBe(
      'validation-failed, doorCode invalid',
    );
  });

  it('is for the reception of this dialogue', async () => {
    const { doorCode } = await invite(app, dialogue, guestNamed('Nguyễn Thị Mẫu Đơn'));
    const other = await planDialogue(app, seeded.home);
    const by = (actor: ReturnType<typeof receptionist>) => refusalOf(door.checkIn(actor, dialogue.id, { doorCode }));
    expect(await by(actorOf(seeded.home.id, 'receptionist', { dialogueId: other.id }))).toBe('not-found');
    expect(await by(actorOf(seeded.foreign.id, 'receptionist'))).toBe('not-found');
    expect(await by(actorOf(seeded.home.id, 'moderator'))).toBe('forbidden');
    expect(await refusalOf(list.list(actorOf(seeded.home.id, 'moderator'), dialogue.id, {}))).toBe('forbidden');
    expect(await refusalOf(list.list(actorOf(seeded.foreign.id, 'organiser'), dialogue.id, {}))).toBe('not-found');
    expect(await by(receptionist())).toBe('allowed');
  });

  it('is possible from the announcement to the conclusion', async () => {
    const draft = await planDialogue(app, seeded.home);
    const early = await invite(app, draft, guestNamed('Nguyễn Thị Mẫu Đơn'));
    const at = (one: Dialogue, doorCode: string) =>
      refusalOf(door.checkIn(actorOf(seeded.home.id, 'receptionist'), one.id, { doorCode }));
    expect(await at(draft, early.doorCode)).toBe('wrong-state');
    const late = await invite(app, dialogue, guestNamed('Trần Văn Thí Dụ'));
    await conclude(app, await goLive(app, dialogue));
    expect(await at(dialogue, late.doorCode)).toBe('wrong-state');
  });

  describe('by name', () => {
    beforeEach(async () => {
      await invite(app, dialogue, guestNamed('Nguyễn Thị Mẫu Đơn', '+84900000123'));
      await invite(app, dialogue, {
        ...guestNamed('Phạm Thị Mậu Đôn', '+84900000208'),
        kind: 'business',
        businessName: 'Hộ kinh doanh Hòa Bình',
      });
      await door.walkIn(receptionist(), dialogue.id, {
        kind: 'individual',
        name: 'Trần Mẫu Đơn',
        phone: '+84900000551',
        consent: true,
      });
      await invite(app, dialogue, guestNamed('Đặng Văn Tỷ Dụ', '+84900000777'));
    });
    const found = async (q?: string) =>
      (await list.list(receptionist(), dialogue.id, q === undefined ? {} : { q })).items.map((one) => one.name);

    it('finds without accents, by prefixes of words in any order', async () => {
      expect(await found('mau don')).toEqual(['Phạm Thị Mậu Đôn', 'Nguyễn Thị Mẫu Đơn', 'Trần Mẫu Đơn']);
      expect(await found('Đơn ngu')).toEqual(['Nguyễn Thị Mẫu Đơn']);
      expect(await found('dang ty')).toEqual(['Đặng Văn Tỷ Dụ']);
      expect(await found('hoà bình')).toEqual(['Phạm Thị Mậu Đôn']);
      expect(await found('on')).toEqual([]);
    });

    it('finds by the last digits or the whole phone number, and shows three digits of it', async () => {
      expect(await found('551')).toEqual(['Trần Mẫu Đơn']);
      expect(await found('0900 000 208')).toEqual(['Phạm Thị Mậu Đôn']);
      expect(await found('900000')).toEqual([]);
      expect(readable(await list.list(receptionist(), dialogue.id, {}))).not.toContain('90000');
    });

    it('treats input as text, never as a pattern', async () => {
      for (const q of ['%', '_', '\u0000']) expect(await found(q)).toHaveLength(4);
      for (const q of ["' OR 1=1 --", 'zz%', 'm_u', 'ma%u']) expect(await found(q)).toEqual([]);
    });

    it('lists everybody by given name, page by page', async () => {
      const names = ['Phạm Thị Mậu Đôn', 'Nguyễn Thị Mẫu Đơn', 'Trần Mẫu Đơn'];
      const all = await found();
      expect(all).toEqual(['Đặng Văn Tỷ Dụ', ...names]);
      const paged: string[] = [];
      for (let after: string | undefined; ;) {
        const page = await list.list(receptionist(), dialogue.id, { limit: 1, ...(after ? { after } : {}) });
        paged.push(...page.items.map((one) => one.name));
        if (!page.next) break;
        after = page.next;
      }
      expect(paged).toEqual(all);
    });
  });

  describe('of somebody who was not invited', () => {
    const walkIn = (dto: object) =>
      door.walkIn(receptionist(), dialogue.id, { kind: 'individual', name: 'Trần Mẫu Đơn', ...dto });

    it('records them and checks them in at once', async () => {
      expect(await walkIn({})).toMatchObject({
        channel: 'walk_in',
        checkedInAt: expect.any(String),
        invitationId: null,
      });
      expect(
        await refusalOf(
          door.walkIn(actorOf(seeded.home.id, 'moderator'), dialogue.id, { kind: 'individual', name: 'X' }),
        ),
      ).toBe('forbidden');
    });

    it('requires consent if more than the name is stored', async () => {
      expect(await refusalOf(walkIn({ phone: '+84900000551' }))).toBe('validation-failed, consent not-true');
      expect(await refusalOf(walkIn({ phone: '+84900000551', consent: true }))).toBe('allowed');
    });

    it('asks once about a guest of the same name whom no phone tells apart', async () => {
      const first = await walkIn({});
      const asked = { code: 'guest-namesake', details: { present: { id: first.id } } };
      await expect(walkIn({})).rejects.toMatchObject(asked);
      await expect(walkIn({ name: 'TRẦN  mẫu đơn' })).rejects.toMatchObject(asked);
      expect(await refusalOf(walkIn({ name: 'Trần Mẫu Cúc' }))).toBe('allowed');
      expect(await refusalOf(walkIn({ namesake: true }))).toBe('allowed');
      expect(await arrived()).toHaveLength(3);
    });

    it('asks about those who are invited, not about those with another phone or who have declined', async () => {
      const invited = await invite(app, dialogue, guestNamed("H'Mẫu Niê", '+84900000552'));
      await expect(walkIn({ name: 'H’Mẫu Niê' })).rejects.toMatchObject({ details: { present: { id: invited.id } } });
      expect(await refusalOf(walkIn({ name: 'HMẫu Niê', phone: '+84900000553', consent: true }))).toBe('allowed');
    });

    it('refers to the list if they are on it', async () => {
      const invited = await invite(app, dialogue, guestNamed('Trần Mẫu Đơn', '+84900000551'));
      await expect(walkIn({ phone: '+84900000551', consent: true })).rejects.toMatchObject({
        code: 'guest-listed',
        details: { present: { id: invited.id } },
      });
      expect(await arrived()).toEqual([]);
    });
  });
});
