import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SpokenReply } from '../../src/assignment/assignment.entity.js';
import type { ReplyView } from '../../src/assignment/reply/dto/reply.dto.js';
import type { ProblemBody } from '../../src/contract/problems.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { Opinion } from '../../src/opinion/opinion.entity.js';
import {
  decide,
  openWard,
  type Person,
  person,
  publishOutcomes,
  seedDialogue,
  seedOpinion,
  type Ward,
} from '../support/assignments.js';
import { engines } from '../support/test-app.js';

const text = 'Từ ngày 01/12, xe rác qua ngõ 7 lúc 19 giờ 30.';

describe.each(engines)('a reply given in the hall, on %s', (engine) => {
  let ward: Ward;
  let secretary: Person;
  let dialogue: Dialogue;
  let opinion: Opinion;
  beforeAll(async () => {
    ward = await openWard(engine);
    secretary = await person(ward.app, 'secretary');
  });
  beforeEach(async () => {
    dialogue = await seedDialogue(ward.app, ward.seeded.home);
    opinion = await seedOpinion(ward.app, dialogue);
    await decide(ward.app, ward.chair.actor, opinion.id, { outcome: 'answered' });
  });
  afterAll(() => ward.app.close());

  const send = async (who: Person, step: '' | '/check', payload: object) => {
    const url = `/api/v1/opinions/${opinion.id}/reply${step}`;
    const response = await ward.app.nest.inject({ method: 'POST', url, headers: who.headers, payload });
    return { status: response.statusCode, body: response.json<ReplyView & ProblemBody>() };
  };
  const write = (payload: object = {}) => send(secretary, '', { edition: 0, text, ...payload });
  const check = (edition = 1, who = ward.organiser) => send(who, '/check', { edition });
  const rule = ({ body }: { body: ProblemBody }) => body.errors?.map((one) => `${one.field} ${one.rule}`);

  it('is written by one person and checked by another', async () => {
    expect(await write()).toMatchObject({ status: 200, body: { edition: 1, text, checkedAt: null } });
    expect(await check(1, secretary)).toMatchObject({ status: 403, body: { code: 'second-person-needed' } });
    expect(await check()).toMatchObject({ status: 200, body: { edition: 1, checkedBy: expect.any(String) } });
    expect((await ward.app.reader.manager.findOneByOrFail(Opinion, { id: opinion.id })).replyReadyAt).not.toBeNull();
  });

  it('keeps every edition, and asks why once one is public', async () => {
    await write();
    await check();
    await publishOutcomes(ward.app, dialogue);
    const again = { edition: 1, text: `${text} Ngày mưa có thể muộn 30 phút.` };
    expect(rule(await write(again))).toEqual(['reason reason-missing']);
    expect((await write({ ...again, reason: 'Bổ sung ngày mưa.' })).status).toBe(200);
    const kept = await ward.app.reader.manager.findBy(SpokenReply, { opinionId: opinion.id });
    expect(kept.map((one) => one.text).sort()).toEqual([text, again.text]);
  });

  it('asks about contacts, and publishes them only if their bearers agree', async () => {
    const told = `${text} Cần gấp xin gọi 0900 000 214.`;
    expect(rule(await write({ text: told }))).toEqual(['text contacts-in-text']);
    expect(await write({ text: told, contactsAgreed: true })).toMatchObject({ status: 200 });
  });

  it('is refused to the second of two who write at once', async () => {
    await write();
    expect(await write({ text: 'Một lời khác hẳn.' })).toMatchObject({
      status: 409,
      body: { code: 'version-conflict', present: { edition: 1, text } },
    });
    const both = await Promise.all([write({ edition: 1 }), write({ edition: 1 })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is written once, however often the same press arrives', async () => {
    const url = `/api/v1/opinions/${opinion.id}/reply`;
    const headers = { ...secretary.headers, 'idempotency-key': randomUUID() };
    const press = () => ward.app.nest.inject({ method: 'POST', url, headers, payload: { edition: 0, text } });
    const [one, other] = await Promise.all([press(), press()]);
    expect([one.statusCode, other.statusCode, (await press()).statusCode]).toEqual([200, 200, 200]);
    expect(await ward.app.reader.manager.countBy(SpokenReply, { opinionId: opinion.id })).toBe(1);
  });

  it('checks only the edition that was read', async () => {
    await write();
    await write({ edition: 1, text: 'Lời sau, chưa ai đọc.' });
    expect(await check(1)).toMatchObject({ status: 409, body: { code: 'version-conflict' } });
  });

  it('needs a decided opinion that the person sees and may write about', async () => {
    const waiting = await seedOpinion(ward.app, dialogue);
    const foreign = await person(ward.app, 'secretary', { organisationId: ward.seeded.foreign.id });
    expect((await send(foreign, '', { edition: 0, text })).status).toBe(404);
    expect((await send(ward.officer, '', { edition: 0, text })).status).toBe(403);
    expect((await check(1, ward.officer)).status).toBe(403);
    opinion = waiting;
    expect(await write()).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  });
});
