import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { Grant } from '../../src/auth/account.entity.js';
import { newId } from '../../src/common/ids.js';
import {
  type Audience,
  audiencePermissions,
  audiences,
  hears,
  viewAudiences,
  type ViewType,
} from '../../src/contract/live.js';
import { permissions, type Role, roleMay, roles } from '../../src/contract/permissions.js';
import type { Opinion } from '../../src/opinion/opinion.entity.js';
import { planDialogue } from '../support/dialogues.js';
import { engines } from '../support/test-app.js';
import type { LiveClient, WatchOptions } from '../support/live-client.js';
import { LiveApp, insertOpinion, recordOpinionEvent } from '../support/live-app.js';
import { signIn, type SignedIn } from '../support/sign-in.js';

const open = audiences.filter((audience) => roleMay('public', audiencePermissions[audience]));
const closed = audiences.filter((audience) => !open.includes(audience));

describe('The audiences', () => {
  it('each have a permission', () => {
    const named = new Set<string>(Object.values(audiencePermissions));
    expect(
      Object.keys(permissions)
        .filter((one) => one.startsWith('live.'))
        .sort(),
    ).toEqual([...named].sort());
    expect(open).toEqual(['public', 'hall']);
  });

  it('keep opinions, notes and guests from hall and public', () => {
    for (const type of ['opinion', 'note', 'guest', 'directive', 'assignment', 'attendance'] as ViewType[])
      expect(open.filter((audience) => hears(audience, type))).toEqual([]);
    expect(viewAudiences.note).toEqual(['staff', 'chair']);
  });
});

