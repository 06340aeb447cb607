import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Role, roleMay, roles } from '../../src/contract/permissions.js';
import type { RunOptions, Transaction, Tx } from '../../src/database/transaction.js';
import { discoverRoutes, nameOf, type Route } from '../routes/discover.js';
import { type Body, type Filled, type Form, World } from '../routes/forms/form.js';
import { forms } from '../routes/forms/forms.js';
import { guestNamed, invite } from '../support/guests.js';
import { signIn } from '../support/sign-in.js';
import type { Engine } from '../support/test-app.js';
import { deciding, isOfTheHouse, reaching, watching } from './groups.js';
import { Sightings } from './matrix.js';
import { plant, type Planted } from './plant.js';

type Staff = Exclude<Role, 'public'>;
const staff = roles.filter((role): role is Staff => role !== 'public');
const readerOf = (role: Role): string => role.replace('department_', 'handling ').replaceAll('_', ' ');

const invited = (verb: string): Form => ({
  route: `POST /api/v1/invitations/:id/${verb}`,
  by: 'organiser',
  fill: async (world) => ({
    id: (await invite(world.ward.app, await world.announced(), guestNamed('Lê Văn Cây'))).id,
    body: {},
  }),
});

/** Commands that say everything by their address. */
const bare: readonly Form[] = [
  ...['accept', 'decline', 'withdraw'].map(invited),
  {
    route: 'DELETE /api/v1/accounts/:id/second-factor',
    by: 'admin',
    fill: async ({ ward }) => ({ id: (await signIn(ward.app, 'moderator')).accountId, body: {} }),
  },
  {
    route: 'POST /api/v1/notes/:id/seen',
    by: 'chair',
    fill: async (world) => ({
      ...(await world.send<{ id: string }>('secretary', `dialogues/${(await world.live()).id}/notes`, {
        text: 'Hết giờ.',
      })),
      body: {},
    }),
  },
];

/** They answer nothing, or with a number; what is handed out for a purpose is in the other matrix. */
const mute = [
  'DELETE /api/v1/calendar-days/:id',
  'DELETE /api/v1/dialogues/:id/audience',
  'DELETE /api/v1/opinions/:id/support',
  'POST /api/v1/accounts/:id/disable',
  'POST /api/v1/accounts/:id/enable',
  'POST /api/v1/dialogues/:id/queue.pdf',
  'POST /api/v1/dialogues/:id/rehearse',
  'POST /api/v1/opinions/:id/original',
  'POST /api/v1/opinions/:id/support',
  'POST /api/v1/sign-out',
  'POST /api/v1/sign-out-everywhere',
];

/** Undoes what has been answered. */
class Undo extends Error {
  constructor(readonly answer: unknown) {
    super('answered');
  }
}

/** Their answer is read after they are stored. */
const stored = [
  'POST /api/v1/dialogues',
  'POST /api/v1/dialogues/:id/invitations',
  'POST /api/v1/assignments/:id/answers',
  'POST /api/v1/sign-in',
];

/** From now on works are done and answered, and then rolled back, unless they are to stay: commands find the same world. */
function forget(transaction: Transaction, stays: () => boolean): void {
  const run = transaction.run.bind(transaction);
  const forgetful = async <T, A, R>(work: (tx: Tx) => Promise<T>, options: RunOptions<T, A, R> = {}): Promise<R> => {
    if (stays()) return run(work, options);
    const { answer, complete, ...rest } = options;
    try {
      return await run<R>(async (tx) => {
        const result = await work(tx);
        const given = (answer ? await answer(tx, result) : result) as A;
        throw new Undo(complete ? complete(given, new Map()) : given);
      }, rest);
    } catch (error) {
      if (error instanceof Undo) return error.answer as R;
      throw error;
    }
  };
  Object.assign(transaction, { run: forgetful });
}

