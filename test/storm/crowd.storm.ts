import { afterEach, describe, it } from '@jest/globals';
import { expectUnhurt } from '../opinion/crowd.js';
import { liveDialogue } from '../support/opinions.js';
import { seedOrganisation } from '../support/organisation.js';
import { engines, openTestApp, type TestApp } from '../support/test-app.js';

const people = 500;
const longestMs = 10 * 60_000;

describe.each(engines)(`${people} honest people behind one address on %s`, (engine) => {
  let app: TestApp;
  afterEach(() => app.close());

  it(
    'are not hurt by limits: each works once at most',
    async () => {
      app = await openTestApp(engine, {
        listen: true,
        env: { RATE_LIMIT: 'on', CHALLENGE: 'on', CHALLENGE_ABOVE: '100000', TRUST_PROXY: '1' },
      });
      const { home } = await seedOrganisation(app);
      await expectUnhurt(app, await liveDialogue(app, home), '198.51.100.7', people);
    },
    longestMs,
  );
});
