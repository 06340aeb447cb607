import type { Challenge, ProblemBody } from '#contract/problems.js';

const mostTimes = 4;

async function challengeIn(response: Response): Promise<Challenge | undefined> {
  const body: Partial<ProblemBody & { present: { challenge: Challenge } }> | null = await response
    .clone()
    .json()
    .catch(() => null);
  return body?.code === 'challenge-required' ? body.present?.challenge : undefined;
}

/** Loaded only when a challenge has to be solved. */
async function solutionOf(challenge: Challenge): Promise<string> {
  const { solve } = await import('./solve.js');
  return solve(challenge);
}

/**
 * Sends a request; where the server asks this browser to work, solves the challenge and sends it again with the solution. To a
 * browser it has never seen (428) the server gives a cookie first, so the same request is sent again.
 */
export async function sendWorking(send: (headers: Record<string, string>) => Promise<Response>): Promise<Response> {
  let response = await send({});
  for (let sent = 1; sent < mostTimes; sent += 1) {
    const challenge = response.status === 429 ? await challengeIn(response) : undefined;
    if (!challenge && response.status !== 428) break;
    response = await send(challenge ? { 'x-challenge': await solutionOf(challenge) } : {});
  }
  return response;
}

/** As `fetch`. */
export const fetchWorking = (request: Request): Promise<Response> =>
  sendWorking((headers) => {
    const copy = request.clone();
    for (const [name, value] of Object.entries(headers)) copy.headers.set(name, value);
    return fetch(copy);
  });
