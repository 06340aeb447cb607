import type { ProblemBody } from '#contract/problems.js';
import type { Delivery } from '#lib/outbox/form-outbox.svelte.js';
import { mayPassLater } from '#lib/outbox/retry.js';
import type { Receipt } from '#contract/pages.js';
import { sendWorking } from '#lib/challenge/send.js';

interface Sending {
  url: string;
  key: string;
  body: string;
  language: string;
}

/** Timeout of an attempt, enough for a weak signal. */
export const patienceMs = 20_000;
const isReceipt = (body: unknown): body is Receipt => typeof (body as Receipt | null)?.trackingCode === 'string';
const isProblem = (body: unknown): body is ProblemBody => typeof (body as ProblemBody | null)?.code === 'string';

async function post({ url, key, body, language }: Sending, more: Record<string, string>): Promise<Response> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': language,
        'idempotency-key': key,
        ...more,
      },
      body,
      signal: patience.signal,
    });
    // A response counts only once it has been read completely.
    return new Response(await response.text(), { status: response.status, headers: response.headers });
  } finally {
    clearTimeout(timer);
  }
}

/** One attempt. The login page of a public Wi-Fi, answering in place of the server, is not a receipt. */
export async function deliver(sending: Sending): Promise<Delivery<Receipt>> {
  let response: Response;
  let body: unknown;
  try {
    response = await sendWorking((more) => post(sending, more));
    body = await response.json();
  } catch {
    return { lost: true, retryAfterMs: null, words: null };
  }
  if (response.ok && isReceipt(body)) return { receipt: body };
  if (response.ok || !isProblem(body)) return { lost: true, retryAfterMs: null, words: null };
  if (!mayPassLater(response.status)) return { refused: body };
  const seconds = Number(response.headers.get('retry-after'));
  return { lost: true, retryAfterMs: seconds > 0 ? seconds * 1_000 : null, words: body.detail };
}
