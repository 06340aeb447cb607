import Sequencer from '@jest/test-sequencer';

/** The longest files, from the end of `npm test`: they begin first, so that no worker is left alone with one of them. */
const longest = [
  'test/journeys/accessible.spec.ts',
  'test/live/stress.spec.ts',
  'test/routes/bad-input.spec.ts',
  'test/routes/one-bad-field.spec.ts',
  'test/live/gateway.spec.ts',
  'test/journeys/whole-cycle.spec.ts',
  'test/document/documents.spec.ts',
  'test/journeys/ha-dong.spec.ts',
  'test/demo/ward.spec.ts',
  'test/auth/sign-in.spec.ts',
];

const rank = ({ path }) => {
  const at = longest.findIndex((file) => path.endsWith(file));
  return at < 0 ? longest.length : at;
};

/** Behind them jest's own order: what took long or failed last time, then what is large. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
}
