import createClient, { type Middleware } from 'openapi-fetch';
import type { Messages } from '#i18n/messages.js';
import { Problem, problemOf } from './problem.js';
import type { components, paths } from './schema.js';

/** Views and DTOs of the API, by the names of their classes on the server. */
export type Schemas = components['schemas'];

/** Query parameters of a list. */
export type QueryOf<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Query } } }
  ? NonNullable<Query>
  : never;

let csrfToken: string | null = null;
let messages: Messages | null = null;

/** Comes with the response to sign-in, and with the session after a reload. */
export function useCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** For a form, which can set no header. */
export const formToken = (): string => csrfToken ?? '';

/** Sets the language of refusals. */
export function speak(spoken: Messages): void {
  messages = spoken;
}

let signedOut: () => void = () => undefined;

/** Called when a request is refused because the login has ended. */
export function onSignedOut(listener: () => void): void {
  signedOut = listener;
}

const headers: Middleware = {
  onRequest({ request }) {
    if (csrfToken && request.method !== 'GET') request.headers.set('X-CSRF-Token', csrfToken);
    if (messages) request.headers.set('Accept-Language', messages.language);
    return request;
  },
  async onResponse({ response }) {
    if (response.ok || response.status === 304) return response;
    if (response.status === 401) signedOut();
    throw await problemOf(response, messages?.t('problem.unknown', { status: response.status }) ?? response.statusText);
  },
  onError({ error }) {
    if (error instanceof Problem) return error;
    return new Problem(0, null, messages?.t('problem.offline') ?? String(error));
  },
};

/** Client for the signed-in application and hydrated pages. Refusals are thrown as `Problem`. */
export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin' });
api.use(headers);

/** Returns the body of a response. Refusals have been thrown before, so it exists unless the route has none. */
export async function unwrap<Data>(response: Promise<{ data?: Data }>): Promise<Data> {
  const { data } = await response;
  if (data === undefined) throw new Error('The response has no body');
  return data;
}

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Paths with an id that support the verb. */
type PathOf<V extends Verb> = {
  [Path in keyof paths & `${string}{id}${string}`]: paths[Path] extends Record<V, { responses: unknown }>
    ? Path
    : never;
}[keyof paths & `${string}{id}${string}`];

type Operation<V extends Verb, Path extends keyof paths> = paths[Path] extends Record<V, infer Found> ? Found : never;

type BodyOf<Found> = Found extends { requestBody: { content: { 'application/json': infer Body } } } ? Body : undefined;

type AnswerOf<Found> = Found extends {
  responses:
    | Record<200, { content: Record<'application/json', infer Answer> }>
    | Record<201, { content: Record<'application/json', infer Answer> }>;
}
  ? Answer
  : undefined;

interface Sending {
  headers?: Record<string, string> | undefined;
  signal?: AbortSignal;
}

type Given<Body> = [Body] extends [undefined] ? [body?: undefined, how?: Sending] : [body: Body, how?: Sending];

// oxlint-disable-next-line typescript/consistent-type-assertions -- the functions below give each path its types
const request = api.request as unknown as <Answer>(verb: Verb, path: string, how: object) => Promise<{ data: Answer }>;

const command =
  <V extends Verb>(verb: V) =>
  async <Path extends PathOf<V>>(
    path: Path,
    id: string,
    ...[body, how]: Given<BodyOf<Operation<V, Path>>>
  ): Promise<AnswerOf<Operation<V, Path>>> => {
    const { data } = await request<AnswerOf<Operation<V, Path>>>(verb, path, {
      params: { path: { id } },
      body,
      ...how,
    });
    return data;
  };

/**
 * Sends a command to the resource with the id, typed by the path:
 *
 *     const opinion = await post('/api/v1/opinions/{id}/accept', id, { version });
 */
export const post = command('post');
export const put = command('put');
export const patch = command('patch');
export const remove = command('delete');

/** Reads the resource with the id. */
export const get = <Path extends PathOf<'get'>>(
  path: Path,
  id: string,
  query?: QueryOf<Path>,
): Promise<AnswerOf<Operation<'get', Path>>> => unwrap(request('get', path, { params: { path: { id }, query } }));

/** A form of a settings table as typed, with the server's field names. */
export type TypedForm = Record<string, string | number | readonly number[] | null>;

/** Sent unchecked; the server validates it. */
export const unchecked = <Name extends keyof Schemas>(form: TypedForm): Schemas[Name] =>
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the server validates every field
  form as unknown as Schemas[Name];

/** For commands that must not run twice. Make the key with `newKey` when the form opens. */
export const once = (key: string): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': key });
