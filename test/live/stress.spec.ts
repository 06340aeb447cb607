import { afterEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/test-app.js';
import { Stress } from '../support/stress.js';

/** A hundred screens. */
const seats = { staff: 10, chair: 5, reception: 5, department: 5, hall: 10, public: 65 };
const opinionsPerSecond = 10;
const longestMs = 15 * 60_000;

describe.each(engines)('A hundred screens of all audiences on %s', (engine) => {
  let stress: Stress | undefined;
  afterEach(async () => {
    await stress?.close();
    stress = undefined;
  });

  it(
    'lose nothing, duplicate nothing and show no personal data through two cut networks and two killed servers',
    async () => {
      stress = await Stress.open(engine, seats, opinionsPerSecond);
      const recoveries = await stress.withstand(['cut', 'kill', 'cut', 'kill']);
      expect(recoveries).toHaveLength(4);
      await stress.rest();
      const { decided, ended } = await stress.verify();
      expect(decided).toBeGreaterThan(0);
      expect([...new Set(ended)]).toEqual([0]);
    },
    longestMs,
  );
});
