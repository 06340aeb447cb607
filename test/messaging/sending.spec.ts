import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { OutboxMessage } from '../../src/messaging/message.entity.js';
import { leaseMs, maxAttempts, MessageSender } from '../../src/messaging/message-sender.service.js';
import { ModerationService } from '../../src/opinion/moderation/moderation.service.js';
import { LifecycleService } from '../../src/dialogue/lifecycle/lifecycle.service.js';
import { actorOf, goLive, planDialogue } from '../support/dialogues.js';
import { type Database, migratedDatabase } from '../support/database.js';
import { decide } from '../support/assignments.js';
import { type Mailbox, openMailbox, openSmsGateway, type SmsGateway } from '../support/mailbox.js';
import { queueOpinion, submission, submitOpinion, theOpinion } from '../support/opinions.js';
import { type Seeded, seedOrganisation } from '../support/organisation.js';
import { engines, openTestApp, type TestApp } from '../support/test-app.js';

const address = 'mau.don@nguoi-dan.example';
const minutes = (count: number): number => count * 60_000;

describe.each(engines)('the outbox on %s', (engine) => {
  let database: Database;
  let mailbox: Mailbox;
  let gateway: SmsGateway;
  let app: TestApp;
  /** Another process of the installation. */
  let other: TestApp;
  let seeded: Seeded;
  let dialogue: Dialogue;

  beforeAll(async () => {
    [mailbox, gateway] = await Promise.all([openMailbox(), openSmsGateway()]);
    database = await migratedDatabase(engine);
    const env = {
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'Đối thoại phường Minh Khê <doi-thoai@minh-khe.example>',
      SMS_URL: gateway.url,
      PUBLIC_URL: 'https://doithoai.example',
    };
    app = await openTestApp(engine, { database, env });
    other = await openTestApp(engine, { database, env });
  });
  afterAll(async () => {
    await Promise.all([app.close(), other.close(), mailbox.close(), gateway.close()]);
    await database.drop();
  });
  beforeEach(async () => {
    await app.reset();
    other.clock.set(app.clock.now());
    for (const list of [mailbox.mails, mailbox.answers, gateway.requests, gateway.answers]) list.length = 0;
    seeded = await seedOrganisation(app);
    dialogue = await goLive(app, await planDialogue(app, seeded.home));
  });

  const send = (on = app): Promise<void> => on.nest.get(MessageSender).run();
  const byMail = { notifyBy: 'email', email: address } as const;
  const messagesOf = (subjectId: string): Promise<OutboxMessage[]> =>
    app.reader.manager.find(OutboxMessage, { where: { subjectId }, order: { id: 'ASC' } });
  const later = (ms: number): void => {
    for (const one of [app, other]) one.clock.advance(ms);
  };

  it('sends an e-mail that the author can read, and only then says so', async () => {
    const { id, publicNumber } = await submitOpinion(app, dialogue, byMail);
    expect(await messagesOf(id)).toMatchObject([{ template: 'opinion.received', fate: null, attempts: 0 }]);
    await send();
    const [message] = await messagesOf(id);
    expect(message).toMatchObject({ fate: 'sent', attempts: 1, failure: null });
    const [mail] = mailbox.mails;
    expect(mail).toMatchObject({
      to: [address],
      headers: {
        from: 'Đối thoại phường Minh Khê <doi-thoai@minh-khe.example>',
        to: address,
        subject: `Đã nhận ý kiến · ${publicNumber}`,
        'message-id': `<${message?.id}@minh-khe.example>`,
        'content-type': 'text/plain; charset=utf-8',
        'auto-submitted': 'auto-generated',
        'list-unsubscribe': '<https://doithoai.example/track>',
      },
    });
    expect(mail?.text).toContain(`đã nhận ý kiến số ${publicNumber} của ông/bà`);
    expect(mail?.text).toContain('https://doithoai.example/track');
    expect(mail?.text).not.toContain(submission().name);
    await send();
    expect(mailbox.mails).toHaveLength(1);
  });

  it('writes in the language the author sent in', async () => {
    const { publicNumber } = await submitOpinion(app, dialogue, { ...byMail, notifyLanguage: 'en' });
    await send();
    expect(mailbox.mails).toMatchObject([{ headers: { subject: `Opinion received · ${publicNumber}` } }]);
  });

  it.each(['sms', 'zalo'] as const)('sends by %s through the gateway, with a key that stays', async (notifyBy) => {
    gateway.answers.push(503);
    const { id, publicNumber } = await submitOpinion(app, dialogue, { notifyBy });
    await send();
    const [message] = await messagesOf(id);
    expect(message).toMatchObject({ fate: null, attempts: 1 });
    expect(message?.failure).toMatch(/^503 số .+ không nhận$/);
    expect(message?.failure).not.toContain('000 123');
    later(minutes(1));
    await send();
    expect(await messagesOf(id)).toMatchObject([{ fate: 'sent', attempts: 2, failure: null }]);
    expect(gateway.requests).toHaveLength(2);
    for (const { headers, body } of gateway.requests) {
      expect(headers).toMatchObject({
        'idempotency-key': message?.id,
        authorization: `Basic ${Buffer.from('cong:mat-khau').toString('base64')}`,
      });
      expect(body).toMatchObject({ id: message?.id, channel: notifyBy, to: '+84900000123' });
      expect(body.text).toContain(publicNumber);
    }
  });

  it('gives up what the gateway refuses for good', async () => {
    gateway.answers.push(422);
    const { id } = await submitOpinion(app, dialogue, { notifyBy: 'sms' });
    await send();
    expect(await messagesOf(id)).toMatchObject([{ fate: 'given_up', attempts: 1 }]);
    expect(gateway.requests).toHaveLength(1);
  });

  it('tells nobody who did not ask for it', async () => {
    const { id } = await submitOpinion(app, dialogue, { email: address });
    expect(await messagesOf(id)).toEqual([]);
  });

  it('tries again after "later", with the same Message-ID and a pause that grows', async () => {
    mailbox.answers.push({ code: 451, words: `greylisted ${address}` }, { code: 421, words: 'busy' });
    const { id } = await submitOpinion(app, dialogue, byMail);
    await send();
    expect(await messagesOf(id)).toMatchObject([{ fate: null, attempts: 1, failure: expect.stringContaining('451') }]);
    expect((await messagesOf(id))[0]?.failure).not.toContain(address);
    await send();
    expect(mailbox.answers).toHaveLength(1);
    later(minutes(1));
    await send();
    later(minutes(1));
    await send();
    expect(mailbox.mails).toEqual([]);
    later(minutes(4));
    await send();
    expect(await messagesOf(id)).toMatchObject([{ fate: 'sent', attempts: 3 }]);
    expect(mailbox.mails).toHaveLength(1);
  });

  it('gives up at once what the server refuses for good, with its words', async () => {
    mailbox.answers.push({ code: 550, words: 'no such user' });
    const { id } = await submitOpinion(app, dialogue, byMail);
    await send();
    expect(await messagesOf(id)).toMatchObject([{ fate: 'given_up', failure: '550 no such user' }]);
    later(minutes(60 * 24));
    await send();
    expect(mailbox.mails).toEqual([]);
  });

  it('tries again when the server refuses the sender, which the operator mends', async () => {
    mailbox.refusedSenders.push({ code: 550, words: 'sender not allowed' });
    const { id } = await submitOpinion(app, dialogue, byMail);
    await send();
    expect(await messagesOf(id)).toMatchObject([{ fate: null, attempts: 1, failure: '550 sender not allowed' }]);
    later(minutes(1));
    await send();
    expect(await messagesOf(id)).toMatchObject([{ fate: 'sent', attempts: 2 }]);
  });

  it.each([401, 403, 404])('tries again when the gateway answers %s, which the operator mends', async (status) => {
    gateway.answers.push(status);
    const { id } = await submitOpinion(app, dialogue, { notifyBy: 'sms' });
    await send();
    expect(await messagesOf(id)).toMatchObject([{ fate: null, attempts: 1 }]);
    later(minutes(1));
    await send();
    expect(await messagesOf(id)).toMatchObject([{ fate: 'sent', attempts: 2 }]);
  });

  it('tries again after a server that was gone in the middle', async () => {
    mailbox.answers.push('hang-up');
    const { id } = await submitOpinion(app, dialogue, byMail);
    await send();
    expect(await messagesOf(id)).toMatchObject([{ fate: null, attempts: 1 }]);
    later(minutes(1));
    await send();
    expect(await messagesOf(id)).toMatchObject([{ fate: 'sent' }]);
  });

  it('gives up after two days without a server', async () => {
    const { id } = await submitOpinion(app, dialogue, byMail);
    for (let n = 0; n < maxAttempts; n++) {
      mailbox.answers.push('hang-up');
      await send();
      later(minutes(720));
    }
    expect(await messagesOf(id)).toMatchObject([{ fate: 'given_up', attempts: maxAttempts }]);
    await send();
    expect(mailbox.mails).toEqual([]);
  });

  it('sends each message once, whichever process comes first', async () => {
    const receipts = await Promise.all(Array.from({ length: 12 }, () => submitOpinion(app, dialogue, byMail)));
    await Promise.all([send(app), send(other), send(app), send(other)]);
    const subjects = mailbox.mails.map(({ headers }) => headers['subject']).sort();
    expect(subjects).toEqual(receipts.map(({ publicNumber }) => `Đã nhận ý kiến · ${publicNumber}`).sort());
  });

  it('takes over from a process that died while it sent, when its time is over', async () => {
    const { id } = await submitOpinion(app, dialogue, byMail);
    await app.transaction.run((tx) =>
      tx.execute('UPDATE outbox_message SET attempts = 1, not_before = ? WHERE subject_id = ?', [
        new Date(tx.now.getTime() + leaseMs).toISOString(),
        id,
      ]),
    );
    await send(other);
    expect(mailbox.mails).toEqual([]);
    later(leaseMs);
    await send(other);
    expect(await messagesOf(id)).toMatchObject([{ fate: 'sent', attempts: 2 }]);
  });

  it('tells the author of each public step, once', async () => {
    const moderator = actorOf(dialogue.organisationId, 'moderator');
    const { id, publicNumber } = await submitOpinion(app, dialogue, byMail);
    await send();
    await app.nest.get(ModerationService).accept(moderator, id, 1);
    await send();
    await decide(app, actorOf(dialogue.organisationId, 'chair'), id, { outcome: 'answered', words: 'Đã trả lời.' });
    await send();
    expect(mailbox.mails).toHaveLength(2);
    later(15_000);
    await send();
    const lifecycle = app.nest.get(LifecycleService);
    const organiser = actorOf(dialogue.organisationId, 'organiser');
    await lifecycle.conclude(organiser, dialogue.id, {});
    await lifecycle.publishOutcomes(organiser, dialogue.id, {});
    await send();
    expect(mailbox.mails.map(({ headers }) => headers['subject'])).toEqual(
      ['Đã nhận ý kiến', 'Ý kiến đã được tiếp nhận', 'Ý kiến đã được nêu tại hội nghị', 'Kết quả đối với ý kiến'].map(
        (subject) => `${subject} · ${publicNumber}`,
      ),
    );
    expect(mailbox.mails.at(-2)?.text).toContain('Kết quả được báo cho ông/bà khi công bố.');
    expect(mailbox.mails.at(-1)?.text).toContain(`Ý kiến số ${publicNumber} của ông/bà đã được trả lời tại hội nghị.`);
    expect((await messagesOf(id)).every(({ fate }) => fate === 'sent')).toBe(true);
    await expect(app.nest.get(ModerationService).accept(moderator, id, 1)).rejects.toMatchObject({ status: 409 });
    expect(await messagesOf(id)).toHaveLength(4);
  });

  it('stops when the author asks for it, also what was waiting', async () => {
    const { id, trackingCode } = await submitOpinion(app, dialogue, byMail);
    const pair = { trackingCode, pin: '0123' };
    const stop = () => app.nest.inject({ method: 'POST', url: '/api/v1/tracking/stop-messages', payload: pair });
    const stopped = await stop();
    expect(stopped.statusCode).toBe(200);
    expect(stopped.json()).toMatchObject({ notifyBy: 'none' });
    expect((await stop()).json()).toEqual(stopped.json());
    await app.nest.get(ModerationService).accept(actorOf(dialogue.organisationId, 'moderator'), id, 2);
    await send();
    expect(await messagesOf(id)).toMatchObject([{ template: 'opinion.received', fate: 'dropped' }]);
    expect(mailbox.mails).toEqual([]);
  });

  it('tells a collector of metrics how much waits', async () => {
    mailbox.answers.push({ code: 451, words: 'later' });
    await submitOpinion(app, dialogue, byMail);
    await send();
    later(30_000);
    const { body } = await app.nest.inject({ method: 'GET', url: '/metrics', remoteAddress: '127.0.0.1' });
    expect(body).toMatch(/^outbox_waiting 1$/m);
    expect(body).toMatch(/^outbox_oldest_seconds 3\d/m);
    expect(body).toMatch(/^messages_total\{channel="email",fate="again"\} \d+$/m);
  });

  it.each([
    [{ notifyBy: 'email' }, 'email'],
    [{ notifyBy: 'post' }, 'notifyBy'],
    [{ notifyBy: 'email', email: 'mau.don' }, 'email'],
    [{ notifyLanguage: 'fr' }, 'notifyLanguage'],
  ])('refuses %j', async (choice, field) => {
    const url = `/api/v1/dialogues/${dialogue.id}/opinions`;
    const response = await app.nest.inject({ method: 'POST', url, payload: { ...submission(), ...choice } });
    expect(response.json()).toMatchObject({ status: 400, errors: [{ field }] });
  });

  it('does not tell what is so no longer, nor those who have withdrawn', async () => {
    const moderator = actorOf(dialogue.organisationId, 'moderator');
    const moderation = app.nest.get(ModerationService);
    const withdrawn = await queueOpinion(app, dialogue, byMail);
    await moderation.withdraw(moderator, withdrawn.id, 2, 'Xin rút qua điện thoại.');
    const asked = await submitOpinion(app, dialogue, byMail);
    await moderation.accept(moderator, asked.id, 1);
    await moderation.reconsider(moderator, asked.id, 2);
    await send();
    expect((await messagesOf(withdrawn.id)).map(({ fate }) => fate)).toEqual(['dropped', 'dropped']);
    expect((await messagesOf(asked.id)).map(({ template, fate }) => [template, fate]).sort()).toEqual([
      ['opinion.accepted', 'dropped'],
      ['opinion.received', 'sent'],
    ]);
    expect(await theOpinion(app, asked.id)).toMatchObject({ status: 'received' });
  });
});
