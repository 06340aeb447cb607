import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { type Challenge, isSolution } from '../../src/auth/challenge.service.js';
import { type TestApp, openTestApp } from '../support/test-app.js';
import { seedOrganisation } from '../support/organisation.js';
import { announcedDialogue, submission, sumsOf } from '../support/opinions.js';

function solve({ token, bits }: Challenge): string {
  for (let n = 0; ; n++) if (isSolution(token, String(n), bits)) return `${token}.${n}`;
}

describe('the challenge', () => {
  let app: TestApp;
  let dialogue: Dialogue;
  let other: Dialogue;
  beforeAll(async () => {
    app = await openTestApp('sqlite', { env: { CHALLENGE: 'on', CHALLENGE_ABOVE: '3' } });
    const { home } = await seedOrganisation(app);
    dialogue = await announcedDialogue(app, home);
    other = await announcedDialogue(app, home);
  });
  afterAll(() => app.close());

  const send = (challenge?: string, id = dialogue.id) =>
    app.nest.inject({
      method: 'POST',
      url: `/api/v1/dialogues/${id}/opinions`,
      headers: challenge ? { 'x-challenge': challenge } : {},
      payload: submission(),
    });
  const given = async (): Promise<Challenge> => {
    const response = await send();
    expect(response.statusCode).toBe(429);
    expect(response.headers['retry-after']).toBe('1');
    const problem = response.json<{ code: string; present: { challenge: Challenge } }>();
    expect(problem.code).toBe('challenge-required');
    return problem.present.challenge;
  };

  it('is not required below the rate', async () => {
    for (let i = 0; i < 3; i++) expect((await send()).statusCode).toBe(201);
  });

  it('is required above it in that dialogue only; a solution is accepted once', async () => {
    const solution = solve(await given());
    expect((await send(solution)).statusCode).toBe(201);
    expect((await send(solution)).statusCode).toBe(429);
    expect((await send(undefined, other.id)).statusCode).toBe(201);
    expect(await sumsOf(app, dialogue.id)).toMatchObject({ received: 4 });
  });

  it('refuses wrong and forged solutions and those for another dialogue', async () => {
    const challenge = await given();
    const solution = solve(challenge);
    const wrong = Array.from({ length: 50 }, (_, n) => String(n)).find(
      (n) => !isSolution(challenge.token, n, challenge.bits),
    );
    expect((await send(`${challenge.token}.${wrong}`)).statusCode).toBe(429);
    expect((await send(solution.replace(/^./, (first) => (first === 'z' ? 'y' : 'z')))).statusCode).toBe(429);
    expect((await send('..')).statusCode).toBe(429);
    for (let i = 0; i < 3; i++) await send(undefined, other.id);
    expect((await send(solution, other.id)).statusCode).toBe(429);
    expect((await send(solution)).statusCode).toBe(201);
  });

  it('expires after two minutes', async () => {
    const solution = solve(await given());
    app.clock.advance(121_000);
    for (let i = 0; i < 3; i++) expect((await send()).statusCode).toBe(201);
    expect((await send(solution)).statusCode).toBe(429);
  });

  it('is not required once the rate has fallen', async () => {
    app.clock.advance(121_000);
    expect((await send()).statusCode).toBe(201);
  });
});
