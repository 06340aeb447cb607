import createClient, { type Middleware } from 'openapi-fetch';
import type { Messages } from '#i18n/messages.js';
import { Problem, problemOf } from './problem.js';
import type { components, paths } from './schema.js';

/** The API's views and DTOs, by the names of their classes on the server. */
export type Schemas = components['schemas'];

/** The query parameters of a list. */
export type QueryOf<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Query } } }
  ? NonNullable<Query>
  : never;

let csrfToken: string | null = null;
let messages: Messages | null = null;

/** Given by the answer to sign-in, and again with the session after a reload. */
export function useCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** Whose language refusals are written in. */
export function speak(spoken: Messages): void {
  messages = spoken;
}

let signedOut: () => void = () => undefined;

/** Told when a request is refused because the login has ended. */
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

/**
 * Every request of the signed-in application and of hydrated pages. A refusal is thrown as a `Problem`:
 *
 *     const opinion = await unwrap(api.POST('/api/v1/opinions/{id}/accept', { params: { path: { id } }, body: { version } }));
 */
export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin' });
api.use(headers);

/** The body of a response. Refusals are thrown before, so it is there unless the route has none. */
export async function unwrap<Data>(response: Promise<{ data?: Data }>): Promise<Data> {
  const { data } = await response;
  if (data === undefined) throw new Error('The response has no body');
  return data;
}

/** A form of a settings table as it was typed, under the server's names. */
export type TypedForm = Record<string, string | number | readonly number[] | null>;

/** Sent as it is; the server says what is wrong with it. */
export const unchecked = <Name extends keyof Schemas>(form: TypedForm): Schemas[Name] =>
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the server checks every field
  form as unknown as Schemas[Name];

/** For what must not be written twice: the key is made by `newKey`, when the form opens. */
export const once = (key: string): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': key });
