import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { TrailEntry } from '../../src/database/platform.entity.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { engines } from '../support/test-app.js';
import { LiveApp, insertOpinion } from '../support/live-app.js';
import { seenNow } from '../support/presses.js';
import { signIn, type SignedIn } from '../support/sign-in.js';

const minute = 60_000;
const unlinked = { turnId: null, opinionId: null };
const promise = 'Trước ngày 20 tháng 12 phường sẽ lắp xong đèn ngõ 7, tôi chịu trách nhiệm.';

describe.each(engines)('the minutes on %s', (engine) => {
  let live: LiveApp;
  let secretary: SignedIn;
  let second: SignedIn;
  let chair: SignedIn;
  let oversight: SignedIn;
  let officer: SignedIn;
  let dialogue: Dialogue;
  let turn: { id: string; version: number; startedAt: string };

  beforeAll(async () => {
    live = await LiveApp.open(engine);
    secretary = await signIn(live.app, 'secretary', { name: 'Trần Thị Thí Dụ' });
    second = await signIn(live.app, 'secretary', { name: 'Vũ Văn Nháp' });
    chair = await signIn(live.app, 'chair', { name: 'Phạm Văn Mẫu' });
    oversight = await signIn(live.app, 'oversight', { name: 'Hoàng Thị Giám Sát' });
    officer = await signIn(live.app, 'department_officer', {
      departmentId: Object.values(live.seeded.home.departments)[0] as string,
    });
  });
  afterAll(() => live.close());
  beforeEach(async () => {
    dialogue = await live.startDialogue();
    turn = await begin({ speaker: 'Bùi Thị Ví Dụ' });
  });

  const ask = (method: 'get' | 'post' | 'patch', who: SignedIn, path: string, body?: object) =>
    request(live.app.url)[method](`/api/v1/${path}`).set(who.headers).send(body);
  const send = async (method: 'get' | 'post' | 'patch', who: SignedIn, path: string, body?: object) => {
    const answer = await ask(method, who, path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer.body;
  };
  const begin = async (body: object = {}) => {
    const seen = await seenNow(live.app, dialogue.id);
    return send('post', secretary, `dialogues/${dialogue.id}/turns`, { seen, ...body });
  };
  const correct = (who: SignedIn, body: object) => ask('patch', who, `turns/${turn.id}`, { version: 1, ...body });
  const pledge = (body: object = {}) =>
    send('post', secretary, `dialogues/${dialogue.id}/pledges`, {
      text: promise,
      turnId: turn.id,
      opinionId: null,
      ...body,
    });
  const trail = (verb: string) => live.app.reader.manager.findBy(TrailEntry, { dialogueId: dialogue.id, verb });

  it('adds an unknown speaker without a reason', async () => {
    const unknown = await begin();
    const named = await ask('patch', secretary, `turns/${unknown.id}`, { version: 1, speaker: 'Lê Văn Cây' }).expect(
      200,
    );
    expect(named.body).toMatchObject({ speaker: 'Lê Văn Cây', corrections: 0, version: 2 });
    expect(await trail('complete')).toHaveLength(1);
  });

  it('corrects speaker and times only with a reason, and records who, when, from, to and why', async () => {
    const refused = await correct(secretary, { speaker: 'Bùi Thị Thí Dụ' }).expect(400);
    expect(refused.body.errors[0]).toMatchObject({ field: 'reason', rule: 'reason-missing' });
    live.app.clock.advance(2 * minute);
    const startedAt = new Date(Date.parse(turn.startedAt) + minute).toISOString();
    const reason = 'Nghe nhầm tên, bấm sớm một phút.';
    const { body } = await correct(secretary, { speaker: 'Bùi Thị Thí Dụ', startedAt, reason }).expect(200);
    expect(body).toMatchObject({
      speaker: 'Bùi Thị Thí Dụ',
      startedAt,
      corrections: 2,
      version: 2,
    });
    const kept = await send('get', secretary, `dialogues/${dialogue.id}/corrections`);
    expect(
      kept.map((one: { what: string; before: string; after: string }) => [one.what, one.before, one.after]).sort(),
    ).toEqual([
      ['speaker', 'Bùi Thị Ví Dụ', 'Bùi Thị Thí Dụ'],
      ['startedAt', turn.startedAt, startedAt],
    ]);
    expect(kept[0]).toMatchObject({ reason, makerName: 'Trần Thị Thí Dụ', subjectId: turn.id });
    const [entry] = await trail('correct');
    expect(entry).toMatchObject({ reason, actorId: secretary.accountId, subjectId: turn.id });
    expect(JSON.stringify(entry?.details)).not.toContain('Bùi');
  });

  it('shows the second of two who correct the same turn its present state', async () => {
    await correct(secretary, { speaker: 'Bùi Thị Thí Dụ', reason: 'Nghe nhầm tên.' }).expect(200);
    const { body } = await correct(second, { speaker: 'Bùi Thị Mẫu', reason: 'Nghe nhầm tên.' }).expect(409);
    expect(body).toMatchObject({ code: 'version-conflict', present: { speaker: 'Bùi Thị Thí Dụ', version: 2 } });
  });

  it('lets nobody but the secretary correct', async () => {
    for (const who of [chair, oversight, officer])
      await correct(who, { speaker: 'Ai đó', reason: 'Không có quyền.' }).expect(403);
  });

  it('removes an opinion that belongs to another turn, and records it', async () => {
    const opinion = await live.app.transaction.run((tx) => insertOpinion(tx, dialogue));
    await send('post', secretary, `turns/${turn.id}/opinions`, { version: 1, opinionId: opinion.id });
    const { opinionIds, corrections } = await send('post', secretary, `turns/${turn.id}/take-off`, {
      version: 1,
      opinionId: opinion.id,
      reason: 'Gắn nhầm lượt.',
    });
    expect([opinionIds, corrections]).toEqual([[], 1]);
    await ask('post', secretary, `turns/${turn.id}/take-off`, {
      version: 2,
      opinionId: opinion.id,
      reason: 'Gắn nhầm lượt.',
    }).expect(404);
  });

  it('keeps a promise word for word, beside its turn and opinion, in the name of the chair', async () => {
    const opinion = await live.app.transaction.run((tx) => insertOpinion(tx, dialogue));
    expect(await pledge({ opinionId: opinion.id })).toMatchObject({
      text: promise,
      saidBy: expect.stringContaining(dialogue.chairName),
      turnId: turn.id,
      opinionId: opinion.id,
      struckAt: null,
      version: 1,
    });
    const screen = await live.watch({ audience: 'chair', headers: chair.headers }).ready();
    expect(screen.all('pledge').map(({ text }) => text)).toEqual([promise]);
    for (const who of [chair, oversight])
      await ask('post', who, `dialogues/${dialogue.id}/pledges`, { text: promise, ...unlinked }).expect(403);
    const elsewhere = await ask('post', secretary, `dialogues/${dialogue.id}/pledges`, {
      text: promise,
      opinionId: null,
      turnId: dialogue.id,
    });
    expect(elsewhere.body.errors[0]).toMatchObject({ field: 'turnId', rule: 'id-unknown' });
  });

  it('corrects a promise with a trail entry, and strikes one out without deleting it', async () => {
    const { id } = await pledge();
    const text = promise.replace('20', '25');
    await ask('patch', secretary, `pledges/${id}`, { version: 1, text, reason: 'Nghe lại băng ghi âm.' }).expect(200);
    await ask('post', secretary, `pledges/${id}/strike`, { version: 1, reason: 'Ghi nhầm.' }).expect(409);
    const { body } = await ask('post', secretary, `pledges/${id}/strike`, { version: 2, reason: 'Ghi nhầm.' }).expect(
      200,
    );
    expect(body).toMatchObject({ text, struckAt: expect.any(String), corrections: 2 });
  });

  it('is closed with the dialogue', async () => {
    await live.app.transaction.run((tx) =>
      tx.execute('UPDATE dialogue SET status = ? WHERE id = ?', ['closed', dialogue.id]),
    );
    await ask('post', secretary, `dialogues/${dialogue.id}/pledges`, { text: promise, ...unlinked }).expect(409);
    await correct(secretary, { speaker: 'Bùi Thị Mẫu', reason: 'Nghe nhầm tên.' }).expect(409);
  });

  describe('the record of the session', () => {
    const asked = (who: SignedIn, query: string) =>
      ask('post', who, `dialogues/${dialogue.id}/record`, Object.fromEntries(new URLSearchParams(query)));
    const named = 'people=named&purpose=L%E1%BA%ADp%20bi%C3%AAn%20b%E1%BA%A3n';
    const question = 'Nhà số 9 ngõ 42 ngập, liên hệ tôi 0900 000 123.';
    /** As after acceptance: only contacts are redacted. */
    const publicText = 'Nhà số 9 ngõ 42 ngập, liên hệ tôi █████.';

    beforeEach(async () => {
      const opinion = await live.app.transaction.run((tx) =>
        insertOpinion(tx, dialogue, { text: question, publicText, status: 'accepted', queuePosition: 1 }),
      );
      await send('post', secretary, `turns/${turn.id}/opinions`, { version: 1, opinionId: opinion.id });
      await send('post', chair, `opinions/${opinion.id}/decision`, {
        version: 1,
        seen: null,
        outcome: 'assigned',
        words: 'Giao phòng khảo sát ngay tuần này.',
        assignments: [{ leadDepartmentId: Object.values(live.seeded.home.departments)[0], workingDays: 5 }],
      });
      await pledge({ opinionId: opinion.id });
      await correct(secretary, { speaker: 'Bùi Thị Thí Dụ', reason: 'Nghe nhầm tên.' }).expect(200);
      await send('post', secretary, `turns/${turn.id}/end`, { version: 2 });
    });

    it('contains turns, opinions, decisions, promises and corrections, each with its time', async () => {
      const { body } = await asked(secretary, named).expect(200);
      expect(body).toMatchObject({
        people: 'named',
        purpose: 'Lập biên bản',
        madeBy: 'Trần Thị Thí Dụ',
        turns: [{ number: 1, speaker: 'Bùi Thị Thí Dụ', opinions: [`${dialogue.numberPrefix}/001`] }],
        opinions: [
          {
            publicNumber: `${dialogue.numberPrefix}/001`,
            text: question,
            person: 'Nguyễn Thị Mẫu Đơn, TDP 5',
            turns: [1],
            decisions: [
              {
                outcome: 'assigned',
                words: 'Giao phòng khảo sát ngay tuần này.',
                tasks: [{ dueOn: expect.any(String) }],
              },
            ],
          },
        ],
        pledges: [{ words: promise, turn: 1, opinion: `${dialogue.numberPrefix}/001` }],
        corrections: [{ what: 'speaker', before: 'Bùi Thị Ví Dụ', after: 'Bùi Thị Thí Dụ', by: 'Trần Thị Thí Dụ' }],
        sums: { received: 1, assigned: 1 },
      });
    });

    it('contains names only for a purpose, recorded in the trail', async () => {
      const refused = await asked(secretary, 'people=named').expect(400);
      expect(refused.body.errors[0]).toMatchObject({ field: 'purpose', rule: 'required' });
      expect(await trail('export-record')).toHaveLength(0);
      await asked(secretary, named).expect(200);
      expect(await trail('export-record')).toMatchObject([{ reason: 'Lập biên bản', actorId: secretary.accountId }]);
    });

    it.each(['json', 'html', 'csv'])('contains no names and phone numbers as %s unless requested', async (format) => {
      for (const who of [secretary, oversight]) {
        const { text, headers } = await asked(who, `format=${format}`).expect(200);
        for (const secret of ['Mẫu Đơn', 'Bùi Thị', '0900 000 123', 'TDP 5', 'số 9 ngõ 42'])
          expect(text).not.toContain(secret);
        expect(text).toContain(`${dialogue.numberPrefix}/001`);
        expect(headers['content-type']).toContain(format === 'json' ? 'application/json' : `text/${format}`);
      }
      expect(await trail('export-record')).toHaveLength(0);
    });

    it('is refused with names to those who may not know them, and entirely to those who may not read minutes', async () => {
      await asked(oversight, named).expect(403);
      await asked(officer, 'format=html').expect(403);
    });

    it('is a page without scripts, with user input escaped', async () => {
      await send('post', secretary, `dialogues/${dialogue.id}/pledges`, {
        text: '<script>alert(1)</script> & "quoted"',
        ...unlinked,
      });
      const { text, headers } = await asked(secretary, `format=html&${named}`).expect(200);
      expect(text).not.toContain('<script');
      expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot;');
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
      expect(text).toContain('Trước ngày 20 tháng 12');
    });

    it('opens in a spreadsheet with accents, and no cell is a formula', async () => {
      await begin({ speaker: '=1+1' });
      const { text } = await asked(secretary, `format=csv&${named}`).expect(200);
      expect(text.startsWith('\uFEFF')).toBe(true);
      expect(text).toContain(`"'=1+1"`);
      expect(text.trim().split('\r\n').length).toBeGreaterThan(6);
    });
  });
});
