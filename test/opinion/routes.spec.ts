import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/common/ids.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { type TestApp, openTestApp } from '../support/test-app.js';
import { seedOrganisation, type Seeded } from '../support/organisation.js';
import { liveDialogue, queueOpinion, submitOpinion, theOpinion } from '../support/opinions.js';
import { signIn, type SignedIn } from '../support/sign-in.js';
import { placeOf } from '../support/presses.js';

describe('the routes of moderation', () => {
  let app: TestApp;
  let seeded: Seeded;
  let dialogue: Dialogue;
  let moderator: SignedIn;
  let id: string;
  beforeAll(async () => {
    app = await openTestApp();
    seeded = await seedOrganisation(app);
    dialogue = await liveDialogue(app, seeded.home);
    moderator = await signIn(app, 'moderator');
  });
  beforeEach(async () => {
    ({ id } = await submitOpinion(app, dialogue));
  });
  afterAll(() => app.close());

  const send = (
    path: string,
    payload: object | string,
    headers: Record<string, string> = moderator.headers,
    method: 'POST' | 'PUT' = 'POST',
  ) =>
    app.nest.inject({
      method,
      url: `/api/v1/opinions/${path}`,
      headers: { ...headers, 'content-type': 'application/json' },
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    });

  it.each([
    ['accept', {}, { status: 'accepted' }],
    ['ask', { question: 'Xin cho biết thêm?' }, { status: 'needs_info' }],
    ['decline', { reason: 'out_of_scope', note: null }, { status: 'declined' }],
    ['redact', { publicText: 'Ngắn gọn.' }, { publicText: 'Ngắn gọn.' }],
    ['classify', { kind: 'suggestion' }, { kind: 'suggestion' }],
    ['withdraw', { reason: 'Gọi điện xin rút' }, { status: 'withdrawn' }],
  ])('%s returns the opinion afterwards', async (verb, body, now) => {
    const response = await send(`${id}/${verb}`, { version: 1, ...body });
    expect(response.statusCode).toBe(200);
    expect(response.json()).toMatchObject({ id, version: 2, ...now });
    expect((await send(`${id}/${verb}`, { version: 1, ...body })).json()).toMatchObject({
      status: 409,
      code: 'version-conflict',
      present: { id, version: 2, ...now },
    });
  });

  it.each([
    ['accept', {}, 'version', 'not-integer'],
    ['accept', { version: '1' }, 'version', 'not-integer'],
    ['accept', { version: 1, at: 'now' }, 'at', 'unknown-field'],
    ['ask', { version: 1 }, 'question', 'required'],
    ['decline', { version: 1, reason: 'dislike' }, 'reason', 'not-in-list'],
    ['decline', { version: 1, reason: 'complaint', note: 'x'.repeat(1001) }, 'note', 'text-too-long'],
    ['redact', { version: 1 }, 'publicText', 'required'],
    ['redact', { version: 1, publicText: 'a\u0000b' }, 'publicText', 'text-control-character'],
    ['classify', { version: 1, fieldId: 'x' }, 'fieldId', 'id-invalid'],
    ['classify', { version: 1, kind: null }, 'kind', 'not-in-list'],
    ['group', { version: 1, intoVersion: 1 }, 'intoId', 'required'],
    ['withdraw', { version: 1, reason: 'rút' }, 'reason', 'text-too-short'],
    ['move', { version: 1, position: 1024 }, 'after', 'required'],
    ['move', { version: 1, after: null }, 'position', 'not-integer'],
    ['lease', { release: 'yes' }, 'release', 'invalid'],
  ])('%s refuses %j, with field and rule', async (verb, body, field, rule) => {
    const response = await send(`${id}/${verb}`, body);
    expect(response.json()).toMatchObject({ status: 400, code: 'validation-failed', errors: [{ field, rule }] });
    expect(await theOpinion(app, id)).toMatchObject({ version: 1, status: 'received' });
  });

  it.each(['x', '%00', newId()])('responds with 404 to opinion %s', async (unknown) => {
    expect((await send(`${unknown}/accept`, { version: 1 })).statusCode).toBe(404);
  });

  it('groups, ungroups, orders and leases', async () => {
    const lead = await queueOpinion(app, dialogue);
    await send(`${id}/accept`, { version: 1 });
    expect((await send(`${id}/group`, { version: 2, intoId: lead.id, intoVersion: 2 })).json()).toMatchObject({
      status: 'grouped',
      groupSize: 2,
    });
    expect((await send(`${id}/ungroup`, { version: 3 })).json()).toMatchObject({ status: 'accepted', groupSize: 1 });
    const seen = await placeOf(app, id);
    expect((await send(`${id}/move`, { ...seen, after: null })).statusCode).toBe(200);
    expect((await send(`${id}/lease`, {})).json()).toMatchObject({ lease: { accountId: moderator.accountId } });
    expect((await send(`${id}/lease`, { release: true })).json()).toEqual({ lease: null });
  });

  it('lets a department write a brief and its head approve it', async () => {
    const departmentId = seeded.home.departments['Kinh tế - Hạ tầng'] as string;
    await send(`${id}/classify`, { version: 1, departmentId });
    const officer = await signIn(app, 'department_officer', { departmentId });
    const head = await signIn(app, 'department_head', { departmentId });
    const brief = await send(`${id}/brief`, { text: 'Đề nghị giao phòng trả lời.' }, officer.headers, 'PUT');
    expect(brief.json()).toMatchObject({ approved: false, version: 1 });
    expect((await send(`${id}/brief/approve`, { version: 1 }, officer.headers)).statusCode).toBe(403);
    expect((await send(`${id}/brief/approve`, { version: 1 }, head.headers)).json()).toMatchObject({ approved: true });
  });

  it('requires a sign-in and the CSRF token', async () => {
    expect((await send(`${id}/accept`, { version: 1 }, {})).statusCode).toBe(401);
    expect((await send(`${id}/accept`, { version: 1 }, { cookie: moderator.headers.cookie })).statusCode).toBe(403);
  });

  it('lets visitors support what is in the queue', async () => {
    expect((await send(`${id}/support`, {}, {})).statusCode).toBe(404);
    await send(`${id}/accept`, { version: 1 });
    expect((await send(`${id}/support`, {}, {})).json()).toEqual({ supportCount: 1 });
  });
});
