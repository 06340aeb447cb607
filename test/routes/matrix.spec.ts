import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/common/ids.js';
import { roleMay, roles } from '../../src/contract/permissions.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { seedOrganisation } from '../support/organisation.js';
import { signIn } from '../support/sign-in.js';
import { discoverRoutes, nameOf, type Route, withIds } from './discover.js';

const listFile = new URL('routes.txt', import.meta.url);
const staff = roles.filter((role) => role !== 'public');
const endsLogin = /^\/api\/v1\/sign-out/;

/** Status and code of a refusal; pages have no code. */
async function ask(
  app: TestApp,
  route: Route,
  headers: Record<string, string>,
): Promise<{ status: number; code: string | undefined }> {
  const body = route.method === 'GET' || route.method === 'DELETE' ? {} : { payload: {} };
  const response = await app.nest.inject({ method: route.method, url: withIds(route, newId()), headers, ...body });
  const isProblem = String(response.headers['content-type']).startsWith('application/problem+json');
  return { status: response.statusCode, code: isProblem ? (response.json() as { code: string }).code : undefined };
}

describe.each(engines)('routes × roles on %s', (engine) => {
  let app: TestApp;
  let routes: Route[];
  beforeAll(async () => {
    app = await openTestApp(engine);
    await seedOrganisation(app);
    routes = discoverRoutes(app);
  });
  afterAll(() => app.close());

  it('are all listed with their permission (UPDATE_ROUTES=1 rewrites the list for review)', () => {
    const present = routes.map((route) => `${nameOf(route)} ${route.permission ?? '(none)'}`);
    if (process.env['UPDATE_ROUTES']) writeFileSync(listFile, `${present.join('\n')}\n`);
    expect(present).toEqual(readFileSync(listFile, 'utf8').trimEnd().split('\n'));
    expect(routes.filter((route) => route.permission === undefined)).toEqual([]);
  });

  it('respond to visitors only if the permission is public', async () => {
    const wrong: string[] = [];
    for (const route of routes) {
      const { status, code } = await ask(app, route, {});
      const open = roleMay('public', route.permission as never);
      if (open ? code === 'not-signed-in' || code === 'forbidden' : status !== 401 || code !== 'not-signed-in')
        wrong.push(`${nameOf(route)} → ${status} ${code}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(staff)('allow and refuse the role %s as the table says', async (role) => {
    let person = await signIn(app, role);
    const wrong: string[] = [];
    for (const route of routes) {
      if (endsLogin.test(route.path)) person = await signIn(app, role);
      const { status, code } = await ask(app, route, person.headers);
      if (endsLogin.test(route.path)) person = await signIn(app, role);
      const allowed = roleMay('public', route.permission as never) || roleMay(role, route.permission as never);
      const refused = code === 'forbidden' || code === 'not-signed-in';
      if (refused === allowed || status >= 500) wrong.push(`${nameOf(route)} → ${status} ${code}`);
    }
    expect(wrong).toEqual([]);
  });
});
