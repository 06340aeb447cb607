import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { csrfTokenOf } from '../../src/auth/tokens.js';
import { type Audience, audiencePermissions, audiences } from '../../src/contract/live.js';
import { type Role, roles } from '../../src/contract/permissions.js';
import { engines } from '../support/test-app.js';
import type { WatchOptions } from '../support/live-client.js';
import { LiveApp, insertOpinion, recordOpinionEvent } from '../support/live-app.js';
import { signIn, type SignedIn } from '../support/sign-in.js';
import { countRows } from '../support/count-rows.js';

/**
 * Who is admitted to each audience, as an independent copy: `everybody` includes visitors. New audiences need a line.
 */
const admits: Record<Audience, readonly Role[] | 'everybody' | 'everybody with the link'> = {
  staff: ['organiser', 'moderator', 'secretary', 'operator', 'chair'],
  chair: ['operator', 'chair'],
  reception: ['organiser', 'receptionist'],
  department: ['department_officer', 'department_head'],
  public: 'everybody',
  hall: 'everybody with the link',
};
/** Roles held outside of the ward, or nowhere: for them its staff audiences are not found. */
const outside: readonly Role[] = ['superior', 'public'];

const admittedTo = (audience: Audience, role: Role): boolean => {
  const row = admits[audience];
  return typeof row === 'string' || row.includes(role);
};
const isOpen = (audience: Audience): boolean => typeof admits[audience] === 'string';

describe('The table of audiences', () => {
  it('has a line for each audience and for no other', () => {
    expect(Object.keys(admits).sort()).toEqual([...audiences].sort());
    expect(Object.keys(audiencePermissions).sort()).toEqual([...audiences].sort());
  });
});

