import { loadavg } from 'node:os';
import { afterEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/house.js';
import { type Recovery, Stress } from '../support/stress.js';

/** A thousand: a ward's staff at their screens, and many phones. */
const seats = { staff: 10, chair: 5, reception: 5, department: 5, hall: 5, public: 970 };
const quietCuts = 5;
const longestMs = 15 * 60_000;
const targetMs = 10_000;

const seconds = (ms: number): string => (ms / 1000).toFixed(1);
const told = ({ blow, most, all }: Recovery): string => `${blow} ${seconds(most)}/${seconds(all)}`;

describe.each(engines)('A thousand screens of all audiences on %s', (engine) => {
  let stress: Stress | undefined;
  afterEach(async () => {
    await stress?.close();
    stress = undefined;
  });

  it(
    'come to the same picture through cut networks, slow lines and killed servers',
    async () => {
      const say = (line: string): void => void process.stdout.write(`${engine}: ${line}\n`);
      stress = await Stress.open(engine, seats);
      const recoveries = await stress.endure(['cut', 'kill', 'cut', 'cut', 'kill', 'cut', 'cut']);
      // From here on the servers live: what they hold after each cut tells whether screens that come back leave something.
      const memory = [stress.rssMb];
      for (let n = 0; n < quietCuts; n++) {
        recoveries.push(...(await stress.endure(['cut'])));
        memory.push(stress.rssMb);
      }
      await stress.rest();
      memory.push(stress.rssMb);
      const cuts = recoveries.filter(({ blow }) => blow === 'cut');
      const inTime = cuts.filter(({ most }) => most <= targetMs).length;
      say(`seconds after each blow until 99 %/all were current: ${recoveries.map(told).join(', ')}`);
      say(`99 % current within ${seconds(targetMs)} s after ${inTime} of ${cuts.length} cuts`);
      say(`resident MB after each of the last cuts, and at rest: ${memory.map((each) => each.join('+')).join(', ')}`);
      say(
        `${stress.crowd.letters.length} opinions, load ${loadavg()
          .map((load) => load.toFixed(1))
          .join(' ')}`,
      );
      const { decided, ended } = await stress.judge();
      expect(decided).toBeGreaterThan(0);
      expect([...new Set(ended)]).toEqual([0]);
    },
    longestMs,
  );
});