describe.each(engines)('The right to watch on %s', (engine) => {
  let live: LiveApp;
  const people = new Map<Role, SignedIn>();
  beforeAll(async () => {
    live = await LiveApp.open(engine);
    for (const role of roles) people.set(role, await signIn(live.app, role));
  });
  afterAll(() => live.close());
  beforeEach(() => live.startDialogue());

  const headersOf = (role: Role) => (people.get(role) as SignedIn).headers;
  const settled = (options: WatchOptions, dialogueId?: string): Promise<LiveClient> =>
    live.watch(options, dialogueId).ready();
  const status = (audience: Audience, headers?: Record<string, string>, link = '') =>
    request(live.app.url)
      .get(`/api/v1/dialogues/${live.dialogue.id}/live`)
      .query({ audience, ...(link ? { link } : {}) })
      .set(headers ?? {})
      .then((answer) => answer.status);
  const receive = (overrides: Partial<Opinion> = {}): Promise<Opinion> =>
    live.app.transaction.run(async (tx) => {
      const opinion = await insertOpinion(tx, live.dialogue, overrides);
      recordOpinionEvent(tx, opinion);
      return opinion;
    });

  it.each(roles.flatMap((role) => closed.map((audience) => [role, audience] as const)))(
    'follows the table for %s as %s, by socket and by fetch',
    async (role, audience) => {
      const { code, dialogue } = await settled({ audience, headers: headersOf(role) });
      const allowed = roleMay(role, audiencePermissions[audience]);
      expect(dialogue.cursor >= 0).toBe(allowed);
      const answer = await status(audience, headersOf(role));
      if (allowed) expect([code, answer]).toEqual([undefined, 200]);
      // The city has no role in the ward, so staff audiences of the dialogue are not found.
      else if (['public', 'superior'].includes(role)) expect([code, answer]).toEqual(['not-found', 404]);
      else expect([code, answer]).toEqual(['forbidden', 403]);
    },
  );

  it.each(closed)('requires visitors of %s to sign in', async (audience) => {
    expect((await settled({ audience })).code).toBe('not-signed-in');
    expect(await status(audience)).toBe(401);
  });

  it.each(closed)('refuses %s to people of another organisation', async (audience) => {
    for (const role of roles.filter((one) => roleMay(one, audiencePermissions[audience]))) {
      const { headers } = await signIn(live.app, role, { organisationId: live.seeded.foreign.id });
      expect((await settled({ audience, headers })).code).toBe('not-found');
      expect(await status(audience, headers)).toBe(404);
    }
  });

  it('opens the hall with its own link only', async () => {
    expect((await settled({ audience: 'hall', link: live.dialogue.hallKey })).dialogue.cursor).toBeGreaterThan(0);
    expect(await status('hall', undefined, live.dialogue.hallKey)).toBe(200);
    for (const link of [undefined, 'x'.repeat(43), `${live.dialogue.hallKey.slice(0, -1)}*`])
      expect((await settled({ audience: 'hall', ...(link ? { link } : {}), headers: headersOf('chair') })).code).toBe(
        'not-found',
      );
    expect(await status('hall', headersOf('chair'))).toBe(404);
  });

  it('refuses drafts and rehearsals to the public, but not to their hall screens', async () => {
    const draft = await planDialogue(live.app, live.seeded.home, { title: 'Bản nháp' });
    expect((await settled({ audience: 'public' }, draft.id)).code).toBe('not-found');
    expect((await settled({ audience: 'hall', link: draft.hallKey }, draft.id)).code).toBeUndefined();
    await live.app.transaction.run((tx) =>
      tx.execute('UPDATE dialogue SET rehearsal_of = ? WHERE id = ?', [draft.id, live.dialogue.id]),
    );
    expect((await settled({ audience: 'public' })).code).toBe('not-found');
    expect((await settled({ audience: 'chair', headers: headersOf('chair') })).code).toBeUndefined();
    expect((await live.hall().ready()).code).toBeUndefined();
  });

  it('lets a role held in one dialogue watch only that one', async () => {
    const mine = await signIn(live.app, 'chair', { dialogueId: live.dialogue.id });
    const other = await live.newDialogue(live.seeded.home);
    expect((await settled({ audience: 'chair', headers: mine.headers })).code).toBeUndefined();
    expect((await settled({ audience: 'chair', headers: mine.headers }, other.id)).code).toBe('not-found');
  });

  it('shows a department what it works on and nothing else', async () => {
    const [own, others] = Object.values(live.seeded.home.departments) as [string, string];
    const mine = await receive({ status: 'accepted', queuePosition: 1024, departmentId: own });
    const theirs = await receive({ status: 'accepted', queuePosition: 2048, departmentId: others });
    const officer = await signIn(live.app, 'department_officer', { departmentId: own });
    const screen = await settled({ audience: 'department', headers: officer.headers });
    expect(screen.all('opinion').map((one) => one.id)).toEqual([mine.id]);
    expect(screen.all('assignment')).toEqual([]);
    const assignments = [{ leadDepartmentId: own, continuous: true }];
    const decision = { version: 1, seen: null, outcome: 'assigned', assignments };
    await request(live.app.url)
      .post(`/api/v1/opinions/${theirs.id}/decision`)
      .set(headersOf('chair'))
      .send(decision)
      .expect(200);
    await screen.until(() => screen.all('opinion').length === 2);
    expect(screen.all('assignment')).toMatchObject([{ opinionId: theirs.id, leadDepartmentId: own, dueOn: null }]);
  });

  it('shows the reception guests and counts, and no texts of opinions', async () => {
    await receive({ status: 'accepted', queuePosition: 1024 });
    const reception = await settled({ audience: 'reception', headers: headersOf('receptionist') });
    expect(new Set(Object.keys(reception.dialogue.views).map((key) => key.split(':')[0]))).toEqual(
      new Set(['dialogue', 'sums', 'attendance']),
    );
  });

  describe('ends', () => {
    const watching = async (role: Role, audience: Audience): Promise<{ who: SignedIn; screen: LiveClient }> => {
      const who = await signIn(live.app, role);
      return { who, screen: await settled({ audience, headers: who.headers }) };
    };
    const isShut = async (screen: LiveClient): Promise<void> => {
      await screen.until(({ code, connected }) => code !== undefined && !connected);
      const frames = screen.frames.length;
      const witness = await settled({ audience: 'staff', headers: headersOf('moderator') });
      const { id } = await receive();
      await witness.until(() => witness.one(`opinion:${id}`) !== undefined);
      expect(screen.frames).toHaveLength(frames);
      expect(screen.one(`opinion:${id}`)).toBeUndefined();
    };

    it('when the person signs out', async () => {
      const { who, screen } = await watching('moderator', 'staff');
      await request(live.app.url)
        .post('/api/v1/sign-out')
        .set(who.headers)
        .expect((answer) => expect(answer.status).toBeLessThan(300));
      await isShut(screen);
      expect(screen.code).toBe('not-signed-in');
    });

    it('when the role ends, though the person stays signed in', async () => {
      const { who, screen } = await watching('moderator', 'staff');
      await live.app.transaction.run((tx) =>
        tx.execute('UPDATE account_grant SET valid_until = ? WHERE account_id = ?', ['2026-01-01', who.accountId]),
      );
      await isShut(screen);
      expect(screen.code).toBe('not-found');
    });

    it('when the account is disabled', async () => {
      const { who, screen } = await watching('chair', 'chair');
      await live.app.transaction.run((tx) =>
        tx.execute('UPDATE account SET disabled_at = ? WHERE id = ?', ['2026-12-14T00:00:00.000Z', who.accountId]),
      );
      await isShut(screen);
      expect(screen.code).toBe('not-signed-in');
    });

    it('when the hall gets a new link', async () => {
      const { id, hallKey, version } = live.dialogue;
      const hall = await live.hall().ready();
      const renew = (role: Role, expected = version) =>
        request(live.app.url)
          .post(`/api/v1/dialogues/${id}/hall-link`)
          .set(headersOf(role))
          .send({ version: expected });
      expect((await renew('moderator')).status).toBe(403);
      expect((await renew('organiser', version + 1)).body.code).toBe('version-conflict');
      const renewed = (await renew('organiser')).body as { hallKey: string };
      expect(renewed.hallKey).toMatch(/^[\w-]{43}$/);
      await hall.until(({ connected }) => !connected);
      expect(hall.code).toBe('not-found');
      expect(await status('hall', undefined, hallKey)).toBe(404);
      expect(await status('hall', undefined, renewed.hallKey)).toBe(200);
      const trail = await live.app.reader.rows('SELECT * FROM trail_entry WHERE verb = ?', ['renew-hall-link']);
      expect(trail).toHaveLength(1);
      expect(JSON.stringify(trail)).not.toContain(renewed.hallKey);
    });

    it.each(['concluded_at', 'cancelled_at'])('when the event is over for a day (%s)', async (over) => {
      const { id, hallKey } = live.dialogue;
      const hall = await live.hall().ready();
      const set = (hoursAgo: number): Promise<unknown> => {
        const at = new Date(live.app.clock.ms() - hoursAgo * 3_600_000).toISOString();
        return live.app.transaction.run((tx) => tx.execute(`UPDATE dialogue SET ${over} = ? WHERE id = ?`, [at, id]));
      };
      const dialogue = () => request(live.app.url).get(`/api/v1/dialogues/${id}`).set(headersOf('organiser'));
      await set(23.9);
      expect(await status('hall', undefined, hallKey)).toBe(200);
      expect((await dialogue()).body.hallKey).toBe(hallKey);
      await set(24);
      await hall.until(({ connected }) => !connected);
      expect(hall.code).toBe('not-found');
      expect(await status('hall', undefined, hallKey)).toBe(404);
      const { body } = await dialogue();
      expect(body.hallKey).toBeNull();
      const renewal = await request(live.app.url)
        .post(`/api/v1/dialogues/${id}/hall-link`)
        .set(headersOf('organiser'))
        .send({ version: body.version });
      expect(renewal.status).toBe(409);
    });

    it('for one department, and the screen shows only the other', async () => {
      const [first, second] = Object.values(live.seeded.home.departments) as [string, string];
      const own = await receive({ status: 'accepted', departmentId: first });
      const lost = await receive({ status: 'accepted', departmentId: second });
      const who = await signIn(live.app, 'department_officer', { departmentId: first });
      const grantId = newId();
      await live.app.transaction.run((tx) =>
        tx.manager.insert(Grant, {
          id: grantId,
          accountId: who.accountId,
          role: 'department_officer',
          organisationId: live.seeded.home.id,
          departmentId: second,
          dialogueId: null,
          validFrom: '2025-07-01',
          validUntil: null,
        }),
      );
      const screen = await settled({ audience: 'department', headers: who.headers });
      expect(screen.all('opinion')).toHaveLength(2);
      await live.app.transaction.run((tx) => tx.execute('DELETE FROM account_grant WHERE id = ?', [grantId]));
      await screen.until(() => screen.one(`opinion:${lost.id}`) === undefined);
      expect(screen.one(`opinion:${own.id}`)).toBeDefined();
      expect(screen.connected).toBe(true);
    });
  });
});