describe.each(engines)('Who is admitted on %s', (engine) => {
  let live: LiveApp;
  const people = new Map<Role, SignedIn>();
  beforeAll(async () => {
    live = await LiveApp.open(engine);
    for (const role of roles) people.set(role, await signIn(live.app, role));
    await live.app.transaction.run(async (tx) => recordOpinionEvent(tx, await insertOpinion(tx, live.dialogue)));
  });
  afterAll(() => live.close());

  const headersOf = (role: Role) => (people.get(role) as SignedIn).headers;
  const withLink = (audience: Audience) => (audience === 'hall' ? { link: live.dialogue.hallKey } : {});

  /** `snapshot`, or the code of the refusal. */
  async function asked(options: WatchOptions, dialogueId?: string): Promise<string> {
    const client = await live.watch(options, dialogueId).ready();
    const told = client.code ?? 'snapshot';
    expect(client.received.filter(({ kind }) => kind === 'snapshot')).toHaveLength(told === 'snapshot' ? 1 : 0);
    client.close();
    return told;
  }
  const askedBy = (those: Iterable<[string, SignedIn['headers'] | undefined]>, audience: Audience) =>
    Promise.all(
      [...those].map(async ([who, headers]) => [
        who,
        await asked({ audience, ...withLink(audience), ...(headers ? { headers } : {}) }),
      ]),
    );

  it.each(audiences)('%s: each role as the table says', async (audience) => {
    const told = await askedBy(
      roles.map((role) => [role, headersOf(role)]),
      audience,
    );
    expect(told).toEqual(
      roles.map((role) => [
        role,
        admittedTo(audience, role) ? 'snapshot' : outside.includes(role) ? 'not-found' : 'forbidden',
      ]),
    );
  });

  it.each(audiences)('%s: a visitor, and a cookie that is nobody’s', async (audience) => {
    const nobody = 'n'.repeat(43);
    const told = await askedBy(
      [
        ['visitor', undefined],
        ['stranger', { cookie: `dt=${nobody}`, 'x-csrf-token': csrfTokenOf(nobody) }],
      ],
      audience,
    );
    const expected = isOpen(audience) ? 'snapshot' : 'not-signed-in';
    expect(told).toEqual([
      ['visitor', expected],
      ['stranger', expected],
    ]);
  });

  it.each(audiences)('%s: people of another organisation', async (audience) => {
    const neighbours = roles.filter((role) => role !== 'public' && role !== 'superior' && admittedTo(audience, role));
    const there = { organisationId: live.seeded.foreign.id };
    const foreign = await Promise.all(
      neighbours.map(async (role) => [role, (await signIn(live.app, role, there)).headers] as [string, never]),
    );
    const told = await askedBy(foreign, audience);
    expect(told).toEqual(neighbours.map((role) => [role, isOpen(audience) ? 'snapshot' : 'not-found']));
  });

  it.each(audiences)('%s: a disabled account, an ended role and a login that is over', async (audience) => {
    const role = roles.find((one) => admittedTo(audience, one));
    const ended: [string, string, string][] = [
      ['disabled', 'UPDATE account SET disabled_at = ? WHERE id = ?', '2026-12-01T00:00:00.000Z'],
      ['role ended', 'UPDATE account_grant SET valid_until = ? WHERE account_id = ?', '2026-12-13'],
      ['signed out', 'UPDATE login SET ended_at = ? WHERE account_id = ?', '2026-12-01T00:00:00.000Z'],
    ];
    const gone = await Promise.all(
      ended.map(async ([what, sql, at]) => {
        const { accountId, headers } = await signIn(live.app, role as Role);
        await live.app.transaction.run((tx) => tx.execute(sql, [at, accountId]));
        return [what, headers] as [string, SignedIn['headers']];
      }),
    );
    const told = await askedBy(gone, audience);
    expect(told).toEqual(
      isOpen(audience)
        ? ended.map(([what]) => [what, 'snapshot'])
        : [
            ['disabled', 'not-signed-in'],
            ['role ended', 'not-found'],
            ['signed out', 'not-signed-in'],
          ],
    );
  });

  it.each(audiences)('%s: a link opens the hall and nothing else, and only its own', async (audience) => {
    const other = await live.newDialogue(live.seeded.home);
    const links = [live.dialogue.hallKey, other.hallKey, `${live.dialogue.hallKey}x`, 'x'.repeat(101)];
    const told = await Promise.all(links.map((link) => asked({ audience, link })));
    const without = audience === 'public' ? 'snapshot' : audience === 'hall' ? 'not-found' : 'not-signed-in';
    const own = audience === 'hall' ? 'snapshot' : without;
    expect(told).toEqual([own, without, without, 'validation-failed']);
  });

  it('department: shows only what the person’s own departments work on', async () => {
    const [first, second] = Object.values(live.seeded.home.departments) as [string, string];
    const planted = await live.app.transaction.run(async (tx) => {
      const given = { status: 'accepted', queuePosition: 1024 } as const;
      const mine = await insertOpinion(tx, live.dialogue, { ...given, departmentId: first });
      const theirs = await insertOpinion(tx, live.dialogue, { ...given, departmentId: second });
      for (const opinion of [mine, theirs]) recordOpinionEvent(tx, opinion);
      return [mine.id, theirs.id];
    });
    for (const [index, departmentId] of [first, second].entries())
      for (const role of ['department_officer', 'department_head'] as const) {
        const { headers } = await signIn(live.app, role, { departmentId });
        const screen = await live.watch({ audience: 'department', headers }).ready();
        expect(screen.all('opinion').map(({ id }) => id)).toEqual([planted[index]]);
      }
  });

  it.each(['snapshot', 'frame', 'heartbeat', 'join', 'call', 'decide', '__proto__'])(
    'only closes the connection when a client sends %s',
    async (event) => {
      const before = await countRows(live.app);
      const chair = await live.watch({ audience: 'chair', headers: headersOf('chair') }).ready();
      const witness = await live.watch({ audience: 'public' }).ready();
      chair.socket.io.reconnection(false);
      let answered = false;
      chair.socket.emit(event, { dialogueId: live.dialogue.id, audience: 'staff', opinionId: null }, () => {
        answered = true;
      });
      await chair.until(({ connected }) => !connected);
      expect([answered, witness.connected, chair.frames, witness.frames]).toEqual([false, true, [], []]);
      expect(await countRows(live.app)).toEqual(before);
      live.closeScreens();
    },
  );
});
