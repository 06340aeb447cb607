import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { io } from 'socket.io-client';
import { Grant } from '../../src/auth/account.entity.js';
import { newId } from '../../src/common/ids.js';
import { roles } from '../../src/contract/permissions.js';
import { forms } from '../routes/forms/forms.js';
import { type Form, World } from '../routes/forms/form.js';
import { LiveApp } from '../support/live-app.js';
import { type Case, casesOf, type FilledIn, handshakes, operations } from '../support/openapi-cases.js';
import { isStorm } from '../support/seed.js';
import { signIn, type SignedIn } from '../support/sign-in.js';
import { engines } from '../support/test-app.js';

const numRuns = isStorm ? 10_000 : 300;
const longestMs = isStorm ? 40 * 60_000 : 120_000;

/** They end the login of whoever tries them. */
const endsLogin = /^\/api\/v1\/(sign-out|sign-out-everywhere|me\/password)$/;
const tried = operations.filter(({ path }) => !endsLogin.test(path));

/** Traces of a stack, of SQL or of a driver. */
const internals =
  /\bat .+\.[cm]?[jt]s:\d+|node_modules|\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\b.+\b(FROM|SET|VALUES|WHERE)\b|SQLITE_|QueryFailed|syntax error at|relation "|(Type|Reference|Range)Error/;

const placeless = (path: string): string => path.replace(/[:{]\w+\}?/g, ':');

/** Preparing a PostgreSQL takes longer than the cases. */
describe.each(engines.slice(0, isStorm ? undefined : 1))('cases made from the OpenAPI document on %s', (engine) => {
  let world: World;
  let everybody: SignedIn;
  let ids: string[] = [];
  /** Filled-in forms by method and path. */
  const filled = new Map<string, { by: Form['by']; form: FilledIn }[]>();
  const told = { '2xx': 0, '4xx': 0 };

  beforeAll(async () => {
    world = await World.open(engine, [
      ...forms.flatMap(({ by }) => by ?? []),
      'chair',
      'leader',
      'secretary',
      'moderator',
    ]);
    const { app, works } = world.ward;
    everybody = await signIn(app, 'organiser');
    await app.transaction.run(async (tx) => {
      for (const role of roles.filter((one) => one !== 'public' && one !== 'organiser'))
        await tx.manager.insert(Grant, {
          id: newId(),
          accountId: everybody.accountId,
          role,
          organisationId: world.home.id,
          departmentId: role.startsWith('department') ? works : null,
          dialogueId: null,
          validFrom: '2003-01-01',
          validUntil: null,
        });
    });
    // Dialogues that are planned get the ordinals after this one, those of the forms that are inserted the ones before it.
    await world.inSession({ ordinal: 600 });
    for (const { route, by, fill } of forms) {
      const [method = '', path = ''] = route.split(' ');
      const { id, body } = await fill(world);
      const key = `${method} ${placeless(path)}`;
      filled.set(key, [...(filled.get(key) ?? []), { by, form: { id, body } }]);
    }
    ids = [...filled.values()].flat().flatMap(({ form }) => form.id ?? []);
  }, longestMs);
  afterAll(() => world.ward.app.close());

  const keyOf = ({ operation }: Case): string => `${operation.method} ${placeless(operation.path)}`;

  async function send(one: Case): Promise<void> {
    const by = filled.get(keyOf(one))?.[0]?.by;
    const answer = await world.ward.app.nest.inject({
      method: one.operation.method as 'POST',
      url: one.url,
      headers: {
        ...(by ? world.headersOf(by) : everybody.headers),
        ...(one.payload === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(one.payload === undefined ? {} : { payload: one.payload }),
    });
    const said = { case: one, status: answer.statusCode, text: answer.payload.slice(0, 300) };
    if (answer.statusCode >= 500 || internals.test(answer.payload)) expect(said).toBe('an answer without a fault');
    if (answer.statusCode >= 400) {
      expect([said, answer.headers['content-type']]).toEqual([
        said,
        expect.stringMatching(/^application\/problem\+json/),
      ]);
      told['4xx'] += 1;
    } else told['2xx'] += 1;
  }

  it(
    `are answered ${numRuns} times without a fault of the server, a stack or SQL`,
    async () => {
      const all = fc.constantFrom(...tried).chain((operation) =>
        casesOf(
          operation,
          ids,
          (filled.get(`${operation.method} ${placeless(operation.path)}`) ?? []).map(({ form }) => form),
        ),
      );
      await fc.assert(fc.asyncProperty(all, send), { numRuns, endOnFailure: true });
      expect(Math.min(told['2xx'], told['4xx'])).toBeGreaterThan(numRuns / 20);
    },
    longestMs,
  );
});

describe('handshakes made from the live contract', () => {
  let live: LiveApp;
  beforeAll(async () => {
    live = await LiveApp.open('sqlite');
  });
  afterAll(() => live.close());

  it(
    'are admitted or refused with a code, and disturb nobody',
    async () => {
      const witness = await live.watch({ audience: 'public' }).ready();
      await fc.assert(
        fc.asyncProperty(handshakes([live.dialogue.id, newId()]), async (auth) => {
          const socket = io(`${live.app.url}/live`, {
            auth,
            transports: ['websocket'],
            reconnection: false,
            forceNew: true,
          });
          const verdict = await new Promise<string>((tell) => {
            // Who names a revision that is still known is sent what came after it, which may be nothing.
            socket.once('connect', () => tell('admitted'));
            socket.once('connect_error', (error: Error & { data?: { code?: string } }) =>
              tell(error.data?.code ?? 'none'),
            );
            // By the server; a refusal closes it from this side.
            socket.io.once('close', (reason) => reason === 'transport close' && tell('closed'));
          });
          socket.close();
          // A packet above the limit closes the connection, before anybody reads it.
          if (Buffer.byteLength(JSON.stringify(auth)) > 4_000)
            expect(['closed', 'validation-failed']).toContain(verdict);
          else expect(verdict).toMatch(/^(admitted|validation-failed|not-found|not-signed-in|forbidden)$/);
        }),
        { numRuns: isStorm ? 1_000 : 20, endOnFailure: true },
      );
      expect(witness.connected).toBe(true);
    },
    longestMs,
  );
});
