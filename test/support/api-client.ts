import { randomBytes } from 'node:crypto';
import type { TestApp } from './test-app.js';
import type { SignedIn } from './sign-in.js';

type Answer = Record<string, unknown> & { id: string; version: number };

/** Another person, using the API like the screens: `by.post('opinions/…/accept', { version: 1 })`. */
export class ApiClient {
  constructor(
    private readonly app: TestApp,
    private readonly signedIn?: SignedIn,
  ) {}

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  post(path: string, body: object = {}): Promise<Answer> {
    return this.send('POST', path, body);
  }

  private async send(method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(`${this.app.url}/api/v1/${path}`, {
      method,
      headers: {
        ...this.signedIn?.headers,
        ...(body
          ? { 'content-type': 'application/json', 'idempotency-key': randomBytes(24).toString('base64url') }
          : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text ? JSON.parse(text) : {}) as Answer;
  }
}
