import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { newId } from '../../src/common/ids.js';
import type { ProblemBody } from '../../src/contract/problems.js';
import type { Engine } from '../support/test-app.js';
import { concurrently } from '../support/concurrently.js';
import { countRows } from '../support/count-rows.js';
import { discoverRoutes, nameOf, type Route } from './discover.js';
import { badValues, isFreeText } from './forms/bad-values.js';
import { classesIn, fieldsIn, objectsIn, rulesOf, unboundedIn, withEntry } from './forms/fields.js';
import { forms } from './forms/forms.js';
import { type Body, type Filled, type Form, World } from './forms/form.js';

/** Foreign ids are refused by look-up, not by validation. */
const elsewhere = ['not-found', 'floor-changed', 'turn-changed'];

interface Answer {
  status: number;
  text: string;
  problem: Partial<ProblemBody>;
}

const mostInOneBody = 5;

/** Groups of different fields, none of which contains another. */
function inFew<Entry extends { path: string }>(entries: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = [];
  const within = (one: string, other: string): boolean => `${one}.`.startsWith(`${other}.`);
  for (const entry of entries) {
    const free = groups.find(
      (few) =>
        few.length < mostInOneBody && few.every(({ path }) => !within(path, entry.path) && !within(entry.path, path)),
    );
    if (free) free.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

export const oneBadField = (engine: Engine): void => {
  let world: World;
  let routes: Map<string, Route>;
  /** Free texts that were sent, as they should be stored. */
  const written: { form: string; path: string; text: string }[] = [];
  /** Objects of the forms. */
  const touched = new Set<string | undefined>();
  beforeAll(async () => {
    world = await World.open(engine, [...forms.flatMap(({ by }) => by ?? []), 'chair', 'leader', 'secretary']);
    routes = new Map(discoverRoutes(world.ward.app).map((route) => [nameOf(route), route]));
  });
  afterAll(() => world.ward.app.close());

  const routeOf = ({ route }: Form): Route => {
    const found = routes.get(route);
    if (!found) throw new Error(`no such route: ${route}`);
    return found;
  };

  async function send(form: Form, { id }: Filled, body: unknown): Promise<Answer> {
    const { method, path } = routeOf(form);
    const answer = await world.ward.app.nest.inject({
      method,
      url: path.replace(':id', id ?? ''),
      headers: { ...world.headersOf(form.by), 'content-type': 'application/json' },
      payload: JSON.stringify(body),
    });
    const isProblem = String(answer.headers['content-type']).startsWith('application/problem+json');
    return {
      status: answer.statusCode,
      text: answer.payload,
      problem: isProblem ? answer.json<ProblemBody>() : {},
    };
  }

  const names = ({ problem }: Answer, path: string, rule?: string): boolean =>
    (problem.errors ?? []).some(
      (one) =>
        (one.field === path || one.field.startsWith(`${path}.`)) &&
        one.message !== '' &&
        (rule === undefined ? one.rule !== '' : one.rule === rule),
    );
  const isRefused = (answer: Answer, path: string, rule?: string): boolean =>
    answer.status === 400 && answer.problem.code === 'validation-failed' && names(answer, path, rule);
  const told = (path: string, value: unknown, { status, text }: Answer): string =>
    `${path} = ${JSON.stringify(value)?.slice(0, 40)} → ${status} ${text.slice(0, 200)}`;

  interface Try {
    path: string;
    value: unknown;
    body: Body;
    isRight: (answer: Answer) => boolean;
  }

  const walk = async (form: Form, filled: Filled, tries: Try[]): Promise<string[]> => {
    const wrong = await concurrently(tries, async ({ path, value, body, isRight }) => {
      const answer = await send(form, filled, body);
      return isRight(answer) ? [] : [told(path, value, answer)];
    });
    return wrong.flat();
  };

  function badEntries(form: Form, { body }: Filled): Try[] {
    const dto = routeOf(form).body as new () => object;
    return fieldsIn(dto, body).flatMap(({ path, ...field }) =>
      badValues({ path, ...field }).map((value) => ({
        path,
        value,
        body: withEntry(body, path, value),
        isRight: (answer) => isRefused(answer, path),
      })),
    );
  }

  /** On PostgreSQL a few in one body; each alone if not all of them are refused, and on SQLite. */
  async function walkEntries(form: Form, filled: Filled): Promise<string[]> {
    const tries = badEntries(form, filled);
    if (engine === 'sqlite') return walk(form, filled, tries);
    const wrong = await concurrently(inFew(tries), async (few) => {
      const body = few.reduce((all, { path, value }) => withEntry(all, path, value), filled.body);
      const answer = await send(form, filled, body);
      return few.every(({ isRight }) => isRight(answer)) ? [] : walk(form, filled, few);
    });
    return wrong.flat();
  }

  function badBodies(form: Form, { body }: Filled): Try[] {
    const dto = routeOf(form).body as new () => object;
    return [
      ...objectsIn(dto, body).map(({ path }): Try => ({
        path: `${path}noSuchField`,
        value: 'x',
        body: withEntry(body, `${path}noSuchField`, 'x'),
        isRight: (answer) => isRefused(answer, `${path}noSuchField`, 'unknown-field'),
      })),
      ...(form.clashes ?? []).map(([change, path, rule]): Try => ({
        path,
        value: change,
        body: { ...body, ...change },
        isRight: (answer) => isRefused(answer, path, rule),
      })),
    ];
  }

  function foreignIds(form: Form, { body }: Filled): Try[] {
    const { foreign } = world.ward.seeded;
    const ids = [foreign.id, Object.values(foreign.departments)[0], Object.values(foreign.fields)[0], newId()];
    const dto = routeOf(form).body as new () => object;
    const identifiers = fieldsIn(dto, body).filter(
      ({ path, rules }) => rules.has('identifier') || rules.has('isUuid') || path === 'fields',
    );
    return identifiers.flatMap(({ path, value }) =>
      ids.map((id) => {
        const given = Array.isArray(value) ? [id] : id;
        return {
          path,
          value: given,
          body: withEntry(body, path, given),
          isRight: (answer) =>
            (answer.status < 500 && elsewhere.includes(answer.problem.code ?? '')) ||
            isRefused(answer, path, 'id-unknown'),
        };
      }),
    );
  }

  /** The same form with script tags and decomposed letters in every free text. */
  function strangely(form: Form, body: Body): Body {
    const dto = routeOf(form).body as new () => object;
    return fieldsIn(dto, body).reduce((all, field) => {
      if (!isFreeText(field) || form.plain?.includes(field.name)) return all;
      const text = `<script>x${written.length}</script> ngõ Mẫu`;
      written.push({ form: form.route, path: field.path, text });
      return withEntry(all, field.path, text.normalize('NFD'));
    }, body);
  }

  it('is tested on every field of every route with a body', () => {
    const missing = [...routes.values()]
      .filter(({ body }) => body)
      .flatMap((route) => {
        const own = forms.filter((form) => form.route === nameOf(route));
        return own.length > 0 ? [] : [nameOf(route)];
      });
    expect(missing).toEqual([]);
  });

  it('limits every number to the range of its column', () => {
    const dtos = [...routes.values()].flatMap(({ body, query }) => [body, query].flatMap((one) => one ?? []));
    expect(dtos.flatMap(classesIn).flatMap(unboundedIn)).toEqual([]);
  });

  it.each(forms)('$route', async (form) => {
    const filled = await form.fill(world);
    const before = await countRows(world.ward.app);
    const dto = routeOf(form).body as new () => object;
    const left = [...rulesOf(dto).keys()].filter((name) => !(name in filled.body) && !form.elsewhere?.includes(name));
    expect(left).toEqual([]);
    expect(await walkEntries(form, filled)).toEqual([]);
    expect(await walk(form, filled, badBodies(form, filled))).toEqual([]);
    expect(await walk(form, filled, foreignIds(form, filled))).toEqual([]);
    expect(await countRows(world.ward.app)).toEqual(before);
    touched.add(filled.id);
    const { status, text } = await send(form, filled, form.answer ? filled.body : strangely(form, filled.body));
    const accepted = form.answer ? status === form.answer : status < 300;
    expect(accepted ? 'accepted' : `${status} ${text}`).toBe('accepted');
  });

  it('stores script tags and accents as normalised text', async () => {
    const { entityMetadatas } = world.ward.app.nest.get<DataSource>(getDataSourceToken());
    const kept: string[] = [];
    for (const { tableName } of entityMetadatas)
      for (const row of await world.ward.app.reader.rows(`SELECT * FROM ${tableName}`))
        kept.push(...Object.values(row as Body).filter((value) => typeof value === 'string'));
    expect(kept.filter((text) => text !== text.normalize('NFC'))).toEqual([]);
    const all = kept.join('\n');
    expect(written.length).toBeGreaterThan(80);
    expect(written.filter(({ text }) => !all.includes(text))).toEqual([]);
  });

  it('shows tags to the public escaped, and to staff as JSON with nosniff', async () => {
    const { nest } = world.ward.app;
    const wrong: string[] = [];
    let escaped = 0;
    const all = await world.ward.app.reader.rows<{ id: string; slug: string }>('SELECT id, slug FROM dialogue');
    const dialogues = all.filter(({ id }) => touched.has(id));
    const { slug: open } = await world.live();
    for (const form of ['submit', 'register']) {
      const payload = new URLSearchParams({ name: '<script>x0</script>', text: '<script>x0</script>', phone: '1' });
      const again = await nest.inject({
        method: 'POST',
        url: `/d/${open}/${form}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: payload.toString(),
      });
      expect([again.statusCode, /<script>x\d/.test(again.payload)]).toEqual([400, false]);
      expect(again.payload).toMatch(/&lt;script(>|&gt;)x0|value="<script/);
    }
    const pages = dialogues.flatMap(({ slug }) => ['', '/submit', '/register'].map((page) => `/d/${slug}${page}`));
    for (const url of ['/', '/sitemap.xml', ...pages]) {
      const { payload } = await nest.inject({ url });
      if (/<script>x\d/.test(payload)) wrong.push(url);
      if (/&lt;script>x\d|&lt;script&gt;x\d/.test(payload)) escaped++;
    }
    expect(escaped).toBeGreaterThan(5);
    let carried = 0;
    const inside = ['', '/opinions', '/invitations', '/directives', '/turns'];
    const lists = dialogues.flatMap(({ id }) => inside.map((path) => `dialogues/${id}${path}`));
    for (const path of [...lists, 'dialogues', 'assignments', 'answers', 'escalations', 'organisations']) {
      const { headers, payload } = await nest.inject({
        url: `/api/v1/${path}`,
        headers: world.headersOf('organiser'),
      });
      if (payload.includes('<script>x')) carried++;
      if (!/^application\/(problem\+)?json/.test(String(headers['content-type']))) wrong.push(path);
      if (headers['x-content-type-options'] !== 'nosniff') wrong.push(path);
    }
    expect(carried).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });
};
