import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/auth/actor.js';
import type { Role } from '../../src/contract/permissions.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { ModerationService } from '../../src/opinion/moderation/moderation.service.js';
import type { OpinionReceiptView } from '../../src/opinion/submission/dto/receipt.view.js';
import { actorOf } from '../support/dialogues.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { seedOrganisation, type Seeded } from '../support/organisation.js';
import {
  announcedDialogue,
  decideOpinion,
  liveDialogue,
  queueOpinion,
  submitOpinion,
  sumsOf,
  theOpinion,
} from '../support/opinions.js';
import { moveAfter } from '../support/presses.js';

describe.each(engines)('moderation on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let dialogue: Dialogue;
  let moderation: ModerationService;
  let moderator: Actor;
  beforeAll(async () => {
    app = await openTestApp(engine);
    seeded = await seedOrganisation(app);
  });
  beforeEach(async () => {
    app.clock.set(new Date('2026-11-26T01:00:00Z'));
    dialogue = await liveDialogue(app, seeded.home);
    moderation = app.nest.get(ModerationService);
    moderator = actorOf(seeded.home.id, 'moderator', { name: 'Lê Thị Kiểm Thử' });
  });
  afterAll(() => app.close());

  const as = (role: Role, where = {}): Actor => actorOf(seeded.home.id, role, where);
  const events = async (id: string): Promise<string[]> =>
    (
      await app.reader.rows<{ type: string }>('SELECT type FROM live_event WHERE subject_id = ? ORDER BY revision', [
        id,
      ])
    ).map((event) => event.type);
  const trail = (id: string) =>
    app.reader.rows<{
      verb: string;
      from_state: string;
      to_state: string;
      actor_id: string | null;
      reason: string | null;
    }>('SELECT verb, from_state, to_state, actor_id, reason FROM trail_entry WHERE subject_id = ? ORDER BY at, id', [
      id,
    ]);
  const queue = async (): Promise<number[]> =>
    (
      await app.reader.rows<{ number: number }>(
        "SELECT number FROM opinion WHERE dialogue_id = ? AND status = 'accepted' ORDER BY queue_position, number",
        [dialogue.id],
      )
    ).map((row) => row.number);

  describe('accepting', () => {
    it('appends it to the queue, with who, when, from and to in the trail', async () => {
      await queueOpinion(app, dialogue);
      const { id } = await submitOpinion(app, dialogue);
      const view = await moderation.accept(moderator, id, 1);
      expect(view).toMatchObject({
        status: 'accepted',
        version: 2,
        queuePosition: 2048,
        person: { name: 'Nguyễn Thị Mẫu Đơn' },
      });
      expect(await queue()).toEqual([1, 2]);
      expect((await trail(id)).at(-1)).toMatchObject({
        verb: 'accept',
        from_state: 'received',
        to_state: 'accepted',
        actor_id: moderator.accountId,
      });
      expect(await events(id)).toEqual(['opinion.received', 'opinion.accepted']);
    });

    it('hides phone and personal numbers from the hall and keeps the original', async () => {
      const text = 'Xin gọi cho tôi số 0900 000 456 về hồ sơ đất đai.';
      const { id } = await submitOpinion(app, dialogue, { text });
      const view = await moderation.accept(moderator, id, 1);
      expect(view.publicText).not.toContain('456');
      expect(view.text).toBe(view.publicText);
      expect((await theOpinion(app, id)).text).toBe(text);
    });

    it('keeps the wording written by a moderator before', async () => {
      const { id } = await submitOpinion(app, dialogue);
      await moderation.redact(moderator, id, 1, 'Hồ sơ chậm kết quả.');
      expect((await moderation.accept(moderator, id, 2)).publicText).toBe('Hồ sơ chậm kết quả.');
    });

    it('is refused twice', async () => {
      const { id } = await queueOpinion(app, dialogue);
      await expect(moderation.accept(moderator, id, 2)).rejects.toMatchObject({
        code: 'wrong-state',
        details: { params: { state: 'accepted' } },
      });
    });

    it.each(['secretary', 'chair', 'department_head', 'oversight'] as const)('is refused to %s', async (role) => {
      const { id } = await submitOpinion(app, dialogue);
      await expect(moderation.accept(as(role), id, 1)).rejects.toMatchObject({ code: 'forbidden' });
    });

    it('is not found by another organisation, or a moderator of another dialogue', async () => {
      const { id } = await submitOpinion(app, dialogue);
      await expect(moderation.accept(actorOf(seeded.foreign.id, 'moderator'), id, 1)).rejects.toMatchObject({
        code: 'not-found',
      });
      const elsewhere = await announcedDialogue(app, seeded.home);
      await expect(moderation.accept(as('moderator', { dialogueId: elsewhere.id }), id, 1)).rejects.toMatchObject({
        code: 'not-found',
      });
      expect(await theOpinion(app, id)).toMatchObject({ status: 'received', version: 1 });
    });
  });

  describe('two moderators at once', () => {
    it('never overwrite each other: one succeeds, the other sees the present state', async () => {
      const { id } = await submitOpinion(app, dialogue);
      const settled = await Promise.allSettled([
        moderation.accept(moderator, id, 1),
        moderation.decline(as('moderator'), id, 1, 'out_of_scope', null),
        moderation.redact(as('moderator'), id, 1, 'Nội dung rút gọn'),
      ]);
      const won = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      expect(won).toHaveLength(1);
      for (const one of settled)
        if (one.status === 'rejected')
          expect(one.reason).toMatchObject({
            code: 'version-conflict',
            details: { present: { version: 2, status: won[0]?.status, publicText: won[0]?.publicText } },
          });
      expect(await theOpinion(app, id)).toMatchObject({ version: 2, status: won[0]?.status });
      expect(await trail(id)).toHaveLength(2);
    });

    it('give every accepted one a different position', async () => {
      const sent = await Promise.all(Array.from({ length: 10 }, () => submitOpinion(app, dialogue)));
      await Promise.all(sent.map(({ id }) => moderation.accept(moderator, id, 1)));
      const rows = await app.reader.rows<{ queue_position: number }>(
        'SELECT queue_position FROM opinion WHERE dialogue_id = ?',
        [dialogue.id],
      );
      expect(new Set(rows.map((row) => row.queue_position)).size).toBe(10);
    });

    it('can order the same queue', async () => {
      const [a, b, c] = (await Promise.all([1, 2, 3].map(() => queueOpinion(app, dialogue)))) as [
        OpinionReceiptView,
        OpinionReceiptView,
        OpinionReceiptView,
      ];
      await Promise.all([moveAfter(app, moderator, c.id, null), moveAfter(app, as('operator'), b.id, a.id)]);
      const order = await queue();
      expect(order[0]).toBe(c.number);
      expect(order.indexOf(b.number)).toBe(order.indexOf(a.number) + 1);
    });
  });

  describe('asking back and declining', () => {
    it('asks, without a public event', async () => {
      const { id } = await submitOpinion(app, dialogue);
      const view = await moderation.ask(moderator, id, 1, 'Xin cho biết số biên nhận hồ sơ?');
      expect(view).toMatchObject({ status: 'needs_info', reasonText: 'Xin cho biết số biên nhận hồ sơ?' });
      const [event] = await app.reader.rows(
        "SELECT public_revision FROM live_event WHERE type = 'opinion.asked' AND subject_id = ?",
        [id],
      );
      expect(event?.['public_revision']).toBeNull();
      expect(await sumsOf(app, dialogue.id)).toMatchObject({ received: 1, waiting: 1 });
    });

    it('declines with a reason of the list and counts it; reconsiders', async () => {
      const { id } = await submitOpinion(app, dialogue);
      await moderation.decline(moderator, id, 1, 'complaint', null);
      expect(await sumsOf(app, dialogue.id)).toMatchObject({ received: 1, waiting: 0, declined: 1 });
      expect((await trail(id)).at(-1)).toMatchObject({ verb: 'decline', reason: 'complaint' });
      expect(await moderation.reconsider(moderator, id, 2)).toMatchObject({ status: 'received', reasonCode: null });
      expect(await sumsOf(app, dialogue.id)).toMatchObject({ waiting: 1, declined: 0 });
    });

    it('undoes an acceptance until it is called, out of the queue but not out of the sums', async () => {
      const { id } = await submitOpinion(app, dialogue);
      await moderation.accept(moderator, id, 1);
      expect(await moderation.reconsider(moderator, id, 2)).toMatchObject({ status: 'received', queuePosition: null });
      expect(await sumsOf(app, dialogue.id)).toMatchObject({ received: 1, waiting: 1 });
      expect((await trail(id)).at(-1)).toMatchObject({ verb: 'reconsider' });
    });

    it('does not undo an acceptance once it was called', async () => {
      const { id } = await submitOpinion(app, dialogue);
      await moderation.accept(moderator, id, 1);
      await app.transaction.run((tx) => tx.execute("UPDATE opinion SET status = 'on_floor' WHERE id = ?", [id]));
      await expect(moderation.reconsider(moderator, id, 2)).rejects.toMatchObject({ code: 'wrong-state' });
    });

    it('does not reconsider in a closed dialogue', async () => {
      const { id } = await submitOpinion(app, dialogue);
      await moderation.decline(moderator, id, 1, 'complaint', null);
      await app.transaction.run((tx) =>
        tx.execute("UPDATE dialogue SET status = 'closed' WHERE id = ?", [dialogue.id]),
      );
      await expect(moderation.reconsider(moderator, id, 2)).rejects.toMatchObject({ code: 'wrong-state' });
    });
  });

  describe('classifying', () => {
    it('sets the department of the field unless one is given', async () => {
      const { id } = await submitOpinion(app, dialogue);
      const { fields, departments } = seeded.home;
      expect(await moderation.classify(moderator, id, { version: 1, fieldId: fields['Hộ tịch'] })).toMatchObject({
        fieldName: 'Hộ tịch',
        departmentName: 'Hành chính công',
      });
      const named = {
        version: 2,
        fieldId: fields['Xây dựng'] as string,
        departmentId: departments['Văn phòng'] as string,
      };
      expect(await moderation.classify(moderator, id, named)).toMatchObject({
        fieldName: 'Xây dựng',
        departmentName: 'Văn phòng',
      });
      expect(await moderation.classify(moderator, id, { version: 3, departmentId: null })).toMatchObject({
        departmentId: null,
      });
    });

    it('refuses fields and departments of another organisation', async () => {
      const { id } = await submitOpinion(app, dialogue);
      await expect(
        moderation.classify(moderator, id, { version: 1, fieldId: seeded.foreign.fields['Hộ tịch'] }),
      ).rejects.toMatchObject({ details: { errors: [{ field: 'fieldId', rule: 'id-unknown' }] } });
      await expect(
        moderation.classify(moderator, id, { version: 1, departmentId: seeded.foreign.departments['Văn phòng'] }),
      ).rejects.toMatchObject({ details: { errors: [{ field: 'departmentId', rule: 'id-unknown' }] } });
    });

    it('does not turn an opinion with a task into praise', async () => {
      const { id } = await queueOpinion(app, dialogue);
      await decideOpinion(app, dialogue, id, 'assigned');
      const { version } = await theOpinion(app, id);
      await expect(moderation.classify(moderator, id, { version, kind: 'praise' })).rejects.toMatchObject({
        code: 'praise-is-noted',
      });
    });
  });

  describe('ordering', () => {
    it('moves it behind another one and to the front', async () => {
      const [a, b, c] = [
        await queueOpinion(app, dialogue),
        await queueOpinion(app, dialogue),
        await queueOpinion(app, dialogue),
      ];
      await moveAfter(app, moderator, a.id, b.id);
      expect(await queue()).toEqual([2, 1, 3]);
      await moveAfter(app, as('chair'), c.id, null);
      expect(await queue()).toEqual([3, 2, 1]);
      expect((await theOpinion(app, a.id)).version).toBe(2);
    });

    it('renumbers the queue if there is no gap left, with an event for each moved one', async () => {
      const [a, b, c] = [
        await queueOpinion(app, dialogue),
        await queueOpinion(app, dialogue),
        await queueOpinion(app, dialogue),
      ];
      for (let i = 0; i < 12; i++) {
        await moveAfter(app, moderator, i % 2 ? b.id : c.id, a.id);
      }
      expect(await queue()).toEqual([1, 2, 3]);
      const positions = await app.reader.rows<{ queue_position: number }>(
        'SELECT queue_position FROM opinion WHERE dialogue_id = ?',
        [dialogue.id],
      );
      expect(new Set(positions.map((row) => row.queue_position)).size).toBe(3);
      expect((await events(a.id)).length + (await events(b.id)).length + (await events(c.id)).length).toBeGreaterThan(
        6 + 12,
      );
    });

    it('refuses what is not in the queue', async () => {
      const waiting = await submitOpinion(app, dialogue);
      const { id } = await queueOpinion(app, dialogue);
      await expect(moveAfter(app, moderator, waiting.id, null)).rejects.toMatchObject({ code: 'wrong-state' });
      await expect(moveAfter(app, moderator, id, waiting.id)).rejects.toMatchObject({ code: 'wrong-state' });
      const elsewhere = await queueOpinion(app, await announcedDialogue(app, seeded.home));
      await expect(moveAfter(app, moderator, id, elsewhere.id)).rejects.toMatchObject({
        details: { errors: [{ field: 'after', rule: 'id-unknown' }] },
      });
    });
  });

  it('withdraws at the author’s request, unless decided', async () => {
    const { id } = await queueOpinion(app, dialogue);
    expect(await moderation.withdraw(moderator, id, 2, 'Gọi điện xin rút')).toMatchObject({
      status: 'withdrawn',
      queuePosition: null,
    });
    const decided = await queueOpinion(app, dialogue);
    await decideOpinion(app, dialogue, decided.id);
    const { version } = await theOpinion(app, decided.id);
    await expect(moderation.withdraw(moderator, decided.id, version, 'Gọi điện xin rút')).rejects.toMatchObject({
      code: 'wrong-state',
    });
  });
});
