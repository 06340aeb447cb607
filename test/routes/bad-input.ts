import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { getMetadataStorage, ValidationTypes } from 'class-validator';
import { newId } from '../../src/common/ids.js';
import type { ProblemBody } from '../../src/contract/problems.js';
import { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { type Engine, type TestApp, openTestApp } from '../support/test-app.js';
import { seedOrganisation, type Seeded } from '../support/organisation.js';
import { concurrently } from '../support/concurrently.js';
import { signIn } from '../support/sign-in.js';
import { countRows } from '../support/count-rows.js';
import { discoverRoutes, nameOf, roleFor, type Route, withIds } from './discover.js';
import { rulesOf } from './forms/fields.js';

/** For thousands of requests, which take seconds on an idle machine. */
const walkMs = 300_000;

type Class = new () => object;
type Headers = Record<string, string>;

interface Answer {
  status: number;
  type: string;
  text: string;
  problem: Partial<ProblemBody>;
}

interface Try {
  route: Route;
  what: string;
  url: string;
  payload?: string | undefined;
  headers?: Headers;
  isRight: (answer: Answer) => boolean | Promise<boolean>;
}

const tooLong = 'ả'.repeat(60_000);
const tcvn3 = '§¹i diÖn tæ d©n phè kiÕn nghÞ';
const json = { 'content-type': 'application/json' };
const deep = `${'{"a":'.repeat(64)}1${'}'.repeat(64)}`;

/** Values invalid for every field of the type. */
const never: Record<string, unknown[]> = {
  String: [12, true, { a: 1 }, [['x']], tooLong, 'a\u0000b', '\ud800'],
  Number: ['twelve', true, { a: 1 }, [1], 0.5],
  Boolean: ['perhaps', 7, { a: 1 }],
  Array: ['one', 7, { a: 1 }, Array.from({ length: 20_000 }, () => 'x')],
  Object: ['one', 7, true],
};

/** Values valid for some fields: the response must be well-formed, and nothing written. */
const odd: unknown[] = [
  null,
  1e300,
  -1,
  '',
  '   ',
  'Nguye\u0302\u0303n Thi\u0323 Ma\u0302\u0303u Đơn',
  '<script>alert(1)</script>',
  tcvn3,
  newId(),
  [],
  {},
  'x'.repeat(301),
];

/** In a body of at most 1 MB. */
const fieldsAtOnce = 5;

const chunksOf = <T>(all: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));

function fieldsOf(dto: Class): Map<string, string> {
  const fields = new Map<string, string>();
  for (const { propertyName } of getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false)) {
    const type =
      (Reflect.getMetadata('design:type', dto.prototype as object, propertyName) as { name?: string } | undefined)
        ?.name ?? '';
    // A union such as `string | null` is compiled to Object, so its type is unknown.
    fields.set(propertyName, type === 'Object' || type in never ? type.replace('Object', '') : type ? 'Object' : '');
  }
  return fields;
}

const requiredIn = (dto: Class): number =>
  [...rulesOf(dto).values()].filter(
    (rules) => !rules.has(ValidationTypes.CONDITIONAL_VALIDATION) && !rules.has('isOptional'),
  ).length;

