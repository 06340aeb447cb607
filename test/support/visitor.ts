import { hash } from 'node:crypto';
import type { Challenge, ProblemBody } from '../../src/contract/problems.js';
import type { TestApp } from './test-app.js';

/** Finds `token.n`, as the pages' script does. */
export function solve({ token, bits }: Challenge): string {
  const isZero = (digest: string): boolean =>
    digest.startsWith('0'.repeat(bits >> 2)) &&
    Math.clz32(Number.parseInt(digest[bits >> 2] ?? '0', 16)) - 28 >= bits % 4;
  for (let n = 0; ; n++) if (isZero(hash('sha256', `${token}.${n}`))) return `${token}.${n}`;
}

export interface Answer {
  status: number;
  /** The body, if it is JSON. */
  body: { code?: ProblemBody['code']; present?: { challenge?: Challenge } } & Record<string, unknown>;
  text: string;
}

interface Habits {
  /** Address as told by a trusted proxy (TRUST_PROXY=1). */
  address?: string;
  /** Whether cookies are kept; default true. */
  keeps?: boolean;
  /** Whether challenges are solved; default true. */
  works?: boolean;
}

/** A browser, over real HTTP (`listen`). By default an honest one: it keeps cookies and does the work it is asked for. */
export class Visitor {
  /** Number of challenges solved. */
  solved = 0;
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly app: TestApp,
    private readonly habits: Habits = {},
  ) {}

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get(path: string): Promise<Answer> {
    return this.ask('GET', path);
  }

  post(path: string, body?: object, headers: Record<string, string> = {}): Promise<Answer> {
    return this.ask('POST', path, body, headers);
  }

  async ask(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await this.send(method, path, body, headers);
    const challenge = answer.body.code === 'challenge-required' ? answer.body.present?.challenge : undefined;
    if (!challenge || this.habits.works === false) return answer;
    this.solved++;
    return this.send(method, path, body, { ...headers, 'x-challenge': solve(challenge) });
  }

  private async send(
    method: string,
    path: string,
    body: object | undefined,
    headers: Record<string, string>,
  ): Promise<Answer> {
    const { address, keeps = true } = this.habits;
    const form = body instanceof URLSearchParams;
    const response = await fetch(`${this.app.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(address ? { 'x-forwarded-for': address } : {}),
        ...(this.cookies.size > 0 ? { cookie: this.cookie } : {}),
        ...(body && !form ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body ? { body: form ? body : JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (keeps)
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        this.cookies.set(name, value);
      }
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, body: isJson ? (JSON.parse(text) as Answer['body']) : {}, text };
  }
}
