import { type Deliver, NotTaken } from './delivery.js';

const patienceMs = 30_000;
const mostWords = 300;
/** Refusals that say "later", or that the operator mends: login and address of the gateway. */
const laterOn = [401, 403, 404, 405, 407, 408, 425, 429];

/**
 * Hands short messages to an HTTP gateway (docs/guide/operator.md, "Messages"): 2xx means taken, most 4xx refused for good, all else
 * is tried again with the same `Idempotency-Key`.
 */
export function overGateway(url: string): Deliver {
  const address = new URL(url);
  const { username, password } = address;
  address.username = address.password = '';
  const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const authorization: Record<string, string> = username
    ? { authorization: `Basic ${Buffer.from(login).toString('base64')}` }
    : {};
  return async ({ id, channel, to, text }) => {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': id, ...authorization },
      body: JSON.stringify({ id, channel, to, text }),
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    }).catch((error: Error) => {
      throw new NotTaken(((error.cause as Error | undefined) ?? error).message, false);
    });
    const words = await response.text().catch(() => '');
    if (response.ok) return;
    const forGood = response.status >= 400 && response.status < 500 && !laterOn.includes(response.status);
    throw new NotTaken(`${response.status} ${words}`.trim().slice(0, mostWords), forGood);
  };
}
