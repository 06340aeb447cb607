import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/auth/actor.js';
import type { Role } from '../../src/contract/permissions.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { BriefService } from '../../src/opinion/brief/brief.service.js';
import { addDepartments } from '../../src/opinion/opinion-decision.transitions.js';
import { LeaseService } from '../../src/opinion/moderation/lease.service.js';
import { ModerationService } from '../../src/opinion/moderation/moderation.service.js';
import { OpinionQueries } from '../../src/opinion/opinion.queries.js';
import { SupportService } from '../../src/opinion/public/support.service.js';
import { actorOf, planDialogue } from '../support/dialogues.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { seedOrganisation, type Seeded } from '../support/organisation.js';
import { decideOpinion, liveDialogue, queueOpinion, submitOpinion, theOpinion } from '../support/opinions.js';
import { signIn } from '../support/sign-in.js';
import { groupUnder } from '../support/presses.js';

describe.each(engines)('opinions as seen by staff on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let dialogue: Dialogue;
  let opinions: OpinionQueries;
  beforeAll(async () => {
    app = await openTestApp(engine);
    seeded = await seedOrganisation(app);
  });
  beforeEach(async () => {
    app.clock.set(new Date('2026-11-26T01:00:00Z'));
    dialogue = await liveDialogue(app, seeded.home);
    opinions = app.nest.get(OpinionQueries);
  });
  afterAll(() => app.close());

  const department = (name: string): string => seeded.home.departments[name] as string;
  const as = (role: Role, departmentId?: string): Actor =>
    actorOf(seeded.home.id, role, departmentId ? { departmentId } : {});
  const classified = async (text?: string) => {
    const { id } = await submitOpinion(app, dialogue, text ? { text } : {});
    await app.nest
      .get(ModerationService)
      .classify(as('moderator'), id, { version: 1, fieldId: seeded.home.fields['Đất đai'] });
    return id;
  };

  it('contain their dialogue', async () => {
    expect(await opinions.get(as('leader'), await classified())).toMatchObject({
      dialogueId: dialogue.id,
      dialogueTitle: dialogue.title,
    });
  });

  describe('the name', () => {
    it.each(['organiser', 'moderator', 'secretary', 'operator', 'chair', 'leader'] as const)(
      'is shown to the %s',
      async (role) => {
        const { person } = await opinions.get(as(role), await classified());
        expect(person.name).toBe('Nguyễn Thị Mẫu Đơn');
      },
    );

    it('is shown to the department that handles it, not to others', async () => {
      const id = await classified();
      expect(
        (await opinions.get(as('department_officer', department('Kinh tế - Hạ tầng')), id)).person.name,
      ).not.toBeNull();
      expect((await opinions.get(as('department_officer', department('Văn hóa - Xã hội')), id)).person.name).toBeNull();
    });

    it('is shown to a department with a task on it', async () => {
      const id = await classified();
      const officer = as('department_officer', department('Văn hóa - Xã hội'));
      await app.transaction.run((tx) => addDepartments(tx, id, [department('Văn hóa - Xã hội')]));
      await app.transaction.run((tx) => addDepartments(tx, id, [department('Văn hóa - Xã hội')]));
      expect((await opinions.get(officer, id)).person.name).toBe('Nguyễn Thị Mẫu Đơn');
    });

    it('is hidden from oversight, as are numbers inside the text', async () => {
      const id = await classified('Tôi là người dân tổ 5, số máy 0900 000 789, xin hỏi về hồ sơ.');
      const view = await opinions.get(as('oversight'), id);
      expect(view.person.name).toBeNull();
      expect(view.text).not.toContain('789');
      expect(view.proposals).toEqual([]);
      const full = await opinions.get(as('moderator'), id);
      expect(full.text).toContain('0900 000 789');
      expect(full.proposals).toEqual([expect.objectContaining({ kind: 'phone' })]);
    });
  });

  it('never contain code, phone or device', async () => {
    const { id, trackingCode } = await submitOpinion(app, dialogue);
    const view = JSON.stringify(await opinions.get(as('organiser'), id));
    expect(view).not.toMatch(new RegExp(`${trackingCode}|900000123|hash`, 'i'));
  });

  it.each(['admin', 'receptionist', 'records_clerk'] as const)('are refused to the %s', async (role) => {
    const { id } = await submitOpinion(app, dialogue);
    await expect(opinions.get(as(role), id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(opinions.list(as(role), dialogue.id, {})).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('are not found by another organisation', async () => {
    const { id } = await submitOpinion(app, dialogue);
    const stranger = actorOf(seeded.foreign.id, 'organiser');
    await expect(opinions.get(stranger, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(opinions.list(stranger, dialogue.id, {})).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are paged from newest to oldest, each once, and filtered', async () => {
    for (let i = 0; i < 7; i++) await submitOpinion(app, dialogue, i === 3 ? { kind: 'praise' } : {});
    const seen: number[] = [];
    for (let before: number | undefined, more = true; more;) {
      const page = await opinions.list(as('moderator'), dialogue.id, { limit: 3, ...(before ? { before } : {}) });
      seen.push(...page.items.map((one) => one.number));
      more = page.next !== null;
      before = page.next ?? undefined;
    }
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1]);
    const praise = await opinions.list(as('moderator'), dialogue.id, { kind: 'praise' });
    expect(praise.items.map((one) => one.number)).toEqual([4]);
  });

  describe('contact', () => {
    const looks = (id: string) =>
      app.reader.rows("SELECT * FROM trail_entry WHERE verb = 'see-contact' AND subject_id = ?", [id]);

    it('is shown to moderators, recorded in the trail with the purpose but without the value', async () => {
      const { id } = await submitOpinion(app, dialogue);
      const actor = as('secretary');
      expect(await opinions.getContact(actor, id, 'Gọi xác minh địa chỉ')).toMatchObject({ phone: '+84900000123' });
      const [entry] = await looks(id);
      expect(entry).toMatchObject({ actor_id: actor.accountId, reason: 'Gọi xác minh địa chỉ', subject_id: id });
      expect(JSON.stringify(entry)).not.toContain('900000123');
    });

    it('is refused to other departments, chair and oversight, without an entry in the trail', async () => {
      const id = await classified();
      for (const actor of [as('department_head', department('Văn phòng')), as('chair'), as('oversight')])
        await expect(opinions.getContact(actor, id, 'Gọi xác minh')).rejects.toMatchObject({ code: 'forbidden' });
      expect(await looks(id)).toEqual([]);
    });

    it('requires a purpose', async () => {
      const { id } = await submitOpinion(app, dialogue);
      const { headers } = await signIn(app, 'organiser');
      const look = (body: object) =>
        app.nest.inject({ method: 'POST', url: `/api/v1/opinions/${id}/contact`, headers, payload: body });
      expect((await look({})).json()).toMatchObject({ errors: [{ field: 'purpose', rule: 'required' }] });
      expect((await look({ purpose: 'Gọi xác minh' })).statusCode).toBe(200);
    });
  });

  describe('a brief', () => {
    const officer = () => as('department_officer', department('Kinh tế - Hạ tầng'));
    const head = () => as('department_head', department('Kinh tế - Hạ tầng'));
    const words = { text: 'Hồ sơ thiếu trích lục; đề nghị giao phòng trả lời.', proposedWorkingDays: 10 };

    it('is shown to the chair only once approved by the head, and not after a rewrite', async () => {
      const briefs = app.nest.get(BriefService);
      const id = await classified();
      await briefs.write(officer(), id, words);
      expect((await opinions.get(as('chair'), id)).brief).toBeNull();
      expect((await opinions.get(as('organiser'), id)).brief).toMatchObject({ approved: false });
      await briefs.approve(head(), id, 1);
      expect((await opinions.get(as('chair'), id)).brief).toMatchObject({ text: words.text, approved: true });
      await briefs.write(officer(), id, { ...words, version: 2 });
      expect((await opinions.get(as('chair'), id)).brief).toBeNull();
    });

    it('is written only by the department in charge, and approved only by its head', async () => {
      const briefs = app.nest.get(BriefService);
      const id = await classified();
      await expect(briefs.write(as('department_officer', department('Văn phòng')), id, words)).rejects.toMatchObject({
        code: 'forbidden',
      });
      await briefs.write(officer(), id, words);
      await expect(briefs.approve(officer(), id, 1)).rejects.toMatchObject({ code: 'forbidden' });
    });

    it('by two officers at once: the second sees the version of the first', async () => {
      const briefs = app.nest.get(BriefService);
      const id = await classified();
      const settled = await Promise.allSettled([
        briefs.write(officer(), id, words),
        briefs.write(officer(), id, words),
      ]);
      expect(settled.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
      const refused = settled.find((one) => one.status === 'rejected');
      expect(refused?.reason).toMatchObject({ code: 'version-conflict', details: { present: { version: 1 } } });
    });
  });

  describe('"working on"', () => {
    it('belongs to the first for 30 seconds, renewable', async () => {
      const leases = app.nest.get(LeaseService);
      const { id } = await submitOpinion(app, dialogue);
      const [anna, ba] = [
        actorOf(seeded.home.id, 'moderator', { name: 'Lê Thị An' }),
        actorOf(seeded.home.id, 'moderator', { name: 'Vũ Văn Ba' }),
      ];
      await leases.acquire(anna, id);
      app.clock.advance(20_000);
      await leases.acquire(anna, id);
      app.clock.advance(20_000);
      expect(await leases.acquire(ba, id)).toMatchObject({ name: 'Lê Thị An' });
      app.clock.advance(20_000);
      expect(await leases.acquire(ba, id)).toMatchObject({ name: 'Vũ Văn Ba' });
      expect((await opinions.get(ba, id)).lease).toMatchObject({ name: 'Vũ Văn Ba' });
      await leases.release(anna, id);
      expect((await opinions.get(ba, id)).lease).not.toBeNull();
      await leases.release(ba, id);
      expect((await opinions.get(ba, id)).lease).toBeNull();
      expect((await theOpinion(app, id)).version).toBe(1);
    });
  });

  describe('support', () => {
    const supported = () =>
      app.reader.rows("SELECT * FROM live_event WHERE type = 'opinion.supported' AND dialogue_id = ?", [dialogue.id]);

    it('counts each device once, immediately; many are recorded in few events', async () => {
      const supports = app.nest.get(SupportService);
      const { id } = await queueOpinion(app, dialogue);
      const devices = Array.from({ length: 20 }, (_, i) => `device-${i}`);
      await Promise.all(devices.map((device) => supports.support(id, device)));
      expect(await supports.support(id, 'device-0')).toEqual({ supportCount: 20 });
      await supports.publishCounts();
      const { length } = await supported();
      expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThan(devices.length / 2);
      expect(await theOpinion(app, id)).toMatchObject({ supportCount: 20, version: 2 });
    });

    it('for a grouped one counts for its lead', async () => {
      const lead = await queueOpinion(app, dialogue);
      const { id } = await submitOpinion(app, dialogue);
      await groupUnder(app, as('moderator'), id, 1, lead.id);
      await app.nest.get(SupportService).support(id, 'device');
      expect(await theOpinion(app, lead.id)).toMatchObject({ supportCount: 1 });
    });

    it('is only possible for what hall and public can see', async () => {
      const supports = app.nest.get(SupportService);
      const { id } = await submitOpinion(app, dialogue);
      await expect(supports.support(id, 'device')).rejects.toMatchObject({ code: 'not-found' });
      const decided = await queueOpinion(app, dialogue);
      await decideOpinion(app, dialogue, decided.id);
      await expect(supports.support(decided.id, 'device')).rejects.toMatchObject({ code: 'not-found' });
      await supports.publishCounts();
      expect(await supported()).toEqual([]);
    });
  });

  describe('the public sums', () => {
    const sums = (id: string) => app.nest.inject({ method: 'GET', url: `/api/v1/dialogues/${id}/sums` });

    it('are public, and add up', async () => {
      await submitOpinion(app, dialogue);
      const decided = await queueOpinion(app, dialogue);
      await decideOpinion(app, dialogue, decided.id, 'assigned');
      expect((await sums(dialogue.id)).json()).toMatchObject({
        onDay: { received: 2, waiting: 1, heard: 1, assigned: 0 },
        present: { received: 2, waiting: 1, heard: 1, withinTerm: 0 },
      });
    });

    it('are zero for a dialogue without opinions, and not found for a draft', async () => {
      expect((await sums(dialogue.id)).json()).toMatchObject({ present: { received: 0, waiting: 0 } });
      const draft = await planDialogue(app, seeded.home);
      expect((await sums(draft.id)).statusCode).toBe(404);
    });
  });
});