/** As it is filled in; as somebody sends it who saw another version, or another floor: they are told the present one. */
const variants = (body: Body): Body[] => [
  body,
  ...('version' in body ? [{ ...body, version: 1_000 }] : []),
  ...('seen' in body ? [{ ...body, seen: { turnId: null, opinionId: null, version: 1 } }] : []),
];

const listFile = new URL('what-commands-answer.txt', import.meta.url);

/** The canaries again, in what commands answer and in what they are refused with, for everybody who may send them. */
export const whatCommandsAnswer = (engine: Engine): void => {
  let world: World;
  let routes: Map<string, Route>;
  let planted: Planted[];
  const seen = new Sightings();
  const told = new Set<string>();

  async function send(form: Form, { id, body }: Filled, role: Role): Promise<void> {
    const { method, path } = routes.get(form.route) as Route;
    for (const payload of variants(body)) {
      const answer = await world.ward.app.nest.inject({
        method,
        url: path.replace(':id', id ?? ''),
        headers: world.headersOf(role === 'public' ? undefined : role),
        payload,
      });
      if (answer.statusCode >= 500) throw new Error(`${form.route}: ${answer.statusCode} ${answer.body}`);
      if (answer.body.includes('"present"')) told.add(form.route);
      seen.add(/\/tracking/.test(form.route) ? 'authors' : readerOf(role), [
        {
          text: `${Object.values(answer.headers).join('\n')}\n${answer.body}`,
          from: form.route,
          onRequest: /\/(contact|export|record)$/.test(form.route),
          owesEntry: false,
          answered: answer.statusCode < 300 || answer.statusCode === form.answer,
        },
      ]);
    }
  }

  beforeAll(async () => {
    world = await World.open(engine, staff);
    const { app, seeded } = world.ward;
    routes = new Map(discoverRoutes(app).map((route) => [nameOf(route), route]));
    // Dialogues that are planned are numbered behind it, and those that are only inserted before it.
    await world.inSession({ ordinal: 500 });
    const filled: [Form, Filled, Date][] = [];
    for (const form of [...forms, ...bare]) filled.push([form, await form.fill(world), app.clock.now()]);
    planted = await plant(app, { seeded, labels: new Map() });
    let sent: Form | undefined;
    forget(app.transaction, () => stored.includes(sent?.route ?? ''));
    for (const [form, own, at] of filled) {
      // Some are answered for a while only.
      app.clock.set(at);
      const permission = routes.get(form.route)?.permission;
      for (const role of form.by === undefined ? (['public'] as const) : staff)
        if (role === 'public' || (permission && roleMay(role, permission))) {
          sent = form;
          await send(form, own, role);
        }
    }
  });
  afterAll(() => world.ward.app.close());

  it('are read for every command', () => {
    const commands = [...routes].filter(([, { method, path }]) => method !== 'GET' && path.startsWith('/api/'));
    const left = commands.map(([name]) => name).filter((name) => !seen.asked.has(name) && !mute.includes(name));
    expect(left).toEqual([]);
    expect([...seen.asked].filter((name) => !seen.answered.has(name))).toEqual([]);
    expect(told.size).toBeGreaterThan(20);
  });

  it('tell no contact to those who decide or only watch', () => {
    const leaks = [...deciding, ...watching, 'receptionist', 'public'].flatMap((reader) =>
      planted.flatMap((one, index) =>
        isOfTheHouse(one)
          ? []
          : reaching.flatMap((kind) =>
              [...seen.freely(reader, kind, index), ...seen.onRequest(reader, kind, index)].map(
                (from) => `${reader}: ${kind} of ${one.place} in ${from}`,
              ),
            ),
      ),
    );
    expect(leaks).toEqual([]);
  });

  it('are as listed (UPDATE_DISCLOSURE=1 rewrites the list for review)', () => {
    const present = `${seen.print(planted)}\n`;
    if (process.env['UPDATE_DISCLOSURE']) writeFileSync(listFile, present);
    expect(present.split('\n')).toEqual(readFileSync(listFile, 'utf8').split('\n'));
  });
};
