import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/auth/actor.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import type { OpinionReceiptView } from '../../src/opinion/submission/dto/receipt.view.js';
import { ModerationService } from '../../src/opinion/moderation/moderation.service.js';
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
import { groupUnder } from '../support/presses.js';

describe.each(engines)('grouping opinions on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let dialogue: Dialogue;
  let moderation: ModerationService;
  let moderator: Actor;
  beforeAll(async () => {
    app = await openTestApp(engine);
    seeded = await seedOrganisation(app);
    moderation = app.nest.get(ModerationService);
    moderator = actorOf(seeded.home.id, 'moderator');
  });
  beforeEach(async () => {
    dialogue = await liveDialogue(app, seeded.home);
  });
  afterAll(() => app.close());

  const queue = async (): Promise<number[]> =>
    (
      await app.reader.rows<{ number: number }>(
        "SELECT number FROM opinion WHERE dialogue_id = ? AND status = 'accepted' ORDER BY queue_position, number",
        [dialogue.id],
      )
    ).map((row) => row.number);

  const groups = () => app.reader.rows('SELECT id FROM opinion_group WHERE dialogue_id = ?', [dialogue.id]);
  const three = async () =>
    [
      await queueOpinion(app, dialogue),
      await submitOpinion(app, dialogue, { text: 'Cùng một nội dung, người khác gửi.' }),
      await submitOpinion(app, dialogue, { text: 'Lại cùng một nội dung ấy.' }),
    ] as [OpinionReceiptView, OpinionReceiptView, OpinionReceiptView];

  it('keeps text, number and code of each; the lead is queued and decided for all', async () => {
    const [lead, second, third] = await three();
    await groupUnder(app, moderator, second.id, 1, lead.id);
    const view = await groupUnder(app, moderator, third.id, 1, second.id);
    expect(view).toMatchObject({
      status: 'grouped',
      groupSize: 3,
      text: 'Lại cùng một nội dung ấy.',
      number: third.number,
    });
    expect(await queue()).toEqual([lead.number]);
    await decideOpinion(app, dialogue, lead.id, 'assigned');
    await app.transaction.run((tx) =>
      tx.execute('UPDATE dialogue SET outcomes_published_at = ? WHERE id = ?', [tx.now.toISOString(), dialogue.id]),
    );
    expect(await sumsOf(app, dialogue.id)).toMatchObject({ received: 3, assigned: 1, waiting: 0, grouped: 2 });
  });

  it('moves the members of a group when its lead is grouped', async () => {
    const [a, b, c] = await three();
    await groupUnder(app, moderator, b.id, 1, c.id);
    const { version } = await theOpinion(app, c.id);
    expect(await groupUnder(app, moderator, c.id, version, a.id)).toMatchObject({ groupSize: 3 });
    expect((await theOpinion(app, b.id)).groupId).toBe((await theOpinion(app, a.id)).groupId);
    expect(await groups()).toHaveLength(1);
  });

  it('ungroups accepted ones to the end of the queue, and dissolves a group of one', async () => {
    const [lead, , third] = await three();
    const second = await queueOpinion(app, dialogue);
    await moderation.accept(moderator, third.id, 1);
    await groupUnder(app, moderator, second.id, 2, lead.id);
    expect(await moderation.ungroup(moderator, second.id, 3)).toMatchObject({ status: 'accepted', groupId: null });
    expect(await queue()).toEqual([lead.number, third.number, second.number]);
    expect(await theOpinion(app, lead.id)).toMatchObject({ groupId: null });
    expect(await groups()).toEqual([]);
  });

  it('ungroups ones not accepted to the inbox, not to the queue', async () => {
    const [lead, second] = await three();
    await groupUnder(app, moderator, second.id, 1, lead.id);
    expect(await moderation.ungroup(moderator, second.id, 2)).toMatchObject({
      status: 'received',
      queuePosition: null,
    });
    expect(await queue()).toEqual([lead.number]);
  });

  it('makes the oldest accepted member the lead when the lead is withdrawn', async () => {
    const [lead, second, third] = await three();
    await moderation.accept(moderator, third.id, 1);
    await groupUnder(app, moderator, second.id, 1, lead.id);
    await groupUnder(app, moderator, third.id, 2, lead.id);
    const { queuePosition, version } = await theOpinion(app, lead.id);
    await moderation.withdraw(moderator, lead.id, version, 'Gọi điện xin rút');
    expect(await theOpinion(app, third.id)).toMatchObject({ status: 'accepted', queuePosition });
    expect(await theOpinion(app, second.id)).toMatchObject({ status: 'grouped' });
    expect(await sumsOf(app, dialogue.id)).toMatchObject({ received: 3, waiting: 1, withdrawn: 1, grouped: 1 });
  });

  it('makes a member that is not accepted the lead without publishing it', async () => {
    const [lead, second, third] = await three();
    await groupUnder(app, moderator, second.id, 1, lead.id);
    await groupUnder(app, moderator, third.id, 1, lead.id);
    const { version } = await theOpinion(app, lead.id);
    await moderation.withdraw(moderator, lead.id, version, 'Gọi điện xin rút');
    expect(await theOpinion(app, second.id)).toMatchObject({ status: 'received', queuePosition: null });
    expect(await theOpinion(app, third.id)).toMatchObject({ status: 'grouped' });
    expect(await queue()).toEqual([]);
  });

  it('refuses itself, another dialogue, praise with a question, and what was declined', async () => {
    const [lead, second, third] = await three();
    const elsewhere = await queueOpinion(app, await announcedDialogue(app, seeded.home));
    const into = (id: string) => groupUnder(app, moderator, second.id, 1, id);
    await expect(into(second.id)).rejects.toMatchObject({ details: { errors: [{ field: 'intoId' }] } });
    await expect(into(elsewhere.id)).rejects.toMatchObject({ details: { errors: [{ field: 'intoId' }] } });
    await moderation.classify(moderator, lead.id, { version: 2, kind: 'praise' });
    await expect(into(lead.id)).rejects.toMatchObject({ code: 'praise-is-noted' });
    await moderation.decline(moderator, third.id, 1, 'already_settled', null);
    await expect(into(third.id)).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it('by two people in opposite directions never makes a cycle', async () => {
    const [, second, third] = await three();
    const settled = await Promise.allSettled([
      groupUnder(app, moderator, second.id, 1, third.id),
      groupUnder(app, actorOf(seeded.home.id, 'moderator'), third.id, 1, second.id),
    ]);
    expect(settled.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await sumsOf(app, dialogue.id)).toMatchObject({ received: 3, waiting: 2, grouped: 1 });
  });
});
