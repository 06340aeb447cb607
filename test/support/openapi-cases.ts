import { readFileSync } from 'node:fs';
import fc from 'fast-check';

interface Schema {
  $ref?: string;
  allOf?: Schema[];
  type?: string;
  format?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
}

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  schema: Schema;
}

export interface Operation {
  method: string;
  path: string;
  parameters: readonly Parameter[];
  body: Schema | undefined;
}

interface Described {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

const { paths, components } = JSON.parse(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
};

/** Every operation of the OpenAPI document. */
export const operations: readonly Operation[] = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
    method: method.toUpperCase(),
    path,
    parameters,
    body: requestBody?.content['application/json']?.schema,
  })),
);

/** What no field expects, or only free text does. */
const hostile = fc.constantFrom<unknown>(
  null,
  '',
  '   ',
  0,
  -1,
  0.5,
  2 ** 31,
  2 ** 53,
  1e300,
  true,
  [],
  {},
  [[]],
  { a: 1 },
  '\u0000',
  '\ud800',
  '\u202e\u200b',
  'a\u0301'.repeat(60),
  'ả'.repeat(20_000),
  "'; DROP TABLE opinion; --",
  "' OR '1'='1",
  '$1',
  '?',
  '{{7*7}}${7*7}',
  '../../../etc/passwd',
  '<script>alert(1)</script>',
  '%00%0d%0a',
  JSON.parse('{"__proto__":{"admin":true}}'),
  { constructor: { prototype: 1 } },
  '2026-02-30',
  '0000-00-00T00:00:00Z',
  '9'.repeat(400),
);

/** Ids that exist. */
export type Ids = readonly string[];

function resolve(schema: Schema): Schema {
  if (schema.$ref) return resolve(components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  return schema.allOf ? Object.assign({}, schema, ...schema.allOf.map(resolve)) : schema;
}

const days = fc
  .date({ min: new Date('2026-10-01'), max: new Date('2027-03-01'), noInvalidDate: true })
  .map((day) => day.toISOString());

function textOf({ format }: Schema, ids: Ids): fc.Arbitrary<unknown> {
  if (format === 'uuid') return fc.constantFrom(...ids);
  if (format === 'date') return days.map((day) => day.slice(0, 10));
  if (format === 'date-time') return days;
  return fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom('Bao giờ phường khơi thông cống ngõ 42?', '0900 000 123', 'mau@minh-khe.example', '09:00'),
  );
}

/** Values that the schema describes. */
export function valueOf(given: Schema, ids: Ids, depth = 0): fc.Arbitrary<unknown> {
  const schema = resolve(given);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === 'string') return textOf(schema, ids);
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'number' || schema.type === 'integer') {
    const { minimum = 0, maximum = 50 } = schema;
    return fc.oneof(
      fc.integer({ min: minimum, max: Math.min(maximum, minimum + 4) }),
      fc.integer({ min: minimum, max: maximum }),
    );
  }
  if (schema.type === 'array' && depth < 5)
    return fc.array(valueOf(schema.items ?? {}, ids, depth + 1), { maxLength: Math.min(schema.maxItems ?? 3, 3) });
  if (!schema.properties || depth > 5) return fc.constant({});
  const entries = Object.entries(schema.properties).map(([name, one]) => [name, mostly(one, ids, depth + 1)] as const);
  return fc.record(Object.fromEntries(entries), { requiredKeys: schema.required ?? [] });
}

/** Mostly what the schema describes. */
const mostly = (schema: Schema, ids: Ids, depth = 0): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary: valueOf(schema, ids, depth) }, { weight: 1, arbitrary: hostile });

type Body = Record<string, unknown>;

/** A valid body with up to two of its values replaced. */
const disturbed = (body: Body): fc.Arbitrary<Body> =>
  fc
    .array(fc.tuple(fc.constantFrom(...Object.keys(body), 'noSuchField'), hostile), { maxLength: 2 })
    .map((changes) => ({ ...body, ...Object.fromEntries(changes) }));

/** A form that a route accepts, filled in. */
export interface FilledIn {
  id: string | undefined;
  body: Body;
}

export interface Case {
  operation: Operation;
  url: string;
  payload: string | undefined;
}

const segment = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return encodeURIComponent(/[\ud800-\udfff]/u.test(text) ? 'x' : text.slice(0, 300)) || '%20';
};

/** Cases of an operation: made of its schemas, or of a form of it with some values replaced. */
export function casesOf(operation: Operation, ids: Ids, forms: readonly FilledIn[]): fc.Arbitrary<Case> {
  const id = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: hostile });
  const query = operation.parameters.filter((one) => one.in === 'query');
  const asked = fc.record(Object.fromEntries(query.map(({ name, schema }) => [name, mostly(schema, ids)])), {
    requiredKeys: [],
  });
  const made = fc.record({ id, body: operation.body ? mostly(operation.body, ids) : fc.constant(undefined) });
  const filled = forms.map((form) =>
    fc.record({
      id: fc.constant(form.id ?? 'x'),
      body: Object.keys(form.body).length ? disturbed(form.body) : fc.constant(form.body),
    }),
  );
  const asForm = filled.length > 0 ? [{ weight: 2, arbitrary: fc.oneof(...filled) }] : [];
  return fc.tuple(fc.oneof({ weight: 1, arbitrary: made }, ...asForm), asked).map(([{ id: at, body }, wanted]) => {
    const search = Object.entries(wanted).map(([name, value]) => `${name}=${segment(value)}`);
    const path = operation.path.replace(/\{\w+\}/, segment(at));
    return {
      operation,
      url: search.length > 0 ? `${path}?${search.join('&')}` : path,
      payload: body === undefined ? undefined : JSON.stringify(body),
    };
  });
}

/** What a client may send as `auth` when it opens the socket. */
export const handshakes = (ids: Ids): fc.Arbitrary<Record<string, unknown>> => {
  const schema: Schema = {
    properties: {
      dialogueId: { type: 'string', format: 'uuid' },
      audience: { enum: ['public', 'hall', 'staff', 'chair', 'reception', 'department'] },
      since: { type: 'integer', maximum: 1000 },
      link: { type: 'string' },
    },
  };
  return valueOf(schema, ids) as fc.Arbitrary<Record<string, unknown>>;
};
