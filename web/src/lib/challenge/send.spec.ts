import { createHash } from 'node:crypto';
import { sendWorking } from './send.js';

const challenge = { token: 'aufgabe', bits: 8 };
const json = (status: number, body: object): Response => new Response(JSON.stringify(body), { status });
const asked = (): Response => json(429, { code: 'challenge-required', present: { challenge } });
const isSolved = (header = ''): boolean =>
  header.startsWith('aufgabe.') && createHash('sha256').update(header).digest('hex').startsWith('00');

/** Sends to a server that gives these answers in turn; returns the last and the headers of each request. */
async function sent(...answers: Response[]): Promise<{ status: number; headers: Record<string, string>[] }> {
  const headers: Record<string, string>[] = [];
  const { status } = await sendWorking(async (more) => {
    headers.push(more);
    return answers[headers.length - 1] ?? asked();
  });
  return { status, headers };
}

describe('sending where work may be asked for', () => {
  it('sends once what is accepted or refused at once', async () => {
    for (const status of [200, 409, 503]) expect(await sent(json(status, {}))).toEqual({ status, headers: [{}] });
  });

  it('solves the challenge and sends again', async () => {
    const { status, headers } = await sent(asked(), json(200, {}));
    expect(status).toBe(200);
    expect(headers).toHaveLength(2);
    expect(isSolved(headers[1]?.['x-challenge'])).toBe(true);
  });

  it('sends again when the browser has only just been given its cookie', async () => {
    expect(await sent(json(428, { code: 'device-unknown' }), json(200, {}))).toEqual({
      status: 200,
      headers: [{}, {}],
    });
  });

  it('gives up after a few times, and at once if it sends too much', async () => {
    expect((await sent()).headers).toHaveLength(4);
    const much = json(429, { code: 'too-many-requests' });
    expect(await sent(much)).toEqual({ status: 429, headers: [{}] });
    expect(await sent(new Response('<h1>Wi-Fi</h1>', { status: 429 }))).toEqual({ status: 429, headers: [{}] });
  });
});
