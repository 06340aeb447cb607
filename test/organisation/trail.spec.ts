import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/common/ids.js';
import type { NewTrailEntry } from '../../src/database/trail.js';
import type { TrailPage } from '../../src/trail/dto/trail.view.js';
import { planDialogue } from '../support/dialogues.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { seedOrganisation, type Seeded } from '../support/organisation.js';
import { type SignedIn, signIn } from '../support/sign-in.js';

describe.each(engines)('reading the trail on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let admin: SignedIn;
  beforeAll(async () => {
    app = await openTestApp(engine);
  });
  beforeEach(async () => {
    await app.reset();
    seeded = await seedOrganisation(app);
    admin = await signIn(app, 'admin', { name: 'Lê Văn Bưởi' });
  });
  afterAll(() => app.close());

  const ask = (who: SignedIn, query = '', organisationId = seeded.home.id) =>
    app.nest.inject({ url: `/api/v1/organisations/${organisationId}/trail${query}`, headers: who.headers });
  const read = async (who: SignedIn, query = ''): Promise<TrailPage> => {
    const answer = await ask(who, query);
    expect(answer.statusCode).toBe(200);
    return answer.json();
  };
  const verbs = ({ items }: TrailPage): string[] => items.map((one) => `${one.verb} ${one.subject} ${one.subjectName}`);
  const note = (record: Partial<NewTrailEntry>) =>
    app.transaction.run(async (tx) =>
      tx.trail({
        organisationId: seeded.home.id,
        subjectType: 'field',
        subjectId: newId(),
        verb: 'change',
        actorId: admin.accountId,
        ...record,
      }),
    );
  const change = (name: string) =>
    app.nest.inject({
      method: 'PATCH',
      url: `/api/v1/departments/${seeded.home.departments['Văn phòng']}`,
      headers: admin.headers,
      payload: { name },
    });

  it('lists who changed what and when, latest first', async () => {
    await planDialogue(app, seeded.home);
    await change('Văn phòng HĐND và UBND');
    const page = await read(admin);
    expect(verbs(page)).toEqual([
      'change department Văn phòng HĐND và UBND',
      'plan dialogue Đối thoại với Nhân dân về thủ tục hành chính',
    ]);
    expect(page.items[0]).toMatchObject({
      at: expect.stringMatching(/^2026-11-26T01:/),
      personId: admin.accountId,
      personName: 'Lê Văn Bưởi',
      changed: ['name'],
    });
    expect(page.next).toBeNull();
  });

  it('filters by object, type, person, verb and day', async () => {
    const field = newId();
    await note({ subjectId: field });
    await note({ subjectType: 'procedure', verb: 'create', actorId: newId() });
    app.clock.set(new Date('2026-11-28T17:00:00Z'));
    await note({ subjectId: field, verb: 'create' });
    const reader = await signIn(app, 'admin');
    const found = async (query: string): Promise<string[]> =>
      (await read(reader, query)).items.map((one) => `${one.verb} ${one.subject}`);
    expect(await found('?subject=procedure')).toEqual(['create procedure']);
    expect(await found(`?subject=field&subjectId=${field}`)).toEqual(['create field', 'change field']);
    expect(await found(`?person=${admin.accountId}`)).toEqual(['create field', 'change field']);
    expect(await found('?verb=create')).toEqual(['create field', 'create procedure']);
    expect(await found('?until=2026-11-28')).toEqual(['create procedure', 'change field']);
    expect(await found('?from=2026-11-29&until=2026-11-29')).toEqual(['create field']);
    expect(await found(`?subject=procedure&person=${admin.accountId}`)).toEqual([]);
  });

  it('is paged without gaps or duplicates, even if many entries have the same instant', async () => {
    for (let n = 0; n < 25; n++) await note({ verb: `verb-${'abcdefghijklmnopqrstuvwxy'[n]}` });
    const seen: string[] = [];
    let after = '';
    do {
      const page = await read(admin, `?limit=7${after}`);
      expect(page.items.length).toBeLessThanOrEqual(7);
      seen.push(...page.items.map((one) => one.id));
      after = page.next ? `&after=${page.next}` : '';
    } while (after);
    expect(seen).toHaveLength(25);
    expect(new Set(seen).size).toBe(25);
  });

  it('continues after the searched range if matches are rare', async () => {
    await note({ verb: 'rare' });
    const entries = Array.from({ length: 5_000 }, () => [newId(), seeded.home.id, newId()]);
    await app.transaction.run(async (tx) => {
      for (let n = 0; n < entries.length; n += 500) {
        const part = entries.slice(n, n + 500);
        await tx.execute(
          `INSERT INTO trail_entry (id, organisation_id, subject_type, subject_id, verb, at)
           VALUES ${part.map(() => "(?, ?, 'field', ?, 'change', '2026-11-27T01:00:00.000Z')").join(', ')}`,
          part.flat(),
        );
      }
    });
    const first = await read(admin, '?verb=rare');
    expect(first.items).toEqual([]);
    const second = await read(admin, `?verb=rare&after=${first.next}`);
    expect(second.items.map((one) => one.verb)).toEqual(['rare']);
    expect(second.next).toBeNull();
  });

  it('hides reasons on opinions from those who do not handle them', async () => {
    const { id: dialogueId } = await planDialogue(app, seeded.home);
    const reason = 'Bà Mẫu Đơn, số 12 ngõ 4, đã rút lại';
    await note({ subjectType: 'opinion', verb: 'withdraw', dialogueId, reason });
    await note({ subjectType: 'something-new', verb: 'withdraw', dialogueId, reason });
    await note({ subjectType: 'dialogue', subjectId: dialogueId, verb: 'postpone', dialogueId, reason: 'Bão số 12' });
    for (const role of ['admin', 'oversight'] as const) {
      const answer = await ask(await signIn(app, role), `?dialogue=${dialogueId}`);
      expect(answer.payload).not.toContain('Mẫu Đơn, số 12');
      expect(
        answer
          .json<TrailPage>()
          .items.slice(0, 3)
          .map((one) => [one.reason, one.reasonKept]),
      ).toEqual([
        ['Bão số 12', false],
        [null, true],
        [null, true],
      ]);
    }
    const { items } = await read(await signIn(app, 'organiser'), `?dialogue=${dialogueId}`);
    expect(items.slice(0, 3).map((one) => one.reason)).toEqual(['Bão số 12', reason, reason]);
  });

  it('shows sign-ins and roles only to those who manage accounts', async () => {
    await note({ subjectType: 'account', subjectId: admin.accountId, verb: 'sign-in' });
    expect(verbs(await read(admin))).toEqual(['sign-in account Lê Văn Bưởi']);
    for (const role of ['oversight', 'organiser'] as const)
      expect(verbs(await read(await signIn(app, role)))).toEqual([]);
  });

  it('is for the organisation only: not found by others, and refused to other roles', async () => {
    expect((await ask(admin, '', seeded.foreign.id)).statusCode).toBe(404);
    expect((await ask(admin, '', newId())).statusCode).toBe(404);
    expect((await ask(await signIn(app, 'moderator'))).statusCode).toBe(403);
    for (const query of ['?subject=x', '?person=1', '?from=31/12/2026', '?after=x', '?limit=0', '?nothing=1'])
      expect((await ask(admin, query)).statusCode).toBe(400);
  });
});
