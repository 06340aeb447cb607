import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { countRows } from '../support/count-rows.js';
import { announcedDialogue, queueOpinion } from '../support/opinions.js';
import { seedOrganisation } from '../support/organisation.js';
import { signIn } from '../support/sign-in.js';
import { engines, openTestApp, type TestApp } from '../support/test-app.js';
import { discoverRoutes, roleFor, withIds } from './discover.js';

const purpose = 'Gọi xác minh địa chỉ';

describe.each(engines)('reading on %s', (engine) => {
  let app: TestApp;
  let dialogue: Dialogue;
  let opinionId: string;
  beforeAll(async () => {
    app = await openTestApp(engine);
    dialogue = await announcedDialogue(app, (await seedOrganisation(app)).home);
    opinionId = (await queueOpinion(app, dialogue, { text: 'Cống tắc, gọi tôi số 0900 000 432.' })).id;
  });
  afterAll(() => app.close());

  const looks = async (): Promise<unknown[]> =>
    app.reader.rows(
      `SELECT verb, reason FROM trail_entry WHERE verb IN ('see-contact', 'see-original', 'export-record', 'print-queue')`,
    );

  it('writes nothing, whoever asks, so that a link of a stranger cannot either', async () => {
    // The readiness check is asked by no person and stores that it could.
    const routes = discoverRoutes(app).filter(({ method, path }) => method === 'GET' && !path.includes('health'));
    const people = new Map<string, Record<string, string>>();
    for (const role of new Set(routes.map(roleFor))) if (role) people.set(role, (await signIn(app, role)).headers);
    const before = await countRows(app);
    const query = `?purpose=${encodeURIComponent(purpose)}&people=named&format=csv&audience=staff`;
    let answered = 0;
    for (const route of routes)
      for (const id of [dialogue.id, opinionId, dialogue.organisationId])
        for (const more of ['', query]) {
          const headers = people.get(roleFor(route) ?? 'organiser') ?? {};
          const { statusCode } = await app.nest.inject({ url: `${withIds(route, id)}${more}`, headers });
          if (statusCode === 200) answered++;
        }
    expect(answered).toBeGreaterThan(50);
    expect(await countRows(app)).toEqual(before);
    expect(await looks()).toEqual([]);
  }, 60_000);

  it('of what is written to the trail needs the token of the login, in a header or in a form of ours', async () => {
    const { headers } = await signIn(app, 'organiser');
    const { cookie, 'x-csrf-token': csrf } = headers;
    const form = (fields: Record<string, string>) => ({
      method: 'POST' as const,
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    });
    const record = `/api/v1/dialogues/${dialogue.id}/record`;
    const options = { format: 'csv', people: 'named', purpose };
    for (const [url, fields] of [
      [record, options],
      [`/api/v1/dialogues/${dialogue.id}/queue.pdf`, {}],
      [`/api/v1/opinions/${opinionId}/contact`, { purpose }],
      [`/api/v1/opinions/${opinionId}/original`, {}],
    ] as const)
      for (const given of [{}, { csrf: 'x'.repeat(43) }] as Record<string, string>[]) {
        const answer = await app.nest.inject({ url, ...form({ ...fields, ...given }) });
        expect({ url, code: answer.json().code }).toEqual({ url, code: 'csrf-missing' });
      }
    expect(await looks()).toEqual([]);
    const answer = await app.nest.inject({ url: record, ...form({ ...options, csrf }) });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(await looks()).toEqual([{ verb: 'export-record', reason: purpose }]);
  });
});