export const badInput = (engine: Engine): void => {
  let app: TestApp;
  let seeded: Seeded;
  let routes: Route[];
  const dialogueId = newId();
  const people = new Map<string, Headers>();
  beforeAll(async () => {
    app = await openTestApp(engine);
    seeded = await seedOrganisation(app);
    routes = discoverRoutes(app);
    await app.transaction.run((tx) =>
      tx.manager.insert(Dialogue, {
        id: dialogueId,
        organisationId: seeded.home.id,
        slug: 'minh-khe-2026-2',
        kind: 'citizen_dialogue',
        title: 'Đối thoại lần 2 năm 2026',
        year: 2026,
        ordinal: 2,
        numberPrefix: 'MK-2026-2',
        status: 'announced',
        heldOn: '2026-12-10',
        startsAt: '08:00',
        place: 'Hội trường UBND phường Minh Khê',
        chairName: 'Nguyễn Thị Mẫu Đơn',
        hallKey: 'k'.repeat(43),
        version: 1,
        createdAt: tx.now,
      }),
    );
    for (const role of new Set(routes.map(roleFor))) if (role) people.set(role, (await signIn(app, role)).headers);
  });
  afterAll(() => app.close());

  const headersFor = (route: Route): Headers => people.get(roleFor(route) ?? '') ?? {};

  async function send(
    route: Route,
    url: string,
    payload: string | undefined,
    headers: Headers = json,
  ): Promise<Answer> {
    const response = await app.nest.inject({
      method: route.method,
      url,
      headers: { ...headersFor(route), ...(payload === undefined ? {} : headers) },
      ...(payload === undefined ? {} : { payload }),
    });
    const type = String(response.headers['content-type'] ?? '');
    const problem = type.startsWith('application/problem+json') ? (response.json() as ProblemBody) : {};
    return { status: response.statusCode, type, text: response.payload, problem };
  }

  const describeAnswer = (route: Route, what: string, { status, problem }: Answer): string =>
    `${nameOf(route)} with ${what} → ${status} ${problem.code ?? ''} ${JSON.stringify(problem.errors?.slice(0, 3) ?? '')}`;

  /** A problem document without stack trace, file or SQL. */
  const isClean = ({ status, type, text, problem }: Answer): boolean =>
    status >= 400 &&
    status < 500 &&
    type.startsWith('application/problem+json') &&
    typeof problem.detail === 'string' &&
    !/ at .*\.(ts|js):\d|node_modules|SELECT |INSERT |SQLITE/.test(text);

  const names = ({ problem }: Answer, field: string): boolean =>
    (problem.errors ?? []).some(
      (one) => (one.field === field || one.field.startsWith(`${field}.`)) && one.rule !== '' && one.message !== '',
    );

  /** Sends all of it and returns what is wrong; no row may be added or removed. `noted`: reads may add to the trail. */
  async function expectRefused(tries: Try[], noted: object = {}): Promise<void> {
    const before = await countRows(app);
    const wrong = await concurrently(tries, async ({ route, what, url, payload, headers, isRight }) => {
      const answer = await send(route, url, payload, headers);
      return (await isRight(answer)) ? [] : [describeAnswer(route, what, answer)];
    });
    expect(wrong.flat()).toEqual([]);
    expect({ ...(await countRows(app)), ...noted }).toEqual({ ...before, ...noted });
  }

  it('finds routes with bodies', () => {
    expect(routes.filter((route) => route.body).length).toBeGreaterThan(10);
  });

  it(
    'refuses invalid, too large, too deep bodies and other content types, on every route',
    () => {
      const big = JSON.stringify({ text: 'x'.repeat(12 * 1024 * 1024) });
      const bodies: [what: string, status: number, code: string, payload: string, headers: Headers][] = [
        ['broken JSON', 400, 'malformed-body', '{"a": "b"', json],
        ['12 MB', 413, 'body-too-large', big, json],
        ['64 levels', 400, 'body-too-deep', deep, json],
        ['text/csv', 415, 'unsupported-media-type', 'a;b', { 'content-type': 'text/csv' }],
      ];
      const writing = routes.filter(({ method }) => method !== 'GET' && method !== 'DELETE');
      return expectRefused(
        writing.flatMap((route) =>
          bodies.map(([what, status, code, payload, headers]) => ({
            route,
            what,
            url: withIds(route, newId()),
            payload,
            headers,
            isRight: (answer) => answer.status === status && answer.problem.code === code && isClean(answer),
          })),
        ),
      );
    },
    walkMs,
  );

  it(
    'reports each field that is missing, of the wrong type, too long or not valid text',
    () =>
      expectRefused(
        routes.flatMap((route): Try[] => {
          if (!route.body) return [];
          const url = withIds(route, newId());
          const attempt = (what: string, body: unknown, isRight: Try['isRight']): Try => ({
            route,
            what,
            url,
            payload: typeof body === 'string' ? body : JSON.stringify(body),
            isRight,
          });
          const fields = [...fieldsOf(route.body)];
          /** A few fields in one body, because each is checked for itself; `one-bad-field` gives each alone. */
          const together = (
            values: (type: string) => unknown[],
            isRight: (fields: string[]) => Try['isRight'],
            atOnce = fieldsAtOnce,
          ): Try[] =>
            chunksOf(fields, atOnce).flatMap((few) => {
              const each = few.map(([field, type]) => ({ field, values: values(type) }));
              const most = Math.max(...each.map((one) => one.values.length));
              return Array.from({ length: most }, (_, n) => {
                const given = each.filter((one) => n < one.values.length);
                const body = Object.fromEntries(given.map((one) => [one.field, one.values[n]]));
                const told = given.map((one) => `${one.field} = ${JSON.stringify(one.values[n])?.slice(0, 30)}`);
                return attempt(told.join(', '), body, isRight(Object.keys(body)));
              });
            });
          const isNamed = (given: string[]) => (answer: Answer) =>
            isClean(answer) && given.every((field) => names(answer, field));
          return [
            attempt('noSuchField', { noSuchField: 1 }, isNamed(['noSuchField'])),
            ...together((type) => never[type] ?? [], isNamed),
            // A body of one field gets past validation only if no other field is required.
            ...together(
              () => odd,
              () => isClean,
              requiredIn(route.body) > 1 ? fieldsAtOnce : 1,
            ),
            ...['[]', '"text"', '7', 'null'].map((body) => attempt(body, body, isClean)),
          ];
        }),
      ),
    walkMs,
  );

  const whoPrintedIsKept = { trail_entry: 'any number' };
  const trialsAreKept = { setting: 'any number' };
  const inPath = [
    '1',
    '%00',
    'a%00b',
    '..%2f..%2fetc%2fpasswd',
    '%3Cscript%3E',
    'x'.repeat(300),
    '%F0%28',
    newId().toUpperCase(),
    newId(),
  ];
  const inQuery = [
    'a[b]=1',
    'after=%00',
    'q=%00',
    'q=%F0%28',
    `q=${'x'.repeat(3_000)}`,
    'year=20x6',
    'year=99999999',
    'since=-1',
    'since=x',
    'audience=__proto__',
    'limit=1e9',
    '__proto__=1',
  ];
  const inField = ['%00', 'x%00y', 'x'.repeat(3_000), '%F0%28', '[]', '1&x=2', '-1', '1e300', '2026-02-31', newId()];

  it(
    'refuses malformed path and query parameters',
    () =>
      expectRefused(
        routes.flatMap((route): Try[] => {
          if (!route.path.startsWith('/api/')) return [];
          const hasId = route.path.includes(':');
          const payload = route.method === 'GET' || route.method === 'DELETE' ? undefined : '{}';
          const paths = hasId
            ? inPath.map((id) => ({
                route,
                what: `id ${id.slice(0, 20)}`,
                url: withIds(route, id),
                payload,
                isRight: isClean,
              }))
            : [];
          if (route.method !== 'GET') return paths;
          const own = [...(route.query ? fieldsOf(route.query).keys() : [])].flatMap((field) =>
            inField.map((value) => `${field}=${value}`),
          );
          const known = route.path.startsWith('/api/v1/organisations/') ? seeded.home.id : dialogueId;
          const queries = (hasId ? [newId(), known] : ['']).flatMap((id) =>
            [...inQuery, ...own].map((query) => ({
              route,
              what: query.slice(0, 30),
              url: `${withIds(route, id)}?${query}`,
              isRight: ({ status, text }: Answer) => status < 500 && !/ at .*\.(ts|js):\d/.test(text),
            })),
          );
          return [...paths, ...queries];
        }),
        { ...whoPrintedIsKept, ...trialsAreKept },
      ),
    walkMs,
  );

  it(
    'treats every id of another organisation as unknown',
    () => {
      const { foreign } = seeded;
      const ids = [
        foreign.id,
        foreign.procedureId,
        ...Object.values(foreign.departments).slice(0, 1),
        ...Object.values(foreign.fields).slice(0, 1),
      ];
      // Superiors may see the names of their units, which has its own test.
      const inside = routes.filter(
        (route) => route.path.includes('/:') && roleFor(route) && route.path.startsWith('/api/'),
      );
      return expectRefused(
        inside.flatMap((route) => {
          const bodyless = route.method === 'GET' || route.method === 'DELETE' || !route.body;
          const payload = bodyless ? undefined : '{}';
          return ids.map((id) => ({
            route,
            what: 'an id of another organisation',
            url: withIds(route, id),
            payload,
            isRight: async (answer: Answer) => {
              const nobody = await send(route, withIds(route, newId()), payload);
              const isUnknown = !bodyless || answer.status === 404 || route.query !== undefined;
              return isClean(answer) && answer.problem.code === nobody.problem.code && isUnknown;
            },
          }));
        }),
      );
    },
    walkMs,
  );

  it('responds in the language of the caller', async () => {
    const ask = (headers: Headers) =>
      app.nest.inject({
        method: 'POST',
        url: '/api/v1/sign-in',
        headers: { ...json, ...headers },
        payload: '{"email": 7}',
      });
    const vi = (await ask({})).json() as ProblemBody;
    const en = (await ask({ 'accept-language': 'en-GB,en;q=0.9' })).json() as ProblemBody;
    expect(vi.errors?.map((one) => one.message)).toContain('Mục này phải là chữ.');
    expect(en.errors?.map((one) => one.message)).toContain('This must be text.');
    expect(vi.errors?.map(({ field, rule }) => ({ field, rule }))).toEqual(
      en.errors?.map(({ field, rule }) => ({ field, rule })),
    );
  });
};
