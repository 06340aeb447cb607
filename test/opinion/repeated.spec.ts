import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { engines, type TestApp, openTestApp } from '../support/test-app.js';
import { liveDialogue, submission, sumsOf } from '../support/opinions.js';
import { seedOrganisation } from '../support/organisation.js';

describe.each(engines)('an opinion sent repeatedly on %s', (engine) => {
  let app: TestApp;
  let dialogue: Dialogue;
  beforeEach(async () => {
    app = await openTestApp(engine, { env: { RATE_LIMIT: 'on' } });
    const { home } = await seedOrganisation(app);
    dialogue = await liveDialogue(app, home);
  });
  afterEach(() => app.close());

  const post = (key: string, headers: Record<string, string> = {}, overrides: Parameters<typeof submission>[0] = {}) =>
    app.nest.inject({
      method: 'POST',
      url: `/api/v1/dialogues/${dialogue.id}/opinions`,
      headers: { 'idempotency-key': key, ...headers },
      payload: submission(overrides),
    });

  it('gets its receipt however often it is repeated, which costs nothing; other opinions are limited', async () => {
    const device = { cookie: `dv=${'d'.repeat(43)}` };
    const phone = (n: number): string => `+84900${200_000 + n}`;
    const first = await post('k'.repeat(22), device);
    const later = [];
    for (let attempt = 0; attempt < 25; attempt++) later.push(await post('k'.repeat(22), device));
    expect(later.map((one) => one.json())).toEqual(Array(25).fill(first.json()));
    expect(await sumsOf(app, dialogue.id)).toMatchObject({ received: 1 });
    const others = [];
    for (let n = 10; n < 30; n++) others.push(await post(`${n}`.repeat(11), device, { phone: phone(n) }));
    expect(others.map((one) => one.statusCode)).toEqual([...Array(19).fill(201), 429]);
    expect((await post('k'.repeat(22), device)).json()).toEqual(first.json());
  });

  it('is stored once from a browser without cookies', async () => {
    const [first, second] = [await post('k'.repeat(22)), await post('k'.repeat(22))];
    expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
    expect(second.json()).toEqual(first.json());
    expect((await post('n'.repeat(22))).json()).not.toEqual(first.json());
    expect(await sumsOf(app, dialogue.id)).toMatchObject({ received: 2 });
  });
});
