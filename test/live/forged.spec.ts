import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { idleMs, lifetimeMs } from '../../src/auth/login.service.js';
import { newToken } from '../../src/auth/tokens.js';
import { type Audience, audiencePermissions, audiences } from '../../src/contract/live.js';
import { type Role, roleMay, roles } from '../../src/contract/permissions.js';
import { Hub } from '../../src/live/hub/hub.js';
import { LiveAccess } from '../../src/live/live.policy.js';
import { engines } from '../support/test-app.js';
import type { LiveClient, WatchOptions } from '../support/live-client.js';
import { LiveApp } from '../support/live-app.js';
import { signIn, type SignedIn } from '../support/sign-in.js';
import { countRows } from '../support/count-rows.js';
import { until } from '../support/until.js';

const closed = audiences.filter((audience) => !roleMay('public', audiencePermissions[audience]));
const held = roles.filter((role) => role !== 'public');
const admitted = (audience: Audience): readonly Role[] =>
  held.filter((role) => role !== 'superior' && roleMay(role, audiencePermissions[audience]));
const hour = 3_600_000;

describe.each(engines)('expired and forged rights, on %s', (engine) => {
  let live: LiveApp;
  beforeAll(async () => {
    live = await LiveApp.open(engine);
  });
  afterAll(() => live.close());
  afterEach(() => {
    jest.restoreAllMocks();
    live.closeScreens();
  });

  const ago = (ms: number): string => new Date(live.app.clock.now().getTime() - ms).toISOString();
  const change = (column: 'expires_at' | 'seen_at', to: string, { accountId }: SignedIn): Promise<unknown> =>
    live.app.transaction.run((tx) =>
      tx.execute(`UPDATE login SET ${column} = ? WHERE account_id = ?`, [to, accountId]),
    );
  const told = async (options: WatchOptions): Promise<string> => {
    const client = await live.watch(options).ready();
    client.close();
    return client.code ?? 'snapshot';
  };
  const toldToAll = (audience: Audience, headersOf: (role: Role) => Promise<Record<string, string>>) =>
    Promise.all(
      admitted(audience).map(async (role) => [role, await told({ audience, headers: await headersOf(role) })]),
    );
  const each = (audience: Audience, code: string) => admitted(audience).map((role) => [role, code]);

  it.each(closed)('require a new sign-in for %s after the login has expired or been idle', async (audience) => {
    const expired = await toldToAll(audience, async (role) => {
      const who = await signIn(live.app, role);
      await change('expires_at', ago(1), who);
      return who.headers;
    });
    const idle = await toldToAll(audience, async (role) => {
      const who = await signIn(live.app, role);
      await change('seen_at', ago(idleMs + 1), who);
      return who.headers;
    });
    const fresh = await toldToAll(audience, async (role) => {
      const who = await signIn(live.app, role);
      await change('seen_at', ago(idleMs - hour), who);
      await change('expires_at', ago(-1 * hour), who);
      return who.headers;
    });
    expect(lifetimeMs).toBeGreaterThan(idleMs);
    expect([expired, idle, fresh]).toEqual([
      each(audience, 'not-signed-in'),
      each(audience, 'not-signed-in'),
      each(audience, 'snapshot'),
    ]);
  });

  it.each(['expires_at', 'seen_at'] as const)('close an open screen when %s passes', async (column) => {
    for (const audience of closed) {
      const who = await signIn(live.app, admitted(audience)[0] as Role);
      const screen = await live.watch({ audience, headers: who.headers }).ready();
      await change(column, ago(idleMs + 1), who);
      await screen.until(({ code, connected }) => code !== undefined && !connected);
      expect(screen.code).toBe('not-signed-in');
    }
  });

  it.each(closed)('do not admit to %s with a cookie that was not issued', async (audience) => {
    const swap = (token: string): string => (token.startsWith('A') ? 'B' : 'A') + token.slice(1);
    const forge: ((token: string) => string)[] = [
      (token) => `dt=${swap(token)}`,
      (token) => `dt=${token.slice(1)}`,
      (token) => `dt=${token}A`,
      (token) => `dt=${token.toLowerCase()}`,
      (token) => `dv=${token}`,
      (token) => `dt=${newToken()}; dt=${token}`,
      () => `dt=${newToken()}`,
    ];
    for (const make of forge) {
      const answers = await toldToAll(audience, async (role) => {
        const { headers } = await signIn(live.app, role);
        return { ...headers, cookie: make(headers.cookie.slice('dt='.length)) };
      });
      expect(answers).toEqual(each(audience, 'not-signed-in'));
    }
  });

  it.each(audiences)('do not open %s from a page of another site, whoever is signed in', async (audience) => {
    const { host } = new URL(live.app.url);
    const pages = [
      'https://evil.example',
      `http://${host}.evil.example`,
      `http://evil.example/${host}`,
      'null',
      host,
      '',
    ];
    const role = admitted(audience)[0] ?? 'chair';
    const { headers } = await signIn(live.app, role);
    const link = audience === 'hall' ? { link: live.dialogue.hallKey } : {};
    const answers = await Promise.all(
      pages.flatMap((origin) =>
        (['websocket', 'polling'] as const).map((transport) =>
          told({ audience, headers: { ...headers, origin }, transports: [transport], ...link }),
        ),
      ),
    );
    expect([...new Set(answers)]).toEqual(['forbidden']);
    expect(await told({ audience, headers: { ...headers, origin: live.app.url }, ...link })).toBe('snapshot');
  });

  it('close the connection on any event, whatever the role and audience', async () => {
    const screens: LiveClient[] = [];
    for (const role of held) {
      const { headers } = await signIn(live.app, role);
      for (const audience of audiences) {
        const link = audience === 'hall' ? { link: live.dialogue.hallKey } : {};
        const screen = await live.watch({ audience, headers, ...link }).ready();
        if (screen.code === undefined) screens.push(screen);
      }
    }
    expect(screens.length).toBeGreaterThan(2 * held.length);
    const before = await countRows(live.app);
    let answered = 0;
    for (const screen of screens) {
      screen.socket.io.reconnection(false);
      screen.socket.emit('frame', { from: 0, to: 1 }, () => answered++);
    }
    await Promise.all(screens.map((screen) => screen.until(({ connected }) => !connected)));
    expect([answered, screens.flatMap(({ frames }) => frames)]).toEqual([0, []]);
    expect(await countRows(live.app)).toEqual(before);
  });

  it('leave nothing behind if the client disconnects while its rights are read', async () => {
    const [first, second] = Object.values(live.seeded.home.departments) as [string, string];
    const { headers } = await signIn(live.app, 'department_officer', { departmentId: first });
    const screen = await live.watch({ audience: 'department', headers }).ready();
    const hub = live.app.nest.get(Hub);
    const access = live.app.nest.get(LiveAccess);
    const read = access.heldBy.bind(access);
    jest.spyOn(access, 'heldBy').mockImplementationOnce(async (logins) => {
      const now = await read(logins);
      screen.close();
      await until('it has hung up', () => hub.viewers().length === 0);
      return new Map([...now].map(([id, all]) => [id, all.map((one) => ({ ...one, departmentId: second }))]));
    });
    await until('rights were read', () => jest.mocked(access.heldBy).mock.results.length > 0);
    await Promise.all(jest.mocked(access.heldBy).mock.results.map(({ value }) => value as Promise<unknown>));
    // oxlint-disable-next-line no-restricted-globals -- one turn of the event loop, to handle the read
    await new Promise(setImmediate);
    expect(hub.viewers()).toEqual([]);
  });
});
